import { Client } from 'pg'
import { expect, inject, test } from 'vitest'
import { freshDatabase } from './index.ts'

async function run(url: string, sql: string): Promise<readonly unknown[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows
  } finally {
    await client.end()
  }
}

test('tests that ask at the same time share one template and see nothing of each other', async () => {
  let prepared = 0
  const template = {
    key: `colours-${process.pid}`,
    prepare: async (url: string) => {
      prepared += 1
      await run(url, `create table colour (name text); insert into colour values ('red')`)
    },
  }
  const databases = await Promise.all([1, 2, 3].map(() => freshDatabase(inject('postgresUrl'), template)))
  const [first, second] = databases
  await run(first?.url ?? '', `insert into colour values ('blue')`)
  expect(await run(second?.url ?? '', 'select name from colour')).toEqual([{ name: 'red' }])
  expect(prepared).toBe(1)
  await Promise.all(databases.map((database) => database.drop()))
})

test('a copy begins with what the original holds and goes its own way', async () => {
  const original = await freshDatabase(inject('postgresUrl'))
  await run(original.url, `create table colour (name text); insert into colour values ('red')`)
  const copy = await original.copy()
  await run(copy.url, `insert into colour values ('blue')`)
  expect(await run(copy.url, 'select name from colour')).toEqual([{ name: 'red' }, { name: 'blue' }])
  expect(await run(original.url, 'select name from colour')).toEqual([{ name: 'red' }])
  await Promise.all([original, copy].map((database) => database.drop()))
})

test('a dropped database is gone even when a connection is still open', async () => {
  const database = await freshDatabase(inject('postgresUrl'))
  const client = new Client({ connectionString: database.url })
  client.on('error', () => {})
  await client.connect()
  await database.drop()
  await expect(run(database.url, 'select 1')).rejects.toThrow('does not exist')
})
