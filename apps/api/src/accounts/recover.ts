import type { Text } from '@goufu/engine'
import { ADDRESS_PATIENCE, claimAttempt, forgiveAttempt, forgiveAttempts, readCode, recordAccountEvent, useCode } from '@goufu/store'
import type { Accounts } from './accounts.ts'
import { passwordRefusal } from './password-rule.ts'
import { plainCode } from './recovery-code.ts'
import type { From } from './sign-in.ts'

/** What came of a code that was handed over. */
export type RecoverResult =
  | { readonly outcome: 'recovered'; readonly username: string }
  | { readonly outcome: 'wrong' }
  | { readonly outcome: 'weak'; readonly why: Text }
  | { readonly outcome: 'blocked'; readonly until: Date }

/** Sets a password by a code. The code says whose; it cannot be guessed, and is slowed down by address all the same. */
export async function recover(
  accounts: Accounts,
  { code: written, password }: { readonly code: string; readonly password: string },
  { origin }: From,
): Promise<RecoverResult> {
  const { store, now, hashOf, passwords } = accounts
  const at = now()
  const addressKey = origin.addressHash === null ? null : `address:${origin.addressHash}`
  if (addressKey !== null) {
    const claim = await claimAttempt(store.pool, addressKey, ADDRESS_PATIENCE, at)
    if (!claim.heard) return { outcome: 'blocked', until: claim.until }
  }
  const code = await readCode(store.pool, hashOf('code', plainCode(written)), at)
  if (code === undefined) {
    await recordAccountEvent(store.pool, at, {
      kind: 'sign-in-failed',
      personId: null,
      byPersonId: null,
      ...origin,
      detail: { method: 'code' },
    })
    return { outcome: 'wrong' }
  }
  if (addressKey !== null) await forgiveAttempt(store.pool, addressKey)
  const why = await passwordRefusal(accounts, password, [code.username, code.name])
  if (why !== null) return { outcome: 'weak', why }
  if (!(await useCode(store.pool, code, await passwords.hash(password), at, origin))) return { outcome: 'wrong' }
  // Whatever was guessed before was guessed at another password.
  await forgiveAttempts(store.pool, `name:${hashOf('name', code.username)}`)
  await forgiveAttempts(store.pool, `person:${code.personId}`)
  return { outcome: 'recovered', username: code.username }
}
