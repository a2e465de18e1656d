import { endSession, type ReadSession, SESSION_MS, type SignInMethod } from '@goufu/store'
import type { Accounts } from './accounts.ts'

/** A session to be opened: for whom, how they showed who they are, and from where. */
export interface Opening {
  readonly personId: string
  readonly method: SignInMethod
  readonly factors: 1 | 2
  readonly address: string | null
  readonly browser: string | null
  /** The session that this one takes the place of, which ends: a token never gains rights that somebody else may have planted. */
  readonly before: Pick<ReadSession, 'id' | 'person'> | null
}

/** What a user agent says of itself, as much of it as tells a person which of theirs it is. */
const LONGEST_BROWSER = 200

/** Opens a session under a new token. @returns its token and id */
export async function openSession(accounts: Accounts, opening: Opening): Promise<{ readonly token: string; readonly id: string }> {
  const { store, now } = accounts
  const at = now()
  const { internalAdapter } = await (await accounts.auth()).$context
  const session = await internalAdapter.createSession(
    opening.personId,
    false,
    {
      method: opening.method,
      factors: opening.factors,
      seenAt: at,
      createdAt: at,
      updatedAt: at,
      expiresAt: new Date(at.getTime() + SESSION_MS),
      ipAddress: opening.address,
      userAgent: opening.browser?.slice(0, LONGEST_BROWSER) ?? null,
    },
    true,
  )
  if (opening.before !== null) await endSession(store.pool, opening.before.person.id, opening.before.id, at)
  return { token: session.token, id: session.id }
}
