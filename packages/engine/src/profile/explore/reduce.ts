import type { Possible, Space } from './space.ts'
import type { Position, Step } from './steps.ts'

/** Chooses the steps that are enough to look at in a position, of those that are possible. */
export type Reduction = (position: Position, possible: readonly Possible[]) => readonly Possible[]

/**
 * Where one task cannot be disturbed by anything that may happen before it, and disturbs nothing, it is enough to do it first: whatever
 * else happens leads to the same positions after it, and a position from which no end can be reached stays one when it is done.
 * So if there is such a position, there is one among those that are left. A task qualifies when
 *
 * - it is not done yet, and each of its outcomes gets it done and undoes nothing: such steps alone never lead back, so nothing
 *   is put off for ever;
 * - no step that can come before it, at once or later, reads or changes what it changes or changes what it reads; but for beginning a
 *   round again that sets back all it changes, and for what is done again only then: the same position follows with it and without.
 *
 * `candidates` says which tasks may go first, in which order; `onceMore` is false where what is done before a round begins again would
 * be one step too many.
 */
export function reductionOf(space: Space, candidates: readonly number[], { onceMore = true } = {}): Reduction {
  const { tasks, stepsOf, after } = space.numbers
  const plain = candidates.filter((task) =>
    (stepsOf[task] ?? []).every(({ move }) => move.done && move.undoes.length === 0 && move.outcome.ends === undefined),
  )
  const counted = (task: number, other: number) => (stepsOf[other] ?? []).filter((step) => !onceMore || !space.isResetBy(task, step))
  // Asked of a few pairs of tasks, again and again.
  const contested = remembered(tasks.length, (left, right) => [
    ...new Set((stepsOf[left] ?? []).flatMap((one) => counted(left, right).flatMap((other) => contestedBy(one, other, after)))),
  ])
  const isResetWith = remembered(tasks.length, (task, other) => onceMore && space.isResetWith(task, other))
  const waiting = tasks.map((_, task) => [...after.keys()].filter((other) => after[other]?.includes(task)))
  return (position, possible) => {
    const now = new Set(possible.map(({ step }) => step.task))
    const first = plain.find((task) => {
      if (position[task] === 1 || !now.has(task)) return false
      const later = waitingFor(position, task, waiting)
      const isUndisturbed = (other: number) =>
        other === task ||
        later.has(other) ||
        space.isOver(position, other) ||
        (isResetWith(task, other) && space.isOverInRound(position, other)) ||
        contested(task, other).every((place) => !space.matters(position, place))
      return tasks.every((_, other) => isUndisturbed(other))
    })
    return first === undefined ? possible : possible.filter(({ step }) => step.task === first)
  }
}

/** What is known of two of so many tasks, found when it is first asked for. */
function remembered<T>(count: number, find: (one: number, other: number) => T): (one: number, other: number) => T {
  const known = new Map<number, T>()
  return (one, other) => {
    const pair = one * count + other
    const value = known.get(pair) ?? find(one, other)
    known.set(pair, value)
    return value
  }
}

/** Tasks that cannot be done before another one is. */
function waitingFor(position: Position, task: number, waiting: readonly (readonly number[])[]): ReadonlySet<number> {
  const found = new Set<number>()
  const queue = [task]
  for (let next = queue.pop(); next !== undefined; next = queue.pop())
    for (const other of waiting[next] ?? [])
      if (!found.has(other)) {
        found.add(other)
        if (position[other] === 0) queue.push(other)
      }
  return found
}

/** Places for which the order of two steps makes a difference. */
function contestedBy(one: Step, other: Step, after: readonly (readonly number[])[]): readonly number[] {
  const touches = ({ task, reads, writes }: Step, place: number) =>
    reads.has(place) || writes.has(place) || place === task || after[task]?.includes(place) === true
  return [
    ...[...one.writes].filter((place) => place !== one.task && touches(other, place)),
    ...[...other.writes].filter((place) => place !== other.task && touches(one, place)),
  ]
}
