import { expect, test } from 'vitest'
import { pageKey } from './page-key.ts'

test('opening a task stays on the page, another tab is another page', () => {
  expect(pageKey('/projects/p1/tasks/pay')).toBe(pageKey('/projects/p1'))
  expect(pageKey('/projects/p1/timeline')).not.toBe(pageKey('/projects/p1'))
  expect(pageKey('/suppliers')).toBe('/suppliers')
})
