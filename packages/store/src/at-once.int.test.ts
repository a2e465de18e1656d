import { resolveProfile, task, text } from '@goufu/engine'
import type { JsonObject } from '@goufu/engine'
import { describe, expect, test } from 'vitest'
import { engineFold } from './engine-fold.ts'
import { readFundAccounts } from './testing/fund-accounts.ts'
import { performTask } from './perform-task.ts'
import type { TaskResult } from './perform-task.ts'
import { readProject } from './read-project.ts'
import { openProject } from './register.ts'
import { createDesk } from './testing/desk.ts'
import { people, planInput, policy } from './testing/policy.ts'
import { useStore } from './testing/use-store.ts'
import { createTurns } from './turns.ts'
import { verifyStream } from './verify.ts'

const CLIENTS = 32
const WHAT_EACH_WANTS = 100
const FOR_SO_MANY = 10

describe('people at once, each with a process of their own, on a server', () => {
  const store = useStore('server')
  const desk = createDesk(store)
  /** Another process: it shares the database, and not the turns. */
  const elsewhere = () => ({ ...store(), turns: createTurns() })

  test('of thirty-two who reach for one fund as many get something as it has money for, not a fen more, and each other one is told why', async () => {
    const fundId = await desk.fund(FOR_SO_MANY * WHAT_EACH_WANTS + WHAT_EACH_WANTS - 1)
    const projects = await Promise.all(Array.from({ length: CLIENTS }, () => desk.planned(WHAT_EACH_WANTS)))
    const results = await Promise.all(
      projects.map((id) =>
        performTask(elsewhere(), desk.profiles, desk.task(id, 'budget', 2, { lines: [{ fundId, amountFen: WHAT_EACH_WANTS }] })),
      ),
    )
    const of = (kind: TaskResult['kind']) => results.filter((result) => result.kind === kind)
    expect([of('accepted').length, of('refused').length]).toEqual([FOR_SO_MANY, CLIENTS - FOR_SO_MANY])
    for (const refused of of('refused')) {
      expect(refused).toMatchObject({ findings: [{ rule: 'budget-free', effect: 'refuses', message: { zh: '指标余额不足' } }] })
    }
    expect(await readFundAccounts(store(), fundId)).toMatchObject({ free: WHAT_EACH_WANTS - 1, reserved: FOR_SO_MANY * WHAT_EACH_WANTS })
    expect(await verifyStream(store(), engineFold(desk.profiles), { type: 'fund', id: fundId })).toMatchObject({ ok: true })
  })

  test('of two approvers one approves or sends back, and the other is told that the project has moved on', async () => {
    const fundId = await desk.fund(1_000)
    const opened = await openProject(
      store(),
      desk.register({ code: '示例-两人', title: '示例项目', buyer: '示例县民政局', fiscalYear: 2025 }, { profile: approved }),
    )
    if (opened.kind !== 'accepted') throw new Error(`Not accepted: ${JSON.stringify(opened)}`)
    const { id } = opened
    const lines = [{ fundId, amountFen: 1_000 }]
    expect(await desk.perform(desk.task(id, 'plan', 1, planInput(1_000)))).toMatchObject({ kind: 'accepted' })
    expect(await desk.perform(desk.task(id, 'budget', 2, { lines }))).toMatchObject({ kind: 'accepted' })
    const decisions: readonly JsonObject[] = [{ decision: 'approved' }, { decision: 'returned', reason: '示例理由' }]
    const results = await Promise.all(
      decisions.map((input, index) => {
        const actor = { ...people.approver, id: `approver-${index}` }
        return performTask(elsewhere(), desk.profiles, desk.task(id, 'approve', 3, input, { actor }))
      }),
    )
    expect(results.map(({ kind }) => kind).toSorted()).toEqual(['accepted', 'stale-version'])
    expect(results).toContainEqual({ kind: 'stale-version', version: 4 })
    const returned = (await readProject(store(), desk.profiles, id))?.project.state.budget === null
    expect((await readFundAccounts(store(), fundId))['reserved']).toBe(returned ? 0 : 1_000)
  })
})

const [start] = policy.process?.stages ?? []
if (start === undefined) throw new Error('The sample policy has a stage')

/** The sample policy with somebody who approves what was planned and budgeted. */
const approved = resolveProfile({
  ...policy,
  id: 'approved-policy',
  process: {
    clause: '一',
    anytime: [],
    stages: [
      {
        ...start,
        tasks: [
          ...start.tasks,
          task('approve', {
            kind: 'approve',
            title: text('审批', 'Approval'),
            roles: ['approver'],
            clause: '一',
            after: ['budget'],
            settings: { of: ['plan', 'budget'] },
          }),
        ],
      },
    ],
  },
})
