import * as z from 'zod'
import { digestText, parseHashAlgorithm } from './hash.ts'
import type { EventTable } from './schema.ts'
import { parseRecorded } from './stored-event.ts'
import type { RecordedEvent } from './stored-event.ts'

/** An event out of a file, and the row that a store keeps of it. */
export interface ReadEvent {
  readonly event: RecordedEvent
  readonly row: EventTable
}

/** What a row repeats of an event's text; the rest is for whoever folds it. */
const repeated = z.looseObject({
  stream: z.strictObject({ type: z.enum(['project', 'fund', 'supplier']), id: z.string() }),
  number: z.int(),
  type: z.string(),
  effectiveOn: z.iso.date(),
  commandId: z.uuid(),
  recordedAt: z.iso.datetime(),
  previousHash: z.string(),
  profile: z.looseObject({ digest: z.string() }),
})

/** Reads an event as it was hashed; `undefined` when the text does not match the hash, or is that of no event. */
export function readEventRow(text: {
  readonly body: string
  readonly hash: string
  readonly hashAlgorithm: string
}): ReadEvent | undefined {
  const { body, hash, hashAlgorithm } = text
  const algorithm = parseHashAlgorithm(hashAlgorithm)
  if (algorithm === undefined || digestText(algorithm, body) !== hash) return undefined
  try {
    const told = repeated.safeParse(JSON.parse(body)).data
    if (told === undefined) return undefined
    const { stream, number, type, effectiveOn, commandId, recordedAt, previousHash } = told
    const place = { streamType: stream.type, streamId: stream.id, number }
    return {
      event: parseRecorded(body),
      row: { ...place, type, effectiveOn, commandId, recordedAt, body, previousHash, hash, hashAlgorithm },
    }
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
