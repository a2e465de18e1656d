import { describe, expect, test } from 'vitest'
import { billOfMaterials } from './bill-of-materials.ts'
import { billFaults, buildFaults, knownBadFaults, sourceFaults, staleFaults } from './faults.ts'
import type { Installed } from './installed.ts'
import type { KnownBad } from './known-bad.ts'
import { isAllowed } from './licences.ts'
import { readLockFile } from './lock-file.ts'
import { isWithin } from './versions.ts'

const DIGEST = `sha512-${Buffer.alloc(64, 7).toString('base64')}`

const lockText = (changes: readonly (readonly [from: string, to: string])[] = []) =>
  changes.reduce((text, [from, to]) => text.replaceAll(from, to), SOUND)

const SOUND = `
lockfileVersion: '9.0'
importers:
  apps/sample:
    dependencies:
      shipped: { specifier: 'catalog:', version: 1.0.0(peer@2.0.0) }
      '@sample/own': { specifier: 'workspace:*', version: link:../own }
    devDependencies:
      tested: { specifier: 1.2.3, version: 1.2.3 }
packages:
  shipped@1.0.0: { resolution: { integrity: ${DIGEST} } }
  '@deep/inner@3.0.0': { resolution: { integrity: ${DIGEST} } }
  build-for-other@1.0.0: { resolution: { integrity: ${DIGEST} } }
  peer@2.0.0: { resolution: { integrity: ${DIGEST} } }
  tested@1.2.3: { resolution: { integrity: ${DIGEST} } }
snapshots:
  shipped@1.0.0(peer@2.0.0):
    dependencies: { '@deep/inner': 3.0.0, peer: 2.0.0 }
    optionalDependencies: { build-for-other: 1.0.0 }
  '@deep/inner@3.0.0': {}
  build-for-other@1.0.0: {}
  peer@2.0.0: {}
  tested@1.2.3: {}
`

const installed = new Map<string, Installed>(
  ['shipped@1.0.0', '@deep/inner@3.0.0', 'peer@2.0.0', 'tested@1.2.3'].map((key) => [key, { licence: 'MIT', builds: false }]),
)

describe('where packages come from', () => {
  test('is a registry, by a digest, at a version: then there is no fault', () => {
    expect(sourceFaults(readLockFile(lockText()))).toEqual([])
  })

  test.each([
    [
      'no digest',
      `peer@2.0.0: { resolution: { integrity: ${DIGEST} }`,
      'peer@2.0.0: { resolution: {  }',
      'peer@2.0.0 has no SHA-512 of its contents',
    ],
    [
      'a weak digest',
      `peer@2.0.0: { resolution: { integrity: ${DIGEST} }`,
      'peer@2.0.0: { resolution: { integrity: sha1-x }',
      'peer@2.0.0 has no SHA-512 of its contents',
    ],
    [
      'an archive from elsewhere',
      `peer@2.0.0: { resolution: { integrity: ${DIGEST}`,
      `peer@2.0.0: { resolution: { tarball: 'https://x.example/p.tgz', integrity: ${DIGEST}`,
      'peer@2.0.0 is not taken from the registry but by its “tarball”',
    ],
    ['a repository', '  peer@2.0.0: {', '  peer@git+https://x.example/p: {', 'peer@git+https://x.example/p names no version of a registry'],
    ['a range', 'specifier: 1.2.3', 'specifier: ^1.2.3', 'apps/sample asks for tested by “^1.2.3”'],
    ['an address', 'specifier: 1.2.3', 'specifier: https://x.example/p.tgz', 'apps/sample asks for tested by “https://x.example/p.tgz”'],
  ])('%s is a fault', (_, from, to, fault) => expect(sourceFaults(readLockFile(lockText([[from, to]])))).toContain(fault))
})

test('a package that wants to run something when it is installed has been decided on', () => {
  const building = new Map([...installed, ['native@1.0.0', { licence: 'MIT', builds: true }] as const])
  expect(buildFaults(building, ['native'])).toEqual([])
  expect(buildFaults(building, [])).toEqual(['native@1.0.0 wants to run a script when it is installed; decide on it in allowBuilds'])
})

describe('a version that is known to be bad', () => {
  const bad = (name: string): KnownBad => ({ id: 'X-1', name, affected: [['1.0.0', '3.0.1']], severity: 'high' })
  const lock = readLockFile(lockText())

  test('is a fault, and can be lived with only where it does not ship', () => {
    expect(knownBadFaults(lock, [bad('tested')], [])).toEqual(['tested@1.2.3 is known to be bad: X-1 (high)'])
    expect(knownBadFaults(lock, [bad('tested')], [{ id: 'X-1', name: 'tested', because: '' }])).toEqual([])
    expect(knownBadFaults(lock, [bad('tested')], [{ id: 'X-2', name: 'tested', because: '' }])).toHaveLength(1)
    expect(knownBadFaults(lock, [bad('@deep/inner')], [{ id: 'X-1', name: '@deep/inner', because: '' }])).toEqual([
      '@deep/inner@3.0.0 is known to be bad: X-1 (high), and it ships',
    ])
    expect(knownBadFaults(lock, [bad('absent')], [])).toEqual([])
    const lived = (name: string) => [{ id: 'X-1', name, because: '' }]
    expect(staleFaults(lock, [bad('tested')], lived('tested'))).toEqual([])
    expect(staleFaults(lock, [bad('absent')], lived('absent'))).toEqual(['X-1 of absent is accepted and not there any more'])
  })

  test('lies in its range, whatever stands behind its numbers', () => {
    expect([isWithin('1.2.3', ['1.2.3', '1.2.4']), isWithin('1.2.4', ['1.2.3', '1.2.4']), isWithin('1.10.0', ['1.9.0', null])]).toEqual([
      true,
      false,
      true,
    ])
    expect(isWithin('1.2.3-beta.1', ['1.2.3', null])).toBe(true)
  })
})

describe('the bill of materials', () => {
  test('lists every package of the lock file with its digest, its licence and whether it ships, the same each time', () => {
    const lock = readLockFile(lockText())
    const bill = billOfMaterials(lock, installed)
    expect(billFaults(lock, bill)).toEqual([])
    expect(bill).toEqual(billOfMaterials(lock, installed))
    expect(bill.serialNumber).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(bill.components.map(({ purl, scope, properties }) => [purl, scope, properties.length])).toEqual([
      ['pkg:npm/shipped@1.0.0', 'required', 0],
      ['pkg:npm/%40deep/inner@3.0.0', 'required', 0],
      ['pkg:npm/build-for-other@1.0.0', 'required', 1],
      ['pkg:npm/peer@2.0.0', 'required', 0],
      ['pkg:npm/tested@1.2.3', 'excluded', 0],
    ])
    expect(bill.components[0]?.hashes).toEqual([{ alg: 'SHA-512', content: '07'.repeat(64) }])
    expect(bill.dependencies[0]).toEqual({
      ref: 'pkg:npm/shipped@1.0.0',
      dependsOn: ['pkg:npm/%40deep/inner@3.0.0', 'pkg:npm/peer@2.0.0', 'pkg:npm/build-for-other@1.0.0'],
    })
  })

  test('is at fault where it leaves one out, lacks a digest or a licence, or has one that is not allowed', () => {
    const lock = readLockFile(lockText())
    const bill = billOfMaterials(lock, installed)
    expect(billFaults(lock, { ...bill, components: bill.components.slice(1) })).toEqual([
      'the bill of materials lacks shipped@1.0.0',
      'the bill of materials names pkg:npm/shipped@1.0.0 and does not list it',
    ])
    const others = new Map<string, Installed>([
      ...installed,
      ['peer@2.0.0', { licence: undefined, builds: false }],
      ['tested@1.2.3', { licence: 'GPL-3.0', builds: false }],
    ])
    expect(billFaults(lock, billOfMaterials(lock, others))).toEqual([
      'nobody knows the licence of peer@2.0.0',
      'tested@1.2.3 is under GPL-3.0, which is not on the list',
    ])
  })

  test.each([
    ['MIT', true],
    ['(MIT OR GPL-3.0)', true],
    ['(AFL-2.1 OR BSD-3-Clause)', true],
    ['(Apache-2.0 AND BSD-3-Clause)', true],
    ['(MIT AND GPL-3.0)', false],
    ['((MIT))', false],
    ['UNLICENSED', false],
    ['', false],
  ])('may have the licence %s: %s', (expression, allowed) => expect(isAllowed(expression)).toBe(allowed))
})
