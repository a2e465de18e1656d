import type { Example } from '../policy/example.ts'
import { vocabulary } from '../procurement/facts.ts'
import type { ProfileFault } from './check/fault.ts'
import { examplesOf } from './inherited-examples.ts'
import { keeps, type Tried, triedAsWritten, verdictOf } from './examples.ts'
import { lineageOf } from './lineage.ts'
import { changesOf } from './mutate.ts'
import type { Profile } from './profile.ts'
import { resolveProfile } from './resolve-profile.ts'

/**
 * Proves a profile by its examples, its ancestors' run again: each norm holds once and fails once,
 * and no figure, comparison or condition can be changed by one step without an example noticing.
 * @throws ProfileError for a profile that `checkProfile` finds fault with: check it first.
 */
export function proveProfile(profile: Profile): readonly ProfileFault[] {
  const written = triedAsWritten(resolveProfile(profile))
  const line = lineageOf(profile)
  const examples = examplesOf(profile, written)
  const kept = examples.filter((example) => keeps(example, written))
  const equivalents = line.flatMap((member) => member.equivalents)
  const fault = (key: string, message: string): ProfileFault => ({ profile: profile.id, clause: clauseOf(written, key), key, message })
  const unnoticed = changesOf(written).filter((change) => kept.every((example) => keeps(example, change.tried)))
  return [
    ...examples.flatMap((example) => exampleFaults(example, written).map((message) => fault(keyOf(example), message))),
    ...[...written.norms.keys()].flatMap((key) =>
      (['holds', 'fails'] as const)
        .filter((verdict) => !kept.some((example) => example.example === 'norm' && example.rule === key && example.verdict === verdict))
        .map((verdict) => fault(key, `no example in which it ${verdict}`)),
    ),
    ...unnoticed
      .filter((change) => !equivalents.some((equivalent) => equivalent.change === change.name))
      .map((change) =>
        fault(change.key, `no example notices the change ${change.name}; add one, or declare it equivalent with the reason`),
      ),
    ...profile.equivalents
      .filter((equivalent) => !unnoticed.some((change) => change.name === equivalent.change))
      .map((equivalent) => fault(equivalent.change, 'is declared equivalent, and an example notices it or there is no such change')),
  ]
}

function exampleFaults(example: Example, written: Tried): readonly string[] {
  if (example.example !== 'norm') return keeps(example, written) ? [] : [`an example does not come out: ${JSON.stringify(example)}`]
  if (!written.norms.has(example.rule)) return [`an example is about ${example.rule}, which is no rule`]
  const misspelt = Object.keys(example.given).filter((path) => vocabulary.table[path] === undefined)
  if (misspelt.length > 0) return misspelt.map((path) => `an example gives ${path}, which is no fact`)
  const closed = Object.keys(example.settings ?? {}).filter((key) => written.profile.parameters[key]?.open !== true)
  if (closed.length > 0) return closed.map((key) => `an example sets ${key}, which is no open parameter`)
  const verdict = verdictOf(example, written)
  return verdict === example.verdict
    ? []
    : [`an example says ${example.verdict} of ${JSON.stringify(example.given)}, the rule says ${verdict ?? 'nothing'}`]
}

function keyOf(example: Example): string {
  switch (example.example) {
    case 'norm':
      return example.rule
    case 'instalments':
      return 'instalments'
    case 'sanction':
      return example.sanction
    case 'penalty':
      return example.penalty
  }
}

function clauseOf(written: Tried, key: string): string {
  return (written.norms.get(key) ?? written.penalties.get(key) ?? written.profile.parameters[key])?.citation.clause ?? '-'
}
