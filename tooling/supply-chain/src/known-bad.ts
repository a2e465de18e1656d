/** A version that is known to be harmful or faulty. */
export interface KnownBad {
  /** Of the public database of advisories, or of the report where there is none. */
  readonly id: string
  readonly name: string
  /** From, with it; to, without it. `null` where there is no later one that is sound. */
  readonly affected: readonly (readonly [from: string, to: string | null])[]
  readonly severity: 'critical' | 'high' | 'moderate'
}

/** The day this list was last gone through. It is no substitute for `npm run audit`, which asks the registry. */
export const KNOWN_BAD_AS_OF = '2026-11-22'

export const knownBad: readonly KnownBad[] = [
  // Taken over: versions with a program of somebody else's.
  { id: 'debug-js/debug#1005', name: 'debug', affected: [['4.4.2', '4.4.3']], severity: 'critical' },
  { id: 'chalk/chalk#656', name: 'chalk', affected: [['5.6.1', '5.6.2']], severity: 'critical' },
  { id: 'chalk/chalk#656', name: 'strip-ansi', affected: [['7.1.1', '7.1.2']], severity: 'critical' },
  { id: 'chalk/chalk#656', name: 'ansi-regex', affected: [['6.2.1', '6.2.2']], severity: 'critical' },
  { id: 'chalk/chalk#656', name: 'ansi-styles', affected: [['6.2.2', '6.2.3']], severity: 'critical' },
  { id: 'chalk/chalk#656', name: 'supports-color', affected: [['10.2.1', '10.2.2']], severity: 'critical' },
  { id: 'chalk/chalk#656', name: 'wrap-ansi', affected: [['9.0.1', '9.0.2']], severity: 'critical' },
  { id: 'chalk/chalk#656', name: 'slice-ansi', affected: [['7.1.1', '7.1.2']], severity: 'critical' },
  { id: 'GHSA-mh6f-8j2x-4483', name: 'event-stream', affected: [['3.3.6', '4.0.0']], severity: 'critical' },
  {
    id: 'GHSA-pjwm-rvh2-c87w',
    name: 'ua-parser-js',
    affected: [
      ['0.7.29', '0.7.30'],
      ['0.8.0', '0.8.1'],
      ['1.0.0', '1.0.1'],
    ],
    severity: 'critical',
  },
  // Faulty.
  {
    id: 'GHSA-fjxv-7rqg-78g4',
    name: 'form-data',
    affected: [
      ['0.0.0', '2.5.4'],
      ['3.0.0', '3.0.4'],
      ['4.0.0', '4.0.4'],
    ],
    severity: 'critical',
  },
  {
    id: 'GHSA-xvch-5gv4-984h',
    name: 'minimist',
    affected: [
      ['0.0.0', '0.2.4'],
      ['1.0.0', '1.2.6'],
    ],
    severity: 'critical',
  },
  { id: 'GHSA-593f-38f6-jp5m', name: 'koa', affected: [['2.0.0', '2.15.4']], severity: 'critical' },
  { id: 'GHSA-35jh-r3h4-6jhm', name: 'lodash', affected: [['0.0.0', '4.17.21']], severity: 'high' },
  {
    id: 'GHSA-c2qf-rxjj-qqgw',
    name: 'semver',
    affected: [
      ['0.0.0', '5.7.2'],
      ['6.0.0', '6.3.1'],
      ['7.0.0', '7.5.2'],
    ],
    severity: 'high',
  },
  {
    id: 'GHSA-3h5v-q93c-6h6q',
    name: 'ws',
    affected: [
      ['2.1.0', '5.2.4'],
      ['6.0.0', '6.2.3'],
      ['7.0.0', '7.5.10'],
      ['8.0.0', '8.17.1'],
    ],
    severity: 'high',
  },
  { id: 'GHSA-grv7-fg5c-xmjg', name: 'braces', affected: [['0.0.0', '3.0.3']], severity: 'high' },
  {
    id: 'GHSA-3xgq-45jj-v275',
    name: 'cross-spawn',
    affected: [
      ['0.0.0', '6.0.6'],
      ['7.0.0', '7.0.5'],
    ],
    severity: 'high',
  },
  { id: 'GHSA-f8q6-p94x-37v3', name: 'minimatch', affected: [['0.0.0', '3.0.5']], severity: 'high' },
  { id: 'GHSA-wm7h-9275-46v2', name: 'dicer', affected: [['0.0.0', null]], severity: 'high' },
  { id: 'GHSA-x3cc-x39p-42qx', name: 'fast-xml-parser', affected: [['0.0.0', '4.1.2']], severity: 'moderate' },
]

/** A known fault that is lived with, and why. Only of what does not ship: a check sees to that. */
export interface Accepted {
  readonly id: string
  readonly name: string
  readonly because: string
}

const STORAGE_OF_TESTS = 'asked for by s3rver, the storage that tests of files run against on this machine; nothing that ships has it'

export const accepted: readonly Accepted[] = [
  { id: 'GHSA-wm7h-9275-46v2', name: 'dicer', because: STORAGE_OF_TESTS },
  { id: 'GHSA-x3cc-x39p-42qx', name: 'fast-xml-parser', because: STORAGE_OF_TESTS },
]
