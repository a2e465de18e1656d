import type { StreamRef, StreamType } from '@goufu/engine'
import { sql } from 'kysely'
import type { Transaction } from 'kysely'
import { byKey } from './due-items.ts'
import type { Database, DueItemTable, EventTable, FundEntryTable, LedgerTable, StreamTable } from './schema.ts'
import { keyOf, placeBefore } from './stream-range.ts'
import type { EventPlace, StreamRange } from './stream-range.ts'

// What `verify` reads of streams. The database is asked for rows of a range in their order and for nothing else: whatever
// is computed or compared is so in this process, because who can replace rows may be able to replace functions.
// Many rows a statement, since a statement costs as much as checking a few events; the large ones have names of their own
// instead of renaming each row.

const HEADS_PER_PAGE = 128
const EVENTS_PER_PAGE = 2_048

/** Where an event stands on its way into the ledger. */
export interface Seal {
  readonly entry: Pick<LedgerTable, 'sequence' | 'eventHash'> | undefined
  readonly waits: boolean
}

/** A head as it is proved: its state is compared as the text that it was written as. */
export type WrittenHead = Omit<StreamTable, 'state'> & { readonly stateText: string }

const HEAD = sql`type, id, version, hash, hash_algorithm as "hashAlgorithm", state::text as "stateText", state_shape as "stateShape", updated_at as "updatedAt"`

/** Some heads of a range, and the range that is theirs: events in it that belong to none of them belong to no stream. */
export interface HeadPage {
  readonly heads: readonly WrittenHead[]
  readonly covers: StreamRange
  /** What is left of the range behind this page; null on the last one. */
  readonly rest: StreamRange | null
}

export async function readHeads(trx: Transaction<Database>, range: StreamRange): Promise<HeadPage> {
  const { streamType, streamId } = placeBefore(range)
  const { rows: heads } = await sql<WrittenHead>`
    select ${HEAD} from stream
    where (type, id) > (${streamType}, ${streamId}) and ${upTo('type', 'id', range.until)}
    order by type, id limit ${HEADS_PER_PAGE}`.execute(trx.withoutPlugins())
  const last = heads.at(-1)
  if (last === undefined || heads.length < HEADS_PER_PAGE) return { heads, covers: range, rest: null }
  const seam: StreamRef = { type: last.type, id: last.id }
  return { heads, covers: { after: range.after, until: seam }, rest: { after: seam, until: range.until } }
}

export async function readHead(trx: Transaction<Database>, { type, id }: StreamRef): Promise<WrittenHead | undefined> {
  const { rows } = await sql<WrittenHead>`select ${HEAD} from stream where type = ${type} and id = ${id}`.execute(trx.withoutPlugins())
  return rows[0]
}

/** An event, its place in the ledger, and what it has in the double-entry ledger of funds. */
export type SealedEvent = readonly [event: EventTable, seal: Seal, entries: readonly FundEntryTable[]]

/**
 * The events behind a place in order, a page of them at a time; the next page is read while one is worked on.
 * @param until the last stream to be read; null for the end
 */
export async function* readSealedEvents(
  trx: Transaction<Database>,
  from: EventPlace,
  until: StreamRef | null,
): AsyncGenerator<readonly SealedEvent[], void> {
  let after = from
  // Settled, because nobody waits for a page that failed until its turn comes; then it is thrown.
  const read = (): Promise<[PromiseSettledResult<readonly EventTable[]>]> => Promise.allSettled([readEvents(trx, after, until)])
  let reading = read()
  for (;;) {
    const [settled] = await reading
    if (settled.status === 'rejected') throw settled.reason
    const events = settled.value
    const last = events.at(-1)
    if (last === undefined) return
    const sealing = Promise.all([readSeals(trx, after, last), readFundEntries(trx, events)])
    const isLast = events.length < EVENTS_PER_PAGE
    after = last
    if (!isLast) reading = read()
    const [sealOf, entriesOf] = await sealing
    yield events.map((event) => [event, sealOf(event), entriesOf(event)] as const)
    if (isLast) return
  }
}

async function readEvents(trx: Transaction<Database>, after: EventPlace, until: StreamRef | null): Promise<readonly EventTable[]> {
  const { rows } = await sql<EventTable>`
    select stream_type as "streamType", stream_id as "streamId", number, type, effective_on as "effectiveOn", command_id as "commandId",
      recorded_at as "recordedAt", body, previous_hash as "previousHash", hash, hash_algorithm as "hashAlgorithm"
    from event
    where (stream_type, stream_id, number) > (${after.streamType}, ${after.streamId}, ${after.number})
      and ${upTo('stream_type', 'stream_id', until)}
    order by stream_type, stream_id, number limit ${EVENTS_PER_PAGE}`.execute(trx.withoutPlugins())
  return rows
}

type PlacedEntry = EventPlace & Pick<LedgerTable, 'sequence' | 'eventHash'>

async function readSeals(trx: Transaction<Database>, after: EventPlace, until: EventPlace): Promise<(place: EventPlace) => Seal> {
  const between = sql`(stream_type, stream_id, number) > (${after.streamType}, ${after.streamId}, ${after.number})
    and (stream_type, stream_id, number) <= (${until.streamType}, ${until.streamId}, ${until.number})`
  const place = sql`stream_type as "streamType", stream_id as "streamId", number`
  const order = sql`order by stream_type, stream_id, number`
  const [entries, waiting] = await Promise.all([
    sql<PlacedEntry>`select ${place}, sequence, event_hash as "eventHash" from ledger where ${between} ${order}`.execute(
      trx.withoutPlugins(),
    ),
    sql<EventPlace>`select ${place} from outbox where ${between}`.execute(trx.withoutPlugins()),
  ])
  const entryAt = finder(entries.rows)
  const waitsAt = new Set(waiting.rows.map(placeKey))
  return (event) => ({ entry: entryAt(event), waits: waitsAt.size > 0 && waitsAt.has(placeKey(event)) })
}

const NO_ENTRIES: readonly FundEntryTable[] = []

async function readFundEntries(
  trx: Transaction<Database>,
  events: readonly EventTable[],
): Promise<(place: EventPlace) => readonly FundEntryTable[]> {
  const isOfFund = ({ streamType }: EventTable) => streamType === 'fund'
  const [first, last] = [events.find(isOfFund), events.findLast(isOfFund)]
  if (first === undefined || last === undefined) return () => NO_ENTRIES
  const { rows } = await sql<FundEntryTable>`
    select fund_id as "fundId", number, account, project_id as "projectId", amount_fen as "amountFen" from fund_entry
    where (fund_id, number) >= (${first.streamId}, ${first.number}) and (fund_id, number) <= (${last.streamId}, ${last.number})
    order by fund_id, number`.execute(trx.withoutPlugins())
  const byPlace = Map.groupBy(rows, ({ fundId, number }) => placeKey({ streamType: 'fund', streamId: fundId, number }))
  return (place) => (place.streamType === 'fund' ? (byPlace.get(placeKey(place)) ?? NO_ENTRIES) : NO_ENTRIES)
}

/** Finds entries at the places of events that are asked for in the same order; only where one is missing, by key. */
function finder(entries: readonly PlacedEntry[]): (place: EventPlace) => PlacedEntry | undefined {
  let next = 0
  let byKey: ReadonlyMap<string, PlacedEntry> | undefined
  return (place) => {
    const entry = entries[next]
    if (byKey === undefined && entry !== undefined && isAt(entry, place)) {
      next += 1
      return entry
    }
    byKey ??= new Map(entries.map((one) => [placeKey(one), one]))
    return byKey.get(placeKey(place))
  }
}

function isAt(one: EventPlace, other: EventPlace): boolean {
  return one.number === other.number && one.streamId === other.streamId && one.streamType === other.streamType
}

function placeKey({ streamType, streamId, number }: EventPlace): string {
  return `${number}\0${keyOf(streamType, streamId)}`
}

function upTo(type: string, id: string, until: StreamRef | null) {
  return until === null ? sql`true` : sql`(${sql.ref(type)}, ${sql.ref(id)}) <= (${until.type}, ${until.id})`
}

/** The rows of streams in the lists: one for each, unless something is wrong, and then what is due of it, by key. */
export async function readListRows(trx: Transaction<Database>, heads: readonly StreamRef[]): Promise<ListRows> {
  const idsOf = (type: StreamType) => heads.filter((head) => head.type === type).map((head) => head.id)
  const [projects, funds, suppliers] = [idsOf('project'), idsOf('fund'), idsOf('supplier')]
  const rows: Record<StreamType, readonly ListRow[]> = {
    project: projects.length === 0 ? [] : await readProjectRows(trx, projects),
    fund: funds.length === 0 ? [] : await trx.selectFrom('fundBalance').selectAll().where('id', 'in', funds).execute(),
    supplier: suppliers.length === 0 ? [] : await trx.selectFrom('supplierList').selectAll().where('id', 'in', suppliers).execute(),
  }
  const listed = new Map<string, readonly object[]>()
  for (const type of ['project', 'fund', 'supplier'] as const) {
    for (const row of rows[type]) listed.set(keyOf(type, row.id), [...(listed.get(keyOf(type, row.id)) ?? []), row])
  }
  const due = await readDueItems(trx, heads)
  return ({ type, id }) => [...(listed.get(keyOf(type, id)) ?? []), ...byKey(due.get(keyOf(type, id)) ?? [])]
}

/** What a project is searched by stands twice; where the two differ, the row is not what it should be. */
async function readProjectRows(trx: Transaction<Database>, ids: readonly string[]): Promise<readonly ListRow[]> {
  const rows = await trx
    .selectFrom('projectList')
    .leftJoin('projectSearch', 'projectSearch.id', 'projectList.id')
    .selectAll('projectList')
    .select('projectSearch.search as searchedBy')
    .where('projectList.id', 'in', ids)
    .execute()
  return rows.map(({ searchedBy, ...row }) => (searchedBy === row.search ? row : { ...row, searchedBy }))
}

async function readDueItems(
  trx: Transaction<Database>,
  heads: readonly StreamRef[],
): Promise<ReadonlyMap<string, readonly DueItemTable[]>> {
  const { rows } = await sql<DueItemTable>`
    select stream_type as "streamType", stream_id as "streamId", key, kind, role, holder, awaited_by as "awaitedBy", due_on as "dueOn",
      binding, turn, opens_on as "opensOn", ready_from as "readyFrom", ready_until as "readyUntil", shown
    from due_item join unnest(${heads.map(({ type }) => type)}::text[], ${heads.map(({ id }) => id)}::text[]) as head (type, id)
      on stream_type = type and stream_id = id`.execute(trx.withoutPlugins())
  return Map.groupBy(rows, ({ streamType, streamId }) => keyOf(streamType, streamId))
}

interface ListRow {
  readonly id: string
}

/** The rows of one stream. */
export type ListRows = (stream: StreamRef) => readonly object[]
