import { givenSigningKey, givenWrappingKeys, type KeyProvider, signingKeysIn, wrappingKeysIn } from '@goufu/store'
import type { Config } from './config.ts'

/** Where this deployment's keys come from: the environment where it gives them, else files in the directory of keys. */
export function keysOf({ signingKey, encryptionKeys, keyDirectory }: Config): KeyProvider {
  return {
    signing: signingKey === null ? signingKeysIn(keyDirectory) : givenSigningKey(signingKey, 'GOUFU_SIGNING_KEY'),
    wrapping: encryptionKeys === null ? wrappingKeysIn(keyDirectory) : givenWrappingKeys(encryptionKeys, 'GOUFU_ENCRYPTION_KEYS'),
  }
}
