import type { PoolClient } from 'pg'
import type { Wanted } from './generate.ts'
import { BEGINNING, type Place } from './place.ts'

// How far a sample has come, in the database that it is written into: a table that is there as long as the sample is not finished. Each
// part of a sample is written in one transaction with the place it has come to, so what breaks off goes on as if it never had.

/** What is still to be done for a sample. */
export interface Unfinished {
  readonly wanted: Wanted
  readonly place: Place
  /** Whether all rows are there. */
  readonly isWritten: boolean
  /** Statements that put indexes and constraints back, those that have not yet run. */
  readonly putBack: readonly string[]
}

const TABLE = 'sample_progress'

/** An event of this type is known to no program, so that no server starts on a store whose indexes and constraints are down. */
const GUARD = ['sample', 'unfinished', 1]

/** @returns `undefined` when no sample is unfinished */
export async function readProgress(client: PoolClient): Promise<Unfinished | undefined> {
  const { rows: found } = await client.query<{ name: string | null }>('select to_regclass($1) as name', [TABLE])
  if (found[0]?.name === null) return undefined
  const { rows } = await client.query<{ unfinished: Unfinished }>(`select unfinished from ${TABLE}`)
  return rows[0]?.unfinished
}

/** Notes that a sample is begun. */
export async function beginProgress(client: PoolClient, wanted: Wanted, putBack: readonly string[]): Promise<Unfinished> {
  const unfinished: Unfinished = { wanted, place: BEGINNING, isWritten: false, putBack }
  await client.query(`create table ${TABLE} (unfinished json not null)`)
  await client.query(`insert into ${TABLE} values ($1)`, [JSON.stringify(unfinished)])
  await client.query('insert into event_shape (stream_type, type, schema) values ($1, $2, $3)', GUARD)
  return unfinished
}

export async function noteProgress(client: PoolClient, unfinished: Unfinished): Promise<Unfinished> {
  await client.query(`update ${TABLE} set unfinished = $1`, [JSON.stringify(unfinished)])
  return unfinished
}

/** Notes that it is finished: nothing tells such a store from one that was filled at once. */
export async function endProgress(client: PoolClient): Promise<void> {
  await client.query(`drop table ${TABLE}`)
  await client.query('delete from event_shape where (stream_type, type, schema) = ($1, $2, $3)', GUARD)
}
