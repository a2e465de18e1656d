import type { Citation } from './citation.ts'
import type { JsonValue } from './json.ts'
import type { Text } from './text.ts'

/** 应当/不得 must, 原则上/一般 should, 优先/鼓励 prefer, 可以 may. */
export type Severity = 'must' | 'should' | 'prefer' | 'may'
export type Verdict = 'holds' | 'fails' | 'unknown'

/** One judged condition with the values it read. */
export interface TraceLine {
  readonly verdict: Verdict
  readonly say: Text
  /** The values as people write them, for example `75,000.00 ≠ 73,800.00`. */
  readonly values: Text | null
  /** Titles of the facts or parameters that are missing. */
  readonly missing: readonly Text[]
}

/** A one-press mend of one input field. */
export interface Repair {
  readonly field: string
  readonly value: JsonValue
  readonly label: Text
}

/**
 * What a rule says about an attempted task.
 * `refuses` stops it; `asks-facts` needs something more first; `asks-reason` wants a recorded reason; `shown` informs.
 */
export interface Finding {
  readonly rule: string
  readonly severity: Severity
  readonly verdict: Verdict
  readonly effect: 'refuses' | 'asks-facts' | 'asks-reason' | 'shown'
  readonly message: Text
  /** What happens next, or how to mend it. */
  readonly next: Text | null
  readonly citation: Citation
  /** Input field the finding belongs to. */
  readonly field: string | null
  readonly trace: readonly TraceLine[]
  readonly repair: Repair | null
  /** Keys of the parameters that were read. */
  readonly parameters: readonly string[]
}
