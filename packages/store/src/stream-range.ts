import type { StreamRef } from '@goufu/engine'

/** Streams that follow each other in the order of the database: by type, then by id. */
export interface StreamRange {
  /** The range begins behind this stream; null for the beginning. */
  readonly after: StreamRef | null
  /** The range ends with this stream; null for the end. */
  readonly until: StreamRef | null
}

export const ALL_STREAMS: StreamRange = { after: null, until: null }

/** Behind this place lies every row of the streams that follow. */
export interface EventPlace {
  readonly streamType: string
  readonly streamId: string
  readonly number: number
}

const LAST_NUMBER = 2 ** 31 - 1

/** The place before the first event of a range. */
export function placeBefore({ after }: StreamRange): EventPlace {
  // No stream has an empty type.
  return after === null ? { streamType: '', streamId: '', number: 0 } : { streamType: after.type, streamId: after.id, number: LAST_NUMBER }
}

/** Tells streams apart whatever their type and id are: no text of the database contains a zero character. */
export function keyOf(type: string, id: string): string {
  return `${type}\0${id}`
}
