import type { Example } from '../policy/example.ts'
import type { ProfileFault } from './check/fault.ts'
import { misgiven } from './check/given-faults.ts'
import { isSpokenOf, keeps, type Tried, triedAsWritten, verdictOf } from './examples.ts'
import { examplesOf } from './inherited-examples.ts'
import { lineageOf } from './lineage.ts'
import { changesOf } from './mutate.ts'
import type { Profile } from './profile.ts'
import { resolveProfile } from './resolve-profile.ts'

/**
 * Proves a profile by its examples, its ancestors' run again: each norm, inherited ones too, holds once where it applies and fails once,
 * each penalty is owed once and not owed once, each band of a scorecard is reached, and no figure, comparison or condition can be changed by one step without an example noticing.
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
        .filter((verdict) => !kept.some((example) => shows(example, key, verdict, written)))
        .map((verdict) => fault(key, `no example in which it ${verdict}`)),
    ),
    ...[...written.penalties.keys()].flatMap((key) =>
      [true, false]
        .filter(
          (owed) =>
            !kept.some((example) => example.example === 'penalty' && example.penalty === key && (example.amountFen !== null) === owed),
        )
        .map((owed) => fault(key, `no example in which it is ${owed ? '' : 'not '}owed`)),
    ),
    ...[...written.bands].flatMap(([key, bands]) =>
      bands
        .filter(({ worth }) => !kept.some((example) => example.example === 'band' && example.criterion === key && example.worth === worth))
        .map(({ worth }) => fault(key, `no example that is worth ${worth}`)),
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

/** An example in which a norm says nothing, because its `when` does not hold, comes out as holding and shows nothing. */
function shows(example: Example, key: string, verdict: 'holds' | 'fails', written: Tried): boolean {
  return example.example === 'norm' && example.rule === key && example.verdict === verdict && isSpokenOf(example, written)
}

function exampleFaults(example: Example, written: Tried): readonly string[] {
  const wrong = 'given' in example ? misgiven(example.given) : []
  if (wrong.length > 0) return wrong
  if (example.example !== 'norm') return keeps(example, written) ? [] : [`an example does not come out: ${JSON.stringify(example)}`]
  if (!written.norms.has(example.rule)) return [`an example is about ${example.rule}, which is no rule`]
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
    case 'band':
      return example.criterion
  }
}

function clauseOf(written: Tried, key: string): string {
  const { parameters, scorecard, evaluationScorecard } = written.profile
  const card = [scorecard, evaluationScorecard].find((one) => one?.key === key.split(':')[0])
  return (written.norms.get(key) ?? written.penalties.get(key) ?? parameters[key] ?? card)?.citation.clause ?? '-'
}
