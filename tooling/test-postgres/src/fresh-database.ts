import { createHash, randomUUID } from 'node:crypto'
import { Client } from 'pg'

/** A database of one test's own. */
export interface FreshDatabase {
  readonly url: string
  /** Another database that begins with what this one holds now. Nobody may be connected to this one. */
  readonly copy: () => Promise<FreshDatabase>
  /** Removes it, ending whatever connections are still open. */
  readonly drop: () => Promise<void>
}

/** A prepared database that fresh ones are copied from. */
export interface Template {
  /** Tells templates apart; one that is prepared differently needs another key. */
  readonly key: string
  /** Brings the empty database of this connection string into the wanted state, and closes its connections. */
  readonly prepare: (url: string) => Promise<void>
}

/**
 * Creates a database on a server, empty or copied from a template. A template is prepared once per server and shared by every test file
 * and worker process: copying takes milliseconds, migrating takes long.
 * @param serverUrl what `inject('postgresUrl')` gives in a `.int.test.ts`
 */
export async function freshDatabase(serverUrl: string, template?: Template): Promise<FreshDatabase> {
  return createFrom(serverUrl, async (client) => (template === undefined ? 'template0' : ensureTemplate(client, serverUrl, template)))
}

async function createFrom(serverUrl: string, sourceOf: (client: Client) => Promise<string>): Promise<FreshDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await onServer(serverUrl, async (client) => void (await client.query(`create database ${name} template ${await sourceOf(client)}`)))
  return {
    url: withDatabase(serverUrl, name),
    copy: () => createFrom(serverUrl, async () => name),
    drop: () => onServer(serverUrl, async (client) => void (await client.query(`drop database if exists ${name} with (force)`))),
  }
}

/** Under an advisory lock, since several worker processes ask at once. A template is renamed when finished: a half prepared one is never used. */
async function ensureTemplate(client: Client, serverUrl: string, template: Template): Promise<string> {
  const name = `template_${createHash('sha256').update(template.key).digest('hex').slice(0, 24)}`
  const draft = `${name}_draft`
  await client.query('select pg_advisory_lock(hashtext($1))', [name])
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name])
    if (rowCount !== 0) return name
    await client.query(`drop database if exists ${draft} with (force)`)
    await client.query(`create database ${draft} template template0`)
    await template.prepare(withDatabase(serverUrl, draft))
    await client.query(`alter database ${draft} rename to ${name}`)
    return name
  } finally {
    await client.query('select pg_advisory_unlock(hashtext($1))', [name])
  }
}

async function onServer<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

function withDatabase(serverUrl: string, name: string): string {
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  return url.toString()
}
