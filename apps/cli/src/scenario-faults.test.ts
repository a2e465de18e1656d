import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { builtInProfiles, DEFAULT_PROFILE_ID } from '@goufu/api'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { typed } from './testing/typed.ts'

const scenario = `title: 示例
profile: ${DEFAULT_PROFILE_ID}
people:
  preparer: { name: 张示例, role: preparer }
projects:
  main: { on: 2025-05-13, by: preparer, code: 示例-01, title: 示例, buyer: '示例县民政局', fiscalYear: 2025 }
steps:
  - { on: 2025-05-14, by: prepaer, do: plan }
  - { on: 2025-05-32, by: preparer, do: plan }
`
const two = { zh: '第9行：steps.1.on 不是存在的日期（写作 2025-07-01）', en: 'line 9: steps.1.on is not a day that exists (YYYY-MM-DD)' }
const stray = {
  zh: '第8行：steps.0.by 没有这个人：prepaer——是 preparer 吗？',
  en: 'line 8: steps.0.by is nobody: prepaer — meant preparer?',
}
const languages = ['zh', 'en'] as const

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'goufu-scenario-faults-'))
  const profile = (await builtInProfiles.get(DEFAULT_PROFILE_ID)?.())?.profile
  await mkdir(join(folder, 'src'))
  await mkdir(join(folder, 'scenarios'))
  await writeFile(join(folder, 'src/index.ts'), `export const profile = ${JSON.stringify(profile)}\n`)
  await writeFile(join(folder, 'scenarios/day.yaml'), scenario)
  await writeFile(join(folder, 'scenarios/person.yaml'), scenario.replace('05-32', '05-31'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('a fault of a scenario is told in the language that is asked for', () => {
  test.each(languages)('by profile test, in %s', { timeout: 30_000 }, async (language) => {
    const { code, out, err } = await typed(['profile', 'test', folder, '--lang', language])
    expect({ code, err }).toEqual({ code: 1, err: '' })
    expect(out.split('\n').filter((line) => line.startsWith('    '))).toEqual([`    ${two[language]}`, `    ${stray[language]}`])
  })

  test.each(languages)('by run, in %s', async (language) => {
    const file = join(folder, 'scenarios/day.yaml')
    expect(await typed(['run', file, '--lang', language])).toEqual({ code: 2, out: '', err: `${file}\n${two[language]}` })
  })
})

describe('what a scenario enters and nobody accepts', () => {
  const entered = { zh: /^资金 meals 没有被接受：wrong-role；由财政办理$/, en: /^fund meals is not accepted: wrong-role; \w.*$/ }

  test('is told in the language that is asked for, and in both under --json', { timeout: 30_000 }, async () => {
    const other = join(folder, 'entering')
    await mkdir(join(other, 'scenarios'), { recursive: true })
    await mkdir(join(other, 'src'))
    await writeFile(join(other, 'src/index.ts'), await readFile(join(folder, 'src/index.ts'), 'utf8'))
    const funds = 'funds:\n  meals: { on: 2025-05-13, by: preparer, fiscalYear: 2025, appropriatedFen: 1.00 元 }\nprojects:'
    const sound = scenario.replace('05-32', '05-31').replace('prepaer', 'preparer').replace('projects:', funds)
    await writeFile(join(other, 'scenarios/fund.yaml'), sound)
    for (const language of languages) {
      const { code, out } = await typed(['profile', 'test', other, '--lang', language])
      expect(code).toBe(1)
      expect(out.split('\n')[1]?.trim()).toMatch(entered[language])
    }
    const { out } = await typed(['profile', 'test', other, '--json'])
    expect(JSON.parse(out)).toMatchObject({
      scenarios: [{ fault: { zh: expect.stringMatching(entered.zh) as string, en: expect.stringMatching(entered.en) as string } }],
    })
  })
})

describe('and in both under --json', () => {
  test('by profile test', { timeout: 30_000 }, async () => {
    const { code, out } = await typed(['profile', 'test', folder, '--json'])
    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject({
      scenarios: [
        { scenario: 'day.yaml', fault: two },
        { scenario: 'person.yaml', fault: stray },
      ],
    })
  })

  test('by run, and what else it cannot play too', async () => {
    const file = join(folder, 'scenarios/person.yaml')
    const faultOf = async (...words: readonly string[]) => {
      const { code, out, err } = await typed(['run', ...words, '--json'])
      expect({ code, err }).toEqual({ code: 2, err: '' })
      return (JSON.parse(out) as { readonly fault: unknown }).fault
    }
    expect(await faultOf(file)).toEqual({ zh: `${file}\n${stray.zh}`, en: `${file}\n${stray.en}` })
    expect(await faultOf('/nowhere.yaml')).toEqual({ zh: '读不到 /nowhere.yaml', en: '/nowhere.yaml cannot be read' })
    const other = join(folder, 'other.yaml')
    const sound = scenario.replace('05-32', '05-31').replace('prepaer', 'preparer')
    await writeFile(other, sound.replace(DEFAULT_PROFILE_ID, 'no-such-profile'))
    expect(await faultOf(other)).toEqual({
      zh: expect.stringContaining('no-such-profile') as string,
      en: expect.stringContaining('no-such-profile') as string,
    })
  })
})
