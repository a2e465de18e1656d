import type { PoolClient } from 'pg'
import { stateShapes } from '@goufu/engine'
import type { StreamRef } from '@goufu/engine'
import type { HashAlgorithm } from './hash.ts'
import type { SealedDraft } from './stored-event.ts'

export interface Append {
  readonly stream: StreamRef
  readonly head: { readonly version: number }
  readonly chained: readonly SealedDraft[]
  readonly state: unknown
  /** Whose a stream that begins is; null for a supplier. */
  readonly organisation: string | null
}

/**
 * Moves a stream's head on, adds the events and queues them for the ledger, in one statement.
 * @returns the stream's current version when it is not the expected one, and then nothing was written; otherwise `undefined`.
 */
export async function appendToStream(
  client: PoolClient,
  append: Append,
  algorithm: HashAlgorithm,
  recordedAt: string,
): Promise<number | undefined> {
  const { stream, head, chained } = append
  const events = chained.map(({ event }) => event)
  const last = events.at(-1)
  if (last === undefined) throw new Error(`A write to ${stream.type} ${stream.id} carries no event.`)
  const { rowCount } = await client.query({
    ...(head.version === 0 ? BEGIN_STREAM : CONTINUE_STREAM),
    values: [
      stream.type,
      stream.id,
      head.version,
      last.number,
      last.hash,
      algorithm,
      JSON.stringify(append.state),
      recordedAt,
      last.commandId,
      events.map((event) => event.number),
      events.map((event) => event.type),
      events.map((event) => event.effectiveOn),
      chained.map(({ body }) => body),
      events.map((event) => event.previousHash),
      events.map((event) => event.hash),
      stateShapes[stream.type],
      ...(head.version === 0 ? [append.organisation] : []),
    ],
  })
  if (rowCount === events.length) return undefined
  const { rows } = await client.query<{ version: number }>({
    name: 'stream-version',
    text: 'select version from stream where type = $1 and id = $2',
    values: [stream.type, stream.id],
  })
  return rows[0]?.version ?? 0
}

// The head is moved first: its row lock holds other writers of the stream off until the end of the transaction,
// so that the places in the outbox are in the order of the events.
const ADD_EVENTS = `added as (
    insert into event (stream_type, stream_id, number, type, effective_on, command_id, recorded_at, body, previous_hash, hash, hash_algorithm)
    select head.type, head.id, e.number, e.type, e.effective_on, $9::uuid, $8::timestamptz, e.body, e.previous_hash, e.hash, $6
    from head, unnest($10::int[], $11::text[], $12::date[], $13::text[], $14::text[], $15::text[])
      as e (number, type, effective_on, body, previous_hash, hash)
    returning stream_type, stream_id, number
  )
  insert into outbox (stream_type, stream_id, number) select stream_type, stream_id, number from added order by number`

const CONTINUE_STREAM = {
  name: 'continue-stream',
  text: `with head as (
    update stream set version = $4, hash = $5, hash_algorithm = $6, state = $7, updated_at = $8, state_shape = $16
    where type = $1 and id = $2 and version = $3
    returning type, id
  ), ${ADD_EVENTS}`,
}

const BEGIN_STREAM = {
  name: 'begin-stream',
  text: `with head as (
    insert into stream (type, id, version, hash, hash_algorithm, state, updated_at, state_shape, organisation)
    select $1, $2, $4, $5, $6, $7, $8, $16, $17 where $3 = 0
    on conflict (type, id) do nothing
    returning type, id
  ), ${ADD_EVENTS}`,
}
