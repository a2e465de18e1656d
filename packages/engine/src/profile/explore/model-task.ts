import type { Expression } from '../../policy/expression.ts'
import type { Norm } from '../../policy/judge.ts'
import type { Repetition } from '../../policy/process.ts'
import type { Text } from '../../policy/text.ts'
import type { Known, TaskOutcome } from './task-outcome.ts'

/** One way a task can end, with what it makes of the facts that some gate reads. */
export interface Move {
  readonly task: string
  readonly outcome: TaskOutcome
  /** Facts that become known, only those that are tracked. */
  readonly gives: ReadonlyMap<string, Known>
  /** Facts that are as they were at first. */
  readonly forgets: readonly string[]
  /** Keys of the tasks that must be done again. */
  readonly undoes: readonly string[]
  readonly done: boolean
}

/** A task as exploring sees it; the passing of a day is one too. */
export interface ModelTask {
  readonly key: string
  readonly title: Text
  /** Tasks that are always done before it. */
  readonly after: readonly string[]
  /** Tasks that are done before it, or passed over because they are no part of the purchase. */
  readonly unlessPassedOver: readonly string[]
  readonly repeats: Repetition
  /** Whether it can be done again after it was done. */
  readonly again: boolean
  readonly optional: boolean
  readonly when: Expression | null
  /** Norms that can stand in its way. */
  readonly norms: readonly Norm[]
  /** Supplier conditions that its outcome `qualifies` must pass. */
  readonly conditions: readonly Norm[]
  /** Facts that whoever does it chooses. */
  readonly free: ReadonlySet<string>
  /** Facts that say on which day it is done. */
  readonly days: ReadonlySet<string>
  readonly moves: readonly Move[]
}

/** How tasks repeat that are done once for each thing that comes up. */
export const perMatter: ReadonlySet<Repetition> = new Set<Repetition>(['objection', 'consent-request', 'rectification'])

/** Facts a `when` reads that no earlier task decides. */
export const ownOfOccurrence: ReadonlySet<string> = new Set(['today', 'period.endsOn'])

/** What a norm says: when it applies and what it requires. */
export function conditionsOf({ when, require }: Norm): readonly Expression[] {
  return when === null ? [require] : [when, require]
}
