import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { DEFAULT_PROFILE_ID, scenariosOf } from '@goufu/api'
import { AT_ONCE, latestCheckpoint, openStore, signCheckpoint, signingKeysIn } from '@goufu/store'
import { freshDatabase } from '@goufu/test-postgres'
import type { FreshDatabase } from '@goufu/test-postgres'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { goufu } from '../goufu.ts'
import { typed } from '../testing/typed.ts'

const signingKey = () => generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64')

const SAMPLE = fileURLToPath(new URL('sample.yaml', scenariosOf(DEFAULT_PROFILE_ID)))

describe('goufu keys', () => {
  let database: FreshDatabase | undefined
  let folder = ''
  const environment = () => ({ DATABASE_URL: database?.url ?? '', GOUFU_KEY_DIR: join(folder, 'keys') })

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'goufu-keys-'))
    database = await freshDatabase(inject('postgresUrl'))
    await typed(['run', SAMPLE, '--json'], environment())
  })
  afterAll(async () => {
    await database?.drop()
    await rm(folder, { recursive: true, force: true })
  })

  /** Signs as a server does. @returns the checkpoint as somebody keeps it. */
  async function sign(): Promise<string> {
    const store = await openStore({ databaseUrl: database?.url ?? '' })
    await signCheckpoint(store, await signingKeysIn(join(folder, 'keys')).current(), () => new Date(), AT_ONCE)
    const file = join(folder, 'kept.json')
    await writeFile(file, JSON.stringify(await latestCheckpoint(store)))
    await store.close()
    return file
  }

  test('a signing key is replaced, and what the old one signed is still proved', async () => {
    expect((await typed(['keys', 'list'], environment())).out).toBe('Nothing has been signed yet')
    const kept = await sign()
    const { code, out } = await typed(['keys', 'rotate', 'signing'], environment())
    const [, old = '', next = ''] = /^Signing key (\w{64}) replaced by (\w{64})$/.exec(out) ?? []
    expect({ code, replaced: old !== next }).toEqual({ code: 0, replaced: true })
    const listed = (await typed(['keys', 'list'], environment())).out.split('\n')
    expect(listed.map((line) => line.replace(/ {2}\S+Z/, ''))).toEqual([`signing  ${old}  ed25519`, `signing  ${next}  ed25519  in use`])
    const proved = await typed(['verify', '--checkpoint', kept], environment())
    expect(proved.code).toBe(0)
    expect(proved.out).toMatch(/ and 1 checkpoints proved: as they were recorded$/)
  })

  test('every kind of key is replaced and listed, and no command shows a key', async () => {
    const [first, second] = [await typed(['keys', 'rotate'], environment()), await typed(['keys', 'rotate', '--reseal'], environment())]
    expect([first.code, second.code, first.err, second.err]).toEqual([0, 0, '', ''])
    expect(second.out).toMatch(
      /^Signing key \w{64} replaced by \w{64}\nEncryption key \w{32} in use; 1 data keys wrapped anew\nData key [\w-]{36} in use\n0 values sealed anew$/,
    )
    const listed = await typed(['keys', 'list', '--lang', 'zh'], environment())
    const lines = listed.out.split('\n')
    expect(lines.filter((line) => line.startsWith('加密')).map((line) => line.replace(/\w{32}/, 'id'))).toEqual([
      '加密  id  封装 2 把数据密钥  在用',
      '加密  id  封装 0 把数据密钥',
    ])
    expect(lines.filter((line) => line.startsWith('数据')).map((line) => line.endsWith('在用'))).toEqual([false, true])
    const file = await readFile(join(folder, 'keys', 'encryption-keys.txt'), 'utf8')
    const secrets = file.split('\n').filter((line) => line.length === 44)
    expect(secrets).toHaveLength(2)
    for (const secret of secrets) expect(listed.out + first.out + second.out).not.toContain(secret)
  })

  test('keys that the environment gives are replaced there, and it is said how', async () => {
    const file = await readFile(join(folder, 'keys', 'encryption-keys.txt'), 'utf8')
    const ring = file.split('\n').filter((line) => line.length === 44)
    const given = (...keys: readonly string[]) => ({ ...environment(), GOUFU_ENCRYPTION_KEYS: keys.join(',') })
    expect(await typed(['keys', 'rotate', 'encryption'], given(...ring))).toMatchObject({
      code: 2,
      err: 'The encryption keys are given by GOUFU_ENCRYPTION_KEYS: put a new one in front of them, restart the servers, then run this again',
    })
    const added = randomBytes(32).toString('base64')
    expect((await typed(['keys', 'rotate', 'encryption'], given(added, ...ring))).out).toMatch(/; 2 data keys wrapped anew$/)
    expect(await typed(['keys', 'rotate', 'data'], environment())).toMatchObject({
      code: 2,
      err: expect.stringContaining('; put the copy back that was kept of it') as unknown,
    })
    expect((await typed(['keys', 'rotate'], { ...given(added), GOUFU_SIGNING_KEY: signingKey() })).code).toBe(1)
    expect(await typed(['keys', 'rotate', 'all'], environment())).toEqual({ code: 2, out: '', err: 'There is no such kind of key: all' })
  })

  test('a checkpoint that was kept and does not fit the ledger is a fault; a file that is none is refused', async () => {
    const other = join(folder, 'other.json')
    const kept = await latest()
    await writeFile(other, JSON.stringify({ ...kept, sequence: 999_999 }))
    const found = await typed(['verify', '--checkpoint', other, '--lang', 'zh'], environment())
    expect(found.code).toBe(1)
    expect(found.out).toContain('✗ 总账第 999999 条的检查点：总账没有这一条')
    await writeFile(other, '{}')
    expect(await typed(['verify', '--checkpoint', other], environment())).toEqual({ code: 2, out: '', err: `${other} is no checkpoint` })
  })

  test('Ctrl-C ends a backup, and it says that nothing is left', async () => {
    const [listening, err] = [process.listenerCount('SIGINT'), [] as string[]]
    const out = join(folder, 'backup')
    const code = await goufu(
      ['backup', '--out', out],
      { ...environment(), GOUFU_LANGUAGE: 'en' },
      {
        out: () => {},
        err: (line) => err.push(line),
        live: () => process.emit('SIGINT'),
      },
    )
    expect({ code, err }).toEqual({ code: 2, err: ['Stopped before the end; no file is left of it'] })
    expect(await readdir(folder)).not.toContain('backup')
    expect(process.listenerCount('SIGINT')).toBe(listening)
  })

  async function latest() {
    const store = await openStore({ databaseUrl: database?.url ?? '' })
    const kept = await latestCheckpoint(store)
    await store.close()
    return kept
  }
})
