import { createHash, randomUUID } from 'node:crypto'
import { open, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { FileType } from '@goufu/engine'
import type { FileStorage, LocalBytes } from './file-storage.ts'
import { fileTypeOf } from './file-type.ts'

/** Bytes that have come in whole, and what they are. They lie in the spool until `discard`. */
export interface Received extends LocalBytes {
  readonly sha256: string
  readonly mediaType: FileType
  discard(): Promise<void>
}

export type Reception =
  | { readonly kind: 'received'; readonly received: Received }
  | { readonly kind: 'too-large' | 'empty' | 'unknown-type' }

/**
 * Takes in a file as it comes, a piece at a time, and tells by its bytes what it is. Nothing is left of one that is not taken, that is
 * too large or whose stream breaks off.
 * @param most the most bytes that are taken
 * @throws whatever the stream fails with
 */
export async function receiveFile(storage: FileStorage, stream: AsyncIterable<Uint8Array>, most: number): Promise<Reception> {
  const path = join(storage.spool, randomUUID())
  const discard = () => rm(path, { force: true })
  try {
    const written = await write(path, stream, most)
    if (written === undefined || written.size === 0) {
      await discard()
      return { kind: written === undefined ? 'too-large' : 'empty' }
    }
    const mediaType = await fileTypeOf({ path, size: written.size })
    if (mediaType === undefined) {
      await discard()
      return { kind: 'unknown-type' }
    }
    return { kind: 'received', received: { path, ...written, mediaType, discard } }
  } catch (error) {
    await discard()
    throw error
  }
}

async function write(path: string, stream: AsyncIterable<Uint8Array>, most: number) {
  const handle = await open(path, 'wx', 0o600)
  try {
    const hash = createHash('sha256')
    let size = 0
    for await (const piece of stream) {
      size += piece.length
      if (size > most) return undefined
      hash.update(piece)
      await handle.writeFile(piece)
    }
    return { size, sha256: hash.digest('hex') }
  } finally {
    await handle.close()
  }
}

/** Takes away what a process that was killed has left in the spool. @returns how many files */
export async function clearSpool(storage: FileStorage, before: Date): Promise<number> {
  let cleared = 0
  for (const name of await readdir(storage.spool)) {
    const path = join(storage.spool, name)
    if ((await stat(path)).mtime >= before) continue
    await rm(path, { force: true })
    cleared += 1
  }
  return cleared
}
