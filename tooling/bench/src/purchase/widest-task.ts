import { builtInProfiles } from '@goufu/api'
import { allNorms, date, type Example, type Profile, resolveProfile, type ResolvedProfile, valueOn } from '@goufu/engine'
import type { Norm, Reading } from '@goufu/engine/evaluator'

/** The task at which the most rules speak, each with facts that decide it. */
export interface WidestTask {
  readonly profile: ResolvedProfile
  readonly task: string
  readonly rules: readonly { readonly norm: Norm; readonly reading: Reading }[]
}

/** Every built-in profile, its ancestors' elements not yet laid in. */
export async function carriedProfiles(): Promise<readonly Profile[]> {
  const carried = await Promise.all([...builtInProfiles.values()].map((load) => load()))
  return carried.map(({ profile }) => profile)
}

/**
 * Looks through every task of some profiles. Rules of one task may be for different methods and never apply together, so each is given the
 * facts of its own example: the last one it fails on, so that all of them apply, read everything and say their sentence.
 */
export function widestTask(profiles: readonly Profile[]): WidestTask {
  const [widest] = profiles.flatMap(tasksOf).toSorted((a, b) => b.rules.length - a.rules.length)
  if (widest === undefined) throw new Error('There is no profile')
  return widest
}

function tasksOf(source: Profile): readonly WidestTask[] {
  const profile = resolveProfile(source)
  const norms = new Map(allNorms(profile).map((norm) => [norm.key, norm]))
  const examples = lineOf(source)
    .flatMap((member) => member.examples)
    .filter((example): example is NormExample => example.example === 'norm' && example.verdict === 'fails')
  const speaking = [...profile.rules, ...profile.eligibility]
  return [...profile.process.stages.flatMap(({ tasks }) => tasks), ...profile.process.anytime].map(({ key: task, kind }) => ({
    profile,
    task,
    rules: speaking
      .filter(({ on }) => on.includes(kind) || on.includes(task))
      .map(({ key }) => {
        const norm = norms.get(key)
        const example = examples.findLast(({ rule }) => rule === key)
        if (norm === undefined || example === undefined) throw new Error(`${profile.id} has no example that ${key} fails on`)
        return { norm, reading: readingOf(profile, example) }
      }),
  }))
}

function readingOf(profile: ResolvedProfile, { given, settings = {} }: NormExample): Reading {
  return {
    facts: given,
    parameter: (key) => {
      const parameter = profile.parameters[key]
      return parameter === undefined ? undefined : (settings[key] ?? valueOn(parameter, TODAY))
    },
    calendar: profile.calendar?.years ?? [],
  }
}

type NormExample = Extract<Example, { example: 'norm' }>

const TODAY = date('2026-07-01')

function lineOf(profile: Profile): readonly Profile[] {
  return profile.extends === null ? [profile] : [...lineOf(profile.extends), profile]
}
