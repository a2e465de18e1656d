import type { StreamRef, StreamType } from '@goufu/engine'
import { type Kysely, sql } from 'kysely'
import { escapeLiteral } from 'pg'
import { columnsOf, type CopiedLines, type CopyRows, longColumnOf, NO_VALUE } from './copied-lines.ts'
import { digestBy, type WrittenEvent } from './check-event.ts'
import { byKey } from './due-items.ts'
import type { Database, DueItemTable, FundEntryTable, LedgerTable, StreamTable } from './schema.ts'
import { keyOf, placeBefore } from './stream-range.ts'
import type { EventPlace, StreamRange } from './stream-range.ts'
import { parseInstant, parseSafeInteger } from './type-parsers.ts'

// What `verify` reads of streams. The database is asked for rows of a range in their order and for nothing else: whatever
// is computed or compared is so in this process, because who can replace rows may be able to replace functions.
// Many rows a statement, since a statement costs as much as checking a few events; the large ones are copied, and taken apart one by one
// when their turn comes.

const HEADS_PER_PAGE = 128
const EVENTS_PER_PAGE = 2_048

/** Where an event stands on its way into the ledger. */
export interface Seal {
  readonly entry: Pick<LedgerTable, 'sequence' | 'eventHash'> | undefined
  readonly waits: boolean
}

/** A head as it is proved: its state is compared as the text that it was written as, and read when its turn comes. */
export type WrittenHead = Omit<StreamTable, 'state'> & { readonly stateText: () => string }

const HEAD = 'state, type, id, version, hash, hash_algorithm, state_shape, updated_at, organisation'
/** Behind the first, which is long. */
const HEAD_COLUMNS = 8

/** Some heads of a range, and the range that is theirs: events in it that belong to none of them belong to no stream. */
export interface HeadPage {
  readonly heads: readonly WrittenHead[]
  readonly covers: StreamRange
  /** What is left of the range behind this page; null on the last one. */
  readonly rest: StreamRange | null
}

export async function readHeads(copy: CopyRows, range: StreamRange): Promise<HeadPage> {
  const { streamType, streamId } = placeBefore(range)
  const lines = await copy(
    `select ${HEAD} from stream where (type, id) > (${row([streamType, streamId])}) and ${upTo('type, id', range.until)}
    order by type, id limit ${HEADS_PER_PAGE}`,
  )
  const heads = Array.from(lines, headIn)
  const last = heads.at(-1)
  if (last === undefined || heads.length < HEADS_PER_PAGE) return { heads, covers: range, rest: null }
  const seam: StreamRef = { type: last.type, id: last.id }
  return { heads, covers: { after: range.after, until: seam }, rest: { after: seam, until: range.until } }
}

export async function readHead(copy: CopyRows, { type, id }: StreamRef): Promise<WrittenHead | undefined> {
  const [head] = await copy(`select ${HEAD} from stream where (type, id) = (${row([type, id])})`)
  return head === undefined ? undefined : headIn(head)
}

function headIn(line: Buffer): WrittenHead {
  const { first: state, rest } = longColumnOf(line, HEAD_COLUMNS)
  const [type, id, version, hash, hashAlgorithm, stateShape, updatedAt, organisation] = rest
  return {
    // The edge: whoever reads a head looks whether it is a type that there is.
    type: type as StreamType,
    id,
    version: parseSafeInteger(version),
    hash,
    hashAlgorithm,
    stateText: () => state.toString(),
    stateShape: parseSafeInteger(stateShape),
    updatedAt: parseInstant(updatedAt),
    organisation: organisation === NO_VALUE ? null : organisation,
  }
}

/** An event, its place in the ledger, and what it has in the double-entry ledger of funds. */
export type SealedEvent = readonly [event: WrittenEvent, seal: Seal, entries: readonly FundEntryTable[]]

const EVENT = 'body, stream_type, stream_id, number, type, effective_on, command_id, recorded_at, previous_hash, hash, hash_algorithm'
const EVENT_COLUMNS = 10
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
  const read = (): Promise<[PromiseSettledResult<CopiedLines>]> =>
    Promise.allSettled([
      copy(`select ${EVENT} from event where ${behind(after)} and ${upTo('stream_type, stream_id', until)}
        order by ${PLACE} limit ${EVENTS_PER_PAGE}`),
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
  lines: CopiedLines,
  sealOf: (place: EventPlace) => Seal,
  entriesOf: (place: EventPlace) => readonly FundEntryTable[],
): Generator<SealedEvent, void> {
  for (const line of lines) {
    const event = eventIn(line)
    yield [event, sealOf(event), entriesOf(event)]
  }
}

function eventIn(line: Buffer): WrittenEvent {
  const { first: body, rest } = longColumnOf(line, EVENT_COLUMNS)
  const [streamType, streamId, number, type, effectiveOn, commandId, recordedAt, previousHash, hash, hashAlgorithm] = rest
  return {
    // The edge: the text says which type of stream it is, and both are compared.
    streamType: streamType as StreamType,
    streamId,
    number: parseSafeInteger(number),
    type,
    effectiveOn,
    commandId,
    recordedAt: parseInstant(recordedAt),
    body: body.toString(),
    previousHash,
    hash,
    hashAlgorithm,
    digest: digestBy(hashAlgorithm, body),
  }
}

type PlacedEntry = EventPlace & Pick<LedgerTable, 'sequence' | 'eventHash'>

async function readSeals(copy: CopyRows, after: EventPlace, until: EventPlace): Promise<(place: EventPlace) => Seal> {
  const between = `${behind(after)} and (${PLACE}) <= (${placeRow(until)})`
  const [entries, waiting] = await Promise.all([
    copy(`select ${PLACE}, sequence, event_hash from ledger where ${between} order by ${PLACE}`),
    copy(`select ${PLACE} from outbox where ${between}`),
  ])
  const entryAt = finder(entries)
  const waitsAt = new Set(Array.from(waiting, (line) => placeKey(placeIn(line))))
  return (event) => ({ entry: entryAt(event), waits: waitsAt.size > 0 && waitsAt.has(placeKey(event)) })
}

function entryIn(line: Buffer): PlacedEntry {
  const [streamType, streamId, number, sequence, eventHash] = columnsOf(line, 5)
  return { streamType, streamId, number: parseSafeInteger(number), sequence: parseSafeInteger(sequence), eventHash }
}

function placeIn(line: Buffer): EventPlace {
  const [streamType, streamId, number] = columnsOf(line, 3)
  return { streamType, streamId, number: parseSafeInteger(number) }
}

const NO_ENTRIES: readonly FundEntryTable[] = []

async function readFundEntries(copy: CopyRows, events: CopiedLines): Promise<(place: EventPlace) => readonly FundEntryTable[]> {
  const [first, last] = fundEventsIn(events)
  if (first === undefined || last === undefined) return () => NO_ENTRIES
  const place = ({ streamId, number }: EventPlace) => row([streamId, number])
  const lines = await copy(`select fund_id, number, account, project_id, amount_fen from fund_entry
    where (fund_id, number) >= (${place(first)}) and (fund_id, number) <= (${place(last)}) order by fund_id, number`)
  const byPlace = Map.groupBy(Array.from(lines, fundEntryIn), ({ fundId, number }) =>
    placeKey({ streamType: 'fund', streamId: fundId, number }),
  )
  return (event) => (event.streamType === 'fund' ? (byPlace.get(placeKey(event)) ?? NO_ENTRIES) : NO_ENTRIES)
}

/** A stream type is followed by another once, so that the first and the last event mostly tell what all are. */
function fundEventsIn(events: CopiedLines): readonly [first?: EventPlace, last?: EventPlace] {
  const typeAt = (index: number) => longColumnOf(events.at(index), EVENT_COLUMNS).rest[0]
  const end = events.length - 1
  if (end < 0 || (typeAt(0) === typeAt(end) && typeAt(0) !== 'fund')) return []
  const indexes = Array.from({ length: events.length }, (_, index) => index)
  const [first, last] = [indexes.find((index) => typeAt(index) === 'fund'), indexes.findLast((index) => typeAt(index) === 'fund')]
  return first === undefined || last === undefined ? [] : [eventIn(events.at(first)), eventIn(events.at(last))]
}

function fundEntryIn(line: Buffer): FundEntryTable {
  const [fundId, number, account, projectId, amountFen] = columnsOf(line, 5)
  return {
    fundId,
    number: parseSafeInteger(number),
    // The edge: it is compared with what the event moves.
    account: account as FundEntryTable['account'],
    projectId: projectId === NO_VALUE ? null : projectId,
    amountFen: parseSafeInteger(amountFen),
  }
}

/** Finds entries at the places of events that are asked for in the same order; only where one is missing, by key. */
function finder(lines: CopiedLines): (place: EventPlace) => PlacedEntry | undefined {
  let next = 0
  let byKey: ReadonlyMap<string, PlacedEntry> | undefined
  return (place) => {
    if (byKey === undefined && next < lines.length) {
      const entry = entryIn(lines.at(next))
      if (isAt(entry, place)) {
        next += 1
        return entry
      }
    }
    byKey ??= new Map(Array.from(lines, entryIn).map((one) => [placeKey(one), one]))
    return byKey.get(placeKey(place))
  }
}

function isAt(one: EventPlace, other: EventPlace): boolean {
  return one.number === other.number && one.streamId === other.streamId && one.streamType === other.streamType
}

function placeKey({ streamType, streamId, number }: EventPlace): string {
  return `${number}\0${keyOf(streamType, streamId)}`
}

/** Values of a query that takes no parameters. */
function row(values: readonly (string | number)[]): string {
  return values.map((value) => (typeof value === 'number' ? String(value) : escapeLiteral(value))).join(', ')
}

function placeRow({ streamType, streamId, number }: EventPlace): string {
  return row([streamType, streamId, number])
}

function behind(place: EventPlace): string {
  return `(${PLACE}) > (${placeRow(place)})`
}

function upTo(columns: string, until: StreamRef | null): string {
  return until === null ? 'true' : `(${columns}) <= (${row([until.type, until.id])})`
}

/** The rows of streams in the lists: one for each, unless something is wrong, and then what is due of it, by key. */
export async function readListRows(db: Kysely<Database>, heads: readonly StreamRef[]): Promise<ListRows> {
  const idsOf = (type: StreamType) => heads.filter((head) => head.type === type).map((head) => head.id)
  const [projects, funds, suppliers] = [idsOf('project'), idsOf('fund'), idsOf('supplier')]
  const rows: Record<StreamType, readonly ListRow[]> = {
    project: projects.length === 0 ? [] : await readProjectRows(db, projects),
    fund: funds.length === 0 ? [] : await db.selectFrom('fundBalance').selectAll().where('id', 'in', funds).execute(),
    supplier: suppliers.length === 0 ? [] : await db.selectFrom('supplierList').selectAll().where('id', 'in', suppliers).execute(),
  }
  const listed = new Map<string, readonly object[]>()
  for (const type of ['project', 'fund', 'supplier'] as const) {
    for (const row of rows[type]) listed.set(keyOf(type, row.id), [...(listed.get(keyOf(type, row.id)) ?? []), row])
  }
  const due = await readDueItems(db, heads)
  return ({ type, id }) => [...(listed.get(keyOf(type, id)) ?? []), ...byKey(due.get(keyOf(type, id)) ?? [])]
}

/** What a project is searched by stands twice; where the two differ, the row is not what it should be. */
async function readProjectRows(db: Kysely<Database>, ids: readonly string[]): Promise<readonly ListRow[]> {
  const rows = await db
    .selectFrom('projectList')
    .leftJoin('projectSearch', 'projectSearch.id', 'projectList.id')
    .selectAll('projectList')
    .select('projectSearch.search as searchedBy')
    .where('projectList.id', 'in', ids)
    .execute()
  return rows.map(({ searchedBy, ...row }) => (searchedBy === row.search ? row : { ...row, searchedBy }))
}

async function readDueItems(db: Kysely<Database>, heads: readonly StreamRef[]): Promise<ReadonlyMap<string, readonly DueItemTable[]>> {
  const { rows } = await sql<DueItemTable>`
    select stream_type as "streamType", stream_id as "streamId", key, kind, role, holder, organisation, awaited_by as "awaitedBy", due_on as "dueOn",
      binding, turn, opens_on as "opensOn", ready_from as "readyFrom", ready_until as "readyUntil", shown
    from due_item join unnest(${heads.map(({ type }) => type)}::text[], ${heads.map(({ id }) => id)}::text[]) as head (type, id)
      on stream_type = type and stream_id = id`.execute(db.withoutPlugins())
  return Map.groupBy(rows, ({ streamType, streamId }) => keyOf(streamType, streamId))
}

interface ListRow {
  readonly id: string
}

/** The rows of one stream. */
export type ListRows = (stream: StreamRef) => readonly object[]
