import { describe, expect, it } from 'vitest'
import { date } from '../policy/calendar-date.ts'
import { text } from '../policy/text.ts'
import { dueDisagreements } from '../testing/due-agreement.ts'
import { sample } from '../testing/sample-profile.ts'
import { inTwoLots } from '../testing/sample-lots.ts'
import { detours, people, played, type Step, toArchive, toContract, toPublicNotice, toSecondPayment } from '../testing/sample-purchase.ts'
import type { DueItem } from './due-item.ts'
import { dueItems, dueStanding } from './due-items.ts'
import { factsOfTheDay, stateFacts } from './reading.ts'

const DAYS = [0, 1, 2, 3, 4, 7, 30, 31, 89, 90, 91, 120, 365, 366, 1000]

const due = (steps: readonly Step[]) => dueItems(sample, played(steps).project('p'))
const at = (steps: readonly Step[], key: string): DueItem | undefined => due(steps).find((item) => item.key === key)

describe.each([['whole', toArchive], ['in two lots', inTwoLots], ...Object.entries(detours)] as const)(
  'what is due in the %s purchase',
  (_, steps) => {
    it('stands on every later day as the task list says on that day', () => {
      for (let count = 0; count <= steps.length; count += 1)
        expect(dueDisagreements(sample, played(steps.slice(0, count)).project('p'), DAYS)).toEqual([])
    })

    it('follows every fact that time alone changes', () => {
      const state = played(steps).project('p')
      const factsOn = (today: string) => stateFacts(state, { today: date(today), actor: people.preparer, suppliers: {}, funds: {} })
      const [early, late] = [factsOn('2025-02-01'), factsOn('2035-02-01')]
      const changed = Object.keys(late).filter((path) => JSON.stringify(early[path]) !== JSON.stringify(late[path]))
      expect([...factsOfTheDay]).toEqual(expect.arrayContaining(changed))
    })
  },
)

describe('an item', () => {
  it('names who it waits for and who waits for it', () => {
    expect(at(toPublicNotice.slice(0, 1), 'budget')).toMatchObject({
      roles: ['finance'],
      holder: null,
      // The preparer has had a turn and the approver has the next one.
      awaitedBy: ['approver', 'preparer'],
      turn: true,
      citation: { clause: '一' },
    })
    expect(at(toPublicNotice.slice(0, 10), 'review@li')).toMatchObject({ roles: ['reviewer'], holder: 'li' })
    expect(at(toContract, 'quarterly-report@2025Q2')).toMatchObject({ holder: 'a', awaitedBy: ['finance', 'preparer'], due: '2025-07-10' })
  })

  it('of the chosen supplier is no supplier’s while none is chosen', () => {
    const called = (key: string) => at(toPublicNotice.slice(0, 7), key)
    expect(called('refinement')).toMatchObject({ roles: ['supplier', 'preparer'], holder: 'nobody-yet', turn: false })
    expect(at(toPublicNotice.slice(0, 4), 'application')).toMatchObject({ holder: null })
  })

  it('says since when it has been ready: since the last of what had to be done before, or its own day', () => {
    expect(at(toPublicNotice.slice(0, 1), 'budget')?.readyFrom).toBe('2025-02-03')
    expect(at(toPublicNotice.slice(0, 7), 'screening')?.readyFrom).toBe('2025-03-01')
    expect(at(toContract, 'quarterly-report@2025Q2')?.readyFrom).toBe('2025-07-01')
  })

  it('that was sent back has been ready since it came back, and what follows since it was done again', () => {
    const back = detours.returned.slice(0, 3)
    expect(at(back, 'plan.2')?.readyFrom).toBe('2025-02-04')
    expect(at(back, 'plan.2')?.turn).toBe(true)
    // Money was set aside before, and is to be set aside again once there is a plan again.
    expect(at(detours.returned, 'budget.2')?.readyFrom).toBe('2025-02-05')
  })

  it('of money that was clawed back is due on the day it is to be returned, the first of several, until all has come in', () => {
    const steps = detours.settledWithDamages
    const clawBacks = steps.flatMap(({ task, input, on }, index) => (task === 'claw-back' ? [{ index, on, dueOn: input['dueOn'] }] : []))
    const refunds = steps.flatMap(({ task }, index) => (task === 'refund' ? [index] : []))
    const [first] = clawBacks
    if (first === undefined) throw new Error('the sample claws back')
    const dueAfter = (count: number) => due(steps.slice(0, count)).find(({ key }) => key.startsWith('refund'))
    expect(dueAfter(first.index)).toBeUndefined()
    expect(dueAfter(first.index + 1)).toMatchObject({ due: first.dueOn, readyFrom: first.on, binding: true, roles: ['finance'] })
    expect(dueAfter(refunds[0] ?? 0)).toMatchObject({ due: first.dueOn })
    expect(dueAfter((refunds.at(-1) ?? 0) + 1)).toBeUndefined()
  })

  it('that waits for a notice to end holds the first day after it, though nothing is done on that day', () => {
    const award = at(toPublicNotice, 'award')
    expect(award).toMatchObject({ turn: true, readyFrom: '2025-03-15', readyUntil: null })
    expect(award?.why?.zh).not.toBe('')
    expect(award && dueStanding(award, date('2025-03-14')).status).toBe('blocked')
    expect(award && dueStanding(award, date('2025-03-15')).status).toBe('ready')
  })

  it('of a call that closed and nobody answered is over after its last day', () => {
    const application = at(toPublicNotice.slice(0, 4), 'application')
    expect(application).toMatchObject({ turn: true, readyUntil: '2025-02-28' })
    expect(application && dueStanding(application, date('2025-03-01')).status).toBe('blocked')
  })

  it('that waits for another task says which, and is there for its due date', () => {
    expect(at(toPublicNotice.slice(0, 1), 'award')).toMatchObject({
      turn: false,
      due: '2025-06-30',
      readyFrom: null,
      why: text('要先办完“任务public-notice”', '“task public-notice” must be done first'),
    })
    expect(at(toPublicNotice.slice(0, 1), 'first-payment')).toBeUndefined()
  })

  it('is overdue by the days since its due date', () => {
    const report = at(toContract, 'quarterly-report@2025Q2')
    expect(report && dueStanding(report, date('2025-07-10')).overdueDays).toBeNull()
    expect(report && dueStanding(report, date('2025-08-10')).overdueDays).toBe(31)
  })

  it('of a contract is its end, which is never overdue', () => {
    const end = at(toContract, 'contract-end')
    expect(end).toMatchObject({ kind: 'contract-end', due: '2026-03-31', binding: false, turn: false })
    expect(end && dueStanding(end, date('2026-04-30')).overdueDays).toBeNull()
    expect(at(toPublicNotice, 'contract-end')).toBeUndefined()
  })

  it('that may be left undone is none, and a purchase that has ended has none', () => {
    expect(due(toSecondPayment).map((item) => item.key)).not.toContain('inspection')
    for (const steps of [toArchive, detours.cancelled, detours.terminated]) expect(due(steps)).toEqual([])
  })
})
