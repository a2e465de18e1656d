import { describe, expect, test } from 'vitest'
import { readForm } from './read-form.ts'

const label = { zh: '名', en: 'Name' }

describe('a form is read from its schema', () => {
  test('the annotated widget counts, the type where there is none', () => {
    const fields = readForm({
      type: 'object',
      required: ['amountFen', 'on'],
      properties: {
        amountFen: { type: 'integer', minimum: 0, maximum: 9_007_199_254_740_991, label, widget: 'money' },
        on: { type: 'string', format: 'date' },
        agreed: { type: 'boolean' },
        note: { type: 'string', widget: 'textarea' },
      },
    })
    expect(fields.map((field) => [field.key, field.widget, field.required])).toEqual([
      ['amountFen', 'money', true],
      ['on', 'date', true],
      ['agreed', 'boolean', false],
      ['note', 'textarea', false],
    ])
    expect(fields[0]).toMatchObject({ label, minimum: 0, maximum: null })
  })

  test('a field that may be null may be left empty and keeps its choices', () => {
    const [grade] = readForm({
      required: ['grade'],
      properties: {
        grade: { anyOf: [{ type: 'string', enum: ['3A'], options: [{ value: '3A', label }] }, { type: 'null' }], label, widget: 'select' },
      },
    })
    expect(grade).toMatchObject({ widget: 'select', required: false, choices: [{ value: '3A', label }] })
  })

  test('rows carry the fields of one row', () => {
    const [lines] = readForm({
      properties: {
        lines: {
          type: 'array',
          widget: 'rows',
          items: { type: 'object', required: ['fundId'], properties: { fundId: { type: 'string', widget: 'select', source: 'funds' } } },
        },
      },
    })
    expect(lines?.fields).toMatchObject([{ key: 'fundId', source: 'funds', required: true, widget: 'select' }])
  })
})
