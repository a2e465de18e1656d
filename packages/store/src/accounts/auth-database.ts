import type { Kysely, KyselyPlugin, PluginTransformResultArgs, QueryResult, RootOperationNode, UnknownRow } from 'kysely'
import type { PoolClient } from 'pg'
import { databaseOn } from '../database-on.ts'
import type { Database } from '../schema.ts'
import type { Store } from '../store.ts'

/** Columns that are instants, of the tables that better-auth reads. */
const INSTANTS = [
  'createdAt',
  'updatedAt',
  'seenAt',
  'expiresAt',
  'endedAt',
  'lockedUntil',
  'accessTokenExpiresAt',
  'refreshTokenExpiresAt',
]

/** Our database for better-auth, which compares instants as dates: as text, nothing would ever expire. */
export function authDatabase({ db }: Pick<Store, 'db'>): Kysely<Database> {
  return db.withPlugin(instantsAsDates)
}

/** The same on a connection that somebody has: what better-auth writes there is a part of their transaction. */
export function authDatabaseOn(client: PoolClient): Kysely<Database> {
  return databaseOn(client).withPlugin(instantsAsDates)
}

const instantsAsDates: KyselyPlugin = {
  transformQuery: ({ node }): RootOperationNode => node,
  transformResult: ({ result }: PluginTransformResultArgs): Promise<QueryResult<UnknownRow>> =>
    Promise.resolve({ ...result, rows: result.rows.map(withDates) }),
}

function withDates(row: UnknownRow): UnknownRow {
  const dates = INSTANTS.flatMap((name) => {
    const value = row[name]
    return typeof value === 'string' ? [[name, new Date(value)] as const] : []
  })
  return { ...row, ...Object.fromEntries(dates) }
}
