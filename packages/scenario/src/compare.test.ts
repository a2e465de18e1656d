import { type Finding, text } from '@goufu/engine'
import { expect, test } from 'vitest'
import { compareAnswer } from './compare.ts'

const incomplete: Finding = {
  rule: 'review-complete',
  severity: 'must',
  verdict: 'fails',
  effect: 'refuses',
  message: text('每项须有一个得分', 'Each criterion needs a mark'),
  next: null,
  citation: { profile: 'sample', document: '示例', clause: '四(二)', kind: 'policy', verified: true },
  field: 'marks',
  trace: [],
  repair: null,
  parameters: [],
}
const accepted = { outcome: 'accepted' as const, rules: null, clauses: null, fields: null }

test('an answer nobody expected is told with its reasons, each in a sentence', () => {
  const issues = [
    { path: '', message: text('多余的栏目：note', 'Unknown fields: note') },
    { path: 'plan-exclusions', message: text('必填', 'Required') },
  ]
  const found = (answer: Parameters<typeof compareAnswer>[0]) => compareAnswer(answer, accepted)[0]?.found
  expect(found({ outcome: 'refused', findings: [incomplete, incomplete], issues: [], replayed: false })).toBe(
    'refused; review-complete 四(二) (Each criterion needs a mark)',
  )
  expect(found({ outcome: 'invalid-input', findings: [], issues, replayed: false })).toBe(
    'invalid-input; Unknown fields: note; plan-exclusions: Required',
  )
})
