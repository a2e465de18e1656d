import type { TaskView } from '@goufu/engine'
import { expect, test } from 'vitest'
import { filterCounts, filterTasks, readFilter } from './filter-tasks.ts'

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
  status,
  overdueDays,
  optional: false,
  repeatable: false,
  opensOn: null,
  due: null,
  dueBasis: null,
  waitingFor: [],
  findings: [],
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
