import { expect, test } from 'vitest'
import type { FormField } from './form-field.ts'
import { recordText } from './record-text.ts'

const field = (key: string, change: Partial<FormField> = {}): FormField => ({
  key,
  label: { zh: key, en: key },
  help: null,
  unit: null,
  widget: 'text',
  required: false,
  nullable: false,
  source: null,
  choices: [],
  minimum: null,
  maximum: null,
  fields: [],
  ...change,
})
const words = { yes: '是', no: '否', list: '、', none: '无' }
const result = field('result', { widget: 'select', choices: [{ value: 'passed', label: { zh: '合格', en: 'passed' } }] })
const inspections = field('inspections', { widget: 'rows', fields: [field('year', { widget: 'integer' }), result] })

test.each([
  [field('grade'), '3A', '3A'],
  [field('honour', { widget: 'boolean' }), false, '否'],
  [field('grade'), null, ''],
  [inspections, [{ year: 2023, result: 'passed' }, { year: 2024 }], '2023 合格、2024'],
  [inspections, [], '无'],
])('what stands in a record is written on one line: %o', (of, value, said) =>
  expect(recordText(of, value, (text) => text.zh, words)).toBe(said),
)
