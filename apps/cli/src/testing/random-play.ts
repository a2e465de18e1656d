import {
  type Actor,
  type CalendarDate,
  type Decision,
  type JsonObject,
  type JsonValue,
  lotsOf,
  Rehearsal,
  taskList,
  tasksOf,
} from '@goufu/engine'
import type { Attempt, Entry } from '@goufu/scenario'
import * as fc from 'fast-check'
import { dutyFaults } from './duty-faults.ts'
import { foldFaults, fundFaults, heldFaults, projectFaults } from './money-faults.ts'
import type { Told } from './told.ts'

/** Something else is tried before so many of its steps. */
const DISTURBED_IN = 3

const roles = ['preparer', 'approver', 'finance', 'reviewer', 'evaluator', 'supplier', 'auditor', 'administrator', 'public'] as const

/** One of what fast-check can pick, as it picks them within a run. */
export type Pick = <T>(from: readonly T[]) => T

const upTo = (max: number) => fc.nat({ max })

/** Picks with what fast-check generates within a run. */
export function picking(gen: fc.GeneratorValue): Pick {
  return (from) => {
    const picked = from[gen(upTo, from.length - 1)]
    if (picked === undefined) throw new Error('There is nothing to pick from')
    return picked
  }
}

const junk: readonly JsonValue[] = [-1, 0, 1, 1.5, 1_000_000_007, Number.MAX_SAFE_INTEGER, '', 'x', '2025-02-30', null, true, [], {}]

/** The story as it is, with nothing else tried. */
export const undisturbed: Pick = (from) => {
  const picked = from.at(-1)
  if (picked === undefined) throw new Error('There is nothing to pick from')
  return picked
}

/** An input with one thing in it changed, added or left out; or as it is. */
function disturbed(value: JsonValue, pick: Pick): JsonValue {
  if (pick([true, false, false, false])) return pick(junk)
  if (typeof value === 'number') return value + pick([-1, 0, 1, value])
  if (Array.isArray(value)) {
    const members: readonly JsonValue[] = value
    const at = pick([...members.keys(), 0])
    return pick([true, false, false])
      ? members.toSpliced(at, 1)
      : members.map((member, index) => (index === at ? disturbed(member, pick) : member))
  }
  if (typeof value !== 'object' || value === null) return value
  const key = pick([...Object.keys(value), 'unheardOf'])
  const { [key]: member = null, ...rest } = value as JsonObject // no list any more
  return pick([true, false, false]) ? rest : { ...rest, [key]: disturbed(member, pick) }
}

/**
 * Plays a scenario and tries something else again and again.
 * @param rehearsal in which it is played; empty as yet
 * @returns everything that was wrong after any of it
 */
export function playedWith(
  { profile, requests }: Told,
  pick: Pick,
  rehearsal = new Rehearsal(profile, { trial: true }),
): readonly string[] {
  const attempts = requests.filter((request): request is Attempt => !('kind' in request))
  const addresses = [...new Set([...attempts.map(({ address }) => address), ...tasksOf(profile).map(({ key }) => key), 'none'])]
  const funds = requests.filter((request): request is Entry => 'kind' in request && request.kind === 'fund').map(({ id }) => id)
  const faults: string[] = []
  const watch = (said: string, projectId: string, wanted: 0 | 1, act: () => Decision): void => {
    const before = snapshot(rehearsal, projectId, funds)
    const version = rehearsal.project(projectId).events
    const { outcome } = act()
    const wrong =
      outcome === 'accepted'
        ? [...movedFaults(rehearsal.project(projectId).events - version, wanted), ...faultsOf(rehearsal, projectId, funds)]
        : before.every((each, index) => each === snapshot(rehearsal, projectId, funds)[index])
          ? []
          : ['a refusal changed something']
    faults.push(...wrong.map((fault) => `${said}, ${outcome}: ${fault}`))
  }
  for (const request of requests) {
    if ('kind' in request) {
      enter(rehearsal, request)
      continue
    }
    const { projectId, address, input, justifications, on, actor } = request
    if (pick(Array.from({ length: DISTURBED_IN }, (_, index) => index)) === 0) {
      const other = pick(attempts)
      const otherAddress = pick([other.address, address, pick(addresses)])
      const given = disturbed(pick([other, request]).input as JsonValue, pick) // as it was read from a scenario's text
      const by = pick<Actor>([other.actor, actor, { ...actor, role: pick(roles) }])
      const day = pick<CalendarDate>([on, other.on])
      watch(`${otherAddress} ${JSON.stringify(given)}`, projectId, 1, () =>
        rehearsal.attempt(projectId, otherAddress, { input: given, justifications: pick([justifications, {}]) }, day, by),
      )
      const finance = { ...actor, role: 'finance' } as const
      const change = {
        change: pick(['appropriate', 'reduce', 'carry-over']),
        amountFen: pick([1, 100, 10_000_000]),
        toFundId: pick(funds),
        reason: '示例',
      }
      watch(JSON.stringify(change), projectId, 0, () => rehearsal.changeFund(pick(funds), change, on, finance))
    }
    watch(address, projectId, 1, () => rehearsal.attempt(projectId, address, { input, justifications }, on, actor))
  }
  return [...faults, ...foldFaults(rehearsal).map((stream) => `${stream} folds to something else`)]
}

function enter(rehearsal: Rehearsal, { kind, id, input, on, actor }: Entry): void {
  if (kind === 'fund') rehearsal.openFund(id, input, on, actor)
  else if (kind === 'supplier') rehearsal.registerSupplier(id, input, on, actor)
  else rehearsal.createProject(id, input, on, actor)
}

/** What nothing but an accepted command may replace. */
function snapshot(rehearsal: Rehearsal, projectId: string, funds: readonly string[]): readonly unknown[] {
  return [rehearsal.events, rehearsal.project(projectId), ...funds.map((id) => rehearsal.fund(id))]
}

/** A task that was done is one event of its project, a change of a fund none. */
function movedFaults(moved: number, wanted: 0 | 1): readonly string[] {
  return moved === wanted ? [] : [`${moved} events of the project`]
}

function faultsOf(rehearsal: Rehearsal, projectId: string, funds: readonly string[]): readonly string[] {
  const state = rehearsal.project(projectId)
  const onlooker = { id: 'onlooker', name: '', role: 'public', organisation: null } as const
  const context = rehearsal.context(state.lastEffectiveOn, onlooker)
  const view = rehearsal.view(projectId, state.lastEffectiveOn, onlooker)
  const { tasks } = taskList(rehearsal.profile, state, context)
  // Somebody can do something now, or once a day has come.
  const goesOn = tasks.some(
    ({ status, waitingFor }) => status === 'ready' || (status === 'waiting' && waitingFor.every(({ on }) => on !== null)),
  )
  return [
    ...dutyFaults(state),
    ...(state.outcome.kind !== 'open' || goesOn ? [] : ['an open project has nothing that can be done']),
    ...[view, ...view.lots].flatMap(({ money }) => projectFaults(money)),
    // What a project that has ended gives back depends on how it ended.
    ...(state.outcome.kind === 'open' && lotsOf(state).every(({ settlement }) => settlement === null)
      ? heldFaults(
          projectId,
          view,
          funds.flatMap((id) => rehearsal.fund(id) ?? []),
        )
      : []),
    ...funds.flatMap((id) => {
      const fund = rehearsal.fund(id)
      return fund === undefined ? [] : fundFaults(fund, rehearsal.events).map((fault) => `fund: ${fault}`)
    }),
  ]
}
