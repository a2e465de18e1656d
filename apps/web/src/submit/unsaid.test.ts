import { describe, expect, test } from 'vitest'
import type { Finding } from '@goufu/engine'
import { ProblemError } from '../api/problem-error.ts'
import type { Problem } from '../api/types.ts'
import { unsaid } from './unsaid.ts'

const finding = (rule: string, message: string, effect: Finding['effect'] = 'asks-reason') =>
  ({ rule, effect, message: { zh: message, en: message }, field: 'lines' }) as Finding
const problem: Problem = { type: 'urn:example:needs-facts', title: '缺事实', status: 422, detail: '缺事实', code: 'needs-facts' }
const error = (...findings: readonly Finding[]) => new ProblemError({ ...problem, findings })

describe('what the server objects to', () => {
  test('is news where the form does not say it, or says it with other figures', () => {
    const now = finding('year-share', '10.01')
    expect(unsaid(error(now), [])).toEqual([now])
    expect(unsaid(error(now), [finding('year-share', '9.99', 'shown')])).toEqual([now])
  })

  test('is no news where the form says it already, nor is what holds', () => {
    const said = finding('year-share', '10.01')
    expect(unsaid(error(said), [said])).toEqual([])
    expect(unsaid(error(finding('other', '是', 'shown')), [])).toEqual([])
    expect(unsaid(new Error('silence'), [])).toEqual([])
  })
})
