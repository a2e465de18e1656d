import { expect, test } from 'vitest'
import { measure, spreadOf } from './measure.ts'
import type { Benchmark, Goal } from './measure.ts'

/** Two subjects on a clock that their work alone moves: the first takes 10, 20, 30 … ms for 100 operations, the second always 40 ms. */
function benchmarkOf(goal: Goal) {
  let time = 0
  let turn = 0
  const calls: string[] = []
  const closed: string[] = []
  const benchmark: Benchmark = {
    name: 'sample',
    operation: 'steps',
    goal,
    open: async () => ({
      subjects: [
        { name: 'ours', run: () => (calls.push('ours'), (time += 10 * (turn += 1)), 100) },
        { name: 'bare', run: () => (calls.push('bare'), (time += 40), 100) },
      ],
      close: async () => void closed.push('closed'),
    }),
  }
  return { benchmark, calls, closed, now: () => time }
}

test('subjects take turns, and warm-ups are not counted', async () => {
  const { benchmark, calls, closed, now } = benchmarkOf({})
  const result = await measure(benchmark, { warmups: 1, rounds: 3 }, now)
  expect(calls).toEqual(['ours', 'bare', 'ours', 'bare', 'ours', 'bare', 'ours', 'bare'])
  expect(result.rates).toEqual([
    { subject: 'ours', rate: { min: 2500, median: 100_000 / 30, max: 5000 } },
    { subject: 'bare', rate: { min: 2500, median: 2500, max: 2500 } },
  ])
  expect(result.ratios).toEqual([{ against: 'bare', ratio: { min: 1, median: 100_000 / 30 / 2500, max: 2 } }])
  expect(closed).toEqual(['closed'])
})

test.each([
  [{ rate: 3000 }, true],
  [{ rate: 4000 }, false],
  [{ ratios: { bare: 1.3 } }, true],
  [{ ratios: { bare: 1.4 } }, false],
  [{ rate: 3000, ratios: { bare: 1.4 } }, false],
])('the goal %j is reached by the median: %s', async (goal, reached) => {
  const { benchmark, now } = benchmarkOf(goal)
  expect((await measure(benchmark, { warmups: 1, rounds: 3 }, now)).reached).toBe(reached)
})

test('a goal against a subject that is not there is a mistake', async () => {
  const { benchmark, now } = benchmarkOf({ ratios: { naked: 1 } })
  await expect(measure(benchmark, { warmups: 0, rounds: 1 }, now)).rejects.toThrow('no subject naked')
})

test('what a subject makes ready is not measured, and sizes are read when all rounds are over', async () => {
  const { benchmark, calls, now } = benchmarkOf({})
  let pauses = 0
  const opened = await benchmark.open({ warmups: 0, rounds: 0 })
  const [ours] = opened.subjects
  const result = await measure(
    {
      ...benchmark,
      open: async ({ rounds }) => ({
        ...opened,
        subjects: [{ ...ours, prepare: () => void (pauses += rounds) }],
        limits: [{ name: 'calls', unit: 'calls', read: async () => [{ subject: 'ours', value: calls.length, atMost: 2 }] }],
      }),
    },
    { warmups: 1, rounds: 2 },
    now,
  )
  expect(result.rates[0]?.rate.max).toBe(5000)
  expect(pauses).toBe(6)
  expect(result.limits).toEqual([{ name: 'calls', unit: 'calls', readings: [{ subject: 'ours', value: 3, atMost: 2 }], reached: false }])
})

test('what was opened is closed when a subject fails', async () => {
  const { benchmark, closed } = benchmarkOf({})
  const failing: Benchmark = {
    ...benchmark,
    open: async (effort) => ({
      ...(await benchmark.open(effort)),
      subjects: [{ name: 'broken', run: () => Promise.reject(new Error('broken')) }],
    }),
  }
  await expect(measure(failing, { warmups: 0, rounds: 1 })).rejects.toThrow('broken')
  expect(closed).toEqual(['closed'])
})

test('a spread of nothing is a mistake', () => {
  expect(spreadOf([3, 1, 2, 4])).toEqual({ min: 1, median: 2, max: 4 })
  expect(() => spreadOf([])).toThrow('at least one figure')
})
