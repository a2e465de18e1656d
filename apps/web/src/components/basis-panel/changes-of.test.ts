import { expect, test } from 'vitest'
import type { TaskView } from '@goufu/engine'
import type { FormField } from '../../form/form-field.ts'
import { changesOf, taskAbout } from './changes-of.ts'

const text = (zh: string) => ({ zh, en: zh })
const task = (key: string, title: string, status: TaskView['status'] = 'ready', repeatable = false) => ({
  task: key,
  title: text(title),
  status,
  repeatable,
})
const fact = { kind: 'fact', say: [text('中期评估结论是“通过”')] } as const

test('a condition leads to the task it is about, and never to the open one or to one that is done for good', () => {
  const evaluation = task('midterm-evaluation', '中期评估')
  expect(taskAbout(fact, [task('mid', '中期'), evaluation, task('pay', '第二次拨付')], 'pay')).toBe(evaluation)
  expect(taskAbout(fact, [evaluation], 'midterm-evaluation')).toBeUndefined()
  expect(taskAbout(fact, [task('midterm-evaluation', '中期评估', 'done')], 'pay')).toBeUndefined()
  expect(taskAbout(fact, [task('midterm-evaluation', '中期评估', 'done', true)], 'pay')?.task).toBe('midterm-evaluation')
})

test('text that is no amount is an amount to mend; any other fault is a field to fill', () => {
  const issues = [
    { path: 'amountFen', message: text('应为整数，金额以分为单位'), kind: 'wrong-amount' },
    { path: 'voucher', message: text('必填') },
  ] as const
  const live = { address: 'pay', formId: 'f-pay', fields: [], considered: { issues, findings: [], decision: null } }
  expect(changesOf({ waitingFor: [] }, [], live)).toMatchObject([
    { kind: 'amount', path: 'amountFen' },
    { kind: 'field', path: 'voucher', mend: false },
  ])
})

test('a matrix of marks is one thing to fill, at its first empty cell', () => {
  const paths = ['marks.1.points', 'marks.2.points', 'opinion']
  const issues = paths.map((path) => ({ path, message: text('必填') }))
  const fields = [{ key: 'marks', widget: 'marks' }] as unknown as readonly FormField[] // what tells a matrix
  const live = { address: 'review', formId: 'f-review', fields, considered: { issues, findings: [], decision: null } }
  expect(changesOf({ waitingFor: [] }, [], live)).toMatchObject([{ path: 'marks.1.points' }, { path: 'opinion' }])
})
