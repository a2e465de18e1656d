import type { TaskView } from '@goufu/engine'
import { expect, test } from 'vitest'
import { filterCounts, filterTasks, lotsAmong, readFilter, readLot, tasksOfLot } from './filter-tasks.ts'

const task = (address: string, status: TaskView['status'], overdueDays: number | null = null): TaskView => ({
  address,
  task: address,
  kind: 'report',
  instance: null,
  lot: null,
  stage: 'implementation',
  title: { zh: address, en: address },
  role: 'preparer',
  roles: ['preparer'],
  roleTitles: [{ zh: '经办人', en: 'preparer' }],
  status,
  overdueDays,
  optional: false,
  repeatable: false,
  opensOn: null,
  due: null,
  dueBasis: null,
  waitingFor: [],
  findings: [],
  barred: null,
  citation: { profile: 'p', document: 'd', clause: '五', kind: 'policy', verified: true },
  records: [],
})

const tasks = [task('a', 'done'), task('b', 'ready', 4), task('c', 'ready'), task('d', 'blocked'), task('e', 'waiting')]

test('an overdue task counts as overdue and as nothing else; a done one never is', () => {
  const counts = Object.fromEntries(filterCounts([...tasks, task('f', 'done', 3)]).map((item) => [item.filter, item.count]))
  expect(counts).toEqual({ all: 6, done: 2, ready: 1, waiting: 1, blocked: 1, overdue: 1 })
})

test('a filter keeps the order of the document, and the open task whatever its state', () => {
  expect(filterTasks(tasks, 'ready', undefined).map((one) => one.address)).toEqual(['c'])
  expect(filterTasks(tasks, 'ready', 'a').map((one) => one.address)).toEqual(['a', 'c'])
  expect(filterTasks(tasks, 'all', undefined)).toBe(tasks)
})

test('an address with an unknown state filters nothing', () => {
  expect(readFilter('overdue')).toBe('overdue')
  expect(readFilter('late')).toBe('all')
  expect(readFilter(undefined)).toBe('all')
})

test('of a purchase in lots, one lot can be looked at with what is for all of them; the open task stays', () => {
  const tasks = [task('plan', 'done'), { ...task('award~1', 'done'), lot: 1 }, { ...task('award~2', 'ready'), lot: 2 }]
  expect(lotsAmong(tasks)).toEqual([1, 2])
  expect([readLot('2', tasks), readLot('3', tasks), readLot('x', tasks), readLot(undefined, tasks)]).toEqual([2, null, null, null])
  const shown = (lot: number | null, open?: string) => tasksOfLot(tasks, lot, open).map(({ address }) => address)
  expect(shown(null)).toEqual(['plan', 'award~1', 'award~2'])
  expect(shown(2)).toEqual(['plan', 'award~2'])
  expect(shown(2, 'award~1')).toEqual(['plan', 'award~1', 'award~2'])
  expect(lotsAmong(tasks.slice(0, 1))).toEqual([])
})
