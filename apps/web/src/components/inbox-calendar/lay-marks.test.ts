import { array, assert, integer, option, property, record } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { layMarks, type Markable } from './lay-marks.ts'

const strip = { from: '2026-01-05', days: 28 }
const january = (day: number) => `2026-01-${String(day).padStart(2, '0')}`
const at = (items: readonly Markable[], characters = 6) =>
  layMarks(items, strip, () => characters).map(({ lane, form, first, last }) => [lane, form, first, last])

describe('the marks of the calendar', () => {
  test('begin on the due day, and end on it where the strip ends first', () => {
    expect(at([{ due: january(10), opensOn: null }])).toEqual([[0, 'after', 6, 8]])
    expect(at([{ due: january(31), opensOn: null }])).toEqual([[0, 'before', 25, 27]])
  })

  test('are a bar over the days on which a thing may be done, where its words fit on it', () => {
    expect(at([{ due: january(18), opensOn: january(14) }])).toEqual([[0, 'span', 10, 14]])
    expect(at([{ due: january(18), opensOn: '2025-11-01' }])).toEqual([[0, 'span', 1, 14]])
    expect(at([{ due: january(15), opensOn: january(14) }])).toEqual([[0, 'after', 11, 13]])
  })

  test('stand below each other, and a fourth at the same place is left out', () => {
    const same = { due: january(5), opensOn: null }
    expect(at([same, same, same, same]).map(([lane]) => lane)).toEqual([0, 1, 2])
  })

  test('never overlap, and lie within the strip', () => {
    const item = record({
      due: integer({ min: 5, max: 31 }).map(january),
      opensOn: option(integer({ min: 1, max: 31 }).map(january)),
    })
    const sound = array(item, { maxLength: 30 }).map((items) =>
      items.map(({ due, opensOn }) => ({ due, opensOn: opensOn !== null && opensOn <= due ? opensOn : null })),
    )
    assert(
      property(sound, integer({ min: 1, max: 60 }), (items, characters) => {
        const marks = layMarks(items, strip, () => characters)
        const cells = marks.flatMap(({ lane, first, last }) =>
          Array.from({ length: last - first + 1 }, (_, index) => `${lane} ${first + index}`),
        )
        return new Set(cells).size === cells.length && marks.every(({ first, last }) => first >= 1 && last <= strip.days && first <= last)
      }),
      { numRuns: 100 },
    )
  })
})
