import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sessionSecret } from '@goufu/api'
import { createVault, openStore, readCode, wrappingKeysIn } from '@goufu/store'
import { createDatabase } from '@goufu/store/testing'
import { expect, onTestFinished, test } from 'vitest'
import { typed } from '../testing/typed.ts'

test('goufu administrator prints a code once, which counts, and keeps none', async () => {
  const { location, remove } = await createDatabase('server')
  onTestFinished(remove)
  const folder = await mkdtemp(join(tmpdir(), 'goufu-administrator-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const environment = { DATABASE_URL: location.databaseUrl ?? '', GOUFU_KEY_DIR: folder }
  const [first, second] = [await typed(['administrator'], environment), await typed(['administrator', '--lang', 'zh'], environment)]
  expect([first.code, second.code, first.err, second.err]).toEqual([0, 0, '', ''])
  expect(second.out).toMatch(/^管理员 {2}用户名 administrator，一次性码 (?:[A-Z0-9]{5}-){4}[A-Z0-9]{5}$/m)
  const code = /one-time code (\S+)/.exec(first.out)?.[1] ?? ''
  expect(code).toMatch(/^(?:[A-Z0-9]{5}-){4}[A-Z0-9]{5}$/)
  const store = await openStore(location)
  onTestFinished(() => store.close())
  const rows = await store.db.selectFrom('recovery').selectAll().orderBy('askedAt').execute()
  expect(rows).toHaveLength(2)
  expect(JSON.stringify(rows)).not.toContain(code)
  const secret = await sessionSecret(createVault(store, wrappingKeysIn(folder), () => new Date()))
  expect(JSON.stringify(rows)).not.toContain(secret)
  // The second takes the place of the first.
  const counts = await Promise.all(rows.map(({ codeHash }) => readCode(store.pool, codeHash ?? '', new Date())))
  expect(counts.map((counted) => counted?.username)).toEqual([undefined, 'administrator'])
})
