import { type CalendarDate, daysBetween } from '../policy/calendar-date.ts'
import type { Role } from '../policy/role.ts'
import type { ResolvedProfile, ResolvedTask } from '../policy/resolved-profile.ts'
import { type Text, text } from '../policy/text.ts'
import { OUTSIDE } from './actor.ts'
import type { Actor } from './actor.ts'
import { addressOf } from './address.ts'
import { beforehand } from './beforehand.ts'
import { consentDueItems } from './consent-due.ts'
import { type DueItem, TO_BE_KNOWN } from './due-item.ts'
import { firstRefusal } from './findings.ts'
import { lotsOf } from './lots.ts'
import { nobodyOn } from './nobody.ts'
import { isTaskDone, type Occurrence, tasksOf, titleOfLot } from './occurrence.ts'
import { chosenSupplier } from './other-supplier.ts'
import { placesLeft } from './places.ts'
import type { ProjectState } from './project.ts'
import { NEVER, type Readiness, readinessOf } from './readiness.ts'
import { occurrenceFacts, parametersOf } from './reading.ts'
import { engineRole, firstOf, roleTitle } from './role-of.ts'
import { screeningDueItems } from './screening-due.ts'
import { barOn, barsOf } from './separation.ts'
import { dueDayOf, hasItsTurn, isClosedTo, isPart, opensOnOf, waitsBefore } from './standing.ts'
import type { TaskScope } from './task-kind.ts'
import { taskKinds } from './tasks/index.ts'

/** What of an item decides how it stands on a day. */
export type DueDays = Pick<DueItem, 'kind' | 'due' | 'binding' | 'turn' | 'opensOn' | 'readyFrom' | 'readyUntil'>

/** What tells somebody what was decided: it waits for no turn. */
const news: ReadonlySet<DueItem['kind']> = new Set(['consent-answer', 'screening-result'])

/** How an item stands on a day. */
export interface DueStanding {
  readonly status: 'ready' | 'waiting' | 'blocked'
  /** Days since the due date, where it is overdue. */
  readonly overdueDays: number | null
}

/**
 * Everything of a purchase that is due or waits for somebody, in the document's order: each occurrence of a task that is not done and
 * either has a due date or has its turn; and the end of the contract. Of a purchase that has ended there is only what is done after that,
 * and of what may be left undone only what its document gives a day. Beside tasks: answers to whoever asked for an exception, and refusals
 * at screening, each for its applicant.
 */
export function dueItems(profile: ResolvedProfile, state: ProjectState): readonly DueItem[] {
  const items = placesLeft(profile, state).flatMap(({ state: seen, occurrence }) => {
    const { task, instance } = occurrence
    if (isClosedTo(seen, task.kind)) return []
    const parameter = parametersOf(profile, seen)
    return itemOf(
      occurrence,
      (day) => ({ profile, state: seen, task, instance, context: nobodyOn(state, day), parameter }),
      state.lastEffectiveOn,
    )
  })
  return [
    ...items,
    ...consentDueItems(profile, state),
    ...screeningDueItems(profile, state),
    ...lotsOf(state).flatMap((lot) => contractEnd(profile, lot)),
  ]
}

/**
 * How an item stands on a day, from the day of the project's last event on: what the task list says of it then, but for what other
 * streams hold against it.
 */
export function dueStanding(item: DueDays, day: CalendarDate): DueStanding {
  const ready = item.readyFrom !== null && item.readyFrom <= day && (item.readyUntil === null || day <= item.readyUntil)
  const waits = (!item.turn && !news.has(item.kind)) || (item.opensOn !== null && day < item.opensOn)
  return {
    status: ready ? 'ready' : waits ? 'waiting' : 'blocked',
    overdueDays: item.binding && item.due !== null && item.due < day ? daysBetween(item.due, day) : null,
  }
}

/**
 * How an item stands for whose inbox it is, as the task list has it: what another person has to do stands still for them.
 * @param actor `null` for the office, which has it still
 */
export function standingFor(
  actor: Pick<Actor, 'id' | 'deputyFor'> | null,
  { bars }: Pick<DueItem, 'bars'>,
  standing: DueStanding,
): DueStanding {
  const isBarred = standing.status === 'ready' && actor !== null && barOn(bars, actor) !== undefined
  return isBarred ? { ...standing, status: 'blocked' } : standing
}

function itemOf(occurrence: Occurrence, scopeOn: (day: CalendarDate) => TaskScope, now: CalendarDate): readonly DueItem[] {
  const { task } = occurrence
  const scope = scopeOn(now)
  const turn = hasItsTurn(scope, occurrence)
  const due = dueDayOf(scope, occurrence)
  if (!turn && due === null) return []
  const part = isPart(scope, occurrence)
  if (!turn && !part) return []
  const readiness = turn ? readinessOf(occurrence, scopeOn, now) : NEVER
  if (!part && readiness.from === null) return []
  return [
    {
      key: occurrence.address,
      kind: 'task',
      task: occurrence.address,
      title: occurrence.title,
      roles: task.roles,
      roleTitle: roleTitle(scope.profile, firstOf(task.roles)),
      holder: holderOf(scope, occurrence),
      awaitedBy: awaitedBy(scope),
      due,
      binding: !task.optional,
      turn,
      opensOn: opensOnOf(scope, occurrence),
      readyFrom: readiness.from,
      readyUntil: readiness.until,
      why: turn ? whyNot(scope, occurrence, readiness) : (waitsBefore(scope, occurrence)[0]?.say ?? null),
      bars: barsOf(scope),
      citation: task.citation,
    },
  ]
}

/** The first rule that stands against it on the day of the last event; `null` where it is ready then. */
function whyNot(scope: TaskScope, occurrence: Occurrence, { from }: Readiness): Text | null {
  if (from !== null && from <= scope.context.today) return null
  return (
    beforehand(scope)[0]?.message ?? firstRefusal(scope, occurrenceFacts(scope.state, scope.context, occurrence.facts))?.message ?? null
  )
}

/** Holds what is for the chosen supplier while none is chosen: no supplier waits for it yet, and no id is like it. */
const NOBODY_YET = 'nobody-yet'

function holderOf({ task, state }: TaskScope, occurrence: Occurrence): string | null {
  if (task.repeats === 'panel-member') return occurrence.instance
  if (task.roles[0] !== 'supplier') return null
  const chosen = chosenSupplier(state)
  return chosen ?? (taskKinds.get(task.kind)?.holder(state) === null ? NOBODY_YET : null)
}

function awaitedBy({ task, profile, state, instance }: TaskScope): readonly Role[] {
  const acted = actorsOf(state)
  const own = engineRole(profile, firstOf(task.roles))
  const roles = new Set(task.roles.map((role) => engineRole(profile, role)))
  for (const { task: other, isNext } of tasksAfter(profile, task)) {
    const first = engineRole(profile, firstOf(other.roles))
    if (OUTSIDE.has(first) || roles.has(first) || !(isNext || acted.has(first))) continue
    if (!isTaskDone(profile, state, other.key)) roles.add(first)
  }
  if (task.repeats === 'consent-request')
    for (const { by, ...request } of state.consentRequests) if (request.instance === instance) roles.add(by.role)
  return [...roles].filter((role) => role !== own && !OUTSIDE.has(role)).toSorted()
}

const remembered = new WeakMap<ResolvedTask, readonly Following[]>()

/** A task that can only be done after another one, and whether it waits for that one itself. */
interface Following {
  readonly task: ResolvedTask
  readonly isNext: boolean
}

/** Every task that can only be done after this one, however many lie between. */
function tasksAfter(profile: ResolvedProfile, task: ResolvedTask): readonly Following[] {
  const known = remembered.get(task)
  if (known !== undefined) return known
  const found = new Set<ResolvedTask>([task])
  for (const before of found) for (const other of tasksOf(profile)) if (other.after.includes(before.key)) found.add(other)
  found.delete(task)
  const after = [...found].map((other): Following => ({ task: other, isNext: other.after.includes(task.key) }))
  remembered.set(task, after)
  return after
}

const actors = new WeakMap<ProjectState, ReadonlySet<Role>>()

/** The roles that have done something. */
function actorsOf(state: ProjectState): ReadonlySet<Role> {
  const known = actors.get(state)
  if (known !== undefined) return known
  const acted = new Set(state.records.map(({ by }) => by.role))
  actors.set(state, acted)
  return acted
}

/** Nobody does it, but everything that is to be done before it has to be done by then. */
function contractEnd(profile: ResolvedProfile, state: ProjectState): readonly DueItem[] {
  const signing = tasksOf(profile).find((task) => task.kind === 'sign-contract')
  if (state.contract === null || signing === undefined || state.outcome.kind !== 'open') return []
  return [
    {
      ...TO_BE_KNOWN,
      key: addressOf('contract-end', null, 1, state.lot),
      kind: 'contract-end',
      task: null,
      title: titleOfLot(text('合同期满', 'Contract ends'), state.lot),
      roles: signing.roles,
      roleTitle: roleTitle(profile, firstOf(signing.roles)),
      holder: null,
      due: state.contract.endsOn,
      readyFrom: null,
      why: null,
      citation: signing.citation,
    },
  ]
}
