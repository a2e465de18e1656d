import type { BandExample, InstalmentsExample, PenaltyExample, SanctionExample } from '../policy/example.ts'
import type { Finding, Verdict } from '../policy/finding.ts'
import { joinTexts } from '../policy/format-value.ts'
import type { PaymentPlanElement } from '../policy/payment-plan.ts'
import { text, type Text } from '../policy/text.ts'
import { withUnit } from './say-given.ts'

/** What a case comes to: the verdict for machines, and words for people. */
export interface Outcome {
  /** `not-spoken-of` where a norm does not apply; `null` where the case is about an amount or a day. */
  readonly verdict: Verdict | 'not-spoken-of' | null
  readonly outcome: Text
  /** What whoever does not meet the norm is told. */
  readonly says: Text | null
}

/** The outcome of a case of a norm; `null` stands for a norm that does not apply. */
export function normOutcome(finding: Finding | null): Outcome {
  if (finding === null) return { verdict: 'not-spoken-of', outcome: text('不适用', 'does not apply'), says: null }
  const { verdict, effect, message } = finding
  if (verdict === 'holds') return { verdict, outcome: text('符合', 'holds'), says: null }
  if (verdict === 'fails') return { verdict, outcome: failed[effect], says: message }
  const missing = joinTexts([...new Map(finding.trace.flatMap((line) => line.missing.map((title) => [title.zh, title]))).values()])
  const open = text(`不能判断：缺少${missing.zh}`, `cannot be decided: ${missing.en} missing`)
  return { verdict, outcome: effect === 'refuses' ? text(`拒绝，${open.zh}`, `refused, ${open.en}`) : open, says: null }
}

const failed: Readonly<Record<Finding['effect'], Text>> = {
  refuses: text('拒绝', 'refused'),
  'asks-reason': text('须说明理由', 'asks for a reason'),
  shown: text('只作提示', 'only shown'),
  'asks-facts': text('须补充情况', 'asks for facts'),
}

/** What a breach costs. */
export function penaltyOutcome({ amountFen }: PenaltyExample): Outcome {
  if (amountFen === null) return decided(text('不承担', 'not owed'))
  if (amountFen === 0) return decided(text('承担，不涉及金额', 'owed, without an amount'))
  const amount = withUnit(amountFen, 'fen')
  return decided(text(`承担 ${amount.zh}`, `owes ${amount.en}`))
}

/** How a price is divided. */
export function instalmentsOutcome({ amountsFen }: InstalmentsExample, plan: PaymentPlanElement): Outcome {
  const parts = amountsFen.map((amountFen, index) => {
    const amount = withUnit(amountFen, 'fen')
    const title = plan.instalments[index]?.title ?? text('', '')
    return text(`${title.zh} ${amount.zh}`, `${title.en} ${amount.en}`)
  })
  return decided(joinTexts(parts))
}

/** What a measured share is worth. */
export function bandOutcome({ worth }: Pick<BandExample, 'worth'>): Outcome {
  return decided(worths[worth])
}

const worths: Readonly<Record<BandExample['worth'], Text>> = {
  full: text('得满分', 'all points'),
  judged: text('视情评分', 'a mark to be judged'),
  none: text('不得分', 'no points'),
}

/** Until when a sanction runs. */
export function sanctionOutcome({ until }: SanctionExample): Outcome {
  return decided(text(`至 ${until}（含当日）`, `until ${until}, that day included`))
}

const decided = (outcome: Text): Outcome => ({ verdict: null, outcome, says: null })
