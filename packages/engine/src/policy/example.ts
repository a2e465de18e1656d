import type { CalendarDate } from './calendar-date.ts'
import type { Verdict } from './finding.ts'
import type { Fen } from './money.ts'
import type { Band } from './scorecard.ts'
import type { Facts, Value } from './value.ts'

/** A case an official can read: what is given, and what a rule says of it. */
export interface NormExample {
  readonly example: 'norm'
  /** Key of a rule, a supplier condition, or `plan:instalment` for a payment gate. */
  readonly rule: string
  readonly given: Facts
  /** What a buyer has set for the open parameters the norm reads. */
  readonly settings?: Readonly<Record<string, Exclude<Value, null>>>
  readonly verdict: Verdict
}

/** A price and the instalments it divides into, in fen. */
export interface InstalmentsExample {
  readonly example: 'instalments'
  readonly priceFen: Fen
  readonly amountsFen: readonly Fen[]
}

/** A sanction and the days it runs, both included. */
export interface SanctionExample {
  readonly example: 'sanction'
  readonly sanction: string
  readonly from: CalendarDate
  readonly until: CalendarDate
}

/** A breach and what a penalty comes to, in fen; `null` when none is owed, 0 where it costs no money. */
export interface PenaltyExample {
  readonly example: 'penalty'
  readonly penalty: string
  readonly given: Facts
  readonly amountFen: Fen | null
}

/** A measured share, as two counts, and what it is worth on a scorecard: all points, a mark to be judged, or nothing. */
export interface BandExample {
  readonly example: 'band'
  /** `card:criterion` */
  readonly criterion: string
  readonly of: number
  readonly to: number
  readonly worth: Band['worth']
}

export type Example = NormExample | InstalmentsExample | SanctionExample | PenaltyExample | BandExample

/** A change of a figure or comparison that no example can notice, and why that is right. */
export interface Equivalent {
  /** Name of the change, as the check prints it. */
  readonly change: string
  readonly because: string
}

const norm =
  (verdict: Verdict) =>
  (rule: string, given: Facts, settings?: NormExample['settings']): NormExample => ({
    example: 'norm',
    rule,
    given,
    ...(settings === undefined ? {} : { settings }),
    verdict,
  })

/** The rule holds on these facts, and on what a buyer has set for the open parameters it reads. */
export const holds = norm('holds')

/** The rule fails on these facts. */
export const fails = norm('fails')

/** These facts do not decide the rule. */
export const undecided = norm('unknown')

/** A price divides into these instalments. */
export function divides(priceFen: Fen, amountsFen: readonly Fen[]): InstalmentsExample {
  return { example: 'instalments', priceFen, amountsFen }
}

/** A breach costs this much, in fen; `null` when the penalty is not owed. */
export function costs(penalty: string, given: Facts, amountFen: Fen | null): PenaltyExample {
  return { example: 'penalty', penalty, given, amountFen }
}

/** On a criterion `card:criterion` with bands, `of` out of `to` is worth this. */
export function earns(criterion: string, of: number, to: number, worth: Band['worth']): BandExample {
  return { example: 'band', criterion, of, to, worth }
}

/** A sanction from one day runs until another. */
export function runs(sanction: string, from: CalendarDate, until: CalendarDate): SanctionExample {
  return { example: 'sanction', sanction, from, until }
}
