import { readLimit } from './limit.ts'
import type { Limit, LimitResult } from './limit.ts'

/** One way of doing the work that a benchmark is about. */
export interface Subject {
  readonly name: string
  /** Makes ready what the next run needs; not measured. */
  readonly prepare?: () => void
  /** Does one sample's worth of work and answers how many operations that was. */
  readonly run: () => number | Promise<number>
}

/** What is to be reached; a figure that falls short of it is a regression. */
export interface Goal {
  /** Operations of the first subject in a second. */
  readonly rate?: number
  /** Rate of the first subject divided by that of others, by the others' names. */
  readonly ratios?: Readonly<Record<string, number>>
}

/** A measurement that can be repeated anywhere: figures of one machine say little, the ratio of two subjects in one run says much. */
export interface Benchmark {
  readonly name: string
  /** What one operation is, e.g. `attempts`. */
  readonly operation: string
  readonly goal: Goal
  readonly open: (effort: Effort) => Promise<Opened>
}

/** What a benchmark measures, ready to run. */
export interface Opened {
  /** The first is the one of interest, the others are what it is compared with. */
  readonly subjects: readonly [Subject, ...Subject[]]
  /** Sizes that the work leaves behind, read after the last round. */
  readonly limits?: readonly Limit[]
  /** Called whatever happens. */
  readonly close: () => Promise<void>
}

/** Smallest, middle and largest of some figures. */
export interface Spread {
  readonly min: number
  readonly median: number
  readonly max: number
}

/** What a benchmark measured. Rates are operations in a second. */
export interface Result {
  readonly name: string
  readonly operation: string
  readonly goal: Goal
  readonly rates: readonly { readonly subject: string; readonly rate: Spread }[]
  /** Per round, the first against each of the others. */
  readonly ratios: readonly { readonly against: string; readonly ratio: Spread }[]
  readonly reached: boolean
  readonly limits: readonly LimitResult[]
}

/** How long to measure. */
export interface Effort {
  readonly warmups: number
  readonly rounds: number
}

/** The middle figure is the lower one of the two in the middle where their number is even. */
export function spreadOf(figures: readonly number[]): Spread {
  const sorted = figures.toSorted((a, b) => a - b)
  const [min] = sorted
  const median = sorted[Math.floor((sorted.length - 1) / 2)]
  const max = sorted.at(-1)
  if (min === undefined || median === undefined || max === undefined) throw new Error('A spread needs at least one figure')
  return { min, median, max }
}

/**
 * Measures a benchmark. The subjects take turns in every round, so that whatever else the machine does meets all of them alike.
 * @param now a clock in milliseconds
 */
export async function measure(benchmark: Benchmark, effort: Effort, now: () => number = () => performance.now()): Promise<Result> {
  const { subjects, limits, close } = await benchmark.open(effort)
  try {
    const rounds: number[][] = []
    for (let round = -effort.warmups; round < effort.rounds; round += 1) {
      const rates: number[] = []
      for (const { prepare, run } of subjects) {
        prepare?.()
        const began = now()
        const operations = await run()
        rates.push((operations / (now() - began)) * 1000)
      }
      if (round >= 0) rounds.push(rates)
    }
    const rates = subjects.map(({ name }, index) => ({ subject: name, rate: spreadOf(rounds.map((round) => round[index] ?? Number.NaN)) }))
    const ratios = subjects.slice(1).map(({ name }, index) => ({
      against: name,
      ratio: spreadOf(rounds.map(([first = Number.NaN, ...others]) => first / (others[index] ?? Number.NaN))),
    }))
    const { name, operation, goal } = benchmark
    const reached =
      (goal.rate === undefined || (rates[0]?.rate.median ?? 0) >= goal.rate) &&
      Object.entries(goal.ratios ?? {}).every(([against, least]) => medianAgainst(ratios, against) >= least)
    const read: LimitResult[] = []
    for (const limit of limits ?? []) read.push(await readLimit(limit))
    return { name, operation, goal, rates, ratios, reached, limits: read }
  } finally {
    await close()
  }
}

function medianAgainst(ratios: Result['ratios'], against: string): number {
  const found = ratios.find((candidate) => candidate.against === against)
  if (found === undefined) throw new Error(`There is no subject ${against} to be compared with`)
  return found.ratio.median
}
