import { addDays, type CalendarDate, halfYearsOf, quartersOf } from '../policy/calendar-date.ts'
import type { ResolvedProfile, ResolvedTask } from '../policy/resolved-profile.ts'
import { type Text, text } from '../policy/text.ts'
import type { Facts } from '../policy/value.ts'
import { addressOf } from './address.ts'
import type { ProjectState, TaskRecord } from './project.ts'
import { roundOf, roundsOf } from './rounds.ts'

/** One line of the task list: a task, or one of its instances. */
export interface Occurrence {
  readonly task: ResolvedTask
  /** `null` for a task that is not divided, or not divided yet. */
  readonly instance: string | null
  /** `quarterly-report@2025Q4` */
  readonly address: string
  readonly title: Text
  /** Facts of this one alone: the end of its reporting period, the day by which its rectification is due. */
  readonly facts: Facts
  /** First day it can be done, for a task of a period. */
  readonly opensOn: CalendarDate | null
  /** Which time it is done. */
  readonly round: number
  /** What was done in a round that is over; `null` in the present one. */
  readonly past: readonly TaskRecord[] | null
}

/** All tasks of a profile, in the document's order, those outside the stages last. */
export function tasksOf(profile: ResolvedProfile): readonly ResolvedTask[] {
  const remembered = tasks.get(profile)
  if (remembered !== undefined) return remembered
  const all = [...profile.process.stages.flatMap((stage) => stage.tasks), ...profile.process.anytime]
  tasks.set(profile, all)
  return all
}

const tasks = new WeakMap<ResolvedProfile, readonly ResolvedTask[]>()

/** Those of them that are due at some time or must be done, in the same order. */
export function tasksToWatch(profile: ResolvedProfile): readonly ResolvedTask[] {
  let known = watched.get(profile)
  if (known === undefined) watched.set(profile, (known = tasksOf(profile).filter((task) => !task.optional || task.due !== null)))
  return known
}

const watched = new WeakMap<ResolvedProfile, readonly ResolvedTask[]>()

/** The task with a key; `undefined` where the profile has none. */
export function taskOf(profile: ResolvedProfile, key: string): ResolvedTask | undefined {
  let known = byKey.get(profile)
  if (known === undefined) byKey.set(profile, (known = new Map(tasksOf(profile).map((task) => [task.key, task]))))
  return known.get(key)
}

const byKey = new WeakMap<ResolvedProfile, ReadonlyMap<string, ResolvedTask>>()

/** The lines a task takes in the list. Once a task is divided, each part stands for itself; so does what was done in a round that is over. */
export function occurrencesOf(task: ResolvedTask, state: ProjectState): readonly Occurrence[] {
  if (isUndivided(task) && state.lot === null && state.rounds.length === 0) return plainOf(task)
  let known = lines.get(state)
  if (known === undefined) lines.set(state, (known = new Map<ResolvedTask, readonly Occurrence[]>()))
  let found = known.get(task)
  if (found === undefined) known.set(task, (found = allOccurrencesOf(task, state)))
  return found
}

/** Remembered: who asks for the lines of one task asks for those it waits for too. */
const lines = new WeakMap<ProjectState, Map<ResolvedTask, readonly Occurrence[]>>()

function allOccurrencesOf(task: ResolvedTask, state: ProjectState): readonly Occurrence[] {
  const present = presentOf(task, state)
  const all = state.rounds.some(({ tasks: again }) => again.includes(task.key))
    ? [...pastOf(task, state), ...present.map((occurrence) => inRound(occurrence, roundOf(state, task.key)))]
    : present
  return state.lot === null ? all : all.map((occurrence) => ofLot(occurrence, state.lot))
}

function ofLot(occurrence: Occurrence, lot: number | null): Occurrence {
  if (lot === null) return occurrence
  const { task, instance, round, title } = occurrence
  return { ...occurrence, address: addressOf(task.key, instance, round, lot), title: titleOfLot(title, lot) }
}

/** A title with the lot it is about. */
export function titleOfLot(title: Text, lot: number | null): Text {
  return lot === null ? title : text(`${title.zh}（第${lot}包）`, `${title.en} (lot ${lot})`)
}

/** What was done of a task in the rounds that are over. */
function pastOf(task: ResolvedTask, state: ProjectState): readonly Occurrence[] {
  return roundsOf(state, task.key).flatMap(({ records }, index) => {
    const own = records.filter((record) => record.task === task.key)
    const parts = isNumbered(task) ? new Map([[null, own]]) : Map.groupBy(own, ({ instance }) => instance)
    return [...parts].flatMap(([instance, past]) => {
      if (past.length === 0) return []
      const title = instance === null ? task.title : text(`${task.title.zh}（${instance}）`, `${task.title.en} (${instance})`)
      return [inRound({ task, instance, address: task.key, title, facts: NO_FACTS, opensOn: null, round: 1, past }, index + 1)]
    })
  })
}

function inRound(occurrence: Occurrence, round: number): Occurrence {
  const { task, instance, title } = occurrence
  return {
    ...occurrence,
    round,
    address: addressOf(task.key, instance, round),
    title: text(`${title.zh}（第${round}轮）`, `${title.en} (round ${round})`),
  }
}

const NO_FACTS: Facts = {}

/** Whether a task is one line, whatever has come up. */
function isUndivided({ repeats }: ResolvedTask): boolean {
  return repeats === 'once' || repeats === 'as-needed' || repeats === 'until-passed'
}

const plain = new WeakMap<ResolvedTask, readonly [Occurrence]>()

/** The line of a task that is not divided. Remembered: it says nothing of a purchase. */
function plainOf(task: ResolvedTask): readonly [Occurrence] {
  let known = plain.get(task)
  if (known === undefined) {
    const { key, title } = task
    plain.set(task, (known = [{ task, instance: null, address: key, title, facts: NO_FACTS, opensOn: null, round: 1, past: null }]))
  }
  return known
}

/** The lines of the round that is going on. */
function presentOf(task: ResolvedTask, state: ProjectState): readonly Occurrence[] {
  const divided = (instance: string, title: Text, facts: Facts = NO_FACTS, opensOn: CalendarDate | null = null): Occurrence => ({
    task,
    instance,
    address: addressOf(task.key, instance),
    title,
    facts,
    opensOn,
    round: 1,
    past: null,
  })
  const periodic = (instance: string, title: Text, { endsOn }: { readonly endsOn: CalendarDate }): Occurrence =>
    divided(instance, title, { 'period.endsOn': endsOn }, addDays(endsOn, 1))
  const or = (occurrences: readonly Occurrence[]) => (occurrences.length === 0 ? plainOf(task) : occurrences)
  const named = (zh: string, en: string) => text(`${task.title.zh}（${zh}）`, `${task.title.en} (${en})`)
  switch (task.repeats) {
    case 'once':
    case 'as-needed':
    case 'until-passed':
      return plainOf(task)
    case 'contract-quarter':
      return or(
        state.contract === null
          ? []
          : quartersOf(state.contract.startsOn, state.contract.endsOn).map((quarter) =>
              periodic(quarter.key, named(`${quarter.year}年第${'一二三四'.charAt(quarter.quarter - 1)}季度`, quarter.key), quarter),
            ),
      )
    case 'contract-half-year':
      return or(
        state.contract === null
          ? []
          : halfYearsOf(state.contract.startsOn, state.contract.endsOn).map((half) =>
              periodic(half.key, named(`第${half.key}个半年`, `half-year ${half.key}`), half),
            ),
      )
    case 'panel-member':
      return or([
        ...recused(task, state).map(({ member, past }) => ({
          ...divided(member.id, named(`${member.name}，已退出，不计分`, `${member.name}, left, not counted`)),
          past,
        })),
        ...state.panel.map((member) => divided(member.id, named(member.name, member.name))),
      ])
    case 'objection':
      return or(state.objections.map((objection) => divided(objection.instance, named(objection.by, objection.by))))
    case 'consent-request':
      return or(
        state.consentRequests.flatMap(({ instance, by, neededBy, answer, actedIn }) =>
          // What nobody has answered until the task was done without needs no answer any more.
          answer === null && actedIn !== null
            ? []
            : [divided(instance, named(`第${instance}项，${by.name}`, `no. ${instance}, ${by.name}`), { 'exception.neededBy': neededBy })],
        ),
      )
    case 'rectification':
      return or(
        state.rectifications.map(({ instance, dueOn }) =>
          divided(instance, named(`第${instance}项`, `no. ${instance}`), { 'rectification.dueOn': dueOn }),
        ),
      )
  }
}

/** An occurrence with the number of its next instance, for tasks that are done as often as needed. */
export function atNextInstance(occurrence: Occurrence, state: ProjectState): Occurrence {
  if (occurrence.past !== null || !isNumbered(occurrence.task)) return occurrence
  return { ...occurrence, instance: String(recordsOf(occurrence, state).length + 1) }
}

/** Members that left the panel after they had done the task. */
function recused({ key }: ResolvedTask, { recusals, records }: ProjectState) {
  return recusals.flatMap(({ member }) => {
    const past = records.filter(({ task, instance }) => task === key && instance === member.id)
    return past.length === 0 ? [] : [{ member, past }]
  })
}

/** Whether instances of the task are numbered as they come. */
function isNumbered(task: ResolvedTask): boolean {
  return task.repeats === 'as-needed' || task.repeats === 'until-passed'
}

/** What has been done at an occurrence. What lots have done again for themselves is not the purchase's. */
export function recordsOf({ task, instance, past }: Occurrence, state: ProjectState): readonly TaskRecord[] {
  if (past !== null) return past
  const records = recordsByTask(state).get(task.key) ?? NOTHING_DONE
  return isNumbered(task) || instance === null ? records : records.filter((record) => record.instance === instance)
}

const NOTHING_DONE: readonly TaskRecord[] = []

/** Remembered: a task list asks at every line. */
function recordsByTask(state: ProjectState): ReadonlyMap<string, readonly TaskRecord[]> {
  const known = byTask.get(state)
  if (known !== undefined) return known
  const own = state.lot === null ? state.records.filter(({ lot }) => lot === undefined) : state.records
  const grouped = Map.groupBy(own, ({ task }) => task)
  byTask.set(state, grouped)
  return grouped
}

const byTask = new WeakMap<ProjectState, ReadonlyMap<string, readonly TaskRecord[]>>()

/** Whether nothing is left to do at an occurrence. */
export function isDone(occurrence: Occurrence, state: ProjectState): boolean {
  if (occurrence.past !== null) return true
  const records = recordsOf(occurrence, state)
  if (occurrence.task.repeats === 'until-passed') {
    const evaluation = occurrence.task.settings['evaluation']
    return typeof evaluation === 'string' && state.evaluations[evaluation]?.result === 'passed'
  }
  if (occurrence.task.repeats === 'rectification') {
    const rectification = state.rectifications.find(({ instance }) => instance === occurrence.instance)
    if (rectification === undefined) return false
    return rectification.closedOn !== null || (occurrence.task.kind === 'answer-rectification' && rectification.answeredOn !== null)
  }
  return records.length > 0
}

/** Whether every occurrence of a task is done: what `after` waits for. Remembered: a task list asks for the same ones at many lines. */
export function isTaskDone(profile: ResolvedProfile, state: ProjectState, key: string): boolean {
  let last = doneTasks.get(state)
  if (last?.profile !== profile) doneTasks.set(state, (last = { profile, tasks: new Map() }))
  const known = last.tasks.get(key)
  if (known !== undefined) return known
  const task = taskOf(profile, key)
  const done = task !== undefined && occurrencesOf(task, state).every((occurrence) => isDone(occurrence, state))
  last.tasks.set(key, done)
  return done
}

const doneTasks = new WeakMap<ProjectState, { readonly profile: ResolvedProfile; readonly tasks: Map<string, boolean> }>()
