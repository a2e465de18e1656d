import type { PerMinute } from './rates.ts'

/** What came of asking for one more. */
export interface Taken {
  readonly allowed: boolean
  /** How many more there may be at once. */
  readonly remaining: number
  /** In how many seconds there may be one more, where there may be none; else in how many there may be all of a minute's again. */
  readonly seconds: number
}

interface Bucket {
  tokens: number
  at: number
}

const MINUTE_MS = 60_000
/** A few megabytes at most, whoever comes. */
const MOST_BUCKETS = 20_000

/** Counts by keys: each has a bucket that fills evenly. Whoever has not asked for longest is forgotten when there are too many. */
export interface TokenBuckets {
  readonly perMinute: PerMinute
  /** @param now in milliseconds, of a clock that does not go back */
  take(key: string, now: number): Taken
}

export function tokenBuckets(perMinute: PerMinute, most: number = MOST_BUCKETS): TokenBuckets {
  const buckets = new Map<string, Bucket>()
  return {
    perMinute,
    take(key, now) {
      const bucket = buckets.get(key) ?? { tokens: perMinute, at: now }
      bucket.tokens = Math.min(perMinute, bucket.tokens + ((now - bucket.at) * perMinute) / MINUTE_MS)
      bucket.at = now
      // Behind all others, so that the first one is the one that has not asked for longest.
      buckets.delete(key)
      buckets.set(key, bucket)
      if (buckets.size > most) forgetOldest(buckets)
      const allowed = bucket.tokens >= 1
      if (allowed) bucket.tokens -= 1
      const lacking = allowed ? perMinute - bucket.tokens : 1 - bucket.tokens
      return { allowed, remaining: Math.floor(bucket.tokens), seconds: Math.ceil((lacking * MINUTE_MS) / perMinute / 1_000) }
    },
  }
}

function forgetOldest(buckets: Map<string, Bucket>): void {
  const [oldest] = buckets.keys()
  if (oldest !== undefined) buckets.delete(oldest)
}
