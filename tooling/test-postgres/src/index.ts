export { freshDatabase } from './fresh-database.ts'
export type { FreshDatabase, Template } from './fresh-database.ts'
export { startPostgres, startTemporary } from './server.ts'
export type { PostgresServer } from './server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Connection string of the run's PostgreSQL server; see freshDatabase. */
    postgresUrl: string
  }
}
