import type { PoolClient } from 'pg'
import type { StreamRef } from '@goufu/engine'
import { areAllThere } from './files/file-rows.ts'
import { fundsOfYear } from './funds-of-year.ts'
import { streamKey } from './stored-event.ts'

/** A stream as it was when somebody decided. */
interface Seen {
  readonly stream: StreamRef
  /** 0 for one that had no events. */
  readonly version: number
}

/** What a decision was made from besides what it writes. It stands only while none of it has moved on. */
export interface Premises {
  readonly heads: readonly Seen[]
  /** The fiscal year whose funds are all among `heads`, where a total of them was read; else `null`. */
  readonly fundYear: number | null
  /** Ids of the files that it cites; none when not given. */
  readonly files?: readonly string[]
}

/** What has moved on; `file-gone` where a file has been cleared away; `undefined` while everything is as it was seen. */
export type Held = Seen | 'file-gone' | undefined

export const NO_PREMISES: Premises = { heads: [], fundYear: null }

/**
 * Holds what a decision was made from, and what it is about to write, still until the end of the transaction. Of two commands that read
 * what the other writes, the second waits here and then sees that its premises have gone. Everything is locked in one statement and in
 * the order in which heads are written, so that they cannot wait for each other.
 * @returns a stream that has moved on, or has come into the year, with its version; `file-gone` where a file
 * has been cleared away; `undefined` while everything is as it was seen
 */
export async function holdPremises(client: PoolClient, premises: Premises, writes: readonly Seen[]): Promise<Held> {
  const written = new Set(writes.map(({ stream }) => streamKey(stream)))
  const files = premises.files ?? []
  const readOnly = premises.heads.filter(({ stream }) => !written.has(streamKey(stream)))
  // What is written alone is checked where it is written.
  if (readOnly.length === 0 && premises.fundYear === null && files.length === 0) return undefined
  const seen = [...writes, ...readOnly]
  const { rows } = await client.query<StreamRef & { version: number }>({
    ...HOLD_STREAMS,
    values: [seen.map(({ stream }) => stream.type), seen.map(({ stream }) => stream.id)],
  })
  const now = new Map(rows.map((row) => [streamKey(row), row.version]))
  const current = ({ stream }: Seen) => now.get(streamKey(stream)) ?? 0
  const moved = seen.find((each) => current(each) !== each.version)
  if (moved !== undefined) return { stream: moved.stream, version: current(moved) }
  // Whoever clears away a file holds its project first.
  if (files.length > 0 && !(await areAllThere(client, files))) return 'file-gone'
  return premises.fundYear === null ? undefined : newFund(client, premises.fundYear, new Set(now.keys()))
}

/** A fund of a year that is not among those that were seen. Asked for after the locks: who opened one and drew on it had to pass them first. */
async function newFund(client: PoolClient, fiscalYear: number, seen: ReadonlySet<string>): Promise<Seen | undefined> {
  const funds = await fundsOfYear(client, fiscalYear)
  return funds
    .map(({ id, version }): Seen => ({ stream: { type: 'fund', id }, version }))
    .find(({ stream }) => !seen.has(streamKey(stream)))
}

/** Locks the heads of streams and tells their versions. Parameters: types, and ids in the same order. */
export const HOLD_STREAMS = {
  name: 'hold-streams',
  text: `select type, id, version from stream
         join unnest($1::text[], $2::text[]) as held (held_type, held_id) on type = held_type and id = held_id
         order by type collate "C", id collate "C" for no key update of stream`,
}
