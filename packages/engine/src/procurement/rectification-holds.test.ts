import { expect, test } from 'vitest'
import { date } from '../policy/calendar-date.ts'
import { detours, people, played, toContract } from '../testing/sample-purchase.ts'

test('what an open rectification holds up is blocked now, and would not be were it put right', () => {
  const heldAfter = (steps: number) =>
    played(detours.putRight.slice(0, toContract.length + steps)).view('p', date('2025-09-01'), people.preparer).heldByRectifications
  // A fault without a notice, a notice, a check that failed, one that found it in order.
  expect([1, 2, 4, 6].map(heldAfter)).toEqual([[], ['first-payment'], ['first-payment'], []])
})
