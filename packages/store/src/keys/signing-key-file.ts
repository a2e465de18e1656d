import { join } from 'node:path'
import { newPrivateKey, readSigningKey } from '../signature.ts'
import type { SigningKey } from '../signature.ts'
import { keyFileFault, unusableKeyFile } from './key-fault.ts'
import { makePrivate, readPrivate, replacePrivate } from './private-file.ts'

const FILE = 'signing-key.pem'

/**
 * The key in a directory; made, for its owner alone, when there is none yet. Processes that start together take the same one.
 * @throws StoreError `signing-key-unusable`
 */
export async function signingKeyIn(directory: string): Promise<SigningKey> {
  const file = join(directory, FILE)
  try {
    if ((await readPrivate(file)) === undefined) await makePrivate(file, newPrivateKey())
    const key = readSigningKey((await readPrivate(file)) ?? '')
    if (key === undefined) throw unusableKeyFile('signing', file, { zh: '不是 Ed25519 私钥', en: 'it is no private Ed25519 key' })
    return key
  } catch (error) {
    throw keyFileFault('signing', file, error)
  }
}

/** The key in a directory; `undefined` where none has been made. @throws StoreError `signing-key-unusable` */
export async function signingKeyKeptIn(directory: string): Promise<SigningKey | undefined> {
  const file = join(directory, FILE)
  try {
    return (await readPrivate(file)) === undefined ? undefined : await signingKeyIn(directory)
  } catch (error) {
    throw keyFileFault('signing', file, error)
  }
}

/**
 * Puts a new key in the place of the one in a directory. What was signed with the old one is proved with its public half, which the
 * store keeps.
 * @throws StoreError `signing-key-unusable`
 */
export async function replaceSigningKey(directory: string): Promise<SigningKey> {
  const file = join(directory, FILE)
  try {
    await replacePrivate(file, newPrivateKey())
  } catch (error) {
    throw keyFileFault('signing', file, error)
  }
  return signingKeyIn(directory)
}
