import type { Action } from '@goufu/engine'
import type { ReadingSubject } from '@goufu/store'

/** What was read: what was asked for, of what, and why where a reason is asked for. */
export interface Read {
  readonly action: Action
  readonly subject: ReadingSubject
  readonly file?: string
  readonly reason?: string
}

/** Puts on record that whoever asks has read something. It is awaited before they are answered: nothing is shown that is not on record. */
export type NoteReading = (read: Read) => Promise<void>
