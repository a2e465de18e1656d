import type { Finding } from '@goufu/engine'
import { expect, test } from 'vitest'
import { readForm } from '../../form/read-form.ts'
import { missingOf } from './missing-of.ts'
import { notesOf } from './notes-of.ts'

const text = (zh: string) => ({ zh, en: zh })
const fields = readForm({
  properties: {
    amountFen: { type: 'integer', label: text('本次金额'), widget: 'money' },
    lines: {
      type: 'array',
      label: text('预算'),
      widget: 'rows',
      items: { properties: { fundId: { type: 'string', label: text('资金') } } },
    },
  },
})
const words = {
  say: (said: { zh: string }) => said.zh,
  row: (n: number) => `第${n}行`,
  reason: (message: string) => `“${message}”的理由`,
  consent: (message: string) => `“${message}”要同意`,
}
const agreed = () => false
const finding = (rule: string, effect: Finding['effect'], field: string | null): Finding => ({
  rule,
  severity: effect === 'asks-reason' ? 'should' : 'must',
  verdict: 'fails',
  effect,
  message: text(rule),
  next: null,
  citation: { profile: 'p', document: 'd', clause: '六(三)', kind: 'policy', verified: true },
  field,
  trace: [],
  repair: null,
  parameters: [],
})

test('what is missing is named once each: fields by their titles, rules by their sentences, reasons by their rule', () => {
  const considered = {
    issues: [
      { path: 'amountFen', message: text('必填') },
      { path: 'lines.1.fundId', message: text('必填') },
    ],
    findings: [
      finding('中期评估还没有通过', 'refuses', null),
      finding('金额不对', 'refuses', 'amountFen'),
      finding('不是第一名', 'asks-reason', null),
      finding('优先', 'shown', null),
    ],
    decision: null,
  }
  expect(missingOf(considered, {}, fields, words, agreed)).toEqual([
    '本次金额',
    '预算 第2行 资金',
    '中期评估还没有通过',
    '“不是第一名”的理由',
  ])
  const given = { 不是第一名: '服务更近' }
  expect(missingOf(considered, given, fields, words, agreed)).toHaveLength(3)
  expect(missingOf(considered, given, fields, words, () => true)[3]).toBe('“不是第一名”要同意')
})

test('a field says its own faults once it was touched, and what a rule refuses at once', () => {
  const said = {
    issues: [{ path: 'amountFen', message: text('必填') }],
    findings: [finding('比应付多', 'refuses', 'amountFen'), finding('要理由', 'asks-reason', 'amountFen')],
  }
  expect(notesOf('amountFen', said, false).map((note) => note.message.zh)).toEqual(['比应付多'])
  expect(notesOf('amountFen', said, true).map((note) => note.message.zh)).toEqual(['必填', '比应付多'])
  expect(notesOf('lines', said, true)).toEqual([])
})
