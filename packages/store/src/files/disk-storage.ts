import { randomUUID } from 'node:crypto'
import { copyFile, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { type FileStorage, isFileHash } from './file-storage.ts'

/** Only the user of the process reads what is kept. */
const PRIVATE_DIRECTORY = 0o700

/** Files in a directory of this machine: `ab/cd/abcd…`, so that no directory grows without end. */
export function diskStorage(directory: string, spool: string): FileStorage {
  const folderOf = (sha256: string) => join(directory, sha256.slice(0, 2), sha256.slice(2, 4))
  const pathOf = (sha256: string) => join(folderOf(sha256), expectHash(sha256))
  return {
    spool,
    size: (sha256) => unlessMissing(async () => (await stat(pathOf(sha256))).size),
    async put(sha256, { path, size }) {
      const target = pathOf(sha256)
      if ((await unlessMissing(() => stat(target)))?.size === size) return
      await mkdir(folderOf(sha256), { recursive: true, mode: PRIVATE_DIRECTORY })
      // A copy under a name of its own: the original stays with whoever gave it, and a half-written one never has the final name.
      const draft = join(spool, randomUUID())
      try {
        await copyFile(path, draft)
        await settled(draft)
        await rename(draft, target)
        await settled(folderOf(sha256))
      } finally {
        await rm(draft, { force: true })
      }
    },
    async read(sha256, range) {
      const handle = await unlessMissing(() => open(pathOf(sha256), 'r'))
      if (handle === undefined) return undefined
      const stream = handle.createReadStream(range === undefined ? {} : { start: range.from, end: range.to })
      // Node's type of a web stream is that of the platform, under another name.
      return Readable.toWeb(stream) as ReadableStream<Uint8Array>
    },
    remove: (sha256) => rm(pathOf(sha256), { force: true }),
    async *list() {
      if ((await unlessMissing(() => stat(directory))) === undefined) return
      for (const outer of await directoriesIn(directory)) {
        for (const inner of await directoriesIn(join(directory, outer))) {
          for (const sha256 of await readdir(join(directory, outer, inner))) {
            if (!isFileHash(sha256)) continue
            const found = await unlessMissing(() => stat(pathOf(sha256)))
            if (found !== undefined) yield { sha256, since: found.mtime }
          }
        }
      }
    },
  }
}

/** A path is made of it. */
function expectHash(sha256: string): string {
  if (!isFileHash(sha256)) throw new Error('A file is kept under its SHA-256.')
  return sha256
}

/** Waits until what was written would survive a loss of power. */
async function settled(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function directoriesIn(directory: string): Promise<readonly string[]> {
  const entries = await readdir(directory, { withFileTypes: true })
  return entries.filter((entry) => entry.isDirectory() && entry.name.length === 2).map((entry) => entry.name)
}

async function unlessMissing<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}
