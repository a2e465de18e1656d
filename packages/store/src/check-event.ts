import type { StreamRef } from '@goufu/engine'
import { streamFault } from './fault.ts'
import type { Fault } from './fault.ts'
import { digestText, parseHashAlgorithm } from './hash.ts'
import type { EventTable } from './schema.ts'
import { parseRecorded } from './stored-event.ts'
import type { RecordedEvent } from './stored-event.ts'

/** An event as it stands in its row, and what its text comes to by the algorithm that the row names; undefined for one that nobody knows. */
export type WrittenEvent = EventTable & { readonly digest: string | undefined }

/** What a text, or its bytes, comes to by an algorithm with a name; undefined for a name that nobody wrote. */
export function digestBy(name: string, text: string | Uint8Array): string | undefined {
  const algorithm = parseHashAlgorithm(name)
  return algorithm === undefined ? undefined : digestText(algorithm, text)
}

/** A row with what its text comes to. */
export function writtenEvent(row: EventTable): WrittenEvent {
  return { ...row, digest: digestBy(row.hashAlgorithm, row.body) }
}

export interface CheckedEvent {
  /** What the text says; `undefined` when it cannot be trusted. */
  readonly event: RecordedEvent | undefined
  readonly faults: readonly Fault[]
}

/**
 * Compares one stored event with its hash, its columns with its text, and its place with the event before it.
 * @param expected number and predecessor that the event must have.
 */
export function checkEvent(row: WrittenEvent, expected: { readonly number: number; readonly previousHash: string }): CheckedEvent {
  if (row.digest === undefined || row.digest !== row.hash) {
    return untrusted(row, '内容与摘要不符', 'its text does not match its hash')
  }
  const event = eventIn(row.body)
  if (event === undefined) return untrusted(row, '内容不是事件', 'its text is not that of an event')
  const stream: StreamRef = { type: row.streamType, id: row.streamId }
  const faults: Fault[] = []
  for (const [column, stored, told] of COLUMNS) {
    if (stored(row) === told(event)) continue
    faults.push(streamFault('event-altered', stream, row.number, `${column} 列与内容不符`, `column ${column} does not match its text`))
  }
  if (row.number !== expected.number) {
    faults.push(
      streamFault('event-missing', stream, expected.number, `缺少第 ${expected.number} 号事件`, `event ${expected.number} is missing`),
    )
  }
  if (event.previousHash !== expected.previousHash) {
    faults.push(streamFault('event-chain', stream, row.number, '与前一事件的摘要不衔接', 'it is not chained to the event before it'))
  }
  return { event, faults }
}

function untrusted({ streamType, streamId, number }: EventTable, zh: string, en: string): CheckedEvent {
  return { event: undefined, faults: [streamFault('event-altered', { type: streamType, id: streamId }, number, zh, en)] }
}

/** A text that matches its hash may have been forged together with it, and then be anything. */
function eventIn(body: string): RecordedEvent | undefined {
  try {
    // Nothing is known of it yet; once it has a stream, each of its members is compared with a column or read under a catch.
    const event = parseRecorded(body) as Partial<RecordedEvent> | null
    return typeof event?.stream === 'object' && event.stream !== null ? (event as RecordedEvent) : undefined
  } catch {
    return undefined // no JSON
  }
}

/** What a row repeats of its text. */
const COLUMNS: readonly (readonly [
  column: string,
  stored: (row: EventTable) => string | number,
  told: (event: RecordedEvent) => string | number,
])[] = [
  ['stream_type', (row) => row.streamType, (event) => event.stream.type],
  ['stream_id', (row) => row.streamId, (event) => event.stream.id],
  ['number', (row) => row.number, (event) => event.number],
  ['type', (row) => row.type, (event) => event.type],
  ['effective_on', (row) => row.effectiveOn, (event) => event.effectiveOn],
  ['command_id', (row) => row.commandId, (event) => event.commandId],
  ['recorded_at', (row) => row.recordedAt, (event) => event.recordedAt],
  ['previous_hash', (row) => row.previousHash, (event) => event.previousHash],
]
