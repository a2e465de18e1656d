import { fireEvent, render, screen } from '@solidjs/testing-library'
import { expect, test } from 'vitest'
import { testForm } from '../../testing/test-form.tsx'
import { withWords } from '../../testing/with-words.tsx'
import { readForm } from '../read-form.ts'

const fields = readForm({
  required: ['closesOn'],
  properties: { closesOn: { type: 'string', format: 'date', label: { zh: '申报截止日', en: 'Applications close on' }, widget: 'date' } },
})
const control = () => screen.getByLabelText<HTMLInputElement>('申报截止日')

test('a day is kept as it is written in the calendar, and nothing is nothing', () => {
  const { model, view } = testForm(fields, { input: { closesOn: '2025-05-28' } })
  render(withWords(view))
  expect(control().value).toBe('2025-05-28')
  fireEvent.input(control(), { target: { value: '2025-05-30' } })
  expect(model.input()).toEqual({ closesOn: '2025-05-30' })
  fireEvent.input(control(), { target: { value: '' } })
  expect(model.input()).toEqual({})
})

test('a day that does not exist is told from none, and the control is left alone', () => {
  const { model, view } = testForm(fields, { input: { closesOn: '2025-05-28' } })
  render(withWords(view))
  // What a browser does with 30 February: no value, and the mark that something is there.
  Object.defineProperty(control(), 'validity', { value: { badInput: true } })
  const written: unknown[] = []
  Object.defineProperty(control(), 'value', {
    get: () => '',
    set: (value) => {
      written.push(value)
    },
  })
  fireEvent.input(control())
  expect(model.input()).toEqual({ closesOn: '0000-00-00' })
  expect(written).toEqual([])
})

test('where there may have been no such day, an empty control says so', () => {
  const day = { anyOf: [{ type: 'string', format: 'date' }, { type: 'null' }], label: { zh: '最近一次', en: 'Last' }, widget: 'date' }
  const { model, view } = testForm(readForm({ required: [], properties: { lastOn: day } }), { input: { lastOn: '2025-05-28' } })
  render(withWords(view))
  fireEvent.input(screen.getByLabelText(/^最近一次/), { target: { value: '' } })
  expect(model.input()).toEqual({ lastOn: null })
})
