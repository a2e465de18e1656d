import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { builtInProfiles, DEFAULT_PROFILE_ID } from '@goufu/api'
import { type Exploration, exploreProcess, type Profile, resolveProfile, type SheetClause } from '@goufu/engine'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { type ProfileReport, reportProfile } from './profile/report-profile.ts'
import { typed } from './testing/typed.ts'

const id = DEFAULT_PROFILE_ID
const carried = await builtInProfiles.get(id)?.()
if (carried === undefined) throw new Error('the default profile is not built in')
const { profile } = carried
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'goufu-profile-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Profiles with a process of their own or an ancestor's: the others are there to be extended. */
const running = (await Promise.all([...builtInProfiles.values()].map((load) => load())))
  .filter(({ profile: each }) => hasProcess(each))
  .map(({ profile: each }) => each.id)
function hasProcess(each: Profile): boolean {
  return each.process !== null || (each.extends !== null && hasProcess(each.extends))
}

/** What a case is said to come to that does not hold. */
const FAILS = { en: /^(refused|asks for a reason|only shown)$/, zh: /^(拒绝|须说明理由|只作提示)$/ }

const parsed = async (...words: readonly string[]): Promise<unknown> => JSON.parse((await typed(['profile', ...words, '--json'])).out)

describe('goufu profile check', () => {
  test('finds no fault in any profile that runs, and every norm carried', async () => {
    const reports = (await parsed('check', '--all')) as readonly ProfileReport[]
    expect(reports.map((report) => report.id)).toEqual([...builtInProfiles.keys()])
    expect(running).toContain(id)
    for (const report of reports.filter((each) => running.includes(each.id)))
      expect(report).toMatchObject({ errors: [], coverage: { open: [] } })
    expect((await typed(['profile', 'check', id])).code).toBe(0)
  })

  test('reports every fault of a broken profile at once, and no digest', () => {
    const clauses = profile.clauses.map((clause) => ({
      ...clause,
      elements: clause.elements.filter((element) => element.element !== 'parameter'),
    }))
    const report = reportProfile({ ...profile, clauses })
    expect(report.digests).toBeNull()
    expect(report.errors.length).toBeGreaterThan(10)
    expect(report.errors.map((fault) => fault.message.en)).toContain(
      'the parameter public-notice-days stands in no clause; place it in the clause that gives it',
    )
  })
})

describe('goufu profile explain', () => {
  test('tells clause, condition, figures of the day and examples', async () => {
    const { code, out } = await typed(['profile', 'explain', id, 'contract-in-time', '--on', '2025-07-01'])
    expect(code).toBe(0)
    expect(out).toContain('contract-in-time  must  政府采购法 四十六')
    expect(out).toContain('(contract-within): 30 days  政府采购法 四十六')
    expect(out).toContain('at the tasks: Agreement')
    expect(out).toContain('refused: award decided on 2025-06-17; signed on 2025-07-18')
  })

  test('tells what is no rule too: how long a sanction runs', async () => {
    const sheet = (await parsed('examples', id)) as readonly SheetClause[]
    const [sanction] = sheet.flatMap(({ citation, entries }) =>
      entries.flatMap(({ element, key }) => (element === 'sanction' ? [{ key, citation }] : [])),
    )
    if (sanction === undefined) throw new Error('the default profile has no sanction')
    const { out } = await typed(['profile', 'explain', id, sanction.key, '--lang', 'zh'])
    expect(out).toContain(`${sanction.key}  ${sanction.citation.document} ${sanction.citation.clause}`)
    expect(out).toContain('数字: ')
    expect(out).toMatch(/至 .*（含当日）: 自 /)
  })

  test.each(['contract-within', 'instalments:first'])('tells what the documents that %s is written in say they rest on', async (key) => {
    const { number, restsOn } = profile.document
    const explained = await parsed('explain', id, key)
    const own = key !== 'contract-within'
    expect(explained).toMatchObject({ grounds: own ? [{ document: number, restsOn }] : [] })
    const said = { en: `  ${number} rests on: ${restsOn[0]?.en}`, zh: `  ${number} 依据：${restsOn[0]?.zh}` }
    for (const language of ['en', 'zh'] as const) {
      const { out } = await typed(['profile', 'explain', id, key, '--lang', language])
      expect(out.includes(said[language])).toBe(own)
    }
  })

  test('names every place of a rule: where it is written, and where it is repeated', async () => {
    const all = await Promise.all([...builtInProfiles.values()].map((load) => load()))
    const repeating = all
      .map((each) => resolveProfile(each.profile))
      .flatMap((resolved) => resolved.rules.flatMap((rule) => (rule.alsoIn.length > 0 ? [{ name: resolved.id, rule }] : [])))
    const [found] = repeating
    if (found === undefined) throw new Error('no profile repeats a rule')
    const { name, rule } = found
    const { out } = await typed(['profile', 'explain', name, rule.key])
    const places = [rule.citation, ...rule.alsoIn].map(({ document, clause }) => `${document} ${clause}`)
    expect(out.split('\n')[0]).toBe(`${rule.key}  ${rule.severity}  ${places.join(', ')}`)
    expect(await parsed('explain', name, rule.key)).toMatchObject({ citation: rule.citation, alsoIn: rule.alsoIn })
  })

  test('speaks Chinese', async () => {
    expect((await typed(['profile', 'explain', id, 'contract-in-time', '--lang', 'zh'])).out).toContain(
      '要求: 签订日 ≤ 确定承接主体之日 + 确定后签订合同的期限',
    )
  })

  test.each([
    [['explain', id, 'nothing'], `${id} has no rule, figure, penalty, payment plan or sanction nothing`],
    [['explain', id, 'contract-in-time', '--on', '2025-02-30'], '--on is written as 2025-07-01'],
    [['explain', 'nowhere', 'contract-in-time'], `There is no profile nowhere; there are: ${[...builtInProfiles.keys()].join(', ')}`],
    [['outline', '/nowhere.txt'], '/nowhere.txt cannot be read'],
    [['impact', id, '/nowhere.json'], 'There is no profile or file /nowhere.json'],
  ])('%j is refused with a sentence', async (words, sentence) => {
    expect(await typed(['profile', ...words])).toMatchObject({ code: 2, out: '', err: sentence })
  })
})

describe('goufu profile examples', () => {
  const words = {
    en: {
      clauses: 'clauses',
      rules: 'rules',
      rule: 'rule',
      cases: 'cases',
      given: 'given',
      outcome: 'then',
      holds: /^holds$/,
      fails: FAILS.en,
    },
    zh: { clauses: '条款', rules: '规则', rule: '规则', cases: '示例', given: '已知', outcome: '结论', holds: /^符合$/, fails: FAILS.zh },
  }
  type Printed = Readonly<Record<string, unknown>>
  const list = (of: Printed, key: string) => of[key] as readonly Printed[]

  test.each([...builtInProfiles].flatMap(([name, load]) => (['en', 'zh'] as const).map((language) => [name, language, load] as const)))(
    '%s in %s: YAML in which every norm holds at least once and fails at least once',
    async (name, language, load) => {
      const { clauses, rules, rule, cases, given, outcome, holds, fails } = words[language]
      const { code, out } = await typed(['profile', 'examples', name, '--lang', language])
      expect(code).toBe(0)
      const printed = list(parse(out) as Printed, clauses).flatMap((clause) => list(clause, rules))
      const resolved = resolveProfile((await load()).profile)
      const plan = resolved.paymentPlan
      const gates = plan?.instalments.map(({ key }) => `${plan.key}:${key}`) ?? []
      for (const key of [...resolved.rules, ...resolved.eligibility].map((norm) => norm.key).concat(gates)) {
        const outcomes = printed
          .filter((entry) => entry[rule] === key)
          .flatMap((entry) => list(entry, cases).map((each) => String(each[outcome])))
        expect({ key, outcomes }).toMatchObject({
          outcomes: expect.arrayContaining([expect.stringMatching(holds), expect.stringMatching(fails)]) as unknown,
        })
      }
      // Nothing that a case gives is lost on the way to the page, as it would be where two facts have one name.
      const sheet = (await parsed('examples', name)) as readonly SheetClause[]
      const counts = sheet.flatMap(({ entries }) => entries.flatMap((entry) => entry.cases.map((each) => each.given.length)))
      expect(printed.flatMap((entry) => list(entry, cases).map((each) => Object.keys(each[given] as object).length))).toEqual(counts)
    },
  )

  test('the own document first, clause by clause, with money, dates and codes as people write them', async () => {
    const { out } = await typed(['profile', 'examples', id, '--lang', 'zh'])
    const places = [...out.matchAll(/^ {2}- 条款: (\S+) (\S+)$/gm)].map(([, document, path]) => [document, path])
    const own = places.filter(([document]) => document === profile.document.number).map(([, path]) => path)
    expect(places.slice(0, own.length).map(([, path]) => path)).toEqual(own)
    expect(own).toEqual(profile.clauses.map(({ path }) => path).filter((path) => own.includes(path)))
    expect(out).toContain('计划总额: 250,000.01 元\n            结论: 拒绝\n            说明: 计划总额250,000.01元超过项目资金250,000.00元')
    expect(out).toContain('申请材料: [ 登记证书副本（有年检结论）, 银行开户文件, 会计人员资质证明 ]')
    expect(out).toContain('结论: 拒绝，不能判断：缺少中期评估结论')
    expect(out).toContain('自: 2024-02-29\n            结论: 至 2027-02-28（含当日）')
    expect(out).toContain('结论: 第一次拨付 98,400.00 元、第二次拨付 73,800.00 元、第三次拨付 73,800.01 元')
  })
})

describe('goufu profile compare and impact', () => {
  test('a profile is the same as itself', async () => {
    const compared = await parsed('compare', id, id)
    expect(compared).toEqual(expect.arrayContaining([expect.objectContaining({ verdict: 'same' })]))
    expect(await typed(['profile', 'impact', id, id])).toMatchObject({ code: 0, out: 'Nothing changes' })
  })

  test('a stored profile with another figure shows what changes and where it is written', async () => {
    const stored = join(folder, 'stored.json')
    const resolved = resolveProfile(profile)
    const figure = resolved.parameters['public-notice-days']
    if (figure === undefined) throw new Error('no such figure')
    const seven = { ...figure, values: figure.values.map((value) => ({ ...value, value: 7 })) }
    await writeFile(
      stored,
      JSON.stringify({ profile: { ...resolved, parameters: { ...resolved.parameters, 'public-notice-days': seven } } }),
    )
    expect(await parsed('impact', id, stored)).toMatchObject([
      { topic: 'figure', key: 'public-notice-days', verdict: 'tighter', left: { value: '5' }, right: { value: '7' } },
    ])
    expect((await typed(['profile', 'impact', stored, id])).out).toContain('looser  figure public-notice-days')
  })

  test('a file that is no profile is called that', async () => {
    const other = join(folder, 'other.json')
    await writeFile(other, '{"a":1}')
    expect((await typed(['profile', 'impact', id, other])).err).toBe(`${other} is no stored profile`)
  })
})

describe('goufu profile outline', () => {
  test('prints paths and hashes, and tells what has drifted from a profile', async () => {
    const file = join(folder, 'official.txt')
    await writeFile(file, '一、示例条款\n（一）示例款\n')
    expect(await parsed('outline', file)).toMatchObject([{ path: '一' }, { path: '一(一)' }])
    const drift = await typed(['profile', 'outline', file, '--profile', id])
    expect(drift.code).toBe(1)
    expect(drift.out).toContain('changed  一')
    expect(drift.out).toContain('not in the text  六(三)')
    expect(drift.out).toContain('not in the profile  一(一)')
    const { number, restsOn } = profile.document
    expect(drift.out.split('\n').at(-1)).toBe(`${number} rests on: ${restsOn.map(({ en }) => en).join(', ')}`)
    const inChinese = (await typed(['profile', 'outline', file, '--profile', id, '--lang', 'zh'])).out
    expect(inChinese.split('\n').at(-1)).toBe(`${number} 依据：${restsOn.map(({ zh }) => zh).join('、')}`)
    expect(JSON.parse((await typed(['profile', 'outline', file, '--profile', id, '--json'])).out)).toMatchObject({
      document: number,
      restsOn,
    })
  })
})

describe('goufu profile coverage and test', () => {
  test('list every clause with what carries it', async () => {
    const { code, out } = await typed(['profile', 'coverage', id])
    expect(code).toBe(0)
    for (const clause of profile.clauses) expect(out).toContain(` ${clause.path}  `)
    expect(out).toContain('    payment-plan  instalments')
  })

  test('play every scenario of every profile that runs and its examples', async () => {
    for (const each of running) expect(await typed(['profile', 'test', each])).toMatchObject({ code: 0, err: '' })
    const played = await parsed('test', id)
    expect(played).toMatchObject({ examples: [] })
    const source = await readFile(new URL('full-purchase.yaml', carried.scenarios), 'utf8')
    expect(source).toContain('profile:')
  })
})

describe('goufu profile explore', () => {
  test.each(running)(
    '%s can be completed or cancelled from every position, and every task can be done, whatever is looked at first',
    async (name) => {
      const explored = (await parsed('explore', name)) as Exploration
      expect(explored).toMatchObject({ whole: true, deadEnds: [], unreachable: [] })
      // Each method of procurement is a path of its own.
      expect(explored.states).toBeLessThan(300)
      const load = builtInProfiles.get(name)
      if (load === undefined) throw new Error(`${name} is not built in`)
      const resolved = resolveProfile((await load()).profile)
      const backwards = exploreProcess(resolved, { reverse: true })
      const lost = ({ stranded }: Pick<Exploration, 'stranded'>) => stranded.map(({ path, since }) => path[since]?.say.en)
      expect(backwards).toMatchObject({ whole: true, deadEnds: [], unreachable: [] })
      expect(lost(backwards)).toEqual(lost(explored))
    },
  )

  test('says how far it went, and where only cancellation is left', async () => {
    expect((await typed(['profile', 'explore', id])).out).not.toContain('only cancellation is left')
    const path = join(folder, 'called-once')
    await mkdir(join(path, 'src'), { recursive: true })
    await writeFile(join(path, 'src/index.ts'), `export const calledOnce = ${JSON.stringify(calledOnce(profile))}\n`)
    const { code, out } = await typed(['profile', 'explore', path])
    expect(code).toBe(0)
    expect(out.startsWith(`✓ ${id}  `)).toBe(true)
    expect(out).toMatch(/ {2}\d+ states \(\d+ positions looked at\)\n {2}from each it can be completed or cancelled\n/)
    expect(out).toContain('· only cancellation is left  Application: nobody applies  (application ← nobody applied)')
    expect((await typed(['profile', 'explore', path, '--lang', 'zh'])).out).toContain('· 只能取消  项目申报：无人申报')
  })

  test('goes a shortest way to a task', async () => {
    const { code, out } = await typed(['profile', 'explore', id, '--to', 'award'])
    expect(code).toBe(0)
    expect(out.split('\n').map((line) => line.slice(0, 3).trim())).toEqual(Array.from({ length: 11 }, (_, index) => String(index + 1)))
    expect(out.split('\n').at(-1)).toBe(' 11  Award: done')
    expect(await parsed('explore', id, '--to', 'plan')).toEqual({
      id,
      to: 'plan',
      way: [{ task: 'plan', outcome: 'done', say: { zh: '购买计划：办结', en: 'Plan: done' } }],
    })
    expect(await typed(['profile', 'explore', id, '--to', 'nothing'])).toMatchObject({ code: 2, err: `${id} has no task nothing` })
  })

  test('a profile whose last payment waits for an evaluation that cannot be repeated has a dead end, which the check tells as well', async () => {
    const broken = { ...profile, process: profile.process === null ? null : once(profile.process) }
    const { errors } = reportProfile(broken)
    expect(errors.map(({ clause, key, message }) => [clause, key, message.en.split(':')[0]])).toEqual([
      ['六(三)', 'midterm-evaluation', 'a dead end, neither completion nor cancellation can be reached'],
      ['五(四)2', 'final-evaluation', 'a dead end, neither completion nor cancellation can be reached'],
    ])
    expect(errors[0]?.message.en).toMatch(/Mid-term evaluation: failed.*; second-payment waits for instalments:second/)
  })

  /** A profile in which a call that came to nothing is not begun again. */
  function calledOnce({ process, ...rest }: Profile): Profile {
    return {
      ...rest,
      process: process === null ? null : { ...process, anytime: process.anytime.filter(({ kind }) => kind !== 'relaunch') },
    }
  }

  /** A process in which no evaluation is made up for. */
  function once(process: NonNullable<Profile['process']>): NonNullable<Profile['process']> {
    const stages = process.stages.map((stage) => ({
      ...stage,
      tasks: stage.tasks.map((task) => (task.repeats === 'until-passed' ? { ...task, repeats: 'once' as const } : task)),
    }))
    return { ...process, stages }
  }
})

describe('goufu profile new', () => {
  test('writes a profile whose every clause stands open, and never over one that is there', async () => {
    const official = join(folder, 'new.txt')
    await writeFile(official, '一、示例条款\n（一）示例款\n')
    const words = ['profile', 'new', 'invented-care', '--extends', id, '--outline', official, '--into', folder]
    expect((await typed(words)).code).toBe(0)
    expect(await readFile(join(folder, 'invented-care/src/clauses.ts'), 'utf8')).toContain("clause('一(一)'")
    expect(await readFile(join(folder, 'invented-care/src/index.ts'), 'utf8')).toContain('export const inventedCare = defineProfile')
    expect(await typed(words)).toMatchObject({ code: 2, out: '', err: expect.stringContaining('is there already') as string })
  })

  test.each([
    [['new', 'Invented', '--extends', id], 'An id has lower-case letters, digits and dashes, as haibin-elder-care'],
    [['new', 'invented'], '--extends PARENT is needed'],
  ])('%j is refused with a sentence', async (words, sentence) => {
    expect((await typed(['profile', ...words])).err).toBe(sentence)
  })
})
