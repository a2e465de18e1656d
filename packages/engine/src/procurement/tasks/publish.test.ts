import { describe, expect, it } from 'vitest'
import { date } from '../../policy/calendar-date.ts'
import { sample } from '../../testing/sample-profile.ts'
import { suggestInput } from '../consider.ts'
import { attemptIn, played, people, publicationStep, type Step, step, toContract, toSecondPayment } from '../../testing/sample-purchase.ts'

const given = publicationStep.input
const attempted = (input: object) => attemptIn(played(toSecondPayment), { ...publicationStep, input: { ...given, ...input } })
describe('a publication', () => {
  it('says what, where and on which day, and rules know of it', () => {
    const rehearsal = played([...toSecondPayment, publicationStep])
    expect(rehearsal.project('p').publications).toEqual([
      { of: 'contract', on: '2026-04-12', channels: ['website'], address: '示例网站公告栏', withheld: ['minors', 'secrets'] },
    ])
  })

  it('with a number of a person is no attempt: it is told where, and nothing of it is repeated or kept', () => {
    const decision = attempted({ content: '公告\n联系人 138-0000-0000' })
    expect(decision).toEqual({
      outcome: 'invalid-input',
      issues: [
        {
          path: 'content',
          message: {
            zh: '第2行第5个字起像是手机号码，公开前请去掉',
            en: 'Line 2, character 5 looks like a mobile telephone number: take it out before it is made public',
          },
        },
      ],
    })
  })

  it('begins with a text of what the project holds', () => {
    const rehearsal = played(toContract)
    const context = rehearsal.context(date('2025-04-02'), people.preparer)
    const suggested = suggestInput(sample, rehearsal.project('p'), 'contract-notice', context)
    expect(suggested['content']).toBe(
      '示例项目（S-1）采购合同\n承接主体：示例甲社会工作服务中心\n合同金额：8,500.01元\n期限：2025-04-01至2026-03-31',
    )
    expect(suggested['channels']).toEqual(['website'])
  })
})

describe('a published evaluation', () => {
  it('is public until it is held again', () => {
    const failed = step('midterm-evaluation', '2025-09-01', people.evaluator, {
      parties: ['third-party'],
      result: 'failed',
      opinion: '示例',
    })
    const publish = { ...publicationStep, task: 'evaluation-notice', on: '2025-09-02' }
    const publicAfter = (...steps: readonly Step[]) => played([...toContract, ...steps]).project('p').evaluations['midterm']?.published
    expect(publicAfter(failed, publish)).toBe(true)
    expect(publicAfter(failed, publish, { ...failed, on: '2025-10-20' })).toBe(false)
  })
})
