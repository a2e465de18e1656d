import type { Action, Actor } from '@goufu/engine'
import { recordReading, type ReadingSubject } from '@goufu/store'
import type { Context } from 'hono'
import type { ApiEnv, RouteServices } from './env.ts'

/** What was read: what was asked for, of what, and why where a reason is asked for. */
export interface Read {
  readonly action: Action
  readonly subject: ReadingSubject
  readonly file?: string
  readonly reason?: string
}

/** Puts on record that whoever asks has read something. It is awaited before they are answered: nothing is shown that is not on record. */
export type NoteReading = (c: Context<ApiEnv>, read: Read) => Promise<void>

/** The record of what is read, through the store of whoever asks. */
export function noteReading({ accounts, clock }: Pick<RouteServices, 'accounts' | 'clock'>): NoteReading {
  return async (c, read) => {
    const actor: Actor = c.var.actor
    await recordReading(c.var.store, { ...read, actor, at: clock(), address: accounts.originOf(c.var.address).address })
  }
}
