/** Numbers that follow from a seed and from nothing else. */
export interface Random {
  /** From 0 up to, and without, 1. */
  fraction(): number
  /** A whole number, both ends included. */
  between(least: number, most: number): number
  pick<T>(from: readonly T[]): T
  /** A UUID (version 8). */
  uuid(): string
}

/**
 * The generator `sfc32`, begun with a seed; its first numbers are thrown away, since they are still like the seed.
 * @param line which of the independent lines of numbers that a seed has
 */
export function createRandom(seed: number, line: number): Random {
  let [a, b, c, counter] = [seed >>> 0, Math.floor(seed / 2 ** 32) >>> 0, (0x9e3779b9 + line) | 0, 1]
  const next = (): number => {
    const sum = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return sum >>> 0
  }
  for (let skipped = 0; skipped < 16; skipped += 1) next()
  const fraction = (): number => next() / 2 ** 32
  const between = (least: number, most: number): number => least + Math.floor(fraction() * (most - least + 1))
  const hex = (): string => next().toString(16).padStart(8, '0')
  return {
    fraction,
    between,
    pick(from) {
      const picked = from[between(0, from.length - 1)]
      if (picked === undefined) throw new Error('There is nothing to pick from')
      return picked
    },
    uuid() {
      const [one, two, three, four] = [hex(), hex(), hex(), hex()]
      return `${one}-${two.slice(0, 4)}-8${two.slice(5)}-a${three.slice(1, 4)}-${three.slice(4)}${four}`
    },
  }
}
