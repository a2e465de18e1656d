import { createProfiles, engineFold, openStore, verify, verifyInThreads } from '@goufu/store'
import type { Fault, Fold, Store } from '@goufu/store'
import { ALL_STREAMS, digestText, lastEntry, verifyLedger, verifyStreams } from '@goufu/store/tooling'
import type { RecordedEvent } from '@goufu/store/tooling'
import { freshDatabase, startPostgres } from '@goufu/test-postgres'
import type { Benchmark, Opened, Subject } from '../measure.ts'
import { fillStore } from '../store/fill-store.ts'
import { selectRows } from '../store/select-rows.ts'

const EVENTS = 200_000
/** How much smaller the store is that shows whether a proof slows down as a store grows. */
const SMALLER = 4
/** What is hashed, read and folded in memory: some hundred purchases. */
const SAMPLE = 20_000

/**
 * The proof of a whole store against a bare `select` of the rows it reads, on one PostgreSQL server, in turns; then its parts.
 * The parts in memory are measured on the first events alone, and folded without a database.
 */
export const verifyBenchmark: Benchmark = {
  name: 'verify',
  operation: 'events',
  goal: { ratios: { 'a bare select': 0.25, 'a quarter of the events': 0.6 } },
  open: async () => {
    await using opening = new AsyncDisposableStack()
    const subjects = await open(opening)
    const stack = opening.move()
    return { subjects, close: () => stack.disposeAsync() }
  },
}

async function open(stack: AsyncDisposableStack): Promise<Opened['subjects']> {
  const server = await startPostgres()
  stack.defer(server.stop)
  const large = await filled(server.url, EVENTS, stack)
  const small = await filled(server.url, EVENTS / SMALLER, stack)
  const { store, fold, url, events } = large
  const counted = await lastEntry(store)
  const sample = await firstTexts(store)
  const read = sample.map((body) => JSON.parse(body) as RecordedEvent)
  const over = (name: string, count: number, work: () => void | Promise<void>): Subject => ({
    name,
    async run() {
      await work()
      return count
    },
  })
  return [
    over('all of it', events, () => sound(verifyInThreads(store, fold, { databaseUrl: url }))),
    over('a bare select', events, () => selectRows(url)),
    over('a quarter of the events', small.events, () => sound(verifyInThreads(small.store, small.fold, { databaseUrl: small.url }))),
    over('in one thread', events, () => sound(verify(store, fold))),
    over('its streams', events, () => exhaust(verifyStreams(store, fold, ALL_STREAMS, counted))),
    over('its ledger', events, () => exhaust(verifyLedger(store, counted))),
    over('hashing', sample.length, () => sample.forEach((body) => digestText('sha256', body))),
    over('reading the text', sample.length, () => sample.forEach((body) => JSON.parse(body) as unknown)),
    over('folding', read.length, () => foldAll(fold, read)),
  ]
}

interface Filled {
  readonly store: Store
  readonly fold: Fold
  readonly url: string
  readonly events: number
}

async function filled(serverUrl: string, atLeast: number, stack: AsyncDisposableStack): Promise<Filled> {
  const { url, drop } = await freshDatabase(serverUrl)
  stack.defer(drop)
  const store = await openStore({ databaseUrl: url })
  stack.defer(() => store.close())
  const events = await fillStore(store, atLeast)
  return { store, fold: engineFold(createProfiles(store)), url, events }
}

/** The proof of a store in which nothing is wrong. */
async function sound(proof: AsyncGenerator<Fault, unknown>): Promise<void> {
  const { done, value } = await proof.next()
  if (done !== true) throw new Error(`A fault was found: ${JSON.stringify(value)}`)
}

async function exhaust(pages: AsyncGenerator<{ readonly faults: readonly Fault[] }, void>): Promise<void> {
  for await (const { faults } of pages) if (faults.length > 0) throw new Error(`A fault was found: ${JSON.stringify(faults[0])}`)
}

/** In the order of the streams. */
async function firstTexts(store: Store): Promise<readonly string[]> {
  const { rows } = await store.pool.query<{ body: string }>(
    'select body from event order by stream_type desc, stream_id, number limit $1',
    [SAMPLE],
  )
  return rows.map(({ body }) => body)
}

function foldAll(fold: Fold, events: readonly RecordedEvent[]): void {
  let state: unknown = null
  for (const event of events) state = fold.evolve(event.number === 1 ? null : state, event)
}
