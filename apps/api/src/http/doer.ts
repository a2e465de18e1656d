import type { Doer } from '@goufu/store'
import type { Context } from 'hono'
import type { Accounts } from '../accounts/accounts.ts'
import type { ApiEnv } from './env.ts'

/** Who asks, in which post and for whom, and from where: what is put on record with a change. @param at when, of the clock it goes by */
export function doerOf(c: Context<ApiEnv>, accounts: Pick<Accounts, 'originOf'>, at: Date): Doer & { readonly byPersonId: string } {
  const { id, role, organisation, deputyFor } = c.var.actor
  return {
    at,
    byPersonId: id,
    doneIn: { role, organisation: organisation ?? null, deputyFor: deputyFor?.id ?? null },
    ...accounts.originOf(c.var.address),
  }
}
