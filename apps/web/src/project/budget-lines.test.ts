import { expect, test } from 'vitest'
import { budgetLines } from './budget-lines.ts'

const line = (fundId: string, amountFen: number, lot?: number) => ({ fundId, source: 'general-budget', amountFen, lot })
const seen = (...of: Parameters<typeof budgetLines>) =>
  budgetLines(...of).map(({ fundId, amountFen, lot, isAdded }) => [fundId, amountFen, lot, isAdded])

test('the lines of a budget stand as they were entered, and what an amendment added as such', () => {
  const budget = { lines: [line('one', 1), line('two', 2), { ...line('one', 3), added: true as const }] }
  expect(seen({ budget, lots: {} }, [])).toEqual([
    ['one', 1, null, false],
    ['two', 2, null, false],
    ['one', 3, null, true],
  ])
  expect(seen({ budget: null, lots: {} }, [])).toEqual([])
})

test('of lots they stand by lot; one that was added to has lines of its own', () => {
  const budget = { lines: [line('one', 1, 2), line('two', 2, 1)] }
  const lots = { 2: { budget: { lines: [line('one', 1, 2), { ...line('three', 3), added: true as const }] } } }
  expect(seen({ budget, lots }, [1, 2])).toEqual([
    ['two', 2, 1, false],
    ['one', 1, 2, false],
    ['three', 3, 2, true],
  ])
})

test('whoever is not shown from which funds is shown none', () => {
  expect(seen({ budget: { lines: [line('', 1)] }, lots: {} }, [])).toEqual([])
})
