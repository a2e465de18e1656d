import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { columnsOf, longColumnOf, NO_VALUE } from './copied-lines.ts'

const SIGNS: Readonly<Record<string, string>> = {
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\v': '\\v',
  '\\': '\\\\',
}

/** A line as the server documents that it writes it. */
const written = (columns: readonly (string | null)[]): Buffer =>
  Buffer.from(
    columns.map((column) => (column === null ? '\\N' : column.replaceAll(/[\b\f\n\r\t\v\\]/g, (sign) => SIGNS[sign] ?? sign))).join('\t'),
  )

// Texts of a database: no zero, no half of a character.
const anyText = fc.string({ unit: 'binary' }).map((made) => made.toWellFormed().replaceAll('\0', ''))
const awkward = fc.string({ unit: fc.constantFrom('\\', '\t', '\n', '\r', '\b', 'N', 'b', '示', '.', '"') })
const anyColumn = fc.oneof(anyText, awkward)

test('whatever was written is read, and what has no value is told from every text', () => {
  fc.assert(
    fc.property(anyColumn, fc.option(anyColumn), anyColumn, (one, two, three) => {
      expect(columnsOf(written([one, two, three]), 3)).toEqual([one, two ?? NO_VALUE, three])
    }),
  )
})

test('of a long column there are the bytes that were written', () => {
  fc.assert(
    fc.property(anyColumn, anyColumn, anyColumn, (long, one, two) => {
      const { first, rest } = longColumnOf(written([long, one, two]), 2)
      expect(first.equals(Buffer.from(long))).toBe(true)
      expect(rest).toEqual([one, two])
    }),
  )
})

test('another number of columns than was asked for is a bug', () => {
  expect(() => columnsOf(written(['a', 'b']), 3)).toThrow('2 columns')
})
