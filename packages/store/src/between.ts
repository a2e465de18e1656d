import { escapeLiteral } from 'pg'
import type { EventPlace } from './stream-range.ts'

/** Where a table says whose a row is; the number is that of an event, null where the rows are streams. */
export interface PlaceColumns {
  readonly type: string
  readonly id: string
  readonly number: string | null
}

export const EVENT_PLACE: PlaceColumns = { type: 'stream_type', id: 'stream_id', number: 'number' }
export const HEAD_PLACE: PlaceColumns = { type: 'type', id: 'id', number: null }

/**
 * Behind a place, and up to the end of a stream; null for the end of all.
 *
 * Where both lie in streams of one type, type and id are compared by themselves: an index is not left at a row of columns that has been
 * passed before its first column changes, so that every page would be read to the end of its type.
 */
export function between(
  { type, id, number }: PlaceColumns,
  { streamType, streamId, number: last }: EventPlace,
  until: { readonly type: string; readonly id: string } | null,
): string {
  const behind = (columns: readonly string[], values: readonly (string | number)[]) =>
    number === null ? `(${columns.join(', ')}) > (${row(values)})` : `(${[...columns, number].join(', ')}) > (${row([...values, last])})`
  if (until?.type === streamType)
    return `${type} = ${row([streamType])} and ${id} >= ${row([streamId])} and ${id} <= ${row([until.id])} and ${behind([id], [streamId])}`
  return `${behind([type, id], [streamType, streamId])} and ${until === null ? 'true' : `(${type}, ${id}) <= (${row([until.type, until.id])})`}`
}

/** Values of a query that takes no parameters. */
export function row(values: readonly (string | number)[]): string {
  return values.map((value) => (typeof value === 'number' ? String(value) : escapeLiteral(value))).join(', ')
}
