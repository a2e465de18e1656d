import type { ResolvedProfile, ResolvedTask } from '../policy/resolved-profile.ts'
import { parseAddress } from './address.ts'
import { lotAt, lotNumbers, lotsOf } from './lots.ts'
import { atNextInstance, isDone, type Occurrence, occurrencesOf, taskOf, tasksOf, tasksToWatch } from './occurrence.ts'
import type { ProjectState } from './project.ts'
import { roundOf } from './rounds.ts'

/** A line of the task list, and the purchase as it is judged there: itself, or as one of its lots sees it. */
export interface Place {
  readonly state: ProjectState
  readonly occurrence: Occurrence
}

/** Kinds that are about one lot, whatever comes before them. */
const aboutOneLot: ReadonlySet<string> = new Set(['apply', 'withdraw', 'objection', 'answer-objection', 'relaunch', 'cancel', 'sanction'])

const divided = new WeakMap<ResolvedProfile, ReadonlySet<string>>()

/** Keys of the tasks that each lot does for itself: those about one lot, the applications among them, and all that comes after them. */
function tasksOfLots(profile: ResolvedProfile): ReadonlySet<string> {
  const known = divided.get(profile)
  if (known !== undefined) return known
  const keys = new Set(tasksOf(profile).flatMap(({ key, kind }) => (aboutOneLot.has(kind) ? [key] : [])))
  for (const key of keys) for (const task of tasksOf(profile)) if (task.after.includes(key)) keys.add(task.key)
  divided.set(profile, keys)
  return keys
}

/** Whether each lot does a task for itself. What needs nothing before it is done for all of them until one has something of its own. */
function isOfLots(profile: ResolvedProfile, task: ResolvedTask, state: ProjectState): boolean {
  return tasksOfLots(profile).has(task.key) && (task.after.length > 0 || Object.keys(state.lots).length > 0)
}

/** The lines that a task has: one or more for the purchase, or for each of its lots; and for a lot what it does again for itself alone. */
export function placesOf(profile: ResolvedProfile, task: ResolvedTask, state: ProjectState): readonly Place[] {
  if (lotNumbers(state).length === 0) return placed(task, state)
  if (isOfLots(profile, task, state)) return lotsOf(state).flatMap((lot) => placed(task, lot))
  const alone = lotsOf(state).flatMap((lot) => placed(task, lot))
  return [...placed(task, state), ...alone.filter(({ occurrence }) => occurrence.round > roundOf(state, task.key))]
}

/**
 * What is left to be done of all that must be done or is due at some time, in the document's order. Remembered: what is due asks for it, and
 * the line of a list.
 */
export function placesLeft(profile: ResolvedProfile, state: ProjectState): readonly Place[] {
  const last = left.get(state)
  if (last?.profile === profile) return last.places
  const places = findLeft(profile, state)
  left.set(state, { profile, places })
  return places
}

const left = new WeakMap<ProjectState, { readonly profile: ResolvedProfile; readonly places: readonly Place[] }>()

function findLeft(profile: ResolvedProfile, state: ProjectState): readonly Place[] {
  const inLots = lotNumbers(state).length > 0
  const places: Place[] = []
  for (const task of tasksToWatch(profile)) {
    if (inLots) places.push(...placesOf(profile, task, state).filter((place) => !isDone(place.occurrence, place.state)))
    else for (const occurrence of occurrencesOf(task, state)) if (!isDone(occurrence, state)) places.push({ state, occurrence })
  }
  return places
}

function placed(task: ResolvedTask, state: ProjectState): readonly Place[] {
  return occurrencesOf(task, state).map((occurrence) => ({ state, occurrence }))
}

/** The task at an address; `undefined` where the purchase has no such line. */
export function locatedTask(profile: ResolvedProfile, state: ProjectState, address: string): ResolvedTask | undefined {
  return placeAt(profile, state, address)?.occurrence.task
}

/** The place at an address, with the number of the next instance for tasks that are done as often as needed; `undefined` for an unknown address. */
export function placeAt(profile: ResolvedProfile, state: ProjectState, address: string): Place | undefined {
  const { task: key, lot } = parseAddress(address)
  const task = taskOf(profile, key)
  if (task === undefined || lotAt(state, lot) === undefined) return undefined
  const place = placesOf(profile, task, state).find(({ occurrence }) => occurrence.address === address)
  return place === undefined ? undefined : { ...place, occurrence: atNextInstance(place.occurrence, place.state) }
}
