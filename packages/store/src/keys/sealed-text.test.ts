import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CIPHER, newKeyBytes } from './cipher.ts'
import { openBytes, parseSealed, sealBytes, sealingKey } from './sealed-text.ts'
import type { SealPlace } from './sealed-text.ts'

const key = sealingKey('key-a', CIPHER, newKeyBytes(CIPHER))
const place: SealPlace = { table: 'person', column: 'phone', row: '1' }
const bytes = fc.uint8Array({ maxLength: 200 })
const places = fc.record({ table: fc.string(), column: fc.string(), row: fc.string() })

/** @returns what a text opens to, or how it does not */
function opened(text: string, at: SealPlace = place, by = key): Buffer | 'malformed' | 'altered' {
  const sealed = parseSealed(text)
  return sealed === undefined ? 'malformed' : (openBytes(by, at, sealed) ?? 'altered')
}

describe('a sealed text', () => {
  test('opens to what was sealed, at its own place', () => {
    fc.assert(
      fc.property(bytes, places, (plain, at) => {
        expect(opened(sealBytes(key, at, plain), at)).toEqual(Buffer.from(plain))
      }),
    )
  })

  test('opens nowhere else, also where two places read the same when their names are put together', () => {
    fc.assert(
      fc.property(places, places, (here, there) => {
        fc.pre(JSON.stringify(here) !== JSON.stringify(there))
        expect(opened(sealBytes(key, here, Buffer.from('x')), there)).toBe('altered')
      }),
    )
    const sealed = sealBytes(key, { table: 'a', column: 'b","c', row: 'd' }, Buffer.from('x'))
    expect(opened(sealed, { table: 'a', column: 'b', row: 'c","d' })).toBe('altered')
  })

  test('does not open once any letter of it is another', () => {
    const alphabet = 'A B C x y z 0 1 9 - _ . = +'.split(' ')
    fc.assert(
      fc.property(bytes, fc.nat(), fc.constantFrom(...alphabet), (plain, at, letter) => {
        const text = sealBytes(key, place, plain)
        const position = at % text.length
        fc.pre(text[position] !== letter)
        expect(opened(`${text.slice(0, position)}${letter}${text.slice(position + 1)}`)).toBeTypeOf('string')
      }),
    )
  })

  test('does not open when it is cut, made longer, or says another key, cipher or format', () => {
    const text = sealBytes(key, place, Buffer.from('示例'))
    const [format, cipher, id, body = ''] = text.split('.')
    for (const altered of [
      text.slice(0, -1),
      text.slice(0, text.lastIndexOf('.') + 1),
      `${text}A`,
      `${text}.A`,
      [format, cipher, 'key-b', body].join('.'),
      [format, 'sm4-gcm', id, body].join('.'),
      ['goufu2', cipher, id, body].join('.'),
      '',
      '示例',
    ])
      expect(opened(altered)).toBeTypeOf('string')
    const other = sealingKey('key-a', CIPHER, newKeyBytes(CIPHER))
    expect(opened(text, place, other)).toBe('altered')
  })

  test('is another one each time, and shows nothing but how long it is', () => {
    const plain = '13900000000'
    const texts = Array.from({ length: 200 }, () => sealBytes(key, place, Buffer.from(plain)))
    expect(new Set(texts.map((text) => text.split('.')[3]?.slice(0, 16))).size).toBe(200)
    expect(texts[0]).toMatch(/^goufu1\.aes-256-gcm\.key-a\.[\w-]+$/)
    expect(texts.join('')).not.toContain(plain)
  })
})
