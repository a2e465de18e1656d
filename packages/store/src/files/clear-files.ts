import { sqlstateOf } from '../sqlstate.ts'
import type { Store } from '../store.ts'
import { StoreError } from '../store-error.ts'
import { inTransaction } from '../transaction.ts'
import { CITED } from './cited-by.ts'
import { type FileRow, holdHash } from './file-rows.ts'
import type { FileStorage } from './file-storage.ts'
import { clearSpool } from './receive-file.ts'

const NOT_PERMITTED = '42501'

/** What has been cleared away, or would be. */
export interface Cleared {
  /** Uploads that no event cites. */
  readonly files: number
  /** Bytes under hashes that no upload has. */
  readonly contents: number
  /** Uploads that never came to their end. */
  readonly unfinished: number
}

/**
 * Clears away what nothing came of: uploads from before an instant that no event cites, and bytes that belong to no upload. Whatever is
 * being cited at this moment stays: what it belongs to is held while that is decided.
 * @throws StoreError `files-not-permitted`
 */
export async function clearFiles(store: Store, storage: FileStorage, before: Date): Promise<Cleared> {
  let files = 0
  for (const file of await uncited(store, before)) if (await clearRow(store, file)) files += 1
  let contents = 0
  for await (const { sha256, since } of storage.list()) if (since < before && (await clearBytes(store, storage, sha256))) contents += 1
  return { files, contents, unfinished: await clearSpool(storage, before) }
}

/** How many uploads from before an instant no event cites. */
export async function countUncited(store: Store, before: Date): Promise<number> {
  return (await uncited(store, before)).length
}

type Uncited = Pick<FileRow, 'id' | 'stream_type' | 'stream_id'>

async function uncited(store: Store, before: Date): Promise<readonly Uncited[]> {
  const { rows } = await store.pool.query<Uncited>(
    `select f.id, f.stream_type, f.stream_id from file f where f.uploaded_at < $1
     and not exists (select 1 from ${CITED} and s.type = f.stream_type and s.id = f.stream_id and cited ->> 'id' = f.id::text) order by f.id`,
    [before.toISOString()],
  )
  return rows
}

async function clearRow(store: Store, { id, stream_type: type, stream_id: owner }: Uncited): Promise<boolean> {
  try {
    return await inTransaction(store.pool, async (client) => {
      // An attempt that cites it holds what it belongs to as well, and asks after that whether the file is still there.
      await client.query(`select 1 from stream where type = $1 and id = $2 for no key update`, [type, owner])
      const { rowCount } = await client.query(
        `delete from file where id = $1 and not exists (select 1 from ${CITED} and s.type = $2 and s.id = $3 and cited ->> 'id' = $4)`,
        [id, type, owner, id],
      )
      return rowCount === 1
    })
  } catch (cause) {
    if (sqlstateOf(cause) !== NOT_PERMITTED) throw cause
    const text = {
      zh: '数据库角色无权清理上传的文件。请以数据库所有者身份执行。',
      en: 'The database role may not clear uploads away. Run this as the database’s owner.',
    }
    throw new StoreError('files-not-permitted', text, { cause })
  }
}

/** Takes bytes away that no file has. @returns whether it did */
export async function clearBytes(store: Store, storage: FileStorage, sha256: string): Promise<boolean> {
  return inTransaction(store.pool, async (client) => {
    await holdHash(client, sha256)
    const { rows } = await client.query('select 1 from file where sha256 = $1 limit 1', [sha256])
    if (rows.length > 0) return false
    await storage.remove(sha256)
    return true
  })
}
