import { SESSION_IDLE_MS } from '@goufu/store'
import type { SignedIn } from '../accounts/signed-in.ts'
import type * as z from 'zod'
import type { authStateSchema } from '../schemas/auth.ts'

/** Who has signed in, for an answer. */
export function authState(signedIn: SignedIn | null): z.output<typeof authStateSchema> {
  if (signedIn === null) return { person: null, session: null, missing: null }
  const { session, roles, missing } = signedIn
  const { id, name, username, sample, hasTotp, hasPasskey } = session.person
  return {
    person: { id, name, username, sample, hasTotp, hasPasskey, roles: [...roles] },
    session: {
      id: session.id,
      method: session.method,
      factors: session.factors,
      createdAt: session.createdAt,
      expiresAt: session.expiresAt,
      idleSeconds: SESSION_IDLE_MS / 1_000,
    },
    missing,
  }
}
