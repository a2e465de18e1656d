import type { PoolClient, Submittable } from 'pg'
import { CopiedRow } from './copied-row.ts'

// Rows as COPY hands them out in its binary format: one piece of bytes a row instead of one text a column. Reading a page so takes a third
// of the time, and what has been read and not yet looked at is no work for the garbage collector.

/** The rows of a page. */
export interface CopiedRows {
  readonly length: number
  /** @throws RangeError for a row there is not. */
  at(index: number): CopiedRow
  [Symbol.iterator](): Iterator<CopiedRow, void>
}

/**
 * Asks for rows, one question after the other, on a connection on which nothing else is asked meanwhile: one of the program's own, since
 * the driver lets no query of ours onto a connection that does not wait for answers.
 */
export type CopyRows = (query: string) => Promise<CopiedRows>

/**
 * @returns a function that asks for the rows of a query. COPY takes no parameters: values stand in the query as `escapeLiteral` writes
 * them.
 */
export function copyFrom(client: PoolClient): CopyRows {
  let last: Promise<unknown> = Promise.resolve()
  return (query) => {
    const copied = last.then(() => copy(client, query))
    // Whoever asked hears of it.
    last = copied.catch(() => undefined)
    return copied
  }
}

/** What the driver calls of a query of ours: what it does with answers is left to it. */
interface CopyQuery extends Submittable {
  handleError(error: Error): void
  handleCopyData(message: { readonly chunk: Buffer }): void
  handleCommandComplete(): void
  handleReadyForQuery(): void
}

function copy(client: PoolClient, query: string): Promise<CopiedRows> {
  return new Promise((resolve, reject) => {
    const rows = collectRows()
    const copying: CopyQuery = {
      submit: (connection) => connection.query(`copy (${query}) to stdout (format binary)`),
      handleError: reject,
      handleCopyData: ({ chunk }) => rows.add(chunk),
      handleCommandComplete: () => undefined,
      handleReadyForQuery: () => resolve(rows),
    }
    client.query(copying)
  })
}

const FIRST_SIZE = 65_536
const SIGNATURE = Buffer.from('PGCOPY\n\u00FF\r\n\0', 'latin1')
/** Behind the signature: flags, and how long what follows of the header is. */
const HEADER_LENGTHS = 8
/** Stands where the number of a row's columns would, behind the last row. */
const END = -1

/** @internal The server sends each row in a message of its own; the header comes with the first of them or before it. */
export function collectRows(): CopiedRows & { add(message: Buffer): void } {
  // The driver uses the memory of a message again: what is kept is copied, all rows of a page into one piece.
  let bytes = Buffer.allocUnsafe(FIRST_SIZE)
  let filled = 0
  const starts: number[] = []
  const at = (index: number): CopiedRow => {
    const start = starts[index]
    if (start === undefined) throw new RangeError(`There is no row ${index}`)
    return new CopiedRow(bytes, start)
  }
  return {
    at,
    add(message) {
      const begin = starts.length === 0 ? headerIn(message) : 0
      const length = message.length - begin
      if (length === 0 || message.readInt16BE(begin) === END) return
      if (filled + length > bytes.length) {
        const larger = Buffer.allocUnsafeSlow(2 * (filled + length))
        bytes.copy(larger, 0, 0, filled)
        bytes = larger
      }
      starts.push(filled)
      filled += message.copy(bytes, filled, begin)
    },
    get length() {
      return starts.length
    },
    *[Symbol.iterator]() {
      for (let index = 0; index < starts.length; index += 1) yield at(index)
    },
  }
}

/** How long the header is that a message begins with; 0 where it begins with none. */
function headerIn(message: Buffer): number {
  if (!message.subarray(0, SIGNATURE.length).equals(SIGNATURE)) return 0
  const fixed = SIGNATURE.length + HEADER_LENGTHS
  return fixed + message.readInt32BE(fixed - 4)
}
