import type { Model } from './model.ts'
import type { Reader } from './readers.ts'
import { reductionOf } from './reduce.ts'
import { Space } from './space.ts'
import { numbered, type Position, type Step } from './steps.ts'

/** The fewest steps to a task, its own included; `null` when nothing leads to it, `undefined` when more positions than `limit` were tried. */
export function shortestWay(model: Model, readers: readonly Reader[], goal: string, limit: number): readonly Step[] | null | undefined {
  const numbers = numbered(model, readers, ({ task, outcome }) => task === goal && outcome.byItself !== true)
  const space = new Space(numbers, { plain: true })
  const necessary = necessaryFor(numbers.after, numbers.wanted)
  // What has to be done anyway may go first: that makes no way longer.
  const reduced = reductionOf(space, necessary, { onceMore: false })
  const left = (position: Position) => necessary.filter((task) => position[task] === 0 && !numbers.wanted.includes(task)).length
  const seen = new Set<string>()
  // By the steps made and those still needed at the least; of equal ones the furthest first.
  const fronts: { readonly position: Position; readonly way: readonly Step[] }[][] = []
  const note = (position: Position, way: readonly Step[]) => (fronts[way.length + left(position)] ??= []).push({ position, way })
  note(space.start(), [])
  for (let length = 0; length < fronts.length; length += 1)
    for (let item = fronts[length]?.pop(); item !== undefined; item = fronts[length]?.pop()) {
      const { position, way } = item
      const key = String.fromCharCode(...position)
      if (seen.has(key)) continue
      if (seen.size === limit) return undefined
      seen.add(key)
      const possible = space.possible(position)
      const last = possible.find(({ step }) => numbers.wanted.includes(step.task) && step.move.outcome.byItself !== true)
      if (last !== undefined) return [...way, last.step]
      // What is noted last is looked at first: the outcome that is named first, which is the good one.
      for (const by of reduced(position, possible).toReversed()) {
        const next = by.step.move.outcome.ends === undefined ? space.next(position, by) : null
        if (next !== null) note(next, [...way, by.step])
      }
    }
  return null
}

/** Some tasks and all they wait for. */
function necessaryFor(after: readonly (readonly number[])[], goals: readonly number[]): readonly number[] {
  const found = new Set(goals)
  for (const task of found) for (const before of after[task] ?? []) found.add(before)
  return [...found].toSorted((a, b) => a - b)
}
