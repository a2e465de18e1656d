import type { StreamRef, StreamType } from '@goufu/engine'
import { type Kysely, sql } from 'kysely'
import type { CopiedRow } from './copied-row.ts'
import type { CopiedRows, CopyRows } from './copied-rows.ts'
import { digestBy, type WrittenEvent } from './check-event.ts'
import { byKey } from './due-items.ts'
import { byParty } from './parties.ts'
import type { Database, DueItemTable, FundEntryTable, LedgerTable, ProjectPartyTable, StreamTable } from './schema.ts'
import { between, EVENT_PLACE, HEAD_PLACE, row } from './between.ts'
import { keyOf, placeBefore } from './stream-range.ts'
import type { EventPlace, StreamRange } from './stream-range.ts'

// What `verify` reads of streams. The database is asked for rows of a range in their order and for nothing else: whatever
// is computed or compared is so in this process, because who can replace rows may be able to replace functions.
// Many rows a statement, since a statement costs as much as checking a few events; the large ones are copied, and taken apart one by one
// when their turn comes.

const HEADS_PER_PAGE = 256
const EVENTS_PER_PAGE = 4_096

/** Where an event stands on its way into the ledger. */
export interface Seal {
  readonly entry: Pick<LedgerTable, 'sequence' | 'eventHash'> | undefined
  readonly waits: boolean
}

/** A head as it is proved: its state is compared as the text that it was written as, and read when its turn comes. */
export type WrittenHead = Omit<StreamTable, 'state'> & { readonly stateText: () => string }

const HEAD = 'state, type, id, version, hash, hash_algorithm, state_shape, updated_at, organisation'

/** Some heads of a range, and the range that is theirs: events in it that belong to none of them belong to no stream. */
export interface HeadPage {
  readonly heads: readonly WrittenHead[]
  readonly covers: StreamRange
  /** What is left of the range behind this page; null on the last one. */
  readonly rest: StreamRange | null
}

export async function readHeads(copy: CopyRows, range: StreamRange): Promise<HeadPage> {
  const within = between(HEAD_PLACE, placeBefore(range), range.until)
  const rows = await copy(`select ${HEAD} from stream where ${within} order by type, id limit ${HEADS_PER_PAGE}`)
  const heads = Array.from(rows, headIn)
  const last = heads.at(-1)
  if (last === undefined || heads.length < HEADS_PER_PAGE) return { heads, covers: range, rest: null }
  const seam: StreamRef = { type: last.type, id: last.id }
  return { heads, covers: { after: range.after, until: seam }, rest: { after: seam, until: range.until } }
}

export async function readHead(copy: CopyRows, { type, id }: StreamRef): Promise<WrittenHead | undefined> {
  const [head] = await copy(`select ${HEAD} from stream where (type, id) = (${row([type, id])})`)
  return head === undefined ? undefined : headIn(head)
}

function headIn(row: CopiedRow): WrittenHead {
  const state = row.bytes()
  return {
    // The edge: whoever reads a head looks whether it is a type that there is.
    type: row.text() as StreamType,
    id: row.text(),
    version: row.integer(),
    hash: row.text(),
    hashAlgorithm: row.text(),
    stateText: () => state.toString(),
    stateShape: row.integer(),
    updatedAt: row.instant(),
    organisation: row.textOrNull(),
  }
}

/** An event, its place in the ledger, and what it has in the double-entry ledger of funds. */
export type SealedEvent = readonly [event: WrittenEvent, seal: Seal, entries: readonly FundEntryTable[]]

const EVENT = 'body, stream_type, stream_id, number, type, effective_on, command_id, recorded_at, previous_hash, hash, hash_algorithm'
const PLACE = 'stream_type, stream_id, number'

/**
 * The events behind a place in order, a page of them at a time; the next page is read while one is worked on.
 * @param until the last stream to be read; null for the end
 */
export async function* readSealedEvents(
  copy: CopyRows,
  from: EventPlace,
  until: StreamRef | null,
): AsyncGenerator<Iterable<SealedEvent>, void> {
  let after = from
  // Settled, because nobody waits for a page that failed until its turn comes; then it is thrown.
  const read = (): Promise<[PromiseSettledResult<CopiedRows>]> =>
    Promise.allSettled([
      copy(`select ${EVENT} from event where ${between(EVENT_PLACE, after, until)} order by ${PLACE} limit ${EVENTS_PER_PAGE}`),
    ])
  let reading = read()
  for (;;) {
    const [settled] = await reading
    if (settled.status === 'rejected') throw settled.reason
    const events = settled.value
    if (events.length === 0) return
    const last = eventIn(events.at(events.length - 1))
    const sealing = Promise.all([readSeals(copy, after, last), readFundEntries(copy, events)])
    const isLast = events.length < EVENTS_PER_PAGE
    after = last
    if (!isLast) reading = read()
    const [sealOf, entriesOf] = await sealing
    yield sealed(events, sealOf, entriesOf)
    if (isLast) return
  }
}

function* sealed(
  rows: CopiedRows,
  sealOf: (place: EventPlace) => Seal,
  entriesOf: (place: EventPlace) => readonly FundEntryTable[],
): Generator<SealedEvent, void> {
  for (const row of rows) {
    const event = eventIn(row)
    yield [event, sealOf(event), entriesOf(event)]
  }
}

function eventIn(row: CopiedRow): WrittenEvent {
  const body = row.bytes()
  const columns = {
    // The edge: the text says which type of stream it is, and both are compared.
    streamType: row.text() as StreamType,
    streamId: row.text(),
    number: row.integer(),
    type: row.text(),
    effectiveOn: row.date(),
    commandId: row.uuid(),
    recordedAt: row.instant(),
    previousHash: row.text(),
    hash: row.text(),
    hashAlgorithm: row.text(),
  }
  return { ...columns, body: body.toString(), digest: digestBy(columns.hashAlgorithm, body) }
}

type PlacedEntry = EventPlace & Pick<LedgerTable, 'sequence' | 'eventHash'>

async function readSeals(copy: CopyRows, after: EventPlace, until: EventPlace): Promise<(place: EventPlace) => Seal> {
  const within = `${between(EVENT_PLACE, after, { type: until.streamType, id: until.streamId })} and (${PLACE}) <= (${placeRow(until)})`
  const [entries, waiting] = await Promise.all([
    copy(`select ${PLACE}, sequence, event_hash from ledger where ${within} order by ${PLACE}`),
    copy(`select ${PLACE} from outbox where ${within}`),
  ])
  const entryAt = finder(entries)
  const waitsAt = new Set(Array.from(waiting, (row) => placeKey(placeIn(row))))
  return (event) => ({ entry: entryAt(event), waits: waitsAt.size > 0 && waitsAt.has(placeKey(event)) })
}

function entryIn(row: CopiedRow): PlacedEntry {
  return { streamType: row.text(), streamId: row.text(), number: row.integer(), sequence: row.bigint(), eventHash: row.text() }
}

function placeIn(row: CopiedRow): EventPlace {
  return { streamType: row.text(), streamId: row.text(), number: row.integer() }
}

const NO_ENTRIES: readonly FundEntryTable[] = []

async function readFundEntries(copy: CopyRows, events: CopiedRows): Promise<(place: EventPlace) => readonly FundEntryTable[]> {
  const [first, last] = fundEventsIn(events)
  if (first === undefined || last === undefined) return () => NO_ENTRIES
  const place = ({ streamId, number }: EventPlace) => row([streamId, number])
  const rows = await copy(`select fund_id, number, account, project_id, amount_fen from fund_entry
    where fund_id >= ${row([first.streamId])} and fund_id <= ${row([last.streamId])}
      and (fund_id, number) >= (${place(first)}) and (fund_id, number) <= (${place(last)}) order by fund_id, number`)
  const byPlace = Map.groupBy(Array.from(rows, fundEntryIn), ({ fundId, number }) =>
    placeKey({ streamType: 'fund', streamId: fundId, number }),
  )
  return (event) => (event.streamType === 'fund' ? (byPlace.get(placeKey(event)) ?? NO_ENTRIES) : NO_ENTRIES)
}

/** A stream type is followed by another once, so that the first and the last event mostly tell what all are. */
function fundEventsIn(events: CopiedRows): readonly [first?: EventPlace, last?: EventPlace] {
  const typeAt = (index: number) => {
    const row = events.at(index)
    row.bytes()
    return row.text()
  }
  const end = events.length - 1
  if (end < 0 || (typeAt(0) === typeAt(end) && typeAt(0) !== 'fund')) return []
  const indexes = Array.from({ length: events.length }, (_, index) => index)
  const [first, last] = [indexes.find((index) => typeAt(index) === 'fund'), indexes.findLast((index) => typeAt(index) === 'fund')]
  return first === undefined || last === undefined ? [] : [eventIn(events.at(first)), eventIn(events.at(last))]
}

function fundEntryIn(row: CopiedRow): FundEntryTable {
  return {
    fundId: row.text(),
    number: row.integer(),
    // The edge: it is compared with what the event moves.
    account: row.text() as FundEntryTable['account'],
    projectId: row.textOrNull(),
    amountFen: row.bigint(),
  }
}

/** Finds entries at the places of events that are asked for in the same order; only where one is missing, by key. */
function finder(rows: CopiedRows): (place: EventPlace) => PlacedEntry | undefined {
  let next = 0
  let byKey: ReadonlyMap<string, PlacedEntry> | undefined
  return (place) => {
    if (byKey === undefined && next < rows.length) {
      const entry = entryIn(rows.at(next))
      if (isAt(entry, place)) {
        next += 1
        return entry
      }
    }
    byKey ??= new Map(Array.from(rows, entryIn).map((one) => [placeKey(one), one]))
    return byKey.get(placeKey(place))
  }
}

function isAt(one: EventPlace, other: EventPlace): boolean {
  return one.number === other.number && one.streamId === other.streamId && one.streamType === other.streamType
}

function placeKey({ streamType, streamId, number }: EventPlace): string {
  return `${number}\0${keyOf(streamType, streamId)}`
}

function placeRow({ streamType, streamId, number }: EventPlace): string {
  return row([streamType, streamId, number])
}

/**
 * The rows of streams in the lists: one for each, unless something is wrong, then who takes part in it, and then what is due of it, by key.
 * @param heads streams that follow each other in the order of the database, so that their rows are a piece of an index
 */
export async function readListRows(db: Kysely<Database>, heads: readonly StreamRef[]): Promise<ListRows> {
  const spans = [...Map.groupBy(heads, ({ type }) => type)].map(([type, own]) => spanOf(type, own))
  const listed = new Map<string, ListRow[]>()
  const parties = new Map<string, ProjectPartyTable[]>()
  const due = new Map<string, DueItemTable[]>()
  for (const span of spans) {
    for (const row of await readSpan(db, span)) push(listed, keyOf(span.type, row.id), row)
    for (const row of await readParties(db, span)) push(parties, keyOf(span.type, row.projectId), row)
    for (const row of await readDueItems(db, span)) push(due, keyOf(span.type, row.streamId), row)
  }
  return ({ type, id }) => {
    const key = keyOf(type, id)
    return [...(listed.get(key) ?? []), ...byParty(parties.get(key) ?? []), ...byKey(due.get(key) ?? [])]
  }
}

/** Streams of one type, from one to another. */
interface Span {
  readonly type: StreamType
  readonly first: string
  readonly last: string
}

function spanOf(type: StreamType, own: readonly StreamRef[]): Span {
  const [first, last] = [own[0], own.at(-1)]
  if (first === undefined || last === undefined) throw new Error('A span has a stream at least')
  return { type, first: first.id, last: last.id }
}

function push<T>(into: Map<string, T[]>, key: string, one: T): void {
  const there = into.get(key)
  if (there === undefined) into.set(key, [one])
  else there.push(one)
}

function readSpan(db: Kysely<Database>, { type, first, last }: Span): Promise<readonly ListRow[]> {
  if (type === 'project') return readProjectRows(db, first, last)
  const table = LISTS.get(type)
  // The edge: a row may carry any text for a type, and such streams are in no list.
  if (table === undefined) return Promise.resolve([])
  return db.selectFrom(table).selectAll().where('id', '>=', first).where('id', '<=', last).execute()
}

const LISTS: ReadonlyMap<StreamType, 'fundBalance' | 'supplierList'> = new Map([
  ['fund', 'fundBalance'],
  ['supplier', 'supplierList'],
])

/** What a project is searched by stands twice; where the two differ, the row is not what it should be. */
async function readProjectRows(db: Kysely<Database>, first: string, last: string): Promise<readonly ListRow[]> {
  const rows = await db
    .selectFrom('projectList')
    .leftJoin('projectSearch', 'projectSearch.id', 'projectList.id')
    .selectAll('projectList')
    .select('projectSearch.search as searchedBy')
    .where('projectList.id', '>=', first)
    .where('projectList.id', '<=', last)
    .execute()
  return rows.map(({ searchedBy, ...row }) => (searchedBy === row.search ? row : { ...row, searchedBy }))
}

/** Who takes part in projects: walls are made of it. */
async function readParties(db: Kysely<Database>, { type, first, last }: Span): Promise<readonly ProjectPartyTable[]> {
  if (type !== 'project') return []
  return db.selectFrom('projectParty').selectAll().where('projectId', '>=', first).where('projectId', '<=', last).execute()
}

async function readDueItems(db: Kysely<Database>, { type, first, last }: Span): Promise<readonly DueItemTable[]> {
  const { rows } = await sql<DueItemTable>`
    select stream_type as "streamType", stream_id as "streamId", key, kind, role, holder, organisation, awaited_by as "awaitedBy", due_on as "dueOn",
      binding, turn, opens_on as "opensOn", ready_from as "readyFrom", ready_until as "readyUntil", shown
    from due_item where stream_type = ${type} and stream_id >= ${first} and stream_id <= ${last}`.execute(db.withoutPlugins())
  return rows
}

interface ListRow {
  readonly id: string
}

/** The rows of one stream. */
export type ListRows = (stream: StreamRef) => readonly object[]
