import { date } from '@goufu/engine'
import { Route, Router } from '@solidjs/router'
import { fireEvent, render, screen, within } from '@solidjs/testing-library'
import { expect, test } from 'vitest'
import type { CalendarItem, InboxCalendar as Calendar } from '../../api/types.ts'
import { withWords } from '../../testing/with-words.tsx'
import { InboxCalendar } from './inbox-calendar.tsx'

const item = (key: string, own = true): CalendarItem => ({
  stream: { type: 'project', id: 'p' },
  about: '示例项目',
  key,
  kind: 'task',
  task: key,
  title: { zh: '季度实施情况', en: 'Quarterly report' },
  due: date('2026-01-16'),
  isOwn: own,
  opensOn: null,
  overdueDays: null,
  status: 'ready',
})
const calendar: Calendar = {
  from: date('2026-01-05'),
  to: date('2026-02-01'),
  daysOff: [date('2026-01-10')],
  countedTo: 20,
  days: [{ on: date('2026-01-16'), count: 8, items: ['a', 'b', 'c', 'd', 'e', 'f'].map((key) => item(key, key !== 'b')) }],
}

const full: Calendar = { ...calendar, days: calendar.days.map((day) => ({ ...day, count: 20 })) }

function show(read: Calendar | null) {
  render(() => (
    <Router>
      <Route
        path="*"
        component={withWords(() => (
          <InboxCalendar calendar={read} on="2026-01-14" />
        ))}
      />
    </Router>
  ))
}

test('four weeks stand before anything has been read, from the Monday before last', () => {
  show(null)
  expect(screen.getAllByRole('listitem')).toHaveLength(28)
  expect(screen.getByText('1月5')).toBeDefined()
  expect(screen.queryByRole('button')).toBeNull()
})

test('a day on which something falls due lists it by a press, says whose it is and how much more there is', () => {
  show(calendar)
  const day = screen.getByRole('button', { name: '1月16日到期8件' })
  // Three have room as marks; the rest is counted.
  expect(within(day).getByText('+5')).toBeDefined()
  fireEvent.click(day)
  const links = screen.getAllByRole('link', { name: '季度实施情况' })
  expect(links.map((link) => link.getAttribute('href'))).toEqual(['a', 'b', 'c', 'd', 'e', 'f'].map((key) => `/projects/p/tasks/${key}`))
  expect(screen.getAllByText('可办')).toHaveLength(5)
  expect(screen.getAllByText('等待')).toHaveLength(1)
  expect(screen.getByText('当天另有2件')).toBeDefined()
  fireEvent.click(day)
  expect(screen.queryByText('当天另有2件')).toBeNull()
})

test('of a day on which more falls due than is counted, it says that there may be more', () => {
  show(full)
  const day = screen.getByRole('button', { name: '1月16日到期20+件' })
  expect(within(day).getByText('17+')).toBeDefined()
  fireEvent.click(day)
  expect(screen.getByRole('heading', { name: '1月16日到期20+件' })).toBeDefined()
  expect(screen.getByText('当天另有14+件')).toBeDefined()
})
