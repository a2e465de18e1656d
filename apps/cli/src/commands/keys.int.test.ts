import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { DEFAULT_PROFILE_ID, scenariosOf } from '@goufu/api'
import { AT_ONCE, latestCheckpoint, openStore, signCheckpoint, signingKeyIn } from '@goufu/store'
import { freshDatabase } from '@goufu/test-postgres'
import type { FreshDatabase } from '@goufu/test-postgres'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { goufu } from '../goufu.ts'
import { typed } from '../testing/typed.ts'

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
    await signCheckpoint(store, await signingKeyIn(join(folder, 'keys')), () => new Date(), AT_ONCE)
    const file = join(folder, 'kept.json')
    await writeFile(file, JSON.stringify(await latestCheckpoint(store)))
    await store.close()
    return file
  }

  test('a key is replaced, and what the old one signed is still proved', async () => {
    expect((await typed(['keys', 'list'], environment())).out).toBe('Nothing has been signed yet')
    const kept = await sign()
    const { code, out } = await typed(['keys', 'rotate'], environment())
    const [, old = '', next = ''] = /^Old key (\w{64})\nNew key (\w{64})$/.exec(out) ?? []
    expect({ code, replaced: old !== next }).toEqual({ code: 0, replaced: true })
    const listed = (await typed(['keys', 'list'], environment())).out.split('\n')
    expect(listed.map((line) => line.replace(/ {2}\S+Z/, ''))).toEqual([`${old}  ed25519`, `${next}  ed25519  in use`])
    const proved = await typed(['verify', '--checkpoint', kept], environment())
    expect(proved.code).toBe(0)
    expect(proved.out).toMatch(/ and 1 checkpoints proved: as they were recorded$/)
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
