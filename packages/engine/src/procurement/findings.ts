import type { CalendarDate } from '../policy/calendar-date.ts'
import { evaluate } from '../policy/evaluate.ts'
import type { Finding } from '../policy/finding.ts'
import { isRefusing, judge, type Norm } from '../policy/judge.ts'
import type { ResolvedProfile, ResolvedTask } from '../policy/resolved-profile.ts'
import type { Facts } from '../policy/value.ts'
import { gateNorms, isInForce, supplierNorm, turnsOf } from './norms.ts'
import { readingOf, speakerOf, withSupplier } from './reading.ts'
import type { TaskScope } from './task-kind.ts'

/** Whether a `when` holds on the facts; unknown counts as not yet. */
export function holds(scope: TaskScope, facts: Facts, when: ResolvedTask['when']): boolean {
  if (when === null) return true
  const result = evaluate(when, readingOf(scope, facts))
  return result.known && result.value === true
}

/** Whether a `when` fails on the facts for certain; unknown does not. */
export function failsFor(scope: Pick<TaskScope, 'profile' | 'parameter'>, facts: Facts, when: ResolvedTask['when']): boolean {
  if (when === null) return false
  const result = evaluate(when, readingOf(scope, facts))
  return result.known && result.value !== true
}

/** Every norm of the profile that speaks at a task: rules, payment gates, supplier conditions. Screening judges suppliers one by one itself. */
export function judgeTask(scope: TaskScope, facts: Facts, supplierId: string | undefined): readonly Finding[] {
  const speaker = speakerOf(scope.profile)
  const reading = readingOf(scope, withSupplier(facts, supplierId, scope.context))
  return normsInForce(scope)
    .map((norm) => judge(norm, reading, speaker))
    .filter((finding) => finding !== null)
}

/** Whether one of the norms that speak at a task refuses it, whatever is typed. */
export function isRefused(scope: TaskScope, facts: Facts): boolean {
  const reading = readingOf(scope, facts)
  return normsInForce(scope).some((norm) => isRefusing(norm, reading))
}

/** The first finding that refuses a task, whatever is typed; `null` where none does. */
export function firstRefusal(scope: TaskScope, facts: Facts): Finding | null {
  const reading = readingOf(scope, facts)
  const first = normsInForce(scope).find((norm) => isRefusing(norm, reading))
  return first === undefined ? null : judge(first, reading, speakerOf(scope.profile))
}

/**
 * Of the norms that speak at a task, those in force on the day the rules are read. The same ones are in force until a figure that one of
 * them reads begins or ends; what was found out between two such days is remembered.
 */
export function normsInForce({ profile, task, state }: Pick<TaskScope, 'profile' | 'task' | 'state'>): readonly Norm[] {
  const on = state.profile.rulesDate
  const { turns, between } = spellsOf(profile, task)
  const spell = turns.findLastIndex((day) => day <= on)
  let norms = between.get(spell)
  if (norms === undefined) between.set(spell, (norms = normsOf(profile, task).filter((norm) => isInForce(norm, profile, on))))
  return norms
}

/** When the norms of a task change. */
interface Spells {
  /** The days from which on others may be in force than the day before, in order. */
  readonly turns: readonly CalendarDate[]
  /** Those that are in force from the turn with an index on; -1 before the first. */
  readonly between: Map<number, readonly Norm[]>
}

function spellsOf(profile: ResolvedProfile, task: ResolvedTask): Spells {
  let known = spells.get(task)
  if (known === undefined) {
    const turns = new Set(normsOf(profile, task).flatMap((norm) => turnsOf(norm, profile)))
    spells.set(task, (known = { turns: [...turns].toSorted(), between: new Map<number, readonly Norm[]>() }))
  }
  return known
}

const spells = new WeakMap<ResolvedTask, Spells>()

const remembered = new WeakMap<ResolvedTask, readonly Norm[]>()

/** The norms that speak at a task, whatever the day. */
export function normsOf(profile: ResolvedProfile, task: ResolvedTask): readonly Norm[] {
  const known = remembered.get(task)
  if (known !== undefined) return known
  const norms: readonly Norm[] = [
    ...profile.rules.filter((rule) => rule.on.includes(task.kind) || rule.on.includes(task.key)),
    ...gateNorms(profile).filter((gate) => task.kind === 'pay' && gate.instalment === task.settings['instalment']),
    ...profile.eligibility
      .filter((condition) => task.kind !== 'screen' && (condition.on.includes(task.kind) || condition.on.includes(task.key)))
      .map(supplierNorm),
  ]
  remembered.set(task, norms)
  return norms
}
