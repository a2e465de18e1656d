import {
  CamelCasePlugin,
  HandleEmptyInListsPlugin,
  Kysely,
  PostgresDialect,
  type PostgresPool,
  replaceWithNoncontingentExpression,
} from 'kysely'
import type { PoolClient } from 'pg'
import type { Database } from './schema.ts'

/** Queries over a pool, see {@link Database}. */
export function databaseOver(pool: PostgresPool): Kysely<Database> {
  return new Kysely<Database>({
    dialect: new PostgresDialect({ pool }),
    plugins: [
      // Keys inside jsonb belong to the engine and stay as they are.
      new CamelCasePlugin({ maintainNestedObjectKeys: true }),
      new HandleEmptyInListsPlugin({ strategy: replaceWithNoncontingentExpression }),
    ],
  })
}

/** Queries on a connection that somebody has, and gives back. */
export function databaseOn(client: PoolClient): Kysely<Database> {
  const lent = { query: client.query.bind(client), release: () => undefined }
  return databaseOver({ connect: () => Promise.resolve(lent), end: () => Promise.resolve(), options: {} })
}
