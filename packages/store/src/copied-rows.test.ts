import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CopiedRow } from './copied-row.ts'
import { collectRows } from './copied-rows.ts'

/** A row as the server documents that it writes it: how many columns, then each with its length before it, -1 for one without a value. */
const written = (...columns: readonly (Buffer | null)[]): Buffer =>
  Buffer.concat([int16(columns.length), ...columns.flatMap((column) => (column === null ? [int32(-1)] : [int32(column.length), column]))])

const sized = (size: number, write: (bytes: Buffer) => void): Buffer => {
  const bytes = Buffer.alloc(size)
  write(bytes)
  return bytes
}
const int16 = (value: number) => sized(2, (bytes) => bytes.writeInt16BE(value))
const int32 = (value: number) => sized(4, (bytes) => bytes.writeInt32BE(value))
const int64 = (value: bigint) => sized(8, (bytes) => bytes.writeBigInt64BE(value))
const text = (value: string) => Buffer.from(value)

const HEADER = Buffer.concat([Buffer.from('PGCOPY\n\u00FF\r\n\0', 'latin1'), int32(0), int32(0)])
const TRAILER = int16(-1)

/** The last of some rows, in a page whose header came with the first of them. */
const rowOf = (...columns: readonly (Buffer | null)[]): CopiedRow => {
  const rows = collectRows()
  rows.add(Buffer.concat([HEADER, written(text('前'), null)]))
  rows.add(written(...columns))
  rows.add(TRAILER)
  expect(rows.length).toBe(2)
  return rows.at(1)
}

// Texts of a database: no zero, no half of a character.
const anyText = fc.string({ unit: 'binary' }).map((made) => made.toWellFormed().replaceAll('\0', ''))

describe('a row that was copied', () => {
  it('has the texts that were written, byte by byte, and tells what has no value from every text', () => {
    fc.assert(
      fc.property(anyText, fc.option(anyText), anyText, (one, two, three) => {
        const row = rowOf(text(one), two === null ? null : text(two), text(three))
        expect([row.bytes().toString(), row.textOrNull(), row.text()]).toEqual([one, two, three])
      }),
    )
  })

  it('has the numbers that were written', () => {
    fc.assert(
      fc.property(fc.integer(), fc.maxSafeInteger(), (one, two) => {
        const row = rowOf(int32(one), int64(BigInt(two)))
        expect([row.integer(), row.bigint()]).toEqual([one, two])
      }),
    )
  })

  it('has the ids, days and instants that were written', () => {
    const instant = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(fc.uuid(), instant, (id, at) => {
        const sinceEpoch = at.getTime() - Date.UTC(2000, 0, 1)
        const row = rowOf(
          Buffer.from(id.replaceAll('-', ''), 'hex'),
          int32(Math.floor(sinceEpoch / 86_400_000)),
          int64(BigInt(sinceEpoch) * 1000n),
        )
        expect([row.uuid(), row.date(), row.instant()]).toEqual([id, at.toISOString().slice(0, 10), at.toISOString()])
      }),
    )
  })

  it('has no day or instant where the database knows one without end', () => {
    const row = rowOf(int32(2 ** 31 - 1), int64(2n ** 63n - 1n))
    expect([row.date(), row.instant()]).toEqual(['infinity', 'infinity'])
  })

  it.each<[string, (row: CopiedRow) => unknown, Buffer | null]>([
    ['a number asked for as a larger one', (row) => row.bigint(), int32(1)],
    ['a text asked for as a number', (row) => row.integer(), text('示例')],
    ['nothing asked for as a text', (row) => row.text(), null],
    ['an amount beyond what a number holds', (row) => row.bigint(), int64(2n ** 53n)],
  ])('is not guessed at: %s', (_, ask, column) => {
    expect(() => ask(rowOf(column))).toThrow(RangeError)
  })
})

describe('rows that were copied', () => {
  it('are found by their number, whatever the size of the page', () => {
    const rows = collectRows()
    rows.add(HEADER)
    const texts = Array.from({ length: 300 }, (_, index) => `${index} ${'示'.repeat(index)}`)
    for (const each of texts) rows.add(written(text(each)))
    rows.add(TRAILER)
    expect(Array.from(rows, (row) => row.text())).toEqual(texts)
    expect(rows.at(299).text()).toBe(texts[299])
    expect(() => rows.at(300)).toThrow(RangeError)
  })

  it('may be none', () => {
    const rows = collectRows()
    rows.add(Buffer.concat([HEADER, TRAILER]))
    expect(rows.length).toBe(0)
  })
})
