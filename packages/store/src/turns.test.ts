import { expect, test } from 'vitest'
import { createTurns } from './turns.ts'

test('work on the same key goes one after the other, in order, past work that fails', async () => {
  const turns = createTurns()
  const seen: string[] = []
  const work = (name: string) => async () => {
    seen.push(`${name} begins`)
    await Promise.resolve()
    seen.push(`${name} ends`)
    if (name === 'a') throw new Error('a failed')
    return name
  }
  const results = await Promise.allSettled([turns.take(['x'], work('a')), turns.take(['x', 'y'], work('b')), turns.take(['y'], work('c'))])
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled'])
  expect(seen).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends'])
})

test('work on other keys does not wait', async () => {
  const turns = createTurns()
  const { promise, resolve } = Promise.withResolvers<void>()
  const waiting = turns.take(['x'], () => promise)
  expect(await turns.take(['y'], () => Promise.resolve('y'))).toBe('y')
  expect(await turns.take([], () => Promise.resolve('none'))).toBe('none')
  resolve()
  await waiting
})
