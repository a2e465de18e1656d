import type { CalendarDate } from '../policy/calendar-date.ts'
import type { PenaltyElement } from '../policy/contract-terms.ts'
import { evaluate, type Missing } from '../policy/evaluate.ts'
import type { Fen } from '../policy/money.ts'
import { valueOn } from '../policy/parameter.ts'
import type { Cited, ResolvedProfile } from '../policy/resolved-profile.ts'
import type { Facts } from '../policy/value.ts'

/** A penalty that a breach calls for, in fen; `elective` ones are the buyer's to choose. */
export type PenaltyOwed =
  | { readonly penalty: Cited<PenaltyElement>; readonly owed: true; readonly amountFen: Fen | null }
  | { readonly penalty: Cited<PenaltyElement>; readonly owed: false }
  | { readonly penalty: Cited<PenaltyElement>; readonly owed: 'unknown'; readonly missing: readonly Missing[] }

/** What every penalty of a profile comes to on the facts of a breach. */
export function penaltiesOn(profile: ResolvedProfile, facts: Facts, rulesDate: CalendarDate): readonly PenaltyOwed[] {
  const parameter = (key: string) => {
    const element = profile.parameters[key]
    return element === undefined ? undefined : valueOn(element, rulesDate)
  }
  return profile.terms.flatMap((term) => (term.element === 'penalty' ? [penaltyOn(term, { facts, parameter })] : []))
}

/** What one penalty comes to. */
export function penaltyOn(penalty: Cited<PenaltyElement>, reading: Parameters<typeof evaluate>[1]): PenaltyOwed {
  const applies = evaluate(penalty.when, reading)
  if (!applies.known) return { penalty, owed: 'unknown', missing: applies.missing }
  if (applies.value !== true) return { penalty, owed: false }
  if (penalty.amount === null) return { penalty, owed: true, amountFen: null }
  const amount = evaluate(penalty.amount, reading)
  if (!amount.known) return { penalty, owed: 'unknown', missing: amount.missing }
  return { penalty, owed: true, amountFen: typeof amount.value === 'number' ? amount.value : null }
}
