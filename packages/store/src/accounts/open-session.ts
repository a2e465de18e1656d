import { randomUUID } from 'node:crypto'
import { SESSION_MS } from './session-state.ts'
import type { Store } from '../store.ts'

/**
 * Enters somebody where they are not there yet, and opens a session for them without a password, so that a test need not hash one.
 * @returns the token of the session, to be signed by the API's `signToken`
 */
export async function openSession(
  { db }: Pick<Store, 'db'>,
  person: { readonly id: string; readonly name?: string; readonly sample?: boolean },
  { now = new Date(), factors = 1 }: { readonly now?: Date; readonly factors?: 1 | 2 } = {},
): Promise<string> {
  const at = now.toISOString()
  const { id, name = '示例', sample = false } = person
  await db
    .insertInto('person')
    .values({ id, username: id.toLowerCase(), name, email: `${id}@goufu.invalid`, image: null, sample, createdAt: at, updatedAt: at })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
  const token = randomUUID()
  await db
    .insertInto('session')
    .values({
      id: randomUUID(),
      token,
      personId: id,
      method: 'password',
      factors,
      ipAddress: null,
      userAgent: null,
      createdAt: at,
      updatedAt: at,
      seenAt: at,
      expiresAt: new Date(now.getTime() + SESSION_MS).toISOString(),
      endedAt: null,
    })
    .execute()
  return token
}
