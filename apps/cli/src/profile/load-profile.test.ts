import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { builtInProfiles, DEFAULT_PROFILE_ID } from '@goufu/api'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { typed } from '../testing/typed.ts'

const sound = (await builtInProfiles.get(DEFAULT_PROFILE_ID)?.())?.profile
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'goufu-folder-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function written(name: string, source: string): Promise<string> {
  await mkdir(join(folder, name, 'src'), { recursive: true })
  await writeFile(join(folder, name, 'src/index.ts'), source)
  return join(folder, name)
}

describe('a profile in a folder', () => {
  test('is checked, covered, tested and compared as a built-in one is', { timeout: 30_000 }, async () => {
    const path = await written('sound', `export const sound = ${JSON.stringify(sound)}\nexport const other = 1\n`)
    expect((await typed(['profile', 'check', path])).out).toBe((await typed(['profile', 'check', DEFAULT_PROFILE_ID])).out)
    expect(await typed(['profile', 'coverage', path])).toMatchObject({ code: 0, err: '' })
    expect(await typed(['profile', 'test', path])).toMatchObject({ code: 0, out: '✓ examples', err: '' })
    expect((await typed(['profile', 'compare', path, DEFAULT_PROFILE_ID])).out).not.toMatch(/^(?!same )/m)
    expect((await typed(['profile', 'impact', path, DEFAULT_PROFILE_ID])).out).toBe('Nothing changes')
  })

  test('that cannot run is told with its faults, by every command that wants one that can', async () => {
    const path = await written(
      'broken',
      `export const broken = ${JSON.stringify({ ...sound, process: null, extends: null, clauses: [] })}\n`,
    )
    for (const words of [
      ['test', path],
      ['explore', path],
      ['examples', path],
      ['impact', path, path],
    ]) {
      const { code, out, err } = await typed(['profile', ...words, '--lang', 'zh'])
      expect([code, out]).toEqual([2, ''])
      expect(err).toMatch(/^政策档案 \S+ 有 \d+ 处错误：\n[^]* - process: 档案和它的上级都没有流程$/)
      expect((await typed(['profile', ...words])).err).toMatch(/^profile \S+ has \d+ faults?:\n/)
    }
  })

  test.each([
    ['nothing-here', null, 'There is no file {}'],
    ['no-profile', 'export const document = {}', '{} exports no profile'],
    ['thrown', "throw new Error('a clause without a path')", '{} does not load: a clause without a path ({}:1)'],
    [
      'misspelt',
      'const facts = { plan: {} }\nexport const months = facts.plan.month.atMost',
      "{} does not load: Cannot read properties of undefined (reading 'atMost') ({}:2)",
    ],
    [
      'two',
      "export const a = { id: 'a', document: {}, clauses: [] }\nexport const b = { id: 'b', document: {}, clauses: [] }",
      '{} exports several profiles: a, b',
    ],
  ])('%s: a sentence says why it cannot be used', async (name, source, sentence) => {
    const path = source === null ? join(folder, name) : await written(name, source)
    const err = sentence.replaceAll('{}', join(path, 'src/index.ts'))
    expect(await typed(['profile', 'check', path])).toEqual({ code: 2, out: '', err })
    expect(await typed(['profile', 'impact', path, path])).toMatchObject({ code: 2, out: '' })
  })
})
