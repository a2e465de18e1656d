import { expect, test } from 'vitest'
import { readForm } from './read-form.ts'
import { recordedRows } from './recorded-rows.ts'

const [field] = readForm({
  properties: {
    settings: { type: 'array', widget: 'rows', items: { properties: { parameter: { type: 'string' }, value: { type: 'integer' } } } },
  },
})

test('rows are read from a list, and from a table by key', () => {
  if (field === undefined) throw new Error('one field was given')
  expect(recordedRows(field, [{ parameter: 'points', value: 2000 }])).toEqual([{ parameter: 'points', value: 2000 }])
  expect(recordedRows(field, { points: { value: 2000 } })).toEqual([{ parameter: 'points', value: 2000 }])
  expect(recordedRows(field, 'text')).toEqual([])
})
