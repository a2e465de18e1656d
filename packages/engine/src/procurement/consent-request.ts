import type { CalendarDate } from '../policy/calendar-date.ts'
import { text } from '../policy/text.ts'
import type { Signature } from './actor.ts'
import type { CodeList } from './codes.ts'

/** Answers to whoever asks for an exception. */
export const consentAnswers = {
  agreed: text('同意', 'agreed'),
  declined: text('不同意', 'not agreed'),
} as const satisfies CodeList

/** What an approver said to whoever asked for an exception. */
export interface ConsentAnswer {
  readonly result: keyof typeof consentAnswers
  readonly reason: string
  readonly on: CalendarDate
  readonly by: Signature
  /** Number of the event in the project's stream. */
  readonly event: number
}

/** Somebody has asked an approver to agree that a recommended rule is not kept in a task. */
export interface ConsentRequest {
  readonly instance: string
  /** Address of the task that is to be done. */
  readonly heldTask: string
  /** Key of the rule. */
  readonly exceptionTo: string
  readonly reason: string
  /** The day by which an answer is wanted. */
  readonly neededBy: CalendarDate
  readonly askedOn: CalendarDate
  readonly by: Signature
  /** Number of the event in the project's stream. */
  readonly event: number
  readonly answer: ConsentAnswer | null
  /** Number of the event in which the task was done afterwards, which ends the request and uses up a consent; `null` while it has not. */
  readonly actedIn: number | null
}
