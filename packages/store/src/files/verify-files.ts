import { createHash } from 'node:crypto'
import type { StreamType } from '@goufu/engine'
import { type Fault, streamFault } from '../fault.ts'
import type { Store } from '../store.ts'
import { CITED } from './cited-by.ts'
import type { FileStorage } from './file-storage.ts'

const PER_PAGE = 1_000

interface CitedRow {
  readonly stream_type: StreamType
  readonly stream_id: string
  readonly id: string
  readonly sha256: string
  readonly event: number
  /** Null where the file is not in the register. */
  readonly entered: string | null
}

/**
 * Proves that every file an event cites stands in the register of what it belongs to under the cited hash, and that its bytes are kept and have
 * that hash. Bytes are read once, however often they are cited.
 * @param projectId one project; every one when not given
 * @returns how many citations were proved
 */
export async function* verifyFiles(
  store: Store,
  storage: FileStorage,
  projectId: string | null = null,
  signal?: AbortSignal,
): AsyncGenerator<Fault, number> {
  const kept = new Map<string, Kept>()
  let proved = 0
  let after: Pick<CitedRow, 'stream_type' | 'stream_id' | 'event' | 'id'> | null = {
    stream_type: 'project',
    stream_id: '',
    event: 0,
    id: '',
  }
  while (after !== null) {
    const page: readonly CitedRow[] = await readPage(store, projectId, after)
    for (const row of page) {
      signal?.throwIfAborted()
      yield* faultsOf(row, kept.get(row.sha256) ?? (await look(storage, kept, row.sha256)))
      proved += 1
    }
    after = page.length < PER_PAGE ? null : (page.at(-1) ?? null)
  }
  return proved
}

type Kept = 'whole' | 'missing' | 'altered'

async function look(storage: FileStorage, kept: Map<string, Kept>, sha256: string): Promise<Kept> {
  const found = await digestOf(storage, sha256)
  const said = found === undefined ? 'missing' : found === sha256 ? 'whole' : 'altered'
  kept.set(sha256, said)
  return said
}

async function digestOf(storage: FileStorage, sha256: string): Promise<string | undefined> {
  const bytes = await storage.read(sha256)
  if (bytes === undefined) return undefined
  const hash = createHash('sha256')
  for await (const piece of bytes) hash.update(piece)
  return hash.digest('hex')
}

function faultsOf({ stream_type: type, stream_id: owner, id, sha256, event, entered }: CitedRow, kept: Kept): readonly Fault[] {
  const stream = { type, id: owner } as const
  const fault = (zh: string, en: string) => streamFault('file', stream, event, `文件 ${id}：${zh}`, `file ${id}: ${en}`)
  return [
    ...(entered === null ? [fault('没有登记在这里', 'it is not in the register of what cites it')] : []),
    ...(entered !== null && entered !== sha256
      ? [fault('登记的摘要与事件不符', 'its hash in the register is not the one in the event')]
      : []),
    ...(kept === 'missing' ? [fault('内容不在文件存储中', 'its bytes are not in the storage of files')] : []),
    ...(kept === 'altered' ? [fault('内容已被改动，与摘要不符', 'its bytes have been altered and do not match its hash')] : []),
  ]
}

async function readPage(
  store: Store,
  projectId: string | null,
  after: Pick<CitedRow, 'stream_type' | 'stream_id' | 'event' | 'id'>,
): Promise<readonly CitedRow[]> {
  const { rows } = await store.pool.query<CitedRow>({
    name: 'cited-files',
    text: `select c.*, f.sha256 as entered from (
             select s.type as stream_type, s.id as stream_id, cited ->> 'id' as id, cited ->> 'sha256' as sha256,
               (record ->> 'event')::integer as event
             from ${CITED} and ($1::text is null or (s.type = 'project' and s.id = $1)) and (s.type, s.id) >= ($2, $3)
           ) c left join file f on f.id::text = c.id and f.stream_type = c.stream_type and f.stream_id = c.stream_id
           where (c.stream_type, c.stream_id, c.event, c.id) > ($2, $3, $4::integer, $5)
           order by c.stream_type, c.stream_id, c.event, c.id limit ${PER_PAGE}`,
    values: [projectId, after.stream_type, after.stream_id, after.event, after.id],
  })
  return rows
}
