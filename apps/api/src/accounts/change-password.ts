import type { Text } from '@goufu/engine'
import { readPasswordHash, setPasswordHash } from '@goufu/store'
import type { Accounts } from './accounts.ts'
import { goOnAlone } from './authenticator.ts'
import { type Guarded, guarded } from './guarded.ts'
import { passwordRefusal } from './password-rule.ts'
import type { From } from './sign-in.ts'
import type { SignedIn } from './signed-in.ts'

/** Whether a password is somebody's own, counted as every secret is. */
export function showPassword(accounts: Accounts, personId: string, password: string, from: From): Promise<Guarded<true>> {
  const { store, passwords } = accounts
  return guarded(accounts, { personId, kind: 'second-step-failed', what: 'password', origin: from.origin }, async () => {
    const hash = await readPasswordHash(store.pool, personId)
    return hash !== undefined && (await passwords.verify(hash, password)) ? true : undefined
  })
}

/** Puts a new password in the place of one's own. Every other session ends. @returns the token of the session that goes on */
export async function changePassword(
  accounts: Accounts,
  signedIn: SignedIn,
  { current, next }: { readonly current: string; readonly next: string },
  from: From,
): Promise<Guarded<string> | { readonly outcome: 'weak'; readonly why: Text }> {
  const { person, factors } = signedIn.session
  const why = await passwordRefusal(accounts, next, [person.username, person.name])
  if (why !== null) return { outcome: 'weak', why }
  const shown = await showPassword(accounts, person.id, current, from)
  if (shown.outcome !== 'right') return shown
  const hash = await accounts.passwords.hash(next)
  const token = await goOnAlone(accounts, signedIn, factors, from, {
    kind: 'password-changed',
    change: async (client) => {
      await setPasswordHash(client, person.id, hash, accounts.now())
      return true
    },
  })
  if (token === undefined) throw new Error('A password was not changed, and nothing said why.')
  return { outcome: 'right', value: token }
}
