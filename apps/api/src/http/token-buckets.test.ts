import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tokenBuckets } from './token-buckets.ts'

describe('a bucket of tokens', () => {
  test('gives a minute’s at once, then one as each comes in', () => {
    const buckets = tokenBuckets(60)
    const now = 1_000
    for (let taken = 0; taken < 60; taken += 1) expect(buckets.take('a', now).allowed).toBe(true)
    expect(buckets.take('a', now)).toEqual({ allowed: false, remaining: 0, seconds: 1 })
    expect(buckets.take('a', now + 999).allowed).toBe(false)
    expect(buckets.take('a', now + 1_000).allowed).toBe(true)
    expect(buckets.take('a', now + 1_000).allowed).toBe(false)
    expect(buckets.take('b', now)).toEqual({ allowed: true, remaining: 59, seconds: 1 })
  })

  test('never gives more in any time than a minute’s and what comes in meanwhile', () => {
    const waits = fc.array(fc.nat({ max: 5_000 }), { minLength: 1, maxLength: 300 })
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 600 }), waits, (perMinute, steps) => {
        const buckets = tokenBuckets(perMinute)
        let [now, given] = [0, 0]
        for (const step of steps) {
          now += step
          if (buckets.take('a', now).allowed) given += 1
          expect(given).toBeLessThanOrEqual(perMinute + (now * perMinute) / 60_000 + 1e-6)
        }
      }),
    )
  })

  test('says truly when there may be one more', () => {
    const buckets = tokenBuckets(7)
    let taken = buckets.take('a', 0)
    while (taken.allowed) taken = buckets.take('a', 0)
    expect(buckets.take('a', taken.seconds * 1_000).allowed).toBe(true)
  })

  test('is forgotten when there are too many, the one that has not asked for longest first', () => {
    const buckets = tokenBuckets(1, 3)
    for (const key of ['a', 'b', 'c', 'a', 'd']) buckets.take(key, 0)
    expect(['a', 'c', 'd'].map((key) => buckets.take(key, 0).allowed)).toEqual([false, false, false])
    expect(buckets.take('b', 0).allowed).toBe(true)
  })
})
