import { describe, expect, it } from 'vitest'
import type { JsonObject } from '../policy/json.ts'
import { date } from '../policy/calendar-date.ts'
import type { Rehearsal } from '../profile/rehearsal.ts'
import { found } from '../testing/refusal-case.ts'
import { inTwoLots } from '../testing/sample-lots.ts'
import { detours, people, played, type Step, supplierInputs, toArchive } from '../testing/sample-purchase.ts'
import { type Actor, personsOf, signatureOf } from './actor.ts'
import { dueItems, dueStanding, standingFor } from './due-items.ts'
import { barOn, dutyOf } from './separation.ts'
import { taskList } from './task-list.ts'
import { taskKinds } from './tasks/index.ts'

/** What was done before a step, the step, and what comes of it by somebody else. */
function given(steps: readonly Step[], task: string, nth = 0) {
  const [before, step] = found(steps, task, nth)
  const rehearsal = played(before)
  const by = (actor: Actor) => rehearsal.attempt('p', step.task, { input: step.input, justifications: {} }, date(step.on), actor)
  return { rehearsal, step, by }
}

const as = (person: Actor, role: Actor['role']): Actor => ({ ...person, role })
const deputy = (person: Actor, { id, name }: Actor): Actor => ({ ...person, deputyFor: { id, name } })
const another = { outcome: 'refused', findings: [{ rule: 'another-person', citation: { clause: '通则 3' } }] }

function lineOf(rehearsal: Rehearsal, { task, on }: Step, actor: Actor) {
  const { tasks } = taskList(rehearsal.profile, rehearsal.project('p'), rehearsal.context(date(on), actor))
  return tasks.find(({ address }) => address === task)
}

describe('duties of one purchase', () => {
  it('every kind of task has its duty decided', () => {
    expect([...taskKinds.keys()].filter((kind) => dutyOf(kind) === undefined)).toEqual([])
  })

  it('given who prepared it, when they approve in another role, then it is refused and says who may', () => {
    const { by } = given(toArchive, 'approve-plan')
    expect(by(as(people.preparer, 'approver'))).toMatchObject({
      outcome: 'refused',
      findings: [
        {
          rule: 'approve-another-person',
          message: { en: expect.stringContaining('“task plan”') as string },
          next: { zh: expect.stringMatching(/^请另一人办理：审批人/) as string },
        },
      ],
    })
    expect(by(people.approver).outcome).toBe('accepted')
  })

  it.each([
    ['approved the plan', people.approver],
    ['prepared the plan', people.preparer],
    ['marked the offers', people.wang],
  ])('given who %s, when they pay, then it is refused', (_, person) => {
    const { by } = given(toArchive, 'first-payment')
    expect(by(as(person, 'finance'))).toMatchObject(another)
    expect(by(people.secondFinance).outcome).toBe('accepted')
  })

  it('given who paid, when they accept, review the use of funds or award, then it is refused as well', () => {
    expect(given(toArchive, 'acceptance').by(as(people.finance, 'preparer'))).toMatchObject(another)
    expect(given(detours.takenOver, 'fund-review').by(people.finance)).toMatchObject(another)
  })

  it('given who marked the offers, when they award in another role, then it is refused', () => {
    expect(given(toArchive, 'award').by(as(people.wang, 'approver'))).toMatchObject(another)
  })

  it('setting money aside and paying it out are both the finance office’s', () => {
    expect(given(toArchive, 'first-payment').by(people.finance).outcome).toBe('accepted')
  })

  it('a deputy counts as themselves and as whom they stand in for, before and after', () => {
    const { by } = given(toArchive, 'first-payment')
    expect(by(deputy(people.secondFinance, people.approver))).toMatchObject(another)
    expect(by(deputy(as(people.approver, 'finance'), people.finance))).toMatchObject(another)
    const [before, approval] = found(toArchive, 'approve-plan')
    const stoodIn = [...before, { ...approval, by: deputy(people.secondApprover, people.approver) }]
    const rehearsal = played([...stoodIn, ...found(toArchive, 'first-payment')[0].slice(stoodIn.length)])
    const pay = found(toArchive, 'first-payment')[1]
    const paying = (person: Actor) =>
      rehearsal.attempt('p', pay.task, { input: pay.input, justifications: {} }, date(pay.on), as(person, 'finance'))
    expect(paying(people.secondApprover)).toMatchObject(another)
    expect(paying(people.approver)).toMatchObject(another)
    expect(rehearsal.project('p').records.find(({ task }) => task === 'approve-plan')?.by).toEqual(
      signatureOf(deputy(people.secondApprover, people.approver)),
    )
  })

  it('a namesake in the same role is another person', () => {
    const { by } = given(toArchive, 'approve-plan')
    expect(by({ ...people.preparer, id: 'namesake', role: 'approver' }).outcome).toBe('accepted')
  })

  it('each lot goes its own way: who paid for one may inspect another', () => {
    const rehearsal = played(found(inTwoLots, 'first-payment~2')[0])
    const inspect = (lot: number) =>
      rehearsal.attempt(
        'p',
        `inspection~${lot}`,
        { input: { result: 'sound', findings: '示例' }, justifications: {} },
        date('2025-04-11'),
        as(people.finance, 'auditor'),
      )
    expect(inspect(1)).toMatchObject(another)
    expect(inspect(2).outcome).toBe('accepted')
  })
})

describe('the task list', () => {
  it('says that it is another person’s before anything is typed, to that person alone', () => {
    const { rehearsal, step } = given(toArchive, 'first-payment')
    expect(lineOf(rehearsal, step, as(people.approver, 'finance'))).toMatchObject({
      status: 'blocked',
      findings: [{ rule: 'another-person' }],
    })
    expect(lineOf(rehearsal, step, people.finance)).toMatchObject({ status: 'ready', findings: [] })
    expect(lineOf(rehearsal, step, people.approver)).toMatchObject({ status: 'ready', findings: [] })
  })
})

describe('a line of the inbox', () => {
  const everybody = Object.values(people)

  it.each([
    ['a purchase', toArchive],
    ['one that was taken over', detours.takenOver],
    ['one in two lots', inTwoLots],
  ])('says of everybody what the task list says to them, at every step of %s', (_, steps) => {
    let barred = 0
    for (const [index, { on }] of steps.entries()) {
      const rehearsal = played(steps.slice(0, index))
      const state = rehearsal.project('p')
      const items = dueItems(rehearsal.profile, state).filter(({ kind }) => kind === 'task')
      // The engine's own roles: the sample adds none.
      for (const role of new Set(items.map(({ roles }) => roles[0] as Actor['role'])))
        for (const { id, name } of everybody) {
          const actor: Actor = { id, name, role, organisation: null }
          const { tasks } = taskList(rehearsal.profile, state, rehearsal.context(date(on), actor))
          for (const item of items.filter(({ roles }) => roles[0] === role)) {
            const line = tasks.find(({ address }) => address === item.key)
            const bar = barOn(item.bars, actor)
            const said = bar === undefined ? null : { message: bar.message, next: bar.next, citation: bar.citation }
            expect([item.key, id, said]).toEqual([item.key, id, line?.barred ?? null])
            if (bar === undefined) continue
            barred += 1
            const { status } = standingFor(actor, item, dueStanding(item, date(on)))
            expect([item.key, id, status]).toEqual([item.key, id, line?.status])
          }
        }
    }
    expect(barred).toBeGreaterThan(10)
  })

  it('is not for a deputy of whoever it is not for', () => {
    const { rehearsal } = given(toArchive, 'first-payment')
    const [item] = dueItems(rehearsal.profile, rehearsal.project('p')).filter(({ key }) => key === 'first-payment')
    expect(barOn(item?.bars ?? [], deputy(people.secondFinance, people.approver))).toBeDefined()
    expect(barOn(item?.bars ?? [], people.secondFinance)).toBeUndefined()
  })
})

describe('who is of a supplier', () => {
  const own = { outcome: 'refused', findings: [{ rule: 'judges-own', citation: { clause: '通则 3' } }] }

  it.each(['inspection', 'midterm-evaluation', 'acceptance'])('does not do %s of the work, in whatever role', (task) => {
    const { by, step } = given(toArchive, task)
    expect(by(as(people.a, step.by.role))).toMatchObject(own)
    expect(by({ ...step.by, id: 'colleague', organisation: 'a' })).toMatchObject(own)
    expect(by({ ...step.by, id: 'elsewhere', organisation: 'elsewhere' }).outcome).toBe('accepted')
  })

  it('does not judge what it took over', () => {
    const { rehearsal } = given(detours.takenOver, 'takeover')
    const [, takeover] = found(detours.takenOver, 'takeover')
    rehearsal.registerSupplier('d', { ...supplierInputs.b, name: takeover.input['successor'] }, date('2025-07-02'), people.preparer)
    rehearsal.attempt('p', takeover.task, { input: takeover.input, justifications: {} }, date(takeover.on), takeover.by)
    const inspecting = (organisation: string | null) =>
      rehearsal.attempt('p', 'inspection', { input: { result: 'sound', findings: '示例' }, justifications: {} }, date('2025-07-11'), {
        ...people.auditor,
        organisation,
      })
    expect(inspecting('d')).toMatchObject(own)
    expect(inspecting('elsewhere').outcome).toBe('accepted')
  })

  it('does not sit on the panel of what it applies for, nor take a place in it', () => {
    const { rehearsal, step } = given(toArchive, 'panel')
    const [first] = step.input['members'] as readonly JsonObject[] // as the step has them
    const input = { ...step.input, members: [first ?? {}, { id: people.a.id, name: '甲示例', side: 'social-worker', conflict: false }] }
    const decision = rehearsal.attempt('p', step.task, { input, justifications: {} }, date(step.on), step.by)
    expect(decision.outcome === 'refused' ? decision.findings[0] : decision).toMatchObject({
      rule: 'panel-applicant',
      field: 'members.1.id',
    })
    const review = given(toArchive, `review@${people.li.id}`)
    expect(review.by({ ...people.li, organisation: 'b' })).toMatchObject(own)
    expect(personsOf(people.li)).toEqual(['li'])
  })
})
