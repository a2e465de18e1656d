import { randomUUID } from 'node:crypto'
import type { EventDraft, StreamRef } from '@goufu/engine'
import { createProfiles, engineFold, saveProfile, sealPending } from '@goufu/store'
import type { Fold, Store } from '@goufu/store'
import { BEFORE_FIRST_EVENT, commit, mergeProjections, type StreamWrite } from '@goufu/store/tooling'
import { done } from '../purchase/rehearsed.ts'
import type { PurchaseIds } from '../purchase/rehearsed.ts'
import { TODAY } from '../purchase/purchase.ts'

const NOW = `${TODAY}T04:00:00.000Z`
/** How many purchases are written at once. */
const LINES = 4

/**
 * Writes at least so many events into an empty store: finished purchases, each with a fund of its own, and four suppliers.
 *
 * One purchase is done by the engine, the others are copies of it with ids and codes of their own. All of them are committed, chained,
 * hashed, folded, listed and sealed by the store as ever; what is left out is the deciding, and a command covers a whole purchase.
 * @returns how many events there are.
 */
export async function fillStore(store: Store, atLeast: number): Promise<number> {
  const suppliers = { winner: randomUUID(), second: randomUUID(), company: randomUUID(), failed: randomUUID() }
  const model: PurchaseIds = { project: randomUUID(), fund: randomUUID(), suppliers }
  const code = serialCode(0)
  const rehearsal = done(model, code)
  await saveProfile(store, rehearsal.profile, NOW)
  const fold = engineFold(createProfiles(store))
  const [own, shared] = [
    rehearsal.events.filter(({ stream }) => stream.type !== 'supplier'),
    rehearsal.events.filter(({ stream }) => stream.type === 'supplier'),
  ]
  await write(store, fold, shared)

  const text = JSON.stringify(own)
  const count = Math.ceil((atLeast - shared.length) / own.length)
  const serials = Array.from({ length: count }, (_, index) => index).values()
  await Promise.all(
    Array.from({ length: LINES }, async () => {
      // One iterator for all lines: each takes the next serial number that nobody has taken.
      for (const serial of serials) {
        const copy = text.replaceAll(model.project, randomUUID()).replaceAll(model.fund, randomUUID()).replaceAll(code, serialCode(serial))
        await write(store, fold, JSON.parse(copy) as readonly EventDraft[])
      }
    }),
  )
  await sealPending(store, () => new Date(NOW))
  await store.pool.query('vacuum (analyze)')
  return shared.length + count * own.length
}

function serialCode(serial: number): string {
  return `BENCH-${String(serial).padStart(6, '0')}`
}

/** Writes new streams with all their events. */
async function write(store: Store, fold: Fold, events: readonly EventDraft[]): Promise<void> {
  const byStream = Map.groupBy(events, ({ stream }) => `${stream.type}/${stream.id}`)
  const writes = [...byStream.values()].map((own) => newStream(fold, own))
  const [first] = writes
  if (first === undefined) throw new Error('There is nothing to be written')
  const rows = writes.map(({ stream, state, events: own }) => fold.project({ stream, version: own.length, state, updatedAt: NOW }))
  const { kind } = await commit(store, {
    command: commandFor(first.stream),
    outcome: 'accepted',
    answer: {},
    findings: [],
    recordedAt: NOW,
    writes,
    projections: mergeProjections(await Promise.all(rows)),
  })
  if (kind !== 'committed') throw new Error(`${first.stream.type} ${first.stream.id} was not committed: ${kind}`)
}

function newStream(fold: Fold, events: readonly EventDraft[]): StreamWrite {
  const [first] = events
  if (first === undefined) throw new Error('A stream has an event at least')
  const state = events.reduce<unknown>((before, event) => fold.evolve(before, event), null)
  // The fold of a stream's own events is a state of its type.
  return { stream: first.stream, head: BEFORE_FIRST_EVENT, events, state: state as StreamWrite['state'] }
}

function commandFor(stream: StreamRef) {
  return {
    id: randomUUID(),
    kind: 'task',
    stream,
    actor: { id: 'bench', name: '示例', role: 'preparer' as const },
    request: { stream: stream.id },
  }
}
