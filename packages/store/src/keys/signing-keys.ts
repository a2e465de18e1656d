import type { SigningKey } from '../signature.ts'
import type { SigningKeys } from './key-provider.ts'
import { replaceSigningKey, signingKeyIn, signingKeyKeptIn } from './signing-key-file.ts'

/** The key in a directory. */
export function signingKeysIn(directory: string): SigningKeys {
  return {
    kept: directory,
    current: () => signingKeyIn(directory),
    look: () => signingKeyKeptIn(directory),
    replace: () => replaceSigningKey(directory),
  }
}

/** A key that was given, by a setting of this name. */
export function givenSigningKey(key: SigningKey, setting: string): SigningKeys {
  return { kept: setting, current: () => Promise.resolve(key), look: () => Promise.resolve(key), replace: null }
}
