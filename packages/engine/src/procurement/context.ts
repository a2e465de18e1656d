import type { CalendarDate } from '../policy/calendar-date.ts'
import type { Actor } from './actor.ts'
import type { FileFacts } from './file.ts'
import type { FundState, YearFund } from './fund.ts'
import type { SupplierState } from './supplier.ts'

/** What a decision may know besides the project: the day it takes effect, who acts, and the streams it touches. */
export interface Context {
  readonly today: CalendarDate
  readonly actor: Actor
  /**
   * The day it is recorded on, where whoever acts for themselves acts on that day and no other; left out where days may be chosen, as in a
   * trial.
   */
  readonly recordedOn?: CalendarDate
  readonly suppliers: Readonly<Record<string, SupplierState>>
  readonly funds: Readonly<Record<string, FundState>>
  /** Every fund of a fiscal year, by year: what totals over all projects are added up from. Nothing is known of a year that is not here. */
  readonly fundsOfYear?: Readonly<Record<number, readonly YearFund[]>>
  /** Files of the project that the actor may read, by id; at least those that the input names. What is not here can be cited by nobody. */
  readonly files?: Readonly<Record<string, FileFacts>>
  /** The organisation that the buyer named in an entry is; `null` where there is none of that name within reach, left out where nobody looked. */
  readonly office?: string | null
  /** Whether the deployment says it is a trial; only there a draft starts a project. */
  readonly trial?: boolean
}
