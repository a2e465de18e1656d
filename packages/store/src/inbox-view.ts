import { type Actor, type CalendarDate, ROOT_ORGANISATION } from '@goufu/engine'

/**
 * Where a line stands: overdue, due soon, to be done now, held by a day or a rule, or with somebody else who is waited for. In this order,
 * and each line in one place only.
 */
export const INBOX_PARTS = ['overdue', 'soon', 'ready', 'held', 'awaited'] as const
export type InboxPart = (typeof INBOX_PARTS)[number]

/** Whose inbox, and as at which day. */
export interface InboxView {
  /** The person whose work it is; null for the whole office. */
  readonly actor: Pick<Actor, 'id' | 'role' | 'as' | 'organisation' | 'deputyFor'> | null
  readonly on: CalendarDate
  /** Organisations whose work it is: those within reach; the top of the tree alone where none are named. */
  readonly within?: readonly string[]
  /** How many days ahead of the day is soon: a whole number, 0 or more. */
  readonly withinDays: number
}

/** Where nothing is said, work belongs to the top of the tree. */
export const AT_THE_TOP: readonly string[] = [ROOT_ORGANISATION]

/** Lines are counted as far as this: who has more of them wants to know that, and not how many. */
export const INBOX_COUNTED_TO = 1_000
