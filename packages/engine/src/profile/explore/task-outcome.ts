import { type CalendarDate, date } from '../../policy/calendar-date.ts'
import type { ResolvedTask } from '../../policy/resolved-profile.ts'
import type { Text } from '../../policy/text.ts'
import type { Value } from '../../policy/value.ts'

interface AnyValue {
  readonly any: true
}

/** A fact that is known afterwards, whatever it says. */
export const ANY: AnyValue = { any: true }

/** A day that no purchase waits for: the end of a ban. */
export const FOREVER: CalendarDate = date('9999-12-31')

/** What exploring a process knows of a fact. Absent is not yet known. */
export type Known = Value | AnyValue

export function isAny(value: Known): value is AnyValue {
  return value === ANY
}

/** What the outcomes of a task can depend on. */
export type TaskSettings = Pick<ResolvedTask, 'settings' | 'repeats'>

/**
 * One of the ways a task can end, as exploring a process sees it (`passed`, `failed`). It says what the kind's `evolve` and the
 * folded state make of it, in facts that rules read. Paths that begin with `~` are known to exploring alone.
 */
export interface TaskOutcome {
  readonly key: string
  readonly title: Text
  /** Facts that are known from then on. `supplier.*` stands for every fact of a supplier. */
  readonly gives?: Readonly<Record<string, Known>>
  /** What must be so before. */
  readonly needs?: {
    readonly known?: readonly string[]
    readonly unset?: readonly string[]
    readonly equal?: Readonly<Record<string, Value>>
    readonly not?: Readonly<Record<string, Value>>
  }
  /** Whether the task counts as done; it does unless this says no. */
  readonly done?: false
  /** Tasks that have to be done again. */
  readonly undoes?: (task: ResolvedTask) => boolean
  /** A round begins again: what was declared with those tasks alone is not known any more either. */
  readonly beginsAgain?: true
  readonly ends?: 'completed' | 'cancelled' | 'terminated'
  /** Some applicant passes, so the supplier conditions of the screening must let one pass. */
  readonly qualifies?: true
  /** It comes about without anybody doing the task. */
  readonly byItself?: true
}

/** Facts that are known before anything is done. */
export const knownAtFirst: Readonly<Record<string, Known>> = {
  'applications.received': 0,
  'applications.qualified': 0,
  'applications.offers': ANY,
  'relaunch.openTenderOfTwo': ANY,
  'objections.open': 0,
  'inspection.openFaults': 0,
  'evaluation.finalHeld': false,
  'clawBack.totalFen': ANY,
  'clawBack.openFen': ANY,
  'takeover.planAdopted': false,
  'takeover.started': false,
  // A check that finds a matter in order ends all three, and can be made whenever one is open: a process with notices has it.
  'rectification.open': ANY,
  'rectification.failures': ANY,
  'rectification.refused': ANY,
  // A day that no deadline is counted from: whatever waits for a notice after it can be met by giving one.
  'rectification.calledForOn': ANY,
}
