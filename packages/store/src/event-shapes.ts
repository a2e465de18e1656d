import type { PoolClient } from 'pg'
import { eventTypes, schemaOf } from '@goufu/engine'
import type { EventDraft, StreamType } from '@goufu/engine'
import type { Store } from './store.ts'
import { StoreError } from './store-error.ts'

interface Shape {
  readonly stream_type: string
  readonly type: string
  readonly schema: number
}

/**
 * Notes the shapes of events that are written, each once for a process. Goes last in a transaction: what waits here for another
 * process that notes the same has everything else it needs.
 * @returns what was noted, to be added to `store.notedShapes` once the transaction has ended well.
 */
export async function noteShapes(
  client: PoolClient,
  noted: ReadonlySet<string>,
  events: readonly EventDraft[],
): Promise<readonly string[]> {
  const shapes = new Map(events.map((event) => [keyOf(event), event]))
  const fresh = [...shapes].filter(([key]) => !noted.has(key)).toSorted(([a], [b]) => (a < b ? -1 : 1))
  if (fresh.length === 0) return []
  await client.query({
    name: 'note-shapes',
    text: `insert into event_shape (stream_type, type, schema)
           select * from unnest($1::text[], $2::text[], $3::int[]) on conflict do nothing`,
    values: [fresh.map(([, event]) => event.stream.type), fresh.map(([, event]) => event.type), fresh.map(([, event]) => event.schema)],
  })
  return fresh.map(([key]) => key)
}

function keyOf({ stream, type, schema }: EventDraft): string {
  return `${stream.type} ${type} ${schema}`
}

/**
 * For whoever is about to read states or add events: the states a newer program wrote would be misread, not only its events.
 * @throws StoreError `events-too-new` when the store holds events whose type or shape this program does not know.
 */
export async function expectReadable(store: Store): Promise<void> {
  const { rows } = await store.pool.query<Shape>('select stream_type, type, schema from event_shape order by stream_type, type, schema')
  const unknown = rows.filter((shape) => !isKnown(shape))
  if (unknown.length === 0) return
  const named = unknown.map(({ stream_type: stream, type, schema }) => ({
    zh: `${stream}/${type} 第 ${schema} 版格式`,
    en: `${stream}/${type} in shape ${schema}`,
  }))
  throw new StoreError('events-too-new', {
    zh: `数据库里有本程序不认识的事件：${named.map(({ zh }) => zh).join('、')}。这些事件由更新的版本写入，请用那个版本或更新的版本启动。`,
    en: `The database holds events that this program does not know: ${named.map(({ en }) => en).join(', ')}. A newer version wrote them; start that one, or a later one.`,
  })
}

function isKnown({ stream_type: stream, type, schema }: Shape): boolean {
  if (!isStreamType(stream) || !eventTypes[stream].has(type)) return false
  return schema >= 1 && schema <= schemaOf({ stream: { type: stream, id: '' }, type })
}

function isStreamType(type: string): type is StreamType {
  return Object.hasOwn(eventTypes, type)
}
