import { describe, expect, it } from 'vitest'
import { date } from '../policy/calendar-date.ts'
import type { JsonObject } from '../policy/json.ts'
import { sample } from '../testing/sample-profile.ts'
import { askStep, consentStep, people, planStep, played, step, type Step } from '../testing/sample-purchase.ts'
import type { Actor } from './actor.ts'
import { attempt, type Decision } from './attempt.ts'
import { consented, exceptionAt } from './consents.ts'
import type { DueItem } from './due-item.ts'
import { dueItems, dueStanding } from './due-items.ts'
import { taskList } from './task-list.ts'

const RULE = 'long-plan-serves-all-ages'
const long = { ...planStep.input, months: 30, maximumAge: 17 }
const reason = { [RULE]: '示例理由', 'award-in-rank': '没有问到' }
const declineStep = step('consent@1', '2025-02-03', people.approver, { result: 'declined', reason: '示例：先缩短' })
const again = { ...askStep, input: { ...askStep.input, reason: '另一个理由' } }

const told = (decision: Decision) =>
  [
    decision.outcome,
    ...('findings' in decision ? decision.findings.flatMap(({ effect, rule }) => (effect === 'shown' ? [] : [rule])) : []),
  ].join(' ')

function tried(steps: readonly Step[], task: string, input: JsonObject, by: Actor, justifications = {}): Decision {
  const rehearsal = played(steps)
  return attempt(sample, rehearsal.project('p'), task, { input, justifications }, rehearsal.context(date('2025-02-03'), by))
}

const planned = (steps: readonly Step[], by: Actor = people.preparer, given: Readonly<Record<string, string>> = reason) =>
  tried(steps, 'plan', long, by, given)
const next = (decision: Decision) =>
  ('findings' in decision ? decision.findings : []).find(({ effect }) => effect === 'asks-reason')?.next?.zh

describe('an exception to a recommended rule', () => {
  it('takes a reason and an approver, who is another person and has agreed before', () => {
    expect(told(planned([]))).toBe(`needs-facts ${RULE}`)
    expect(told(planned([askStep]))).toBe(`needs-facts ${RULE}`)
    expect(told(planned([askStep, consentStep], people.preparer, {}))).toBe(`needs-facts ${RULE}`)
    expect(planned([askStep, consentStep])).toMatchObject({
      outcome: 'accepted',
      events: [{ data: { justifications: { [RULE]: '示例理由' }, consents: { [RULE]: { event: 3, by: { id: 'approver' } } } } }],
    })
    expect(planned([askStep, consentStep], { ...people.approver, role: 'preparer' }).outcome).toBe('needs-facts')
  })

  it('says at each step what comes next', () => {
    expect(next(planned([]))).toBe('要由审批人先同意：在“任务exception”里请求，同意后再写明理由办理')
    expect(next(planned([askStep]))).toBe(`${people.preparer.name}已于 2025-02-03 请求同意，等审批人答复`)
    expect(next(planned([askStep, declineStep]))).toContain('没有同意：示例：先缩短；可以照规定办')
    expect(next(planned([askStep, consentStep]))).toContain('2025-02-03 同意这项例外')
  })

  it('is asked for once at a time, and again after it was not agreed to', () => {
    const asked = (steps: readonly Step[]) => told(tried(steps, 'exception', again.input, people.preparer))
    expect(asked([askStep])).toBe('refused ask-open')
    expect(asked([askStep, consentStep])).toBe('refused ask-agreed')
    expect(asked([askStep, declineStep])).toBe('accepted')
    expect(asked([planStep])).toBe('refused ask-done')
    const agreed = step('consent@2', '2025-02-03', people.approver, { result: 'agreed', reason: '示例同意' })
    expect(planned([askStep, declineStep, again, agreed]).outcome).toBe('accepted')
  })

  it('is answered once, by another person than whoever asked, be it through a deputy', () => {
    const answer = (steps: readonly Step[], by: Actor) => told(tried(steps, 'consent@1', consentStep.input, by))
    const { id, name } = people.preparer
    expect(answer([], people.approver)).toBe('unknown-task')
    expect(answer([askStep], people.preparer)).toBe('wrong-role wrong-role')
    expect(answer([askStep], { ...people.preparer, role: 'approver' })).toBe('refused another-person')
    expect(answer([askStep], { ...people.secondApprover, deputyFor: { id, name } })).toBe('refused another-person')
    expect(answer([askStep, declineStep], people.secondApprover)).toBe('refused already-done')
    expect(answer([askStep], people.secondApprover)).toBe('accepted')
  })

  it('is for one act: the next one at the task uses it up, and ends a request that nobody has answered', () => {
    const rehearsal = played([askStep, consentStep])
    rehearsal.attempt('p', 'plan', { input: long, justifications: reason }, date('2025-02-03'), people.preparer)
    const state = rehearsal.project('p')
    expect(state.records).toMatchObject([{}, { consentTo: RULE }, { exceptions: [RULE] }])
    expect(state.consentRequests).toMatchObject([{ event: 2, answer: { result: 'agreed', event: 3 }, actedIn: 4 }])
    expect(consented(state, RULE, 'plan')).toBeUndefined()
    const { tasks } = taskList(sample, played([askStep, planStep]).project('p'), rehearsal.context(date('2025-02-03'), people.approver))
    expect(tasks.filter(({ task }) => task === 'consent')).toMatchObject([{ address: 'consent', status: 'waiting' }])
  })

  it('stands as the screens show it to whoever may ask', () => {
    const rehearsal = played([])
    const [state, context] = [rehearsal.project('p'), rehearsal.context(date('2025-02-03'), people.preparer)]
    expect(exceptionAt(sample, state, 'plan', RULE, context)).toEqual({ askIn: 'exception', request: null })
    for (const actor of [people.approver, people.auditor])
      expect(exceptionAt(sample, state, 'plan', RULE, { ...context, actor })).toBeNull()
  })
})

describe('what is due', () => {
  const due = (steps: readonly Step[], key: string): DueItem | undefined =>
    dueItems(sample, played(steps).project('p')).find((item) => item.key === key)

  it('is an answer, of any approver but whoever asked, by the day it is wanted; whoever asked waits for it', () => {
    const item = due([askStep], 'consent@1')
    expect(item).toMatchObject({ roles: ['approver'], due: '2025-02-05', binding: true, readyFrom: '2025-02-03', awaitedBy: ['preparer'] })
    expect(item?.bars).toMatchObject([{ persons: [people.preparer.id], citation: { clause: '通则 3' } }])
    for (const steps of [[], [askStep, consentStep], [askStep, planStep]]) expect(due(steps, 'consent@1')).toBeUndefined()
  })

  it('is then the answer, of whoever asked, for a week or until they have acted', () => {
    const agreed = due([askStep, consentStep], 'consent-answer@1')
    const declined = due([askStep, declineStep], 'consent-answer@1')
    const line = { holder: people.preparer.id, roles: ['preparer'], task: 'plan', due: '2025-02-10', binding: false, turn: false }
    expect(agreed).toMatchObject({ ...line, title: { zh: '已同意例外：任务plan' }, why: { zh: `${people.approver.name}：示例同意` } })
    expect(declined).toMatchObject({
      ...line,
      title: { zh: '没有同意例外：任务plan' },
      why: { zh: `${people.approver.name}：示例：先缩短` },
    })
    const on = date('2025-02-04')
    expect([agreed, declined].map((item) => item && dueStanding(item, on).status)).toEqual(['ready', 'blocked'])
    expect(due([askStep, consentStep, planStep], 'consent-answer@1')).toBeUndefined()
    expect(due([askStep, declineStep, again], 'consent-answer@1')).toBeUndefined()
  })
})
