import { openDiskStorage } from './disk-storage.ts'
import type { FileStorage } from './file-storage.ts'
import { openS3Storage, type S3Location } from './s3-storage.ts'
import { StoreError } from '../store-error.ts'

/** Where the bytes of files are kept. */
export type FileLocation =
  /** A directory of this machine, which is made when it does not exist. */
  | { readonly directory: string; readonly s3?: never }
  /** A bucket; the directory holds uploads under way. */
  | { readonly s3: S3Location; readonly directory: string }

/**
 * Opens the storage of files. A bucket is not asked for before it is needed: the server starts without it.
 * @throws StoreError `files-dir-unusable`
 */
export async function openFileStorage(location: FileLocation): Promise<FileStorage> {
  const { directory, s3 } = location
  try {
    return await (s3 === undefined ? openDiskStorage(directory) : openS3Storage(s3, directory))
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    const text = {
      zh: `无法使用存放文件的目录 ${directory}：${reason}`,
      en: `The directory ${directory} for files cannot be used: ${reason}`,
    }
    throw new StoreError('files-dir-unusable', text, { cause })
  }
}
