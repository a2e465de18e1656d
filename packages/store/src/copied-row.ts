// How PostgreSQL writes values in its binary format (PostgreSQL documentation, COPY, “Binary Format”).

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
