import type { BandExample, Example } from '../policy/example.ts'
import type { Verdict } from '../policy/finding.ts'
import { lookUp } from '../policy/look-up.ts'
import { type Text, text } from '../policy/text.ts'
import type { ProfileFault } from './check/fault.ts'
import { misgiven } from './check/given-faults.ts'
import { isOfKind, noValueOf } from './check/kind-faults.ts'
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
  // What cannot be is told, and not tried: a rule has no answer to it.
  const kept = examples.filter((example) => impossibleIn(example, written).length === 0 && keeps(example, written))
  const equivalents = line.flatMap((member) => member.equivalents)
  const fault = (key: string, message: Text): ProfileFault => ({ profile: profile.id, clause: clauseOf(written, key), key, message })
  const unnoticed = changesOf(written).filter((change) => kept.every((example) => keeps(example, change.tried)))
  return [
    ...examples.flatMap((example) => exampleFaults(example, written).map((message) => fault(keyOf(example), message))),
    ...[...written.norms.keys()].flatMap((key) =>
      (['holds', 'fails'] as const)
        .filter((verdict) => !kept.some((example) => shows(example, key, verdict, written)))
        .map((verdict) => fault(key, text(`没有结论为“${verdicts[verdict]}”的示例`, `no example in which it ${verdict}`))),
    ),
    ...[...written.penalties.keys()].flatMap((key) =>
      [true, false]
        .filter(
          (owed) =>
            !kept.some((example) => example.example === 'penalty' && example.penalty === key && (example.amountFen !== null) === owed),
        )
        .map((owed) =>
          fault(
            key,
            owed
              ? text('没有应当承担这项违约责任的示例', 'no example in which it is owed')
              : text('没有不承担这项违约责任的示例', 'no example in which it is not owed'),
          ),
        ),
    ),
    ...[...written.bands].flatMap(([key, bands]) =>
      bands
        .filter(({ worth }) => !kept.some((example) => example.example === 'band' && example.criterion === key && example.worth === worth))
        .map(({ worth }) => fault(key, text(`没有${worths[worth]}的示例`, `no example that is worth ${worth}`))),
    ),
    ...unnoticed
      .filter((change) => !equivalents.some((equivalent) => equivalent.change === change.name))
      .map((change) =>
        fault(
          change.key,
          text(
            `没有示例能发现改动“${change.name}”${change.gloss === null ? '' : `（${change.gloss}）`}；补一个示例，或者写进 equivalents 并说明理由`,
            `no example notices the change ${change.name}; add one, or declare it equivalent with the reason`,
          ),
        ),
      ),
    ...profile.equivalents
      .filter((equivalent) => !unnoticed.some((change) => change.name === equivalent.change))
      .map((equivalent) =>
        fault(
          equivalent.change,
          text(
            '写进了 equivalents，但有示例能发现这一改动，或者没有这一改动',
            'is declared equivalent, and an example notices it or there is no such change',
          ),
        ),
      ),
  ]
}

/** An example in which a norm says nothing, because its `when` does not hold, comes out as holding and shows nothing. */
function shows(example: Example, key: string, verdict: 'holds' | 'fails', written: Tried): boolean {
  return example.example === 'norm' && example.rule === key && example.verdict === verdict && isSpokenOf(example, written)
}

function exampleFaults(example: Example, written: Tried): readonly Text[] {
  const wrong = impossibleIn(example, written)
  if (wrong.length > 0) return wrong
  if (example.example !== 'norm') {
    const said = JSON.stringify(example)
    return keeps(example, written) ? [] : [text(`有一个示例得不出所写的结果：${said}`, `an example does not come out: ${said}`)]
  }
  if (!written.norms.has(example.rule))
    return [text(`有一个示例写的是 ${example.rule}，没有这条规则`, `an example is about ${example.rule}, which is no rule`)]
  const verdict = verdictOf(example, written)
  if (verdict === example.verdict) return []
  const given = JSON.stringify(example.given)
  return [
    text(
      `示例说 ${given} 的结论是“${verdicts[example.verdict]}”，规则判为“${verdict === undefined ? '无' : verdicts[verdict]}”`,
      `an example says ${example.verdict} of ${given}, the rule says ${verdict ?? 'nothing'}`,
    ),
  ]
}

/** What an example gives or sets that no case can have. */
function impossibleIn(example: Example, { profile }: Tried): readonly Text[] {
  const given = 'given' in example ? misgiven(example.given) : []
  const set = example.example === 'norm' ? Object.entries(example.settings ?? {}) : []
  return [
    ...given,
    ...set.flatMap(([key, value]) => {
      const parameter = lookUp(profile.parameters, key)
      if (parameter?.open !== true)
        return [text(`示例设定了 ${key}，它不是待定的参数`, `an example sets ${key}, which is no open parameter`)]
      return isOfKind(value, parameter.kind) ? [] : [noValueOf(parameter.kind, value)]
    }),
  ]
}

const verdicts: Readonly<Record<Verdict, string>> = { holds: '符合', fails: '不符合', unknown: '未知' }
const worths: Readonly<Record<BandExample['worth'], string>> = {
  full: '得满分（full）',
  judged: '视情评分（judged）',
  none: '不得分（none）',
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
