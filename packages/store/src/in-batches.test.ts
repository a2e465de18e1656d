import { array, assert, asyncProperty, integer } from 'fast-check'
import { expect, test } from 'vitest'
import { inBatches } from './in-batches.ts'

/** Looks up even numbers, a step at a time, and keeps what it was asked for together. */
function evens() {
  const batches: (readonly number[])[] = []
  const lookUp = inBatches(async (keys: readonly number[]) => {
    batches.push(keys)
    await Promise.resolve()
    if (keys.includes(13)) throw new Error('unlucky')
    return new Map(keys.filter((key) => key % 2 === 0).map((key) => [key, `even ${key}`]))
  })
  return { batches, lookUp }
}

test('what is asked for meanwhile goes together, each key once, and never with what is under way', async () => {
  const { batches, lookUp } = evens()
  const first = lookUp(2)
  const rest = [lookUp(2), lookUp(4), lookUp(5), lookUp(4)]
  expect(batches).toEqual([[2]])
  expect(await first).toBe('even 2')
  expect(await Promise.all(rest)).toEqual(['even 2', 'even 4', undefined, 'even 4'])
  expect(batches).toEqual([[2], [2, 4, 5]])
  expect(await lookUp(6)).toBe('even 6')
})

test('what goes wrong is told to whoever waited for it, and to nobody after them', async () => {
  const { lookUp } = evens()
  const first = lookUp(2)
  const unlucky = Promise.allSettled([lookUp(13), lookUp(4)])
  await first
  expect((await unlucky).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect(await lookUp(4)).toBe('even 4')
})

test('everybody is told what they asked for, in whatever order they ask', async () => {
  await assert(
    asyncProperty(array(integer({ min: 14, max: 60 })), async (keys) => {
      const { lookUp } = evens()
      expect(await Promise.all(keys.map(lookUp))).toEqual(keys.map((key) => (key % 2 === 0 ? `even ${key}` : undefined)))
    }),
  )
})
