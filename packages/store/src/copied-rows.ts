import type { PoolClient, Submittable } from 'pg'

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

/** In a millisecond. */
const MICROSECONDS = 1000
const SECOND = 1000
const MINUTE = 60_000
const HOUR = 3_600_000
const DAY = 86_400_000
/** Days and instants are counted from 2000-01-01. */
const EPOCH = Date.parse('2000-01-01')
const NO_VALUE = -1

/**
 * One row, whose columns are taken one after the other in the order in which they were asked for, each as what it is in the database.
 * @throws RangeError for a column of another length than its type has: a bug.
 */
export class CopiedRow {
  readonly #bytes: Buffer
  #at: number

  /** @param start where the row begins in the bytes of its page */
  constructor(bytes: Buffer, start: number) {
    this.#bytes = bytes
    this.#at = start + 2 // the number of columns
  }

  /** A text, as the bytes in UTF-8 that lie in the page. */
  bytes(): Buffer {
    const length = this.#length()
    return this.#bytes.subarray(this.#at, (this.#at += length))
  }

  text(): string {
    return this.textOrNull() ?? missing()
  }

  textOrNull(): string | null {
    const length = this.#length()
    return length === NO_VALUE ? null : this.#bytes.toString('utf8', this.#at, (this.#at += length))
  }

  /** An `integer`. */
  integer(): number {
    const at = this.#fixed(4)
    return this.#bytes.readInt32BE(at)
  }

  /** A `bigint`. @throws RangeError beyond 2^53: an amount the engine cannot have written. */
  bigint(): number {
    const value = this.#int8()
    if (!Number.isSafeInteger(value)) throw new RangeError(`${value} is not a safe integer`)
    return value
  }

  /** A `date` as `YYYY-MM-DD`; whatever no day of ours is written like it is told as another text. */
  date(): string {
    const at = this.#fixed(4)
    return dayText(this.#bytes.readInt32BE(at))
  }

  /** A `timestamptz(3)` in ISO 8601, in UTC with milliseconds; what no instant of ours is written like is told as another text. */
  instant(): string {
    // Microseconds are as many that the last of them gets lost: of whole milliseconds it is none.
    return instantText(Math.round(this.#int8() / MICROSECONDS))
  }

  /** A `uuid`. */
  uuid(): string {
    const at = this.#fixed(16)
    const digits = this.#bytes.toString('hex', at, at + 16)
    return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-${digits.slice(12, 16)}-${digits.slice(16, -12)}-${digits.slice(-12)}`
  }

  #int8(): number {
    const at = this.#fixed(8)
    return this.#bytes.readInt32BE(at) * 2 ** 32 + this.#bytes.readUInt32BE(at + 4)
  }

  /** Where a column of so many bytes lies. */
  #fixed(expected: number): number {
    const length = this.#length()
    if (length !== expected) throw new RangeError(`A column has ${length} bytes, and its type ${expected}`)
    const at = this.#at
    this.#at += length
    return at
  }

  #length(): number {
    const length = this.#bytes.readInt32BE(this.#at)
    this.#at += 4
    return length
  }
}

/** Days there are few of, and each is asked for often. */
const days = new Map<number, string>()

/** @param day counted from the epoch; the database knows days without end, which no calendar has */
function dayText(day: number): string {
  const known = days.get(day)
  if (known !== undefined) return known
  const at = new Date(EPOCH + day * DAY)
  const written = Number.isNaN(at.getTime()) ? 'infinity' : at.toISOString().slice(0, -'T00:00:00.000Z'.length)
  days.set(day, written)
  return written
}

const TWO_DIGITS: readonly string[] = Array.from({ length: MINUTE / SECOND }, (_, value) => String(value).padStart(2, '0'))

/** What `toISOString` writes, put together from a day that is known: in a third of the time. @param ms counted from the epoch */
function instantText(ms: number): string {
  const day = Math.floor(ms / DAY)
  const written = dayText(day)
  if (written === 'infinity') return written
  const inDay = ms - day * DAY
  const two = (unit: number, within: number) => TWO_DIGITS[Math.floor((inDay % within) / unit)] ?? missing()
  return `${written}T${two(HOUR, DAY)}:${two(MINUTE, HOUR)}:${two(SECOND, MINUTE)}.${String(inDay % SECOND).padStart(3, '0')}Z`
}

function missing(): never {
  throw new RangeError('A column has no value')
}
