import type { Actor, FileFacts, FileType, StreamRef } from '@goufu/engine'
import { maySeeFile } from '@goufu/engine'
import type { PoolClient } from 'pg'
import type { Store } from '../store.ts'

/** A file as it is stored. */
export interface FileRow {
  readonly id: string
  readonly stream_type: StreamRef['type']
  readonly stream_id: string
  readonly sha256: string
  readonly size: number
  // Only `fileTypeOf` gives it.
  readonly media_type: FileType
  readonly name: string
  readonly organisation: string | null
  readonly uploaded_by: FileFacts['uploadedBy']
  readonly uploaded_at: string
}

/** What a file belongs to: a project, or the record of a supplier. */
export type FileOwner = StreamRef & { readonly type: 'project' | 'supplier' }

const COLUMNS = 'id, stream_type, stream_id, sha256, size, media_type, name, organisation, uploaded_by, uploaded_at'

/** Every file of a project or a record that somebody may read, in the order of their upload. */
export async function listFiles(store: Store, { type, id }: FileOwner, actor: Actor): Promise<readonly FileFacts[]> {
  const { rows } = await store.pool.query<FileRow>({
    name: 'list-files',
    text: `select ${COLUMNS} from file where stream_type = $1 and stream_id = $2 order by uploaded_at, id`,
    values: [type, id],
  })
  return visibleTo(actor, rows)
}

/** Those of some files that somebody may read. */
export function visibleTo(actor: Actor, rows: readonly FileRow[]): readonly FileFacts[] {
  return rows.map(factsOf).filter((file) => maySeeFile(actor, file))
}

/** Those of some files that were uploaded there and that somebody may read, by id. */
export async function filesById(
  store: Store,
  { type, id: owner }: FileOwner,
  ids: readonly string[],
  actor: Actor,
): Promise<Readonly<Record<string, FileFacts>>> {
  if (ids.length === 0) return {}
  const { rows } = await store.pool.query<FileRow>({
    name: 'files-by-id',
    text: `select ${COLUMNS} from file where stream_type = $1 and stream_id = $2 and id::text = any($3::text[])`,
    values: [type, owner, ids],
  })
  const seen = rows.map(factsOf).filter((file) => maySeeFile(actor, file))
  return Object.fromEntries(seen.map((file) => [file.id, file]))
}

/** A file of a project or a record, if there is one and somebody may read it. */
export async function readFile(store: Store, owner: FileOwner, id: string, actor: Actor): Promise<FileFacts | undefined> {
  return Object.values(await filesById(store, owner, [id], actor))[0]
}

/** Whether all of these files are still there. */
export async function areAllThere(client: PoolClient, ids: readonly string[]): Promise<boolean> {
  const { rows } = await client.query<{ count: number }>({
    name: 'count-files',
    text: 'select count(*) as count from file where id::text = any($1::text[])',
    values: [ids],
  })
  return rows[0]?.count === new Set(ids).size
}

/** Enters a file, unless its bytes were uploaded there before by whoever may see it. @returns the one that is entered */
export async function enterFile(client: PoolClient, owner: FileOwner, file: FileFacts): Promise<FileFacts> {
  await client.query({
    name: 'enter-file',
    text: `insert into file (${COLUMNS}) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing`,
    values: [
      file.id,
      owner.type,
      owner.id,
      file.sha256,
      file.size,
      file.mediaType,
      file.name,
      file.organisation,
      JSON.stringify(file.uploadedBy),
      file.uploadedAt,
    ],
  })
  const { rows } = await client.query<FileRow>({
    name: 'entered-file',
    text: `select ${COLUMNS} from file where stream_type = $1 and stream_id = $2 and coalesce(organisation, '') = coalesce($3, '') and sha256 = $4`,
    values: [owner.type, owner.id, file.organisation, file.sha256],
  })
  const [row] = rows
  if (row === undefined) throw new Error(`File ${file.id} was entered and is not there.`)
  return factsOf(row)
}

/** Until the end of the transaction nobody else enters bytes with this hash, or takes them away. */
export async function holdHash(client: PoolClient, sha256: string): Promise<void> {
  await client.query({ name: 'hold-hash', text: 'select pg_advisory_xact_lock(hashtextextended($1, 0))', values: [sha256] })
}

function factsOf(row: FileRow): FileFacts {
  const { id, sha256, size, name, organisation } = row
  return { id, sha256, size, mediaType: row.media_type, name, organisation, uploadedBy: row.uploaded_by, uploadedAt: row.uploaded_at }
}
