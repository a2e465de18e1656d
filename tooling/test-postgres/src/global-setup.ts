import type { TestProject } from 'vitest/node'
import { startPostgres } from './server.ts'

/** One server for a whole run of the database tests; they read its address with `inject('postgresUrl')`. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgres()
  project.provide('postgresUrl', server.url)
  return server.stop
}
