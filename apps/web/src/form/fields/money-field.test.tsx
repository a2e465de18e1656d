import { fireEvent, render, screen } from '@solidjs/testing-library'
import { expect, test } from 'vitest'
import { testForm } from '../../testing/test-form.tsx'
import { withWords } from '../../testing/with-words.tsx'
import { readForm } from '../read-form.ts'

const fields = readForm({
  required: ['amountFen'],
  properties: { amountFen: { type: 'integer', minimum: 0, label: { zh: '本次金额', en: 'Amount' }, widget: 'money' } },
})
const typed = () => screen.getByLabelText<HTMLInputElement>('本次金额')

test('an amount is typed in yuan, kept in fen and repeated in capitals and ten thousands', () => {
  const { model, view } = testForm(fields)
  render(withWords(view))
  fireEvent.input(typed(), { target: { value: '7.5万' } })
  fireEvent.input(typed(), { target: { value: '75000' } })
  expect(model.input()).toEqual({ amountFen: 7_500_000 })
  expect(screen.getByText('大写 柒万伍仟元整')).toBeTruthy()
  expect(screen.getByText('7.5 万元')).toBeTruthy()
  fireEvent.blur(typed())
  expect(typed().value).toBe('75,000.00')
})

test('what is no amount stays as it was typed and is said to be none', () => {
  const { model, view } = testForm(fields)
  render(withWords(view))
  fireEvent.input(typed(), { target: { value: '12.345' } })
  fireEvent.blur(typed())
  expect(typed().value).toBe('12.345')
  expect(model.input()).toEqual({ amountFen: '12.345' })
  expect(typed().getAttribute('aria-invalid')).toBe('true')
  expect(screen.getByText(/^不是金额：写数字，至多两位小数/)).toBeTruthy()
})

test.each(['abc', '-5', '1.005', '12345678901234'])(
  '%s is said to be no amount once, in yuan, like every other fault of a field',
  (text) => {
    const message = { zh: '应为整数，金额以分为单位', en: 'Must be a whole number; money is in fen' }
    const { view } = testForm(fields, { notes: { amountFen: [{ tone: 'blocked', message, citation: null, repair: null }] } })
    const { container } = render(withWords(view))
    fireEvent.input(typed(), { target: { value: text } })
    const [fault, ...others] = container.querySelectorAll('.err')
    expect(others).toEqual([])
    expect(fault?.querySelector('svg')).toBeTruthy()
    expect(fault?.textContent).toMatch(/^不是金额.*元$/)
    expect(typed().getAttribute('aria-describedby')?.split(' ')).toContain(fault?.parentElement?.id)
  },
)

test('one press mends the amount', () => {
  const citation = { profile: 'p', document: 'd', clause: '六(三)', kind: 'policy', verified: true } as const
  const label = { zh: '改为 73,800.00', en: 'Change to 73,800.00' }
  const { model, view } = testForm(fields, {
    input: { amountFen: 7_500_000 },
    notes: {
      amountFen: [
        {
          tone: 'blocked',
          message: { zh: '比应付多 1,200.00 元', en: '1,200.00 yuan more than due' },
          citation,
          repair: { field: 'amountFen', value: 7_380_000, label },
        },
      ],
    },
  })
  render(withWords(view))
  fireEvent.click(screen.getByRole('button', { name: '改为 73,800.00' }))
  expect(model.input()).toEqual({ amountFen: 7_380_000 })
  expect(typed().value).toBe('73,800.00')
  expect(screen.getByRole('link', { name: '六(三)' }).getAttribute('href')).toContain('/policy?clause=')
})
