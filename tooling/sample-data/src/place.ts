import { NO_PREDECESSOR } from '@goufu/store/tooling'

/**
 * Where a sample has come to, between two counties: all that is needed to go on from there as if it had never been broken off. Plain
 * data, to be kept beside the rows.
 */
export interface Place {
  /** Serial number of the county that comes next. */
  readonly county: number
  readonly projects: number
  readonly suppliers: number
  readonly recorded: Recorded
}

/** What the next entry in each book follows on. */
export interface Recorded {
  /** How many events there are. */
  readonly events: number
  readonly ledgerHash: string
  /** Instant of the last seal, in milliseconds. */
  readonly sealedAt: number
  /** How many projects stand where they are searched for. */
  readonly placed: number
  /** The signs that the last block of these has. */
  readonly signsOfBlock: readonly string[]
  /** Every shape of event so far. */
  readonly shapes: readonly (readonly [stream: string, type: string, schema: string])[]
}

/** Before the first county. */
export const BEGINNING: Place = {
  county: 0,
  projects: 0,
  suppliers: 0,
  recorded: { events: 0, ledgerHash: NO_PREDECESSOR, sealedAt: 0, placed: 0, signsOfBlock: [], shapes: [] },
}
