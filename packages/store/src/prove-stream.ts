import { stateShapes, UnreadableEvent } from '@goufu/engine'
import type { EventDraft, StreamRef, Text } from '@goufu/engine'
import { checkEvent, type WrittenEvent } from './check-event.ts'
import { ledgerFault, streamFault } from './fault.ts'
import type { Fault } from './fault.ts'
import type { Fold } from './fold.ts'
import { fundEntries } from './fund-entries.ts'
import type { Seal, WrittenHead } from './read-streams.ts'
import { sameJson } from './same-json.ts'
import type { RecordedEvent } from './stored-event.ts'
import type { EventTable, FundEntryTable } from './schema.ts'
import { BEFORE_FIRST_EVENT } from './streams.ts'

/** Takes the events of one stream in order: recomputes its hash chain, folds its events again, and compares both with its head. */
export interface StreamProof {
  /** @param entries those kept beside the event in the ledger of the funds; null where none are kept, as in a file */
  take(row: WrittenEvent, seal: Seal, entries: readonly FundEntryTable[] | null): void
  /** To be called after the last event. */
  end(): ProvedStream
}

export interface ProvedStream {
  readonly events: number
  /** How many of them the ledger has, with the same hash and within the entries that are counted. */
  readonly confirmed: number
  readonly faults: readonly Fault[]
  /** What the events fold to; `undefined` when they cannot be folded. */
  readonly state: unknown
}

/** A head; its state is null where it cannot be compared. */
type HeadToProve = Omit<WrittenHead, 'stateText' | 'organisation'> & {
  readonly stateText: (() => string) | null
  /** Whose the database has it for; left out of a file, which leaves its database. */
  readonly organisation?: string | null
}

/** @param counted the last entry of the ledger that is counted */
export function proveStream(head: HeadToProve, fold: Fold, counted: number): StreamProof {
  const stream: StreamRef = { type: head.type, id: head.id }
  const faults: Fault[] = []
  let last: Pick<EventTable, 'number' | 'hash' | 'hashAlgorithm'> = {
    number: BEFORE_FIRST_EVENT.version,
    hash: BEFORE_FIRST_EVENT.hash,
    hashAlgorithm: head.hashAlgorithm,
  }
  let lastEntry: number | undefined
  let events = 0
  let confirmed = 0
  let state: unknown = null
  return {
    take(row, seal, entries) {
      const checked = checkEvent(row, { number: last.number + 1, previousHash: last.hash })
      faults.push(...checked.faults, ...sealFaults(stream, row, seal), ...orderFaults(stream, row, seal, events === 0 ? 0 : lastEntry))
      state = state === undefined || checked.event === undefined ? undefined : foldOne(fold, state, checked.event, faults)
      if (checked.event !== undefined && state !== undefined && entries !== null)
        faults.push(...entryFaults(stream, checked.event, entries))
      if (seal.entry?.eventHash === row.hash && seal.entry.sequence <= counted) confirmed += 1
      last = row
      lastEntry = seal.entry?.sequence
      events += 1
    },
    end() {
      if (head.version !== last.number || head.hash !== last.hash || head.hashAlgorithm !== last.hashAlgorithm) {
        faults.push(streamFault('head', stream, last.number, '流头与最后一个事件不符', 'the head does not match the last event'))
      }
      if (head.stateShape !== stateShapes[stream.type]) {
        faults.push(streamFault('head', stream, last.number, '流头状态是另一版格式', 'the state of the head is in another shape'))
      }
      if (state !== undefined && head.stateText !== null && !says(head.stateText(), state)) {
        faults.push(
          streamFault('head', stream, last.number, '流头状态与事件重放结果不符', 'the state of the head is not what the events add up to'),
        )
      }
      if (state !== undefined && head.organisation !== undefined && head.organisation !== ownerOf(state)) {
        faults.push(
          streamFault(
            'head',
            stream,
            last.number,
            '流头所属单位与事件不符',
            'the head belongs to another organisation than the events say',
          ),
        )
      }
      return { events, confirmed, faults, state: events === 0 ? undefined : state }
    },
  }
}

/** Whose a folded state is; `null` for what is nobody's. */
function ownerOf(state: unknown): unknown {
  return typeof state === 'object' && state !== null && 'organisation' in state ? state.organisation : null
}

/** Mostly the text is the one that writing the state gives; one that says the same in another order is as good. */
function says(text: string, state: unknown): boolean {
  return JSON.stringify(state) === text || sameJson(JSON.parse(text), state)
}

function foldOne(fold: Fold, state: unknown, event: EventDraft & { readonly number: number }, faults: Fault[]): unknown {
  try {
    return fold.evolve(state, event)
  } catch (error) {
    const reason = reasonOf(error)
    faults.push(streamFault('fold', event.stream, event.number, `无法重放：${reason.zh}`, `it cannot be folded: ${reason.en}`))
    return undefined
  }
}

/** Of a broken stream there are only the words of the program. */
function reasonOf(error: unknown): Text {
  if (error instanceof UnreadableEvent) return error.text
  const said = error instanceof Error ? error.message : String(error)
  return { zh: said, en: said }
}

const NONE: readonly Fault[] = []

/** An event that can be folded tells what stands of it in the double-entry ledger of funds. */
function entryFaults(stream: StreamRef, event: RecordedEvent, entries: readonly FundEntryTable[]): readonly Fault[] {
  if (stream.type !== 'fund' && entries.length === 0) return NONE
  const lines = (of: readonly FundEntryTable[]) => of.map((entry) => JSON.stringify(entryLine(entry))).toSorted()
  if (sameJson(lines(fundEntries(stream, [event])), lines(entries))) return NONE
  return [streamFault('fund-entry', stream, event.number, '分录与事件不符', 'its entries are not what it moves')]
}

function entryLine({ account, projectId, amountFen }: FundEntryTable): readonly unknown[] {
  return [account, projectId, amountFen]
}

function sealFaults(stream: StreamRef, row: EventTable, { entry, waits }: Seal): readonly Fault[] {
  if (entry !== undefined && entry.eventHash !== row.hash) {
    return [streamFault('ledger-event', stream, row.number, '与总账中的摘要不符', 'it does not match its hash in the ledger')]
  }
  if ((entry === undefined) === waits) return NONE
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

/** @param before entry of the event before it, 0 when there is none, `undefined` when that event is not in the ledger */
function orderFaults(stream: StreamRef, row: EventTable, { entry }: Seal, before: number | undefined): readonly Fault[] {
  if (entry === undefined || (before !== undefined && before < entry.sequence)) return NONE
  const place = { sequence: entry.sequence, streamType: stream.type, streamId: stream.id, number: row.number }
  return [ledgerFault('ledger-order', place, '先于同一流的前一事件入账', 'it stands before the event that precedes it in its stream')]
}
