import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { DEFAULT_PROFILE_ID, scenariosOf } from '@goufu/api'
import { freshDatabase } from '@goufu/test-postgres'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest'
import { typed } from '../testing/typed.ts'

const scenarios = scenariosOf(DEFAULT_PROFILE_ID)
const scenario = (name: string) => fileURLToPath(new URL(name, scenarios))

let folder = ''
const dropping: (() => Promise<void>)[] = []
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'goufu-cli-'))
})
afterAll(async () => {
  for (const drop of dropping) await drop()
  await rm(folder, { recursive: true, force: true })
})

/** An empty database on a server. */
async function freshUrl(): Promise<string> {
  const database = await freshDatabase(inject('postgresUrl'))
  dropping.push(database.drop)
  return database.url
}

/** Runs SQL as the owner, with triggers set aside. */
async function tamper(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('set session_replication_role = replica')
    await client.query(sql)
  } finally {
    await client.end()
  }
}

describe('goufu run', () => {
  test('plays the whole purchase in a database it throws away, and tells each step with basis, money and due dates', async () => {
    // A folder for temporary files that nobody else uses at the moment.
    const temporary = join(folder, 'tmp')
    await mkdir(temporary)
    vi.stubEnv('TMPDIR', temporary)
    const { code, out, err } = await typed(['run', scenario('full-purchase.yaml'), '--lang', 'zh'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    for (const part of [
      '✓ 已办  100,000.00 元',
      '依据  卫沙民社函〔2025〕11号 六(三)',
      '中期评估还没有通过，现在不能拨付  卫沙民社函〔2025〕11号 六(三)',
      '资金  预算 250,000.00  合同 250,000.00  已付 250,000.00  捐助 5,000.00',
      '期限  季度实施情况（2025年第四季度） 2026-01-10 逾期4日',
      '均与预期一致；记录核验一致',
    ])
      expect(out).toContain(part)
    vi.unstubAllEnvs()
    expect(await readdir(temporary)).toEqual([])
  })

  test('an expectation that is not met is named, and the exit code says so', async () => {
    const file = join(folder, 'wrong.yaml')
    const text = await readFile(scenario('full-purchase.yaml'), 'utf8')
    await writeFile(
      file,
      text
        .slice(0, text.indexOf('call-notice'))
        .replace(/ {2}- on: 2025-05-15[^]*$/, '')
        .replace('free: { relief: 350000.00 元 }', 'free: { relief: 1.00 元 }'),
    )
    const { code, out } = await typed(['run', file], { DATABASE_URL: await freshUrl() })
    expect(code).toBe(1)
    expect(out).toContain('≠ free relief: expected 1.00, found 350,000.00')
    expect(out).toMatch(/4 steps, 1 not as expected: 2; the records are proved$/)
  })

  test('a file that is no scenario is refused with every fault and its line', async () => {
    const file = join(folder, 'faulty.yaml')
    await writeFile(file, 'title: X\nprofile: Y\npeople: {}\nprojects: {}\nsteps:\n  - look: 2025-02-30\n    check: {}\n')
    const { code, out, err } = await typed(['run', file])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err.split('\n')).toEqual([
      file,
      'line 4: projects names no project',
      'line 6: steps.0.look is not a day that exists (YYYY-MM-DD)',
    ])
  })

  test('prints JSON in which money is whole fen and every step has its basis', async () => {
    const { code, out } = await typed(['run', scenario('false-material.yaml'), '--json'], { DATABASE_URL: await freshUrl() })
    expect(code).toBe(0)
    const report = JSON.parse(out) as {
      ok: boolean
      sound: boolean
      steps: { step: number; outcome: string; basis: { clause: string } | null }[]
    }
    expect(report).toMatchObject({ ok: true, sound: true })
    expect(report.steps.filter((step) => step.step > 0 && step.outcome === 'accepted').every((step) => step.basis !== null)).toBe(true)
  })
})

describe('goufu verify and migrate on a server', () => {
  let url = ''
  beforeAll(async () => {
    url = await freshUrl()
  })

  test('a database that was not migrated is not touched by verify, and migrate brings it up to date', async () => {
    const missing = await typed(['verify'], { DATABASE_URL: url })
    expect(missing).toMatchObject({ code: 2, out: '' })
    expect(missing.err).toContain('lacks migrations')
    expect(await typed(['migrate'], { DATABASE_URL: url })).toEqual({
      code: 0,
      out: 'The database is up to date; 0 list entries made again',
      err: '',
    })
  })

  test('what was played is proved; a single changed byte is found, in the whole and in its project', async () => {
    expect((await typed(['run', scenario('full-purchase.yaml'), '--json'], { DATABASE_URL: url })).code).toBe(0)
    const sound = await typed(['verify', '--json'], { DATABASE_URL: url })
    expect(sound.code).toBe(0)
    expect(JSON.parse(sound.out)).toMatchObject({ ok: true, faults: [] })

    await tamper(
      url,
      `update event set body = replace(body, '示付-2025-001', '示付-2025-00l') where type = 'pay' and body like '%示付-2025-001%'`,
    )
    const found = await typed(['verify'], { DATABASE_URL: url })
    expect(found.code).toBe(1)
    const [, id = '', number = ''] = /✗ project\/(\S+) #(\d+) its text does not match its hash/.exec(found.out) ?? []
    expect(Number(number)).toBeGreaterThan(1)
    expect(found.out).toMatch(/ checked: \d+ faults? found, in .*$/)
    const one = await typed(['verify', '--project', id, '--lang', 'zh'], { DATABASE_URL: url })
    expect(one.code).toBe(1)
    expect(one.out).toContain(`✗ project/${id} #${number} 内容与摘要不符`)
    expect(one.out).toMatch(/核验了 \d+ 个事件：发现 \d+ 处不符，涉及 1 条流$/)
  })

  test('a project that does not exist, and a database that does not, are sentences', async () => {
    expect(await typed(['verify', '--project', 'nobody'], { DATABASE_URL: url })).toEqual({
      code: 2,
      out: '',
      err: 'There is no project nobody',
    })
    expect(await typed(['verify'], { DATA_DIR: join(folder, 'nowhere') })).toMatchObject({ code: 2, out: '' })
    expect((await typed(['verify'], { DATABASE_URL: url, GOUFU_PROFIL: 'x' })).err).toContain('GOUFU_PROFIL: there is no such variable')
  })
})

describe('goufu verify on an embedded database', () => {
  test('proves what was played into it', async () => {
    const environment = { DATA_DIR: join(folder, 'data') }
    expect((await typed(['run', scenario('sample.yaml')], environment)).code).toBe(0)
    const { code, out } = await typed(['verify'], environment)
    expect(code).toBe(0)
    expect(out).toMatch(/^7 streams, \d+ events, \d+ ledger entries and \d+ checkpoints proved: as they were recorded$/)
    const again = await typed(['run', scenario('sample.yaml')], environment)
    expect(again.code).toBe(2)
    expect(again.err).toContain('already')
  })
})
