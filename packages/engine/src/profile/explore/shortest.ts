import type { Model } from './model.ts'
import type { Reader } from './readers.ts'
import { reductionOf } from './reduce.ts'
import { Space } from './space.ts'
import { keyOf, numbered, type Numbered, type Position, type Step } from './steps.ts'

type Way = readonly Step[] | null | undefined

/** The fewest steps to a task, its own included; `null` when nothing leads to it, `undefined` when more positions than `limit` were tried. */
export function shortestWay(model: Model, readers: readonly Reader[], goal: string, limit: number): Way {
  return searched(model, readers, goal, limit, (way, left) => way + left.necessary)
}

/** Some way to a task, answered as {@link shortestWay} does: what looks nearest is tried first, however long the way has become. */
export function someWay(model: Model, readers: readonly Reader[], goal: string, limit: number): Way {
  return searched(model, readers, goal, limit, (_way, left) => left.likely)
}

/** Tasks that are still to be done: those that are needed at the least, and those that are where nothing is passed over. */
interface Left {
  readonly necessary: number
  readonly likely: number
}

/** @param rank how far a position is from the goal, by the steps made and what is left; the nearest is tried next */
function searched(model: Model, readers: readonly Reader[], goal: string, limit: number, rank: (way: number, left: Left) => number): Way {
  const numbers = numbered(model, readers, ({ task, outcome }) => task === goal && outcome.byItself !== true)
  const space = new Space(numbers, { plain: true })
  const necessary = necessaryFor(numbers.after, numbers.wanted)
  const likely = likelyFor(model, numbers)
  // What has to be done anyway may go first: that makes no way longer.
  const reduced = reductionOf(space, necessary, { onceMore: false })
  const open = (position: Position, tasks: readonly number[]) =>
    tasks.filter((task) => position[task] === 0 && !numbers.wanted.includes(task)).length
  const seen = new Set<string>()
  // Of equal ones the one that was come to last goes first.
  const fronts: { readonly position: Position; readonly way: readonly Step[] }[][] = []
  const note = (position: Position, way: readonly Step[]) => {
    const left = { necessary: open(position, necessary), likely: open(position, likely) }
    ;(fronts[rank(way.length, left)] ??= []).push({ position, way })
  }
  note(space.start(), [])
  for (let item = nearest(fronts); item !== undefined; item = nearest(fronts)) {
    const { position, way } = item
    const key = keyOf(position)
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

/** Takes the last out of the first front that holds anything; a front may never have been reached. */
function nearest<T>(fronts: readonly (T[] | undefined)[]): T | undefined {
  return fronts.find((front) => front !== undefined && front.length > 0)?.pop()
}

/** The wanted tasks and all that is done before them where nothing is passed over. */
function likelyFor({ tasks }: Model, { tasks: numbered, wanted }: Pick<Numbered, 'tasks' | 'wanted'>): readonly number[] {
  const found = new Set(wanted.flatMap((task) => numbered[task]?.key ?? []))
  for (const key of found) {
    const { after = [], unlessPassedOver = [] } = tasks.get(key) ?? {}
    for (const before of [...after, ...unlessPassedOver]) found.add(before)
  }
  return numbered.flatMap(({ key }, index) => (found.has(key) ? [index] : []))
}

/** Some tasks and all they wait for. */
function necessaryFor(after: readonly (readonly number[])[], goals: readonly number[]): readonly number[] {
  const found = new Set(goals)
  for (const task of found) for (const before of after[task] ?? []) found.add(before)
  return [...found].toSorted((a, b) => a - b)
}
