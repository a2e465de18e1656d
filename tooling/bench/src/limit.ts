/** One size and the bound it is held to. */
export interface Reading {
  readonly subject: string
  readonly value: number
  /** `null` for what is told and not held to anything. */
  readonly atMost: number | null
  /** What it is counted in, where that is not the unit of the limit. */
  readonly unit?: string
}

/** Something that has a size and not a speed, and may not grow beyond a bound. */
export interface Limit {
  readonly name: string
  /** What sizes are counted in, e.g. `MB`. */
  readonly unit: string
  /** What takes long is read only when it is asked for by its whole name. */
  readonly onlyWhenNamed?: boolean
  readonly read: () => Promise<readonly Reading[]>
}

/** What was read. */
export interface LimitResult {
  readonly name: string
  readonly unit: string
  readonly readings: readonly Reading[]
  readonly reached: boolean
}

/** Reads the sizes of a limit and holds each to its bound. */
export async function readLimit({ name, unit, read }: Limit): Promise<LimitResult> {
  const readings = await read()
  return { name, unit, readings, reached: readings.every(({ value, atMost }) => atMost === null || value <= atMost) }
}
