import { afterEach, beforeEach, expect, test, vi } from 'vitest'

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'performance'] }))
afterEach(() => vi.useRealTimers())
vi.mock('node:timers/promises', () => ({ setTimeout: (ms: number) => new Promise((resolve) => setTimeout(resolve, ms)) }))

const { paced } = await import('./paced.ts')

const taking = (kind: 'quick' | 'slow', milliseconds: number) => ({
  kind,
  send: () => new Promise<void>((resolve) => setTimeout(resolve, milliseconds)),
})

test('lines take turns, and who waits behind a slow answer has waited since the instant it was due', async () => {
  const measured = paced(
    [
      [taking('slow', 250), taking('quick', 10)],
      [taking('quick', 20), taking('quick', 30)],
    ],
    10,
  )
  await vi.runAllTimersAsync()
  const { byKind, late } = await measured
  // Due at 0 and 200 on the first line, at 100 and 300 on the second.
  expect([...byKind]).toEqual([
    ['quick', [20, 60, 30]],
    ['slow', [250]],
  ])
  expect(late).toEqual([0, 0])
})
