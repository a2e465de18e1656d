import { taskList } from '@goufu/engine'
import { describe, expect, test } from 'vitest'
import { engineFold } from './engine-fold.ts'
import { performTask, rehearseTask } from './perform-task.ts'
import type { TaskResult } from './perform-task.ts'
import { readProject } from './read-project.ts'
import { enterFund, openProject } from './register.ts'
import { listFunds } from './registers.ts'
import { createDesk, OPENED } from './testing/desk.ts'
import { cappedPolicy, people, planInput } from './testing/policy.ts'
import { databases } from './testing/database.ts'
import { useStore } from './testing/use-store.ts'
import { createTurns } from './turns.ts'
import { verifyStream } from './verify.ts'

describe.each(databases)('a cap on what all projects of a year purchase, on %s', (kind) => {
  const store = useStore(kind)
  const desk = createDesk(store)
  let serial = 0

  const fund = async (fiscalYear: number, appropriatedFen = 10_000): Promise<string> => {
    const input = { title: '示例资金', source: 'hardship-relief', buyer: '示例县民政局', fiscalYear, appropriatedFen }
    return idOf(await enterFund(store(), desk.register(input, { actor: people.finance })))
  }
  const planned = async (fiscalYear: number, totalFen: number): Promise<string> => {
    serial += 1
    const request = desk.register(
      { code: `示例-年-${serial}`, title: '示例项目', buyer: '示例县民政局', fiscalYear },
      { profile: cappedPolicy },
    )
    const id = idOf(await openProject(store(), request))
    expect(await desk.perform(desk.task(id, 'plan', 1, planInput(totalFen)))).toMatchObject({ kind: 'accepted' })
    return id
  }
  const budget = (project: string, fundId: string, amountFen: number) => desk.task(project, 'budget', 2, { lines: [{ fundId, amountFen }] })

  /** Another process: it shares the database, and not the turns. */
  const elsewhere = () => ({ ...store(), turns: createTurns() })

  test('counts the other funds of the year: refused one fen above, accepted to the last fen', async () => {
    const [first, second] = [await fund(2001), await fund(2001)]
    expect(await desk.perform(budget(await planned(2001, 600), first, 600))).toMatchObject({ kind: 'accepted' })
    const above = await desk.perform(budget(await planned(2001, 401), second, 401))
    expect(above).toMatchObject({ kind: 'refused' })
    expect(capOf(above)).toMatchObject({ effect: 'refuses', citation: { clause: '三' }, message: { zh: '全年购买10.01元，超过10元' } })
    const exact = await desk.perform(budget(await planned(2001, 400), second, 400))
    expect(exact).toMatchObject({ kind: 'accepted' })
    expect(capOf(exact)).toMatchObject({ effect: 'shown', trace: [{ values: { zh: '10.00 ≤ 10.00' } }] })
  })

  test('that is used up stands in the task list of another project, before anybody has typed anything', async () => {
    const [first, second] = [await fund(2005), await fund(2005)]
    const [done, waiting] = [await planned(2005, 600), await planned(2005, 401)]
    const stands = async () => {
      const picture = await readProject(store(), desk.profiles, waiting)
      if (picture === undefined) throw new Error('it was planned')
      const { project, profile, suppliers, funds, fundsOfYear } = picture
      expect(Object.keys(funds)).toEqual([])
      // Of funds that are not its own there are the balances, and not what each project holds of them.
      expect(fundsOfYear[2005]?.map(({ holdings }) => holdings)).toEqual([{}, {}])
      const context = { today: OPENED, actor: people.finance, suppliers, funds, fundsOfYear }
      return taskList(profile, project.state, context).tasks.find(({ address }) => address === 'budget')
    }
    expect(await stands()).toMatchObject({ status: 'ready' })
    expect(await desk.perform(budget(done, first, 600))).toMatchObject({ kind: 'accepted', after: { fundsOfYear: { 2005: [{}, {}] } } })
    expect(await stands()).toMatchObject({ status: 'blocked', findings: [{ rule: 'year-cap', effect: 'refuses' }] })
    expect(await desk.perform(budget(waiting, second, 401))).toMatchObject({ kind: 'refused' })
  })

  test('does not count another year', async () => {
    const [first, second] = [await fund(2002), await fund(2003)]
    expect(await desk.perform(budget(await planned(2002, 1_000), first, 1_000))).toMatchObject({ kind: 'accepted' })
    expect(await desk.perform(budget(await planned(2003, 1_000), second, 1_000))).toMatchObject({ kind: 'accepted' })
  })

  test('is judged in a rehearsal as in an attempt', async () => {
    const [first, second] = [await fund(2004), await fund(2004)]
    expect(await desk.perform(budget(await planned(2004, 600), first, 600))).toMatchObject({ kind: 'accepted' })
    const { commandId: _, ...above } = budget(await planned(2004, 401), second, 401)
    expect(await rehearseTask(store(), desk.profiles, above)).toMatchObject({ kind: 'decided', decision: { outcome: 'refused' } })
  })

  test('two projects of two processes budget at once out of two funds: one passes, and the other decides again and is refused', async () => {
    for (const fiscalYear of Array.from({ length: 8 }, (_, index) => 2010 + index)) {
      const projects = [await planned(fiscalYear, 501), await planned(fiscalYear, 500)]
      const funds = [await fund(fiscalYear), await fund(fiscalYear)]
      const results = await Promise.all(
        projects.map((id, index) => performTask(elsewhere(), desk.profiles, budget(id, funds[index] ?? '', index === 0 ? 501 : 500))),
      )
      expect(results.map((result) => result.kind).toSorted()).toEqual(['accepted', 'refused'])
      expect(results.map(capOf)).toContainEqual(expect.objectContaining({ effect: 'refuses' }))
    }
  })

  test.each([
    ['one process', 2020, () => store()],
    ['many', 2021, elsewhere],
  ] as const)('a crowd of projects of %s gets what the cap leaves and not a fen more', async (_, fiscalYear, from) => {
    const funds = [await fund(fiscalYear), await fund(fiscalYear), await fund(fiscalYear)]
    const projects = await Promise.all(Array.from({ length: 12 }, () => planned(fiscalYear, 200)))
    const results = await Promise.all(
      projects.map((id, index) => performTask(from(), desk.profiles, budget(id, funds[index % funds.length] ?? '', 200))),
    )
    expect(results.filter((result) => result.kind === 'accepted')).toHaveLength(5)
    expect(results.filter((result) => result.kind === 'refused')).toHaveLength(7)
    const page = await listFunds(store(), { fiscalYear, buyer: null, after: null, limit: 200 })
    const reserved = (page?.items ?? []).reduce((sum, { state }) => sum + state.reservedFen, 0)
    expect(reserved).toBe(1_000)
    for (const id of funds) expect(await verifyStream(store(), engineFold(desk.profiles), { type: 'fund', id })).toMatchObject({ ok: true })
  })
})

const capOf = (result: TaskResult) => ('findings' in result ? result.findings.find(({ rule }) => rule === 'year-cap') : undefined)

function idOf(result: Awaited<ReturnType<typeof openProject>>): string {
  if (result.kind !== 'accepted') throw new Error(`Not accepted: ${JSON.stringify(result)}`)
  return result.id
}
