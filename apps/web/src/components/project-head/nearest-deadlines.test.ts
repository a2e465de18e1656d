import { date } from '@goufu/engine'
import { expect, test } from 'vitest'
import { nearestDeadlines } from './nearest-deadlines.ts'

const due = (address: string, on: string, overdueDays: number | null) => ({
  address,
  title: { zh: address, en: address },
  due: date(on),
  overdueDays,
})

test('what is overdue longest comes first, then what is due next', () => {
  const shown = nearestDeadlines({
    overdue: [due('report', '2026-01-10', 4), due('inspection', '2026-01-01', 13)],
    nextDue: due('midterm', '2026-01-31', null),
  })
  expect(shown.first?.address).toBe('inspection')
  expect(shown.next?.address).toBe('midterm')
  expect(shown.more).toBe(1)
})

test('with nothing overdue the next deadline stands alone', () => {
  const shown = nearestDeadlines({ overdue: [], nextDue: due('midterm', '2026-01-31', null) })
  expect(shown.first?.address).toBe('midterm')
  expect(shown.next).toBeNull()
  expect(nearestDeadlines({ overdue: [], nextDue: null }).first).toBeNull()
})
