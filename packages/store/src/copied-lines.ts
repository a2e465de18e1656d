import type { PoolClient, Submittable } from 'pg'

// Rows as COPY hands them out: one piece of bytes a row instead of one text a column. Reading a page so takes a third of the time, and
// what has been read and not yet looked at is no work for the garbage collector.

const LINE_FEED = 0x0a
const TAB = 0x09
const BACKSLASH = 0x5c

/** The lines of a page, each one row: its columns in UTF-8, divided by tabs. */
export interface CopiedLines {
  readonly length: number
  /** The bytes of a line without its line feed. @throws RangeError for a line there is not. */
  at(index: number): Buffer
  [Symbol.iterator](): Iterator<Buffer, void>
}

/**
 * Asks for rows, one question after the other, on a connection on which nothing else is asked meanwhile: one of the program's own, since
 * the driver lets no query of ours onto a connection that does not wait for answers.
 */
export type CopyRows = (query: string) => Promise<CopiedLines>

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

function copy(client: PoolClient, query: string): Promise<CopiedLines> {
  return new Promise((resolve, reject) => {
    const lines = collectLines()
    const copying: CopyQuery = {
      submit: (connection) => connection.query(`copy (${query}) to stdout`),
      handleError: reject,
      // The server sends each row in a message of its own.
      handleCopyData: ({ chunk }) => lines.add(chunk),
      handleCommandComplete: () => undefined,
      handleReadyForQuery: () => resolve(lines),
    }
    client.query(copying)
  })
}

const FIRST_SIZE = 65_536

function collectLines(): CopiedLines & { add(line: Buffer): void } {
  // The driver uses the memory of a message again: what is kept is copied, all lines of a page into one piece.
  let bytes = Buffer.allocUnsafe(FIRST_SIZE)
  let filled = 0
  const ends: number[] = []
  const at = (index: number): Buffer => {
    const end = ends[index]
    if (end === undefined) throw new RangeError(`There is no line ${index}`)
    return bytes.subarray(ends[index - 1] ?? 0, bytes[end - 1] === LINE_FEED ? end - 1 : end)
  }
  return {
    at,
    add(line) {
      if (filled + line.length > bytes.length) {
        const larger = Buffer.allocUnsafeSlow(2 * (filled + line.length))
        bytes.copy(larger, 0, 0, filled)
        bytes = larger
      }
      filled += line.copy(bytes, filled)
      ends.push(filled)
    },
    get length() {
      return ends.length
    },
    *[Symbol.iterator]() {
      for (let index = 0; index < ends.length; index += 1) yield at(index)
    },
  }
}

/** Stands for a column without a value: no text of the database contains a zero character. */
export const NO_VALUE = '\0'

type Columns<N extends number, T extends readonly string[] = readonly []> = T['length'] extends N ? T : Columns<N, readonly [...T, string]>

/** The columns of a line. @throws Error where they are not as many as were asked for: a bug. */
export function columnsOf<N extends number>(line: Buffer, count: N): Columns<N> {
  const columns = line.toString().split('\t')
  if (columns.length !== count) throw new Error(`${columns.length} columns were copied, and ${count} asked for`)
  // As many as were counted.
  return (line.includes(BACKSLASH) ? columns.map(unescaped) : columns) as readonly string[] as Columns<N>
}

/** A line whose first column is long: the bytes of that column, and the columns behind it. */
export function longColumnOf<N extends number>(line: Buffer, count: N): { readonly first: Buffer; readonly rest: Columns<N> } {
  const end = line.indexOf(TAB)
  const first = line.subarray(0, end)
  return {
    first: first.includes(BACKSLASH) ? Buffer.from(unescaped(first.toString())) : first,
    rest: columnsOf(line.subarray(end + 1), count),
  }
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['v', '\v'],
])

function unescaped(column: string): string {
  if (column === '\\N') return NO_VALUE
  return column.includes('\\') ? column.replaceAll(/\\(.)/gs, (_, sign: string) => ESCAPES.get(sign) ?? sign) : column
}
