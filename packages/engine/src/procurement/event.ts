import type { CalendarDate } from '../policy/calendar-date.ts'
import type { Citation } from '../policy/citation.ts'
import type { JsonObject } from '../policy/json.ts'
import type { Signature } from './actor.ts'

export type StreamType = 'project' | 'fund' | 'supplier'

/** One aggregate's stream of events. */
export interface StreamRef {
  readonly type: StreamType
  readonly id: string
}

/**
 * An accepted task, or its effect on another stream. The store adds number, recording instant, command and hashes.
 * `effectiveOn` is when it took effect, `rulesDate` the day at which the rules were read.
 */
export interface EventDraft {
  readonly stream: StreamRef
  /** Task kind, or `create`, `open-fund`, `register`, … */
  readonly type: string
  /** Shape of `data`; a new shape gets a new number and an upcaster. */
  readonly schema: number
  readonly task: string | null
  readonly data: JsonObject
  readonly effectiveOn: CalendarDate
  readonly rulesDate: CalendarDate
  readonly actor: Signature
  readonly profile: { readonly id: string; readonly digest: string }
  readonly citation: Citation | null
}
