import { describe, expect, it } from 'vitest'
import { date } from '../policy/calendar-date.ts'
import { sample } from '../testing/sample-profile.ts'
import {
  detours,
  people,
  played,
  type Step,
  step,
  toArchive,
  toContract,
  toPublicNotice,
  toSecondPayment,
} from '../testing/sample-purchase.ts'
import { taskList, titleAt } from './task-list.ts'

function listed(steps: readonly Step[], on: string) {
  const rehearsal = played(steps)
  return taskList(sample, rehearsal.project('p'), rehearsal.context(date(on), people.preparer))
}
const statusOf = (steps: readonly Step[], on: string) =>
  Object.fromEntries(listed(steps, on).tasks.map((task) => [task.address, task.status]))
const taskAt = (steps: readonly Step[], on: string, address: string) => listed(steps, on).tasks.find((task) => task.address === address)

describe('a task', () => {
  it('waits for the one before, is ready once that is done, and done once it is done itself', () => {
    expect(statusOf([], '2025-02-01')).toMatchObject({ plan: 'ready', budget: 'waiting', award: 'waiting' })
    expect(statusOf(toPublicNotice.slice(0, 1), '2025-02-03')).toMatchObject({ plan: 'done', budget: 'ready', 'approve-plan': 'waiting' })
    expect(taskAt([], '2025-02-01', 'budget')?.waitingFor).toEqual([
      { task: 'plan', on: null, say: { zh: '要先办完“任务plan”', en: '“task plan” must be done first' } },
    ])
  })

  it('waits for its day', () => {
    expect(taskAt(toPublicNotice.slice(0, 7), '2025-02-28', 'screening')).toMatchObject({
      status: 'waiting',
      opensOn: '2025-03-01',
      waitingFor: [{ on: '2025-03-01' }],
    })
    expect(taskAt(toPublicNotice.slice(0, 7), '2025-03-01', 'screening')).toMatchObject({ status: 'ready', waitingFor: [] })
  })

  it('is blocked where a rule stands against it whatever is typed, and says which', () => {
    const task = taskAt(toPublicNotice, '2025-03-14', 'award')
    expect(task).toMatchObject({ status: 'blocked', findings: [{ rule: 'notice-over', effect: 'refuses' }] })
    expect(taskAt(toPublicNotice, '2025-03-15', 'award')?.status).toBe('ready')
    expect(taskAt(toContract.slice(0), '2025-04-20', 'first-payment')?.status).toBe('ready')
  })

  it('is blocked where its time is over whatever is typed, and says by which rule', () => {
    const against = (steps: readonly Step[], on: string, address: string) => {
      const task = taskAt(steps, on, address)
      return [task?.status, ...(task?.findings ?? []).map(({ rule, citation }) => `${rule} ${citation.clause}`)]
    }
    expect(against(toContract, '2025-04-20', 'cancellation')).toEqual(['blocked', 'cancel-contract 通则 11'])
    expect(against(toContract, '2025-04-20', 'relaunch')).toEqual(['blocked', 'relaunch-contract 通则 11'])
    expect(against(toContract, '2025-04-20', 'withdrawal')).toEqual(['blocked', 'withdraw-contract 通则 11'])
    expect(against(toContract, '2025-04-20', 'replacement')).toEqual(['blocked', 'replace-in-time 通则 4'])
    expect(against(toPublicNotice, '2025-03-15', 'objection')).toEqual(['blocked', 'objection-in-time 通则 5'])
    expect(against(toContract, '2026-03-31', 'amendment')).toEqual(['ready'])
    expect(against(toContract, '2026-04-01', 'amendment')).toEqual(['blocked', 'amend-in-term 通则 5'])
    const nobodyApplied = toPublicNotice.slice(0, 4)
    expect(against(nobodyApplied, '2025-02-28', 'application')).toEqual(['ready'])
    expect(against(nobodyApplied, '2025-03-01', 'application')).toEqual(['blocked', 'apply-in-time 通则 5'])
  })

  it('is overdue the day after its due date, and counts the days', () => {
    const due = (on: string) => {
      const task = taskAt(toContract, on, 'quarterly-report@2025Q2')
      return [task?.due, task?.overdueDays]
    }
    expect(due('2025-07-10')).toEqual(['2025-07-10', null])
    expect(due('2025-07-11')).toEqual(['2025-07-10', 1])
    expect(due('2025-08-10')).toEqual(['2025-07-10', 31])
  })

  it('that may be left undone is never overdue, and neither is one of a closed purchase', () => {
    expect(taskAt(toContract, '2030-01-01', 'inspection')?.overdueDays).toBeNull()
    expect(listed(detours.cancelled, '2030-01-01').tasks.every((task) => task.overdueDays === null)).toBe(true)
    const open = listed(detours.terminated, '2030-01-01').tasks.filter((task) => task.status === 'ready' || task.status === 'blocked')
    // What was paid is taken back after the end as well.
    expect(open.map(({ task }) => task)).toEqual(['claw-back'])
  })

  it('takes the end of its stage where it has no due date of its own', () => {
    expect(taskAt([], '2025-07-02', 'plan')).toMatchObject({ due: '2025-06-30', overdueDays: 2 })
  })

  it('is divided once there is something to divide it by: quarters, members, objections', () => {
    const addresses = (steps: readonly Step[], on: string, task: string) =>
      listed(steps, on)
        .tasks.filter((view) => view.task === task)
        .map((view) => view.address)
    expect(addresses([], '2025-02-01', 'quarterly-report')).toEqual(['quarterly-report'])
    expect(addresses(toContract, '2025-04-01', 'quarterly-report')).toEqual(
      ['2025Q2', '2025Q3', '2025Q4', '2026Q1'].map((quarter) => `quarterly-report@${quarter}`),
    )
    expect(addresses(toPublicNotice, '2025-03-12', 'review')).toEqual(['review@wang@example.org', 'review@li'])
    expect(addresses(toContract, '2025-04-01', 'answer-objection')).toEqual(['answer-objection@1'])
  })

  it('may be done again where the document lets it, and keeps each record', () => {
    const inspections = taskAt(toSecondPayment, '2025-11-02', 'inspection')
    expect(inspections).toMatchObject({ status: 'done', repeatable: true })
    expect(inspections?.records.map((record) => [record.instance, record.on])).toEqual([
      ['1', '2025-06-01'],
      ['2', '2025-06-20'],
    ])
    expect(taskAt(toArchive, '2026-05-01', 'inspection')?.repeatable).toBe(false)
  })

  it('until it is passed stays open', () => {
    const midterm = (count: number) => taskAt(toSecondPayment.slice(0, count), '2025-12-01', 'midterm-evaluation')?.status
    const failed = toSecondPayment.findIndex((each) => each.task === 'midterm-evaluation') + 1
    expect(midterm(failed)).toBe('ready')
    expect(midterm(toSecondPayment.length)).toBe('done')
  })

  it('that the case does not call for stands in no list', () => {
    expect(Object.keys(statusOf(toArchive, '2026-05-01'))).not.toContain('second-panel')
  })

  it('that is sent back is to be done again', () => {
    const returned = [
      ...toPublicNotice.slice(0, 2),
      step('approve-plan', '2025-02-04', people.approver, { decision: 'returned', reason: '示例' }),
    ]
    const next = { 'plan.2': 'ready', 'budget.2': 'waiting', 'approve-plan.2': 'waiting' }
    expect(statusOf(returned, '2025-02-04')).toMatchObject({ plan: 'done', budget: 'done', 'approve-plan': 'done', ...next })
    expect(taskAt(returned, '2025-02-04', 'approve-plan')?.records).toMatchObject([{ summary: { zh: '退回：示例' } }])
    expect(played(returned).project('p')).toMatchObject({
      plan: null,
      budget: null,
      rounds: [{ ground: 'returned', reason: '示例', was: { plan: { months: 12 } } }],
    })
  })
})

describe('the stages', () => {
  const stages = (steps: readonly Step[], on: string) =>
    listed(steps, on).stages.map(({ key, done, total, status, overdue, blocked }) => ({ key, done, total, status, overdue, blocked }))

  it('are counted without what may be left undone, and one of them is current', () => {
    expect(stages([], '2025-02-01')).toMatchObject([
      { key: 'choose', done: 0, total: 12, status: 'current', overdue: 0, blocked: 0 },
      { key: 'carry-out', done: 0, total: 8, status: 'upcoming', overdue: 0 },
    ])
    expect(stages(toContract, '2025-04-02')).toMatchObject([
      { key: 'choose', done: 14, total: 14, status: 'done' },
      { key: 'carry-out', done: 1, total: 11, status: 'current' },
    ])
    expect(stages(toArchive, '2026-05-01').map(({ status, done, total }) => [status, done === total])).toEqual([
      ['done', true],
      ['done', true],
    ])
  })

  it('count what is overdue', () => {
    expect(stages(toContract, '2025-07-11')[1]).toMatchObject({ overdue: 1 })
  })
})

describe('the title of an address', () => {
  it.each([
    ['plan', '任务plan'],
    ['quarterly-report@2025Q2', '任务quarterly-report（2025Q2）'],
    ['review@wang@example.org', '任务review（wang@example.org）'],
    ['answer-objection@1', '任务answer-objection'],
    ['gone', 'gone'],
  ])('%s is %s', (address, title) => {
    expect(titleAt(sample, address).zh).toBe(title)
  })
})
