import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { decodeCursor, encodeCursor } from './cursor.ts'

const key = z.tuple([z.string(), z.string()])

test('a cursor gives back the place it was made for', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (sort, id) => {
      expect(decodeCursor(encodeCursor([sort, id]), key)).toEqual([sort, id])
    }),
  )
})

test('any other text is no cursor, and no error', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(decodeCursor(text, key)).toBeUndefined()
    }),
  )
})
