import { codeForFirstAdministrator, type Store } from '@goufu/store'
import { keyedHash } from './origin-of-request.ts'
import { newCode, plainCode } from './recovery-code.ts'

/** A code for the first administrator, to be printed once: only its hash is kept. */
export interface FirstCode {
  readonly code: string
  readonly expiresAt: Date
}

/** Makes one. @returns `null` where `onlyFirst` is asked for and there is somebody already */
export async function firstCode(
  store: Store,
  secret: string,
  now: Date,
  options: { readonly onlyFirst: boolean },
): Promise<FirstCode | null> {
  const code = newCode()
  const expiresAt = await codeForFirstAdministrator(store.pool, keyedHash('code', plainCode(code), secret), now, options)
  return expiresAt === null ? null : { code, expiresAt }
}
