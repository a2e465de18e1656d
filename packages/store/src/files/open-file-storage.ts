import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { StoreError } from '../store-error.ts'
import { diskStorage } from './disk-storage.ts'
import type { FileStorage } from './file-storage.ts'
import { s3Storage, type S3Location } from './s3-storage.ts'

/** Where the bytes of files are kept. */
export type FileLocation =
  /** A directory of this machine, which is made when it does not exist. */
  | { readonly directory: string; readonly s3?: never }
  /** A bucket; the directory holds uploads under way. */
  | { readonly s3: S3Location; readonly directory: string }

/**
 * Opens the storage of files. A bucket is not asked for before it is needed: the server starts without it.
 * @param purpose `read` for whoever puts nothing there: then nothing is made either
 * @throws StoreError `files-dir-unusable`
 */
export async function openFileStorage(location: FileLocation, purpose: 'keep' | 'read' = 'keep'): Promise<FileStorage> {
  const { directory, s3 } = location
  const spool = join(directory, 'incoming')
  if (purpose === 'keep') await makeSpool(directory, spool)
  return s3 === undefined ? diskStorage(directory, spool) : s3Storage(s3, spool)
}

/** Only the user of the process reads what is kept. */
async function makeSpool(directory: string, spool: string): Promise<void> {
  try {
    await mkdir(spool, { recursive: true, mode: 0o700 })
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    const text = {
      zh: `无法使用存放文件的目录 ${directory}：${reason}`,
      en: `The directory ${directory} for files cannot be used: ${reason}`,
    }
    throw new StoreError('files-dir-unusable', text, { cause })
  }
}
