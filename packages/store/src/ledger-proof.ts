import { sql } from 'kysely'
import type { Transaction } from 'kysely'
import type { Line } from './export-lines.ts'
import type { Database } from './schema.ts'

/** What proves that entries stand in the ledger: a run of entries from each to the next checkpoint, the checkpoints, and their keys. */
export interface SealPlan {
  readonly keys: readonly Line<'key'>[]
  readonly checkpoints: readonly Line<'checkpoint'>[]
  readonly entries: readonly Line<'entry'>[]
}

/** @returns `undefined` when there is an entry without a checkpoint at or behind it. */
export async function readSealPlan(trx: Transaction<Database>, sequences: readonly number[]): Promise<SealPlan | undefined> {
  const wanted = sequences.toSorted((a, b) => a - b)
  const [first] = wanted
  if (first === undefined) return { keys: [], checkpoints: [], entries: [] }
  const following = await nextCheckpoints(trx, wanted).execute()
  const ends = following.map(({ sequence }) => sequence)
  const runs = runsTo(wanted, ends)
  if (runs === undefined) return undefined
  const entries: Line<'entry'>[] = []
  for (const { from, to } of runs) entries.push(...(await readEntries(trx, from, to)))
  const needed = new Set(runs.map(({ to }) => to))
  const checkpoints = following.filter(({ sequence }) => needed.has(sequence))
  const keyIds = [...new Set(checkpoints.map(({ keyId }) => keyId))]
  const keys = await trx.selectFrom('signingKey').select(['id', 'algorithm', 'publicKey']).where('id', 'in', keyIds).orderBy('id').execute()
  return {
    keys: keys.map((key) => ({ line: 'key', ...key })),
    checkpoints: checkpoints.map((checkpoint) => ({ line: 'checkpoint', ...checkpoint })),
    entries,
  }
}

/** The query: of each place the checkpoint at or behind it, each once and in their order. */
export function nextCheckpoints(trx: Transaction<Database>, places: readonly number[]) {
  const next = sql<{ sequence: number }>`(
    select distinct next.sequence from unnest(${places}::bigint[]) as place
    cross join lateral (select sequence from checkpoint where sequence >= place order by sequence limit 1) as next)`
  return trx
    .selectFrom('checkpoint')
    .selectAll('checkpoint')
    .innerJoin(next.as('next'), 'next.sequence', 'checkpoint.sequence')
    .orderBy('checkpoint.sequence')
}

interface Run {
  readonly from: number
  readonly to: number
}

/**
 * From each wanted place to the first end at or behind it, each stretch once.
 * @param wanted ascending
 * @param ends ascending
 */
export function runsTo(wanted: readonly number[], ends: readonly number[]): readonly Run[] | undefined {
  const runs: Run[] = []
  let next = 0
  for (const from of wanted) {
    const covered = runs.at(-1)?.to ?? 0
    if (from <= covered) continue
    while ((ends[next] ?? Number.POSITIVE_INFINITY) < from) next += 1
    const to = ends[next]
    if (to === undefined) return undefined
    runs.push({ from, to })
  }
  return runs
}

async function readEntries(trx: Transaction<Database>, from: number, to: number): Promise<readonly Line<'entry'>[]> {
  const { rows } = await sql<Omit<Line<'entry'>, 'line'>>`
    select sequence, stream_type as "streamType", stream_id as "streamId", number, event_hash as "eventHash", sealed_at as "sealedAt",
      previous_hash as "previousHash", hash, hash_algorithm as "hashAlgorithm"
    from ledger where sequence between ${from} and ${to} order by sequence`.execute(trx.withoutPlugins())
  return rows.map((row) => ({ line: 'entry', ...row }))
}
