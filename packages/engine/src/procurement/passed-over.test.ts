import { describe, expect, it } from 'vitest'
import { date } from '../policy/calendar-date.ts'
import type { TaskSpec } from '../policy/process.ts'
import { Rehearsal } from '../profile/rehearsal.ts'
import { people } from '../testing/sample-purchase.ts'
import { smallProfile, smallTask } from '../testing/small-process.ts'
import { facts } from './facts.ts'

const { contract, method } = facts
const day = date('2025-06-02')

/** What the last of four tasks waits for: choice → panel → review → award, of which the two in the middle have a condition. */
function awaited(when: Pick<TaskSpec, 'when'>, done: readonly (readonly [string, object])[]): readonly (string | null)[] {
  const tasks = [
    smallTask('choice', 'choose-method'),
    smallTask('report', 'report'),
    smallTask('panel', 'report', { after: ['choice', 'report'], ...when }),
    smallTask('review', 'report', { after: ['panel'], ...when }),
    smallTask('award', 'report', { after: ['review'] }),
  ]
  const rehearsal = new Rehearsal(smallProfile(tasks))
  rehearsal.createProject('p', { code: '示例', title: '示例', buyer: '示例民政局', fiscalYear: 2025 }, day, people.preparer)
  for (const [task, input] of done)
    expect(rehearsal.attempt('p', task, { input, justifications: {} }, day, people.preparer).outcome).toBe('accepted')
  const award = rehearsal.view('p', day, people.preparer).tasks.find(({ task }) => task === 'award')
  return award?.waitingFor.map(({ task }) => task) ?? []
}

const isTender = { when: method.code.equals('open-tender') }
const chosen = (code: string) => ['choice', { method: code }] as const
const reported = ['report', { content: '示例' }] as const

describe('a task that is no part of the purchase', () => {
  it('is passed over by whoever waits for it, and what it would wait for itself is waited for', () => {
    expect(awaited(isTender, [chosen('inquiry')])).toEqual(['report'])
    expect(awaited(isTender, [chosen('inquiry'), reported])).toEqual([])
  })

  it('is waited for where it is a part', () => {
    expect(awaited(isTender, [chosen('open-tender'), reported])).toEqual(['review'])
  })

  it('is waited for while nobody can tell', () => {
    expect(awaited(isTender, [])).toEqual(['review'])
    expect(awaited({ when: contract.authorised }, [chosen('inquiry'), reported])).toEqual(['review'])
  })
})
