import type { ResolvedTask } from '../../policy/resolved-profile.ts'
import { vocabulary } from '../../procurement/facts.ts'
import { ANY, type Known, type TaskOutcome } from './task-outcome.ts'
import type { Bound } from './days.ts'
import type { Move } from './model-task.ts'
import { outcomesOf } from './outcomes.ts'

/** Every move of every task, by its key: each outcome with each way to declare what others read. */
export function movesOf(
  tasks: readonly ResolvedTask[],
  tracked: ReadonlySet<string>,
  bounds: readonly Bound[],
): ReadonlyMap<string, readonly Move[]> {
  /** Facts that are not known any more once a task is undone; what was declared with it stays on record. */
  const given = (key: string) =>
    tasks
      .filter((task) => task.key === key)
      .flatMap((task) => outcomesOf(task, tasks).flatMap(({ gives }) => [...expanded(gives ?? {}, tracked).keys()]))
  const moveOf = (task: ResolvedTask, outcome: TaskOutcome, declared: ReadonlyMap<string, Known>, done: boolean): Move => {
    const gives = new Map([...declared, ...expanded(outcome.gives ?? {}, tracked)])
    const undoes = outcome.undoes === undefined ? [] : tasks.filter(outcome.undoes).map(({ key }) => key)
    const declaredWith = (again: boolean) => tasks.filter(({ key }) => undoes.includes(key) === again).flatMap(({ declares }) => declares)
    const forgotten = outcome.beginsAgain === true ? declaredWith(true).filter((path) => !declaredWith(false).includes(path)) : []
    const lost = [...undoes.flatMap(given), ...forgotten.filter((path) => tracked.has(path))]
    const moved = bounds.filter(({ facts }) => facts.some((path) => gives.has(path) || lost.includes(path))).map(({ key }) => key)
    return { task: task.key, outcome, gives, forgets: [...lost, ...moved], undoes, done }
  }
  return new Map(
    tasks.map((task) => {
      const ways = declarations(task.declares.filter((path) => tracked.has(path)))
      const moves = outcomesOf(task, tasks).flatMap((outcome) =>
        (outcome.byItself === true ? [new Map<string, Known>()] : ways).map((declared) =>
          moveOf(task, outcome, declared, outcome.done !== false),
        ),
      )
      // Before the last quarter is reported on, the first one is.
      const partly = task.repeats === 'contract-quarter' || task.repeats === 'contract-half-year'
      return [
        task.key,
        [...moves, ...(partly ? moves.filter(({ gives }) => gives.size > 0).map((move) => ({ ...move, done: false })) : [])],
      ]
    }),
  )
}

/** The tracked facts of an outcome; `supplier.*` stands for all of a supplier that it does not name itself. */
function expanded(gives: NonNullable<TaskOutcome['gives']>, tracked: ReadonlySet<string>): ReadonlyMap<string, Known> {
  return new Map(
    [...tracked].flatMap((path) => {
      const named = gives[path]
      if (named !== undefined) return [[path, named] as const]
      const group = gives[`${path.split('.')[0] ?? ''}.*`]
      return group === undefined ? [] : [[path, group] as const]
    }),
  )
}

/** Every way in which the facts that others read can be declared: yes or no, each code, any other value. */
function declarations(paths: readonly string[]): readonly ReadonlyMap<string, Known>[] {
  return paths.reduce<readonly ReadonlyMap<string, Known>[]>(
    (ways, path) => ways.flatMap((way) => valuesOf(path).map((value) => new Map([...way, [path, value]]))),
    [new Map()],
  )
}

function valuesOf(path: string): readonly Known[] {
  const info = vocabulary.table[path]
  if (info?.kind === 'yes-no') return [true, false]
  return info?.kind === 'code' && info.codes !== undefined ? Object.keys(info.codes) : [ANY]
}
