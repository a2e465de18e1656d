import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { notAsWritten, readManifest, readTable, unusable } from '../backup-files.ts'
import { readExport } from '../read-export.ts'
import { type FileStorage, isFileHash } from './file-storage.ts'

// The bytes of files beside a backup or an exported project: a folder in which each content lies under its SHA-256, so that whoever has
// the folder proves them with nothing but a digest.

/** Name of the folder in that of a backup. */
const FOLDER = 'files'
const ROWS_PER_PAGE = 1_000

/** How many contents there are, and the hashes of those that are not there or not what their name says. */
export interface BytesProof {
  readonly contents: number
  readonly missing: readonly string[]
  readonly altered: readonly string[]
}

/** The hashes of all files that a backup knows of, each once. @throws StoreError `backup-unusable` */
export async function hashesOfBackup(directory: string): Promise<readonly string[]> {
  const manifest = await readManifest(directory)
  const table = manifest.tables.find(({ name }) => name === 'file')
  const column = table?.columns.indexOf('sha256') ?? -1
  if (table === undefined || column < 0) return []
  const hashes = new Set<string>()
  for await (const page of readTable(directory, table, ROWS_PER_PAGE)) for (const row of page) hashes.add(hashIn(row[column], directory))
  return [...hashes].toSorted()
}

/** The hashes of all files that an exported project names, each once; none where the text is no export. */
export function hashesOfExport(source: string): readonly string[] {
  const read = readExport(source)
  return 'fault' in read ? [] : [...new Set(read.files.map(({ sha256 }) => sha256))].toSorted()
}

function hashIn(value: string | null | undefined, directory: string): string {
  if (typeof value !== 'string' || !isFileHash(value)) throw notAsWritten(join(directory, 'file.jsonl'))
  return value
}

/** Where the bytes of a backup lie. */
export function bytesOfBackup(directory: string): string {
  return join(directory, FOLDER)
}

/**
 * Copies contents into a new folder, each proved by its hash on the way; the folder appears when all of it is there.
 * @returns what could not be copied, because it is not kept or not what its hash says: the rest is there
 * @throws StoreError `backup-unusable` where the folder is there already
 */
export async function copyBytesOut(
  storage: FileStorage,
  hashes: readonly string[],
  directory: string,
  signal?: AbortSignal,
): Promise<BytesProof> {
  const target = resolve(directory)
  if (existsSync(target)) throw unusable({ zh: `${directory} 已存在，请另选目录`, en: `${directory} exists already; name another folder` })
  await mkdir(dirname(target), { recursive: true })
  const draft = await mkdtemp(join(dirname(target), `.${basename(target)}-`))
  const missing: string[] = []
  const altered: string[] = []
  try {
    for (const sha256 of hashes) {
      signal?.throwIfAborted()
      const bytes = await storage.read(sha256)
      if (bytes === undefined) missing.push(sha256)
      else {
        const path = join(draft, sha256)
        await pipeline(bytes, createWriteStream(path, { mode: 0o600 }))
        if ((await digestOf(path)) === sha256) continue
        altered.push(sha256)
        await rm(path)
      }
    }
    await rename(draft, target)
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    throw error
  }
  return { contents: hashes.length, missing, altered }
}

/** Proves contents that lie in a folder, with nothing but their digests. */
export async function proveBytes(directory: string, hashes: readonly string[]): Promise<BytesProof> {
  const missing: string[] = []
  const altered: string[] = []
  for (const sha256 of hashes) {
    const path = join(directory, sha256)
    if (!existsSync(path)) missing.push(sha256)
    else if ((await digestOf(path)) !== sha256) altered.push(sha256)
  }
  return { contents: hashes.length, missing, altered }
}

/**
 * Takes contents out of a folder into a storage, unless it has them. Whatever is altered is not taken.
 * @returns what is in neither afterwards
 */
export async function takeBytesIn(storage: FileStorage, directory: string, hashes: readonly string[]): Promise<BytesProof> {
  const missing: string[] = []
  const altered: string[] = []
  for (const sha256 of hashes) {
    if ((await storage.size(sha256)) !== undefined) continue
    const path = join(directory, sha256)
    if (!existsSync(path)) missing.push(sha256)
    else if ((await digestOf(path)) !== sha256) altered.push(sha256)
    else await storage.put(sha256, { path, size: (await stat(path)).size })
  }
  return { contents: hashes.length, missing, altered }
}

async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk as Uint8Array) // opened without an encoding
  return hash.digest('hex')
}
