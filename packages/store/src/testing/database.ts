import { createHash } from 'node:crypto'
import { mkdtemp, rename, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'
import { freshDatabase } from '@goufu/test-postgres'
import { openStore } from '../open-store.ts'
import type { StoreLocation } from '../open-store.ts'

export { openSession } from '../accounts/open-session.ts'

/** Every promise of the store is kept on both. */
export const databases = ['embedded', 'server'] as const
export type DatabaseKind = (typeof databases)[number]

/** A migrated database of a test's own. */
export interface TestDatabase {
  readonly location: StoreLocation
  readonly remove: () => Promise<void>
}

/** Copies a prepared database, which takes a fraction of making one. */
export async function createDatabase(kind: DatabaseKind): Promise<TestDatabase> {
  return kind === 'embedded' ? copyOfEmbedded() : copyOnServer()
}

async function copyOnServer(): Promise<TestDatabase> {
  const database = await freshDatabase(inject('postgresUrl'), {
    key: `store-${templateKey()}`,
    prepare: async (databaseUrl) => (await openStore({ databaseUrl })).close(),
  })
  return { location: { databaseUrl: database.url }, remove: () => database.drop() }
}

/** Making an embedded database takes seconds, copying a prepared one a fraction: it is made once and kept for later runs. */
async function copyOfEmbedded(): Promise<TestDatabase> {
  const template = join(tmpdir(), `goufu-template-${templateKey()}`)
  if (!existsSync(template)) await prepareEmbedded(template)
  const dataDir = await mkdtemp(join(tmpdir(), 'goufu-test-'))
  // In one go: file by file, as the other form does it, a thousand files take ten times as long.
  cpSync(template, dataDir, { recursive: true })
  return { location: { dataDir }, remove: () => rm(dataDir, { recursive: true, force: true }) }
}

async function prepareEmbedded(template: string): Promise<void> {
  const draft = await mkdtemp(`${template}-`)
  const store = await openStore({ dataDir: draft })
  await store.close()
  // Another test process may have been first; then this one is not needed.
  await rename(draft, template).catch(() => rm(draft, { recursive: true, force: true }))
}

/** Tells databases of one set of migrations, and of one version of the embedded database (its path names it), from others. */
function templateKey(): string {
  const steps = new URL('../migrations/', import.meta.url)
  const hash = createHash('sha256').update(createRequire(import.meta.url).resolve('@electric-sql/pglite'))
  for (const name of readdirSync(steps).toSorted()) hash.update(readFileSync(new URL(name, steps)))
  return hash.digest('hex').slice(0, 16)
}
