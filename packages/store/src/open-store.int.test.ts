import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { createServer, type Socket } from 'node:net'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { freshDatabase } from '@goufu/test-postgres'
import { Client } from 'pg'
import { expect, inject, test } from 'vitest'
import { commit } from './commit.ts'
import { openStore } from './open-store.ts'
import { StoreError } from './store-error.ts'
import { loadStreams } from './streams.ts'
import { projectId, sampleCommit, sampleWrite } from './testing/sample.ts'
import { createDatabase, databases } from './testing/database.ts'

test.each(databases)('what was committed is there when the store is opened again (%s)', async (kind) => {
  const database = await createDatabase(kind)
  const stream = projectId()
  const first = await openStore(database.location)
  await commit(first, sampleCommit([sampleWrite(stream)]))
  await first.close()
  const second = await openStore(database.location)
  expect((await loadStreams(second, [stream])).get('project', stream.id)).toMatchObject({ version: 1 })
  await second.close()
  await database.remove()
})

test('an embedded store is made where there is nothing, says what it cannot promise, and leaves only its data behind', async () => {
  const parent = await mkdtemp(join(tmpdir(), 'goufu-test-'))
  const dataDir = join(parent, 'deep', 'data')
  const store = await openStore({ dataDir })
  expect(store.kind).toBe('embedded')
  expect(store.notice?.en).toContain('loss of power')
  expect(((await stat(dataDir)).mode & 0o777).toString(8)).toBe('700')
  await store.close()
  expect(await readdir(dataDir)).toEqual(['postgres'])
  await rm(parent, { recursive: true })
})

test('a data directory with a very long path is used all the same', async () => {
  const parent = await mkdtemp(join(tmpdir(), 'goufu-test-'))
  const { location, remove } = await createDatabase('embedded')
  const dataDir = join(parent, 'long'.repeat(25), 'data')
  await cp(location.dataDir ?? '', dataDir, { recursive: true })
  const store = await openStore({ dataDir })
  expect(await loadStreams(store, [projectId()])).toBeDefined()
  await store.close()
  await rm(parent, { recursive: true })
  await remove()
})

test('a data directory belongs to one process: a second one is refused in words, and comes in when the first is gone', async () => {
  const { location, remove } = await createDatabase('embedded')
  const first = await openStore(location)
  const refused = await openStore(location).catch((error: unknown) => error)
  expect(refused).toBeInstanceOf(StoreError)
  expect(refused).toMatchObject({ code: 'data-dir-in-use' })
  expect(String(refused)).toContain(`process ${process.pid}`)
  expect(await loadStreams(first, [projectId()])).toBeDefined()
  await first.close()
  await (await openStore(location)).close()
  await remove()
})

test('the lock of a process that is gone is taken over; one that cannot be judged is not', async () => {
  const { location, remove } = await createDatabase('embedded')
  const lock = join(location.dataDir ?? '', 'goufu.lock')
  const ended = spawn(process.execPath, ['--version'], { stdio: 'ignore' })
  await once(ended, 'exit')
  const holder = { pid: ended.pid, host: hostname(), startedAt: 'x' }
  await writeFile(lock, JSON.stringify(holder))
  await (await openStore(location)).close()
  // The same number, given to another process since.
  await writeFile(lock, JSON.stringify({ ...holder, pid: process.pid }))
  await (await openStore(location)).close()
  for (const text of [JSON.stringify({ ...holder, host: 'elsewhere' }), 'not a lock']) {
    await writeFile(lock, text)
    await expect(openStore(location)).rejects.toMatchObject({ code: 'data-dir-in-use' })
    expect(await readFile(lock, 'utf8')).toBe(text)
  }
  await remove()
})

test('a data directory that cannot be used is refused in words, and is not left locked', async () => {
  const parent = await mkdtemp(join(tmpdir(), 'goufu-test-'))
  await writeFile(join(parent, 'file'), 'not a directory')
  await expect(openStore({ dataDir: join(parent, 'file', 'data') })).rejects.toMatchObject({ code: 'data-dir-unusable' })
  const broken = join(parent, 'broken')
  await mkdir(join(broken, 'postgres'), { recursive: true })
  await writeFile(join(broken, 'postgres', 'PG_VERSION'), 'not a version')
  await expect(openStore({ dataDir: broken })).rejects.toMatchObject({ code: 'data-dir-unusable' })
  expect(await readdir(broken)).not.toContain('goufu.lock')
  await rm(parent, { recursive: true })
})

test('a server that cannot be reached is named by its setting, not by its password', async () => {
  const error = await openStore({ databaseUrl: 'postgres://user:secret@127.0.0.1:1/x' }).catch((reason: unknown) => reason)
  expect(error).toMatchObject({ code: 'postgres-unreachable' })
  expect(String(error)).toContain('DATABASE_URL')
  expect(String(error)).not.toContain('secret')
})

test('a database that does not exist is named', async () => {
  const url = new URL(inject('postgresUrl'))
  url.pathname = '/nowhere'
  await expect(openStore({ databaseUrl: url.toString() })).rejects.toMatchObject({
    code: 'postgres-no-database',
    text: {
      zh: 'PostgreSQL 服务器上没有数据库 nowhere，请先建立，或检查 DATABASE_URL。',
      en: 'The PostgreSQL server has no database nowhere. Create it first, or check DATABASE_URL.',
    },
  })
})

test.each([
  ['28P01', 'PostgreSQL 服务器不接受用户 clerk 登录，', 'The PostgreSQL server does not let the user clerk in. '],
  ['28000', 'PostgreSQL 服务器不接受用户 clerk 登录，', 'The PostgreSQL server does not let the user clerk in. '],
  ['42501', '用户 clerk 无权连接数据库 x，', 'The user clerk may not connect to the database x. '],
])('a login that is refused (%s) is told with the user, not with the password', async (sqlstate, zh, en) => {
  const server = await refusingServer(sqlstate)
  const error = await openStore({ databaseUrl: server.url }).catch((reason: unknown) => reason)
  await server.close()
  expect(error).toMatchObject({
    code: 'postgres-login-refused',
    text: { zh: expect.stringContaining(zh) as unknown, en: expect.stringContaining(en) as unknown },
  })
  expect(JSON.stringify(error)).not.toContain('secret')
})

test('a role that may not create tables is named, with the way out', async () => {
  const database = await freshDatabase(inject('postgresUrl'))
  const role = `clerk_${randomUUID().slice(0, 8)}`
  const owner = new Client({ connectionString: database.url })
  await owner.connect()
  await owner.query(`create role ${role} login`)
  const url = new URL(database.url)
  url.username = role
  await expect(openStore({ databaseUrl: url.toString() })).rejects.toMatchObject({
    code: 'migrations-not-permitted',
    text: {
      zh: `数据库角色 ${role} 无权建表或改表。请先以数据库所有者身份执行迁移，再设 GOUFU_MIGRATIONS=expect 启动。`,
      en: `The database role ${role} may not create or change tables. Migrate as the database’s owner first, then start with GOUFU_MIGRATIONS=expect.`,
    },
  })
  await owner.query(`drop role ${role}`)
  await owner.end()
  await database.drop()
})

test('a server that is too old is refused in a sentence', async () => {
  const old = await ancientServer()
  await expect(openStore({ databaseUrl: old.url })).rejects.toMatchObject({
    code: 'postgres-too-old',
    message: 'PostgreSQL 15 or later is needed; this server is 14.',
  })
  await old.close()
})

test('a process that may not migrate refuses a database that lacks migrations', async () => {
  const url = new URL(inject('postgresUrl'))
  url.pathname = '/template1'
  await expect(openStore({ databaseUrl: url.toString() }, { migrations: 'expect' })).rejects.toMatchObject({ code: 'migrations-pending' })
  const { location, remove } = await createDatabase('server')
  await (await openStore(location, { migrations: 'expect' })).close()
  await remove()
})

/** Speaks just enough of PostgreSQL's protocol to be asked for its version, and to tell that it is 14. */
async function ancientServer(): Promise<FakeServer> {
  const ready = message('Z', Buffer.from('I'))
  const column = Buffer.concat([
    Buffer.from([0, 1]),
    Buffer.from('version\0'),
    Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 0, 25, 255, 255, 255, 255, 255, 255, 0, 0]),
  ])
  const row = Buffer.concat([Buffer.from([0, 1, 0, 0, 0, 6]), Buffer.from('140011')])
  const answer = Buffer.concat([message('T', column), message('D', row), message('C', Buffer.from('SELECT 1\0')), ready])
  return fakeServer((socket) => {
    socket.write(Buffer.concat([message('R', Buffer.alloc(4)), ready]))
    socket.once('data', () => socket.write(answer))
  })
}

/** Lets nobody in, for a reason. */
async function refusingServer(sqlstate: string): Promise<FakeServer> {
  const fields = ['SFATAL', 'VFATAL', `C${sqlstate}`, 'Mrefused', ''].map((field) => `${field}\0`).join('')
  return fakeServer((socket) => socket.end(message('E', Buffer.from(fields))))
}

interface FakeServer {
  readonly url: string
  close(): Promise<unknown>
}

/** A server that greets whoever connects, once they have said who they are. */
async function fakeServer(greet: (socket: Socket) => void): Promise<FakeServer> {
  const server = createServer((socket) => void socket.once('data', () => greet(socket))).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('A TCP server has a port.')
  return {
    url: `postgres://clerk:secret@127.0.0.1:${address.port}/x`,
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}

/** A message of PostgreSQL's protocol. */
function message(type: string, body: Buffer): Buffer {
  const head = Buffer.alloc(5)
  head.write(type)
  head.writeInt32BE(body.length + 4, 1)
  return Buffer.concat([head, body])
}
