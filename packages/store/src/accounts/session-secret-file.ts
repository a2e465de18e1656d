import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { keyFileFault, unusableKeyFile } from '../keys/key-fault.ts'
import { makePrivate, readPrivate } from '../keys/private-file.ts'

const FILE = 'session-secret'
const BYTES = 48
const SHORTEST = 32

/**
 * The secret in a directory that signs the cookies of sessions; made, for its owner alone, where there is none yet. Processes that start
 * together take the same one.
 * @throws StoreError `session-secret-unusable`
 */
export async function sessionSecretIn(directory: string): Promise<string> {
  const file = join(directory, FILE)
  try {
    if ((await readPrivate(file)) === undefined) await makePrivate(file, randomBytes(BYTES).toString('base64url'))
    const secret = (await readPrivate(file)) ?? ''
    if (secret.length < SHORTEST) throw unusableKeyFile('session', file, { zh: '太短', en: 'it is too short' })
    return secret
  } catch (error) {
    throw keyFileFault('session', file, error)
  }
}
