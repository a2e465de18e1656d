import { givenSigningKey, givenWrappingKeys, type KeyProvider, signingKeysIn, type Vault, wrappingKeysIn } from '@goufu/store'
import type { Config } from './config.ts'

/** Where this deployment's keys come from: the environment where it gives them, else files in the directory of keys. */
export function keysOf({ signingKey, encryptionKeys, keyDirectory }: Config): KeyProvider {
  return {
    signing: signingKey === null ? signingKeysIn(keyDirectory) : givenSigningKey(signingKey, 'GOUFU_SIGNING_KEY'),
    wrapping: encryptionKeys === null ? wrappingKeysIn(keyDirectory) : givenWrappingKeys(encryptionKeys, 'GOUFU_ENCRYPTION_KEYS'),
  }
}

/** What sessions and one-time codes are signed with, the same in every process on the database. */
export async function sessionSecret(vault: Vault): Promise<string> {
  return (await vault.secret('sessions')).toString('base64url')
}
