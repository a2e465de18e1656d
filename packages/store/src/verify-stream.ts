import { canonicalJson } from '@goufu/engine'
import type { StreamRef } from '@goufu/engine'
import type { Transaction } from 'kysely'
import { checkEvent } from './check-event.ts'
import { streamFault } from './fault.ts'
import type { Fault } from './fault.ts'
import type { Fold } from './fold.ts'
import type { Database, EventTable, StreamTable } from './schema.ts'
import { BEFORE_FIRST_EVENT } from './streams.ts'

const EVENTS_PER_PAGE = 500

export interface HeadCheck {
  readonly events: number
  readonly faults: readonly Fault[]
  /** What the events fold to; `undefined` when they cannot be folded. */
  readonly state: unknown
}

type SealableEvent = EventTable & { readonly sealedHash: string | null; readonly waitingId: number | null }

/** Recomputes a stream's hash chain, folds its events again, and compares both with its head. */
export async function verifyHead(trx: Transaction<Database>, head: StreamTable, fold: Fold): Promise<HeadCheck> {
  const stream: StreamRef = { type: head.type, id: head.id }
  const faults: Fault[] = []
  let last: { readonly version: number; readonly hash: string; readonly hashAlgorithm: string } = {
    ...BEFORE_FIRST_EVENT,
    hashAlgorithm: head.hashAlgorithm,
  }
  let events = 0
  let state: unknown = null
  for (;;) {
    const page = await eventsAfter(trx, stream, last.version)
    for (const row of page) {
      const checked = checkEvent(row, { number: last.version + 1, previousHash: last.hash })
      faults.push(...checked.faults, ...sealFaults(stream, row))
      state = state === undefined || checked.event === undefined ? undefined : foldOne(fold, state, checked.event, faults)
      last = { version: row.number, hash: row.hash, hashAlgorithm: row.hashAlgorithm }
      events += 1
    }
    if (page.length < EVENTS_PER_PAGE) break
  }
  if (head.version !== last.version || head.hash !== last.hash || head.hashAlgorithm !== last.hashAlgorithm) {
    faults.push(streamFault('head', stream, last.version, '流头与最后一个事件不符', 'the head does not match the last event'))
  }
  if (state !== undefined && canonicalJson(state) !== canonicalJson(head.state)) {
    faults.push(
      streamFault('head', stream, last.version, '流头状态与事件重放结果不符', 'the state of the head is not what the events add up to'),
    )
  }
  return { events, faults, state: events === 0 ? undefined : state }
}

function foldOne(fold: Fold, state: unknown, event: Parameters<Fold['evolve']>[1] & { readonly number: number }, faults: Fault[]): unknown {
  try {
    return fold.evolve(state, event)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    faults.push(streamFault('fold', event.stream, event.number, `无法重放：${reason}`, `it cannot be folded: ${reason}`))
    return undefined
  }
}

function sealFaults(stream: StreamRef, row: SealableEvent): readonly Fault[] {
  if (row.sealedHash !== null && row.sealedHash !== row.hash) {
    return [streamFault('ledger-event', stream, row.number, '与总账中的摘要不符', 'it does not match its hash in the ledger')]
  }
  if ((row.sealedHash === null) === (row.waitingId === null)) {
    return [
      streamFault(
        'event-unsealed',
        stream,
        row.number,
        '既未入总账也未待入账，或两者皆有',
        'it must be either in the ledger or waiting for it',
      ),
    ]
  }
  return []
}

function eventsAfter(trx: Transaction<Database>, stream: StreamRef, number: number): Promise<SealableEvent[]> {
  return trx
    .selectFrom('event')
    .leftJoin('ledger', (join) =>
      join
        .onRef('ledger.streamType', '=', 'event.streamType')
        .onRef('ledger.streamId', '=', 'event.streamId')
        .onRef('ledger.number', '=', 'event.number'),
    )
    .leftJoin('outbox', (join) =>
      join
        .onRef('outbox.streamType', '=', 'event.streamType')
        .onRef('outbox.streamId', '=', 'event.streamId')
        .onRef('outbox.number', '=', 'event.number'),
    )
    .selectAll('event')
    .select(['ledger.eventHash as sealedHash', 'outbox.id as waitingId'])
    .where('event.streamType', '=', stream.type)
    .where('event.streamId', '=', stream.id)
    .where('event.number', '>', number)
    .orderBy('event.number')
    .limit(EVENTS_PER_PAGE)
    .execute()
}
