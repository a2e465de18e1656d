import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { badDocuments } from './testing/bad-documents.ts'
import type { BadProfile, Change } from './testing/bad-profile.ts'
import { badWords } from './testing/bad-words.ts'
import { smallProfile } from './testing/small-profile.ts'
import { typed } from './testing/typed.ts'

let workspace = ''
beforeAll(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'goufu-bad-profiles-'))
  await mkdir(join(workspace, 'node_modules/@goufu'), { recursive: true })
  const engine = fileURLToPath(new URL('../', import.meta.resolve('@goufu/engine')))
  await symlink(engine, join(workspace, 'node_modules/@goufu/engine'), 'dir')
})
afterAll(() => rm(workspace, { recursive: true, force: true }))

/** A folder with the small profile in it, some words of its source exchanged. */
async function folderOf(name: string, changes: readonly Change[]): Promise<{ folder: string; source: string }> {
  const folder = join(workspace, name)
  let source = smallProfile
  for (const [from, to] of changes) {
    if (source.split(from).length !== 2) throw new Error(`${from} was to stand in the source once`)
    source = source.replace(from, () => to)
  }
  await mkdir(join(folder, 'src'), { recursive: true })
  await writeFile(join(folder, 'src/index.ts'), source)
  return { folder, source }
}

/** The place that words of the source stand at; they are to stand in one line only. */
function placeOf(words: string | undefined, source: string): string | null {
  if (words === undefined) return null
  const lines = source.split('\n').flatMap((line, index) => (line.includes(words) ? [index + 1] : []))
  if (lines.length !== 1) throw new Error(`${words} was to stand in one line`)
  return `src/index.ts:${lines[0]}`
}

/** What is told, with the place of each fault. */
function toldOf({ told }: BadProfile, source: string) {
  return told.map(({ profile = 'invented-city', clause, key, zh, en, at }) => ({
    profile,
    clause,
    key,
    message: { zh, en },
    source: placeOf(at, source),
  }))
}

const bad = [...badWords, ...badDocuments].map((each, index) => [each.what, index, each] as const)

describe('goufu profile check of a folder', () => {
  test('finds nothing in the small profile as it stands', async () => {
    const { folder } = await folderOf('sound', [])
    const { code, out, err } = await typed(['profile', 'check', folder])
    expect({ code, err, errors: out.split('\n').filter((line) => line.includes('✗')) }).toEqual({ code: 0, err: '', errors: [] })
  })

  test.each(['test', 'explore', 'examples'])('is asked for by profile %s, which answers in JSON under --json too', async (command) => {
    const { folder } = await folderOf(`unusable-${command}`, [['value: 100_000 }', 'value: 100_000, until: date("2024-12-31") }']])
    const { code, out, err } = await typed(['profile', command, folder, '--json'])
    expect({ code, err }).toEqual({ code: 2, err: '' })
    const { fault } = JSON.parse(out) as { fault: { zh: string; en: string } }
    expect(fault.en).toContain('plan-cap')
    expect(fault.zh).toContain('plan-cap')
  })
})

describe('whatever is wrong is told with its clause, key, line and mend, and nothing else is', () => {
  test.each(bad)('%s', async (_, index, each) => {
    const { folder, source } = await folderOf(`bad-${index}`, each.changes)
    const words = ['profile', 'check', folder, ...(each.on === undefined ? [] : ['--on', each.on])]
    const told = toldOf(each, source)
    for (const language of ['zh', 'en'] as const) {
      const { code, out, err } = await typed([...words, '--lang', language])
      expect({ code, err }).toEqual({ code: 1, err: '' })
      const [head, ...lines] = out.split('\n')
      expect(head).toMatch(/^✗ invented-city 1\.0\.0 {2}/)
      expect(lines.filter((line) => !line.startsWith('  ! '))).toEqual(
        told.map(
          ({ profile, clause, key, message, source: place }) =>
            `  ✗ ${profile}  ${clause}  ${key}: ${message[language]}${place === null ? '' : `  (${place})`}`,
        ),
      )
    }
    const { code, out, err } = await typed([...words, '--json'])
    expect({ code, err }).toEqual({ code: 1, err: '' })
    const [report] = JSON.parse(out) as readonly { readonly errors: readonly unknown[] }[]
    expect(report?.errors).toEqual(told.map((fault): unknown => expect.objectContaining(fault)))
  })
})

describe('a warning', () => {
  test.each([
    ['en', 'its window runs until 2026-06-30, and 示例市〔2025〕2号 until 2025-12-31: purchases begun by then are done to their end'],
    ['zh', '窗口到 2026-06-30 止，示例市〔2025〕2号 施行到 2025-12-31：到那天为止已经开始的项目按本档案办完，此后不能再开始'],
  ])('is told with its place too, and lets the profile pass: in %s', async (language, said) => {
    const { folder, source } = await folderOf(`warned-${language}`, [
      ["stage('all', { title: said,", "stage('all', { window: { from, until: date('2026-06-30'), title: said }, title: said,"],
      ['inForceUntil: null, ', "inForceUntil: level === 'city' ? date('2025-12-31') : null, "],
    ])
    const { code, out } = await typed(['profile', 'check', folder, '--lang', language])
    expect(code).toBe(0)
    const [warning] = out.split('\n').filter((line) => line.startsWith('  ! invented-city  流程  all: '))
    expect(warning).toContain(`: ${said}`)
    expect(warning?.endsWith(`  (${placeOf("stage('all'", source)})`)).toBe(true)
  })
})

describe('what stops a profile from loading is told with file and line, in both languages', () => {
  const on = 'facts.plan.totalFen.atMost(cap)'
  const unloadable: readonly (readonly [what: string, change: Change, at: string, zh: string, en: string])[] = [
    [
      'a misspelt fact',
      [on, 'facts.plan.totlaFen.atMost(cap)'],
      'const withinCap',
      'plan 里没有事实 totlaFen——是 totalFen 吗？',
      'there is no fact totlaFen in plan — meant totalFen?',
    ],
    [
      'a misspelt group of facts',
      ['facts.contract.signedOn', 'facts.contarct.signedOn'],
      'const signed',
      '没有事实或事实组 contarct——是 contract 吗？',
      'there is no fact or group of facts contarct — meant contract?',
    ],
    [
      'a misspelt fact of the entries of a list',
      [on, 'facts.applications.offers.every((offer) => offer.priecFen.atMost(1))'],
      'const withinCap',
      'applications.offers[] 里没有事实 priecFen——是 priceFen 吗？',
      'there is no fact priecFen in applications.offers[] — meant priceFen?',
    ],
    [
      'a fact that is none',
      [on, 'facts.publicNotice.colour'],
      'const withinCap',
      expect.stringMatching(/^publicNotice 里没有事实 colour；有：.*days/) as string,
      expect.stringMatching(/^there is no fact colour in publicNotice; there are .*days/) as string,
    ],
  ]

  test.each(unloadable.map((each, index) => [each[0], index, each] as const))('%s', async (_, index, [, change, at, zh, en]) => {
    const { folder, source } = await folderOf(`unloadable-${index}`, [change])
    const file = join(folder, 'src/index.ts')
    const place = `${folder}/${placeOf(at, source)}`
    const inWords = { zh: [`${file} 读不进来：`, zh, `（${place}）`], en: [`${file} does not load: `, en, ` (${place})`] } as const
    for (const language of ['zh', 'en'] as const) {
      const { code, out, err } = await typed(['profile', 'check', folder, '--lang', language])
      expect({ code, out }).toEqual({ code: 2, out: '' })
      const [before, said, after] = inWords[language]
      expect([err.slice(0, before.length), err.slice(before.length, -after.length), err.slice(-after.length)]).toEqual([
        before,
        said,
        after,
      ])
    }
    const { code, out, err } = await typed(['profile', 'check', folder, '--json'])
    expect({ code, err }).toEqual({ code: 2, err: '' })
    expect(Object.keys((JSON.parse(out) as { readonly fault: object }).fault)).toEqual(['zh', 'en'])
  })
})

describe('the program itself', () => {
  const main = fileURLToPath(new URL('main.ts', import.meta.url))
  const run = (...words: readonly string[]) =>
    new Promise<{ code: unknown; out: string }>((resolve) => {
      execFile(process.execPath, [main, ...words], (error, out) => resolve({ code: error === null ? 0 : error.code, out }))
    })

  test('ends with 0, with 1 where a profile has a fault, and with 2 where it does not load', { timeout: 30_000 }, async () => {
    const { folder: sound } = await folderOf('program-sound', [])
    const { folder: broken } = await folderOf('program-broken', [['percent(40)', 'percent(140)']])
    const { folder: unloadable } = await folderOf('program-unloadable', [['facts.contract.signedOn', 'facts.contarct.signedOn']])
    expect(await run('profile', 'check', sound)).toMatchObject({ code: 0 })
    expect(await run('profile', 'check', broken, '--lang', 'zh')).toMatchObject({
      code: 1,
      out: expect.stringContaining('✗ invented-city  丁  first-share: 比例大于一：140%；最多写 100%  (src/index.ts:30)') as string,
    })
    expect(await run('profile', 'check', unloadable)).toMatchObject({ code: 2, out: '' })
  })
})
