import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { merge } from './merge.ts'

async function* slowly(name: string, count: number, pause: number, ended: string[]): AsyncGenerator<string, void> {
  try {
    for (let index = 1; index <= count; index += 1) {
      await sleep(pause)
      yield `${name}${index}`
    }
  } finally {
    ended.push(name)
  }
}

test('everything comes, each source in its own order', async () => {
  const all: string[] = []
  for await (const value of merge([slowly('a', 4, 1, []), slowly('b', 2, 3, []), slowly('c', 0, 0, [])])) all.push(value)
  expect(all.toSorted()).toEqual(['a1', 'a2', 'a3', 'a4', 'b1', 'b2'])
  expect(all.filter((value) => value.startsWith('a'))).toEqual(['a1', 'a2', 'a3', 'a4'])
})

test('when nobody wants more, every source has ended before the merge has', async () => {
  const ended: string[] = []
  for await (const value of merge([slowly('a', 9, 1, ended), slowly('b', 9, 2, ended)])) if (value === 'a2') break
  expect(ended.toSorted()).toEqual(['a', 'b'])
})

test('the failure of one is the failure of all, and the others end', async () => {
  const ended: string[] = []
  async function* failing(): AsyncGenerator<string, void> {
    yield 'f1'
    throw new Error('broken')
  }
  const all = async () => {
    const values: string[] = []
    for await (const value of merge([failing(), slowly('a', 9, 1, ended)])) values.push(value)
    return values
  }
  await expect(all()).rejects.toThrow('broken')
  expect(ended).toEqual(['a'])
})
