import { type Expression, readsOf } from '../../policy/expression.ts'
import { canonicalJson } from '../../policy/json.ts'
import type { Norm } from '../../policy/judge.ts'
import type { ResolvedProfile, ResolvedTask } from '../../policy/resolved-profile.ts'
import { normsOf } from '../../procurement/findings.ts'
import { supplierNorm } from '../../procurement/norms.ts'
import { tasksOf } from '../../procurement/occurrence.ts'
import { deemedFacts } from '../../procurement/reading.ts'
import { taskKinds } from '../../procurement/tasks/index.ts'
import { triedAsWritten } from '../examples.ts'
import { boundsOf, dayPasses } from './days.ts'
import { inputFacts } from './input-facts.ts'
import { conditionsOf, type ModelTask, ownOfOccurrence, perMatter } from './model-task.ts'
import { movesOf } from './moves.ts'
import { outcomesOf } from './outcomes.ts'
import { type Known, knownAtFirst } from './task-outcome.ts'

/** A process with everything in it that decides what can be done. */
export interface Model {
  readonly tasks: ReadonlyMap<string, ModelTask>
  readonly atFirst: ReadonlyMap<string, Known>
  /** Days that some task must not come after: which of them are over has to be kept in mind. */
  readonly bounds: ReadonlySet<string>
  readonly parameter: (key: string) => Known | undefined
  readonly isOpen: (key: string) => boolean
  readonly deemed: ReadonlySet<string>
  readonly calendar: NonNullable<ResolvedProfile['calendar']>['years']
}

function divided(after: readonly string[], canBe: (key: string) => boolean): Pick<ModelTask, 'after' | 'unlessPassedOver'> {
  return { after: after.filter((key) => !canBe(key)), unlessPassedOver: after.filter(canBe) }
}

/** Whether one task can be passed over by another that waits for it: not where the other is part of the purchase only together with it. */
function canBePassedOver({ when }: ResolvedTask, by: ResolvedTask): boolean {
  if (when === null) return false
  const own = new Set(by.when === null ? [] : conjuncts(by.when).map((part) => canonicalJson(part)))
  const isOfOccurrence = readsOf(when).facts.some((path) => path !== 'today' && ownOfOccurrence.has(path))
  return isOfOccurrence || !conjuncts(when).every((part) => own.has(canonicalJson(part)))
}

/** The conditions that all have to hold for one to hold. */
function conjuncts(node: Expression): readonly Expression[] {
  if (node.op === 'labelled') return conjuncts(node.of)
  return node.op === 'all' ? node.of.flatMap(conjuncts) : [node]
}

/** Whether a norm can stand in the way of a task: what is preferred or permitted never does. */
function canRefuse({ severity }: Norm): boolean {
  return severity === 'must' || severity === 'should'
}

/** Builds the model of a profile's process. */
export function modelOf(profile: ResolvedProfile): Model {
  const resolved = tasksOf(profile).filter((task) => taskKinds.has(task.kind))
  const given = inputFacts(profile)
  const deemed = new Set(Object.keys(deemedFacts(profile) ?? {}))
  const bare = resolved.map((task): ModelTask => {
    const { chosen, days } = given(task)
    return {
      key: task.key,
      title: task.title,
      ...divided(task.after, (key) => resolved.some((other) => other.key === key && canBePassedOver(other, task))),
      repeats: task.repeats,
      again: task.repeats === 'as-needed' || perMatter.has(task.repeats),
      optional: task.optional,
      when: task.when,
      norms: normsOf(profile, task).filter(canRefuse),
      conditions:
        task.kind === 'screen'
          ? profile.eligibility
              .filter(({ on }) => on.includes('screen'))
              .map(supplierNorm)
              .filter(canRefuse)
          : [],
      free: new Set([...chosen, ...task.declares]),
      days: new Set(days),
      moves: [],
    }
  })
  const bounds = boundsOf(bare, profile)
  const tracked = trackedFacts(bare, resolved)
  const moves = movesOf(resolved, tracked, bounds)
  const written = triedAsWritten(profile)
  const tasks = [...bare.map((each) => ({ ...each, moves: moves.get(each.key) ?? [] })), ...bounds.map(dayPasses)]
  return {
    tasks: new Map(tasks.map((each) => [each.key, each])),
    bounds: new Set(bounds.map(({ key }) => key)),
    atFirst: new Map(Object.entries(knownAtFirst).filter(([path]) => tracked.has(path))),
    parameter: written.parameter,
    isOpen: (key) => profile.parameters[key]?.open === true,
    deemed,
    calendar: profile.calendar?.years ?? [],
  }
}

/** Facts that some task reads without whoever does it giving them, and what outcomes need. */
function trackedFacts(tasks: readonly ModelTask[], resolved: readonly ResolvedTask[]): ReadonlySet<string> {
  const readBy = (node: Expression, own: ReadonlySet<string>) => {
    const { facts, parameters } = readsOf(node)
    return [...facts.filter((path) => !own.has(path)), ...(parameters.length > 0 ? ['~figures are set'] : [])]
  }
  const read = tasks.flatMap(({ norms, conditions, when, free }) => [
    ...[...norms, ...conditions].flatMap((norm) => conditionsOf(norm).flatMap((node) => readBy(node, free))),
    ...(when === null ? [] : readBy(when, ownOfOccurrence)),
  ])
  const needed = resolved.flatMap((task) =>
    outcomesOf(task, resolved).flatMap(({ needs }) => [
      ...(needs?.known ?? []),
      ...(needs?.unset ?? []),
      ...Object.keys({ ...needs?.equal, ...needs?.not }),
    ]),
  )
  // Repeated tasks need something to be divided by.
  return new Set([...read, ...needed, 'contract.signedOn', 'panel.members', 'objections.open'])
}
