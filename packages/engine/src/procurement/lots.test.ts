import { describe, expect, it } from 'vitest'
import { date } from '../policy/calendar-date.ts'
import type { JsonObject } from '../policy/json.ts'
import { applicationTo, byDay, calledInLots, contracted, inTwoLots, lotBudget, reviewed } from '../testing/sample-lots.ts'
import { attemptIn, people, played, type Step, step, toContract } from '../testing/sample-purchase.ts'
import type { Decision } from './attempt.ts'
import { lotsOf } from './lots.ts'
import type { ProjectState } from './project.ts'

const rulesOf = (decision: Decision) =>
  decision.outcome === 'refused'
    ? decision.findings.filter(({ effect }) => effect === 'refuses').map(({ rule }) => rule)
    : [decision.outcome]
const viewed = (rehearsal: ReturnType<typeof played>, on = '2025-05-02') => rehearsal.view('p', date(on), people.preparer)
const lot = (state: ProjectState, number: number) => lotsOf(state)[number - 1]

describe('a purchase in lots', () => {
  it('has one plan, one budget and one call, and from the applications on each lot goes its own way', () => {
    const { tasks } = viewed(played(calledInLots))
    const linesOf = (key: string) => tasks.filter(({ task }) => task === key).map(({ address, lot: number }) => [address, number])
    expect(linesOf('plan')).toEqual([['plan', null]])
    expect(linesOf('call')).toEqual([['call', null]])
    expect(linesOf('application')).toEqual([
      ['application~1', 1],
      ['application~2', 2],
    ])
    expect(linesOf('archive')).toEqual([
      ['archive~1', 1],
      ['archive~2', 2],
    ])
    expect(tasks.find(({ address }) => address === 'award~2')?.title).toEqual({ zh: '任务award（第2包）', en: 'task award (lot 2)' })
    expect(new Set(tasks.map(({ address }) => address)).size).toBe(tasks.length)
  })

  it('is won by a supplier for each lot, and its money is theirs together', () => {
    const rehearsal = played(inTwoLots.slice(0, -1))
    const view = viewed(rehearsal)
    expect(view.suppliers.map(({ id }) => id)).toEqual(['a', 'b'])
    expect(view.contract).toBeNull()
    expect(view.money).toMatchObject({ budgetFen: 900_000, awardFen: 860_000, contractFen: 860_000, paidFen: 344_000 })
    expect(
      view.lots.map(({ number, services, supplier, money }) => [number, services, supplier?.id, money.budgetFen, money.paidFen]),
    ).toEqual([
      [1, ['care'], 'a', 700_000, 272_000],
      [2, ['visits'], 'b', 200_000, 72_000],
    ])
  })

  it('holds in the funds what its lots hold, and what a contract leaves of its own lot is free again', () => {
    const rehearsal = played(inTwoLots.slice(0, -1))
    // Lot 1: 500,000 of `large` and 180,000 of 200,000 of `small`; lot 2: 100,000 of `small` and 80,000 of 100,000 of `large`.
    expect(rehearsal.fund('small')).toMatchObject({ reservedFen: 0, committedFen: 208_000, paidFen: 72_000 })
    expect(rehearsal.fund('large')).toMatchObject({ reservedFen: 0, committedFen: 308_000, paidFen: 272_000 })
  })

  it('lets no lot spend the money of another: payment ≤ contract ≤ award ≤ offer ≤ budget holds lot by lot', () => {
    const applied = played(calledInLots)
    expect(rulesOf(attemptIn(applied, applicationTo(2, 'a', 200_001)))).toEqual(['apply-within-budget'])
    expect(attemptIn(applied, applicationTo(1, 'a', 200_001)).outcome).toBe('accepted')
    const [award] = contracted(2, 'b', 190_001)
    expect(
      rulesOf(attemptIn(played([...calledInLots, ...reviewed(2, ['b'], 190_000)]), { ...award, task: 'award~2' } as (typeof inTwoLots)[0])),
    ).toEqual(['award-within-offer'])
    const signed = played(inTwoLots.slice(0, -2))
    expect(
      rulesOf(attemptIn(signed, step('first-payment~2', '2025-04-10', people.finance, { amountFen: 272_000, voucher: '示付' }))),
    ).toEqual(['pay-amount', 'pay-within-contract'])
  })

  it('wants for each lot the money that is planned for it, and a lot in every line or in none', () => {
    const planned = played(calledInLots.slice(0, 1))
    const given = (lines: (typeof lotBudget)['lines'] | readonly object[]) =>
      rulesOf(attemptIn(planned, step('budget', '2025-02-03', people.finance, { lines: lines as typeof lotBudget.lines })))
    const [first, second, third, fourth] = lotBudget.lines
    expect(given([{ ...first, amountFen: 500_001 }, second ?? {}, { ...third, amountFen: 99_999 }, fourth ?? {}])).toEqual([
      'budget-lot-total',
      'budget-lot-total',
    ])
    expect(given([{ ...first, lot: 3 }, second ?? {}, third ?? {}, fourth ?? {}])).toEqual(['budget-lot'])
    expect(given([{ fundId: 'large', amountFen: 900_000 }])).toEqual(['budget-lot'])
    expect(
      given([
        { lot: 1, fundId: 'small', amountFen: 200_000 },
        { lot: 2, fundId: 'small', amountFen: 200_000 },
        { lot: 1, fundId: 'large', amountFen: 500_000 },
      ]),
    ).toEqual(['budget-free'])
    const input: JsonObject = {
      ...calledInLots[0]?.input,
      services: [
        { service: 'care', standard: '示例', quantity: 1, unitPriceFen: 1 },
        { lot: 2, service: 'visits', standard: '示例', quantity: 1, unitPriceFen: 1 },
      ],
      totalFen: 2,
    }
    expect(rulesOf(attemptIn(played(), step('plan', '2025-02-03', people.preparer, input)))).toEqual(['plan-lots'])
  })

  it('is judged by its whole amount, so that dividing it gets round nothing', () => {
    const state = played(calledInLots).project('p')
    expect(lotsOf(state).map(({ plan, budget }) => [plan?.totalFen, budget?.lines.length])).toEqual([
      [900_000, 2],
      [900_000, 2],
    ])
  })

  it('goes on with the lot that is left when another has ended, and ends with the last of them', () => {
    const rehearsal = played(inTwoLots)
    const view = viewed(rehearsal)
    expect([view.outcome, view.lots.map(({ outcome }) => outcome)]).toEqual(['open', ['open', 'terminated']])
    expect(view.overdue.every(({ address }) => !address.includes('~2'))).toBe(true)
    expect(view.tasks.filter(({ lot: number, status }) => number === 2 && status !== 'done').map(({ task }) => task)).toEqual(['claw-back'])
    expect(rulesOf(attemptIn(rehearsal, step('quarterly-report~2@2025Q2', '2025-07-05', people.b, { content: '示例' })))).toContain(
      'project-closed',
    )
    expect(attemptIn(rehearsal, step('quarterly-report~1@2025Q2', '2025-07-05', people.a, { content: '示例' })).outcome).toBe('accepted')
    expect(attemptIn(rehearsal, step('termination~1', '2025-07-06', people.approver, { ground: 'law', reasons: '示例' })).outcome).toBe(
      'accepted',
    )
    expect(rehearsal.project('p').outcome).toMatchObject({ kind: 'terminated', on: '2025-07-06' })
    expect(rehearsal.fund('small')).toMatchObject({ reservedFen: 0, committedFen: 0, paidFen: 72_000 })
  })

  it('begins again for the lot that came to nothing alone: its call too, while the other has its contract', () => {
    const rehearsal = played([
      ...calledInLots,
      ...reviewed(1, ['a', 'b'], 690_000),
      step('relaunch~2', '2025-03-20', people.approver, { ground: 'no-applicant', reason: '示例' }),
    ])
    expect(
      viewed(rehearsal)
        .tasks.filter(({ task }) => task === 'call')
        .map(({ address, status }) => [address, status]),
    ).toEqual([
      ['call', 'done'],
      ['call~2.2', 'ready'],
    ])
    const { input } = calledInLots[3] ?? {}
    expect(attemptIn(rehearsal, step('call~2.2', '2025-03-21', people.preparer, { ...input, closesOn: '2025-04-20' })).outcome).toBe(
      'accepted',
    )
    expect(attemptIn(rehearsal, { ...applicationTo(2, 'b', 150_000, 'application~2.2'), on: '2025-04-10' }).outcome).toBe('accepted')
    const state = rehearsal.project('p')
    expect(state.call?.closesOn).toBe('2025-02-28')
    const calls = viewed(rehearsal).tasks.filter(({ task }) => task === 'call')
    expect(calls.map(({ records }) => records.map(({ on }) => on))).toEqual([['2025-02-05'], ['2025-03-21']])
    expect([lot(state, 1)?.call?.closesOn, lot(state, 2)?.call?.closesOn]).toEqual(['2025-02-28', '2025-04-20'])
    expect([lot(state, 1)?.applications.length, lot(state, 2)?.applications.length]).toEqual([2, 1])
    expect(rulesOf(attemptIn(rehearsal, { ...applicationTo(2, 'a', 1), on: '2025-04-11' }))).toEqual(['unknown-task'])
    expect(attemptIn(rehearsal, { ...(contracted(1, 'a', 680_000)[0] as (typeof inTwoLots)[0]), on: '2025-04-11' }).outcome).toBe(
      'accepted',
    )
  })

  it('takes back what an objection upheld takes back in the lot it is about, and nowhere else', () => {
    const rehearsal = played([
      ...calledInLots,
      ...byDay([...reviewed(1, ['a', 'b'], 690_000), ...reviewed(2, ['b'], 190_000)]),
      step('objection~1', '2025-03-12', people.preparer, { by: '示例市民', about: '示例异议' }),
      step('answer-objection~1@1', '2025-03-13', people.approver, { result: 'upheld', answer: '示例答复' }),
    ])
    const notices = viewed(rehearsal, '2025-03-13').tasks.filter(({ task }) => task === 'public-notice')
    expect(notices.map(({ address, status }) => [address, status])).toEqual([
      ['public-notice~1', 'done'],
      ['public-notice~1.2', 'ready'],
      ['public-notice~2', 'done'],
    ])
    expect(attemptIn(rehearsal, { ...contracted(2, 'b', 180_000)[0], on: '2025-03-25' } as Step).outcome).toBe('accepted')
    expect(rulesOf(attemptIn(rehearsal, { ...contracted(1, 'a', 680_000)[0], on: '2025-03-25' } as Step))).toContain('waits')
  })

  it('can be cancelled as a whole until a lot has something of its own, and lot by lot from then on', () => {
    const cancel = (task: string) => step(task, '2025-03-01', people.approver, { ground: 'major-change', reason: '示例' })
    const called = played(calledInLots)
    expect(attemptIn(called, cancel('cancellation~1')).outcome).toBe('unknown-task')
    expect(attemptIn(called, cancel('cancellation')).outcome).toBe('accepted')
    expect(called.fund('large')).toMatchObject({ reservedFen: 0 })
    const applied = played([...calledInLots, applicationTo(1, 'a', 690_000)])
    expect(attemptIn(applied, cancel('cancellation')).outcome).toBe('unknown-task')
    expect(attemptIn(applied, cancel('cancellation~2')).outcome).toBe('accepted')
    expect(applied.project('p').outcome.kind).toBe('open')
    expect(applied.fund('small')).toMatchObject({ reservedFen: 200_000 })
    expect(attemptIn(applied, cancel('cancellation~1')).outcome).toBe('accepted')
    expect(applied.project('p').outcome).toMatchObject({ kind: 'cancelled' })
    expect(applied.fund('small')).toMatchObject({ reservedFen: 0 })
  })

  it('knows no lot but those of its plan, and a purchase in one lot knows none', () => {
    expect(attemptIn(played(calledInLots), applicationTo(3, 'a', 1)).outcome).toBe('unknown-task')
    expect(attemptIn(played(calledInLots), applicationTo(1, 'a', 1, 'application')).outcome).toBe('unknown-task')
    expect(
      attemptIn(played(toContract), step('first-payment~1', '2025-04-10', people.finance, { amountFen: 340_000, voucher: '示付' })).outcome,
    ).toBe('unknown-task')
  })
})
