import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sha256Hex } from '../policy/digest.ts'
import { drawSample } from './draw.ts'

const seeds = fc.string({ minLength: 1, maxLength: 40 })
const frames = fc.integer({ min: 1, max: 400 })

/** The way `sha256-1` as its description says it, word for word, with a table of all numbers and big integers. */
function drawnByHand(seed: string, frame: number, size: number): readonly number[] {
  const table = Array.from({ length: frame }, (_, index) => index + 1)
  const drawn: number[] = []
  let block = 0
  let words: bigint[] = []
  while (drawn.length < size) {
    if (words.length === 0) {
      words = (sha256Hex(`${seed}\n${block}`).match(/.{8}/g) ?? []).map((word) => BigInt(`0x${word}`))
      block += 1
    }
    const word = words.shift() ?? 0n
    const left = BigInt(table.length)
    if (word >= 2n ** 32n - (2n ** 32n % left)) continue
    const place = Number(word % left)
    const last = table.pop() ?? 0
    const taken = place === table.length ? last : (table[place] ?? 0)
    if (place < table.length) table[place] = last
    drawn.push(taken)
  }
  return drawn.toSorted((a, b) => a - b)
}

describe('a sample', () => {
  it('is the same wherever it is drawn by the same seed, as its description says', () => {
    fc.assert(
      fc.property(
        seeds.filter((seed) => seed.isWellFormed()),
        frames,
        frames,
        (seed, frame, other) => {
          const size = Math.min(frame, other)
          expect(drawSample(seed, frame, size)).toEqual(drawnByHand(seed, frame, size))
        },
      ),
    )
  })

  it('has its size, holds nobody twice and nobody outside the frame', () => {
    fc.assert(
      fc.property(seeds, frames, frames, (seed, frame, size) => {
        const drawn = drawSample(seed, frame, size)
        expect(drawn.length).toBe(Math.min(size, frame))
        expect(new Set(drawn).size).toBe(drawn.length)
        expect(drawn.every((number) => Number.isInteger(number) && 1 <= number && number <= frame)).toBe(true)
      }),
    )
  })

  it('of everybody is everybody', () => {
    expect(drawSample('示例', 7, 7)).toEqual([1, 2, 3, 4, 5, 6, 7])
  })

  it('is kept for ever as it was drawn once', () => {
    expect(drawSample('示例公开抽签 2026-09-15 第 08 15 22 31 号', 200, 10)).toMatchInlineSnapshot(`
      [
        22,
        26,
        27,
        40,
        54,
        60,
        102,
        135,
        184,
        189,
      ]
    `)
  })

  it('gives every number about the same chance', () => {
    const counts = new Map<number, number>()
    for (let seed = 0; seed < 2000; seed += 1)
      for (const number of drawSample(`种子${seed}`, 20, 5)) counts.set(number, (counts.get(number) ?? 0) + 1)
    // 500 expected of each; five standard deviations of a binomial count are 97.
    for (let number = 1; number <= 20; number += 1) expect(Math.abs((counts.get(number) ?? 0) - 500)).toBeLessThan(97)
  })
})
