import { createHash } from 'node:crypto'
import { normalised, type Passwords } from '../accounts/passwords.ts'

/** Passwords for tests, kept in no time and in no safety; how often one was looked at is counted. */
export function cheapPasswords(): Passwords & { readonly looks: () => number } {
  let looks = 0
  const hashOf = (password: string) => createHash('sha256').update(normalised(password)).digest('hex')
  return {
    hash: (password) => Promise.resolve(hashOf(password)),
    verify(stored, password) {
      looks += 1
      return Promise.resolve(stored === hashOf(password))
    },
    looks: () => looks,
  }
}
