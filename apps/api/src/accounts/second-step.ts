import { recordAccountEvent, takeCode } from '@goufu/store'
import type { Accounts } from './accounts.ts'
import { apiErrorCode } from './api-error.ts'
import { type Guarded, guarded } from './guarded.ts'
import { openSession } from './open-session.ts'
import type { From } from './sign-in.ts'
import type { SignedIn } from './signed-in.ts'

/** A code of the authenticator, or one of those that were written down. */
export type Code = { readonly code: string } | { readonly backupCode: string }

/**
 * Takes the second step of a session: a code of the authenticator, each once, or a backup code, each once for ever. The session then goes on
 * under another token.
 * @param headers of the request: better-auth reads the session from them
 * @returns the token of the new session
 */
export async function takeSecondStep(
  accounts: Accounts,
  { session }: SignedIn,
  given: Code,
  headers: Headers,
  from: From,
): Promise<Guarded<string>> {
  const { store, now } = accounts
  const { id: personId } = session.person
  const isBackup = 'backupCode' in given
  const shown = await guarded(
    accounts,
    { personId, kind: 'second-step-failed', what: isBackup ? 'backup-code' : 'code', origin: from.origin },
    // One that was begun and not confirmed is none yet: neither its codes nor its backup codes count.
    async () => (session.person.hasTotp && (await isRight(accounts, personId, given, headers)) ? true : undefined),
  )
  if (shown.outcome !== 'right') return shown
  const opened = await openSession(accounts, {
    personId,
    method: session.method,
    factors: 2,
    address: from.origin.address,
    browser: from.browser,
    before: session,
  })
  const note = { personId, byPersonId: personId, sessionId: opened.id, ...from.origin }
  if (isBackup) await recordAccountEvent(store.pool, now(), { kind: 'backup-code-used', ...note })
  await recordAccountEvent(store.pool, now(), { kind: 'signed-in', ...note, detail: { method: session.method, factors: 2 } })
  return { outcome: 'right', value: opened.token }
}

async function isRight(accounts: Accounts, personId: string, given: Code, headers: Headers): Promise<boolean> {
  const auth = await accounts.auth()
  try {
    if ('backupCode' in given) {
      await auth.api.verifyBackupCode({ body: { code: given.backupCode, disableSession: true }, headers })
      return true
    }
    // Taken before it is looked at.
    if (!(await isUnusedCode(accounts, personId, given.code))) return false
    await auth.api.verifyTOTP({ body: { code: given.code }, headers })
    return true
  } catch (error) {
    if (apiErrorCode(error) === undefined) throw error
    return false
  }
}

/** Whether a code of the authenticator has not been used; it has from then on. Of two requests with the same code, one is heard. */
export function isUnusedCode({ store, now, hashOf }: Accounts, personId: string, code: string): Promise<boolean> {
  return takeCode(store.pool, personId, hashOf('code', code), now())
}
