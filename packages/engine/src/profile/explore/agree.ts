import type { ResolvedProfile, ResolvedTask } from '../../policy/resolved-profile.ts'
import type { Facts, Value } from '../../policy/value.ts'
import type { Context } from '../../procurement/context.ts'
import { isTaskDone, tasksOf } from '../../procurement/occurrence.ts'
import type { ProjectState } from '../../procurement/project.ts'
import { stateFacts } from '../../procurement/reading.ts'
import { perMatter } from './model-task.ts'
import { outcomesOf } from './outcomes.ts'
import { FOREVER, isAny, type Known, type TaskOutcome } from './task-outcome.ts'

/** A folded purchase and the day and world it is looked at in. */
export interface Folded {
  readonly state: ProjectState
  readonly context: Context
}

/**
 * Whether some outcome that exploring knows of a task is what the fold has made of it: what it needs was so, what it gives is so
 * and nothing else has changed that exploring tells apart, and task and purchase are done and ended as it says. Empty when one is;
 * else for each outcome what it says and is not so.
 */
export function disagreements(profile: ResolvedProfile, taskKey: string, before: Folded, after: Folded): readonly string[] {
  const task = tasksOf(profile).find(({ key }) => key === taskKey)
  if (task === undefined) return [`there is no task ${taskKey}`]
  const tried = outcomesOf(task, tasksOf(profile))
    .filter(({ byItself }) => byItself !== true)
    .map((outcome) => ({ outcome, faults: faultsOf(profile, task, outcome, before, after) }))
  if (tried.some(({ faults }) => faults.length === 0)) return []
  return tried.map(({ outcome, faults }) => `${taskKey} ${outcome.key}: ${faults.join('; ')}`)
}

function faultsOf(profile: ResolvedProfile, task: ResolvedTask, outcome: TaskOutcome, before: Folded, after: Folded): readonly string[] {
  const [old, now] = [before, after].map(({ state, context }): Facts => stateFacts(state, context))
  const gives = outcome.gives ?? {}
  const undone = tasksOf(profile).filter((each) => outcome.undoes?.(each) === true)
  const lost = undone.flatMap((each) => [
    ...outcomesOf(each, tasksOf(profile)).flatMap((other) => Object.keys(other.gives ?? {})),
    ...(outcome.beginsAgain === true ? each.declares : []),
  ])
  const isLost = (path: string) => lost.includes(path) || lost.includes(`${path.split('.')[0] ?? ''}.*`)
  const given = (path: string): Known | undefined => gives[path] ?? gives[`${path.split('.')[0] ?? ''}.*`]
  const isDone = ({ state }: Folded, key: string) => isTaskDone(profile, state, key)
  const stays = tasksOf(profile).filter(
    ({ key, repeats }) => key !== task.key && !perMatter.has(repeats) && isDone(before, key) && !isDone(after, key),
  )
  return [
    ...needsOf(outcome, old ?? {}),
    ...Object.entries(gives).flatMap(([path, known]) => {
      // What a later task works out of the state is no fact of the state; what the last of several parts settles comes with it.
      const isSettled = path in (now ?? {}) && (isAny(known) ? isDone(after, task.key) : true)
      return !isSettled || is(known, now?.[path]) ? [] : [`${path} is ${JSON.stringify(now?.[path])}`]
    }),
    ...Object.keys({ ...old, ...now })
      .filter((path) => path !== 'today' && given(path) === undefined && !isLost(path) && !task.declares.includes(path))
      .filter((path) => !alike(profile, path, old?.[path], now?.[path]))
      .map((path) => `${path} has become ${JSON.stringify(now?.[path])}`),
    ...((task.repeats === 'once' || task.repeats === 'until-passed') && isDone(after, task.key) !== (outcome.done !== false)
      ? ['is done or not, otherwise than it says']
      : []),
    ...undone.filter(({ key }) => isDone(after, key)).map(({ key }) => `${key} stays done`),
    ...stays.filter((each) => !undone.includes(each)).map(({ key }) => `${key} has to be done again`),
    ...(after.state.outcome.kind === (outcome.ends ?? before.state.outcome.kind) ? [] : [`the purchase is ${after.state.outcome.kind}`]),
  ]
}

function needsOf({ needs }: TaskOutcome, facts: Facts): readonly string[] {
  const { known = [], unset = [], equal = {}, not = {} } = needs ?? {}
  const wrong = [
    ...known.filter((path) => facts[path] === undefined),
    ...unset.filter((path) => facts[path] !== undefined),
    ...Object.entries(equal).flatMap(([path, value]) => (is(value, facts[path]) ? [] : [path])),
    ...Object.entries(not).flatMap(([path, value]) => (is(value, facts[path]) ? [path] : [])),
  ]
  return wrong.filter((path) => !isOwn(path)).map((path) => `${path} was ${JSON.stringify(facts[path])}`)
}

/** Whether a path is known to exploring alone, or stands for several. */
function isOwn(path: string): boolean {
  return path.startsWith('~') || path.endsWith('*')
}

/** Whether a value is what exploring takes it for: one stands for any number that is not none. */
function is(known: Known, value: Value | undefined): boolean {
  if (value === undefined || isAny(known)) return value !== undefined
  if (known === FOREVER) return typeof value === 'string'
  return typeof known === 'number' && typeof value === 'number' ? (known === 0) === (value === 0) : known === value
}

/** Whether exploring does not tell two values of a fact apart: all known ones are the same to it where no outcome names one. */
function alike(profile: ResolvedProfile, path: string, old: Value | undefined, now: Value | undefined): boolean {
  if ((old === undefined) !== (now === undefined)) return false
  if (old === now) return true
  const named = tasksOf(profile).flatMap((task) =>
    outcomesOf(task, tasksOf(profile)).flatMap(({ gives }): readonly Known[] => (gives?.[path] === undefined ? [] : [gives[path]])),
  )
  return named.every((known) => isAny(known) || is(known, old) === is(known, now))
}
