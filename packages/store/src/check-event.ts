import type { StreamRef } from '@goufu/engine'
import { streamFault } from './fault.ts'
import type { Fault } from './fault.ts'
import { digestText, parseHashAlgorithm } from './hash.ts'
import type { EventTable } from './schema.ts'
import { parseBody } from './stored-event.ts'
import type { StoredEvent } from './stored-event.ts'

export interface CheckedEvent {
  /** What the text says; `undefined` when it cannot be trusted. */
  readonly event: StoredEvent | undefined
  readonly faults: readonly Fault[]
}

/**
 * Compares one stored event with its hash, its columns with its text, and its place with the event before it.
 * @param expected number and predecessor that the event must have.
 */
export function checkEvent(row: EventTable, expected: { readonly number: number; readonly previousHash: string }): CheckedEvent {
  const stream: StreamRef = { type: row.streamType, id: row.streamId }
  const algorithm = parseHashAlgorithm(row.hashAlgorithm)
  if (algorithm === undefined || digestText(algorithm, row.body) !== row.hash) {
    return {
      event: undefined,
      faults: [streamFault('event-altered', stream, row.number, '内容与摘要不符', 'its text does not match its hash')],
    }
  }
  const event = parseBody(row)
  const faults: Fault[] = []
  for (const [column, stored, told] of columnsOf(row, event)) {
    if (stored === told) continue
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

function columnsOf(row: EventTable, event: StoredEvent): readonly (readonly [string, string | number, string | number])[] {
  return [
    ['stream_type', row.streamType, event.stream.type],
    ['stream_id', row.streamId, event.stream.id],
    ['number', row.number, event.number],
    ['type', row.type, event.type],
    ['effective_on', row.effectiveOn, event.effectiveOn],
    ['command_id', row.commandId, event.commandId],
    ['recorded_at', row.recordedAt, event.recordedAt],
    ['previous_hash', row.previousHash, event.previousHash],
  ]
}
