import type { CalendarDate } from '../policy/calendar-date.ts'
import type { Citation } from '../policy/citation.ts'
import type { Role, RoleId } from '../policy/role.ts'
import type { Text } from '../policy/text.ts'
import type { Bar } from './separation.ts'

/**
 * Something that is due, or that waits for somebody. Nothing in it depends on the day it is looked at: what time alone changes stands
 * here as the day on which it changes, and `dueStanding` reads it.
 */
export interface DueItem {
  /**
   * Address of the task; `contract-end`, or that of a lot, for the end of the contract, `consent-answer@…` for an answer to whoever asked for
   * an exception, `screening-result@…` for a refusal that an applicant is told of, `evidence-…` for evidence that expires.
   */
  readonly key: string
  readonly kind: 'task' | 'contract-end' | 'consent-answer' | 'screening-result' | 'evidence-expiry'
  /** Address of the task it leads to; `null` where it leads to none. */
  readonly task: string | null
  readonly title: Text
  /** Who may do it; the first is the one it waits for. */
  readonly roles: readonly RoleId[]
  /** What the document calls the first of them. */
  readonly roleTitle: Text
  /**
   * The one person, or the one supplier, of the first role who may do it; `null` where anybody of the role may. While the supplier whose it
   * is has not been chosen, no id of anybody.
   */
  readonly holder: string | null
  /** Roles of the engine in the office that wait for it: those that may do it too, those whose turn comes next, those that have had a turn. */
  readonly awaitedBy: readonly Role[]
  readonly due: CalendarDate | null
  /** Whether it is overdue once the day has passed: not what may be left undone, and not what merely comes to pass. */
  readonly binding: boolean
  /** Whether no earlier task is in its way any more. */
  readonly turn: boolean
  readonly opensOn: CalendarDate | null
  /** Since when, or from when on, nothing of the project's stands against it; `null` while something has to be done first. */
  readonly readyFrom: CalendarDate | null
  /** The last day of that; `null` where it is not over by itself. */
  readonly readyUntil: CalendarDate | null
  /** What it waits for, or the rule that stood against it when last something was done; `null` where nothing does, or only a day. */
  readonly why: Text | null
  /** Whom it is not for, for what they have done in the purchase before. */
  readonly bars: readonly Bar[]
  readonly citation: Citation
}

/** How many days the news of a decision stands in the inbox of whoever it is for. */
export const NEWS_STANDS_DAYS = 7

/** What is to be known and not to be done: nobody is late with it, and it has no turn. */
export const TO_BE_KNOWN = {
  awaitedBy: [],
  binding: false,
  turn: false,
  opensOn: null,
  readyUntil: null,
  bars: [],
} as const satisfies Partial<DueItem>
