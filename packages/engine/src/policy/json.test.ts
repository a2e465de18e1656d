import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from './json.ts'
import { anyJson } from './testing/arbitraries.ts'

describe('the canonical text of a JSON value', () => {
  it('sorts keys by code unit, at every depth, and leaves no white space', () => {
    expect(canonicalJson({ b: 1, a: [{ d: null, c: 'x y' }], B: true, 中: 1, '10': 1, '9': 1 })).toBe(
      '{"10":1,"9":1,"B":true,"a":[{"c":"x y","d":null}],"b":1,"中":1}',
    )
  })

  it('sorts by code unit, where a locale or code points would order otherwise', () => {
    expect(canonicalJson({ '\u{FF5E}': 1, '\u{1F600}': 1, é: 1, z: 1 })).toBe('{"z":1,"é":1,"\u{1F600}":1,"\u{FF5E}":1}')
  })

  it('leaves absent members out, and keeps the place of absent items', () => {
    expect(canonicalJson({ a: undefined, b: null })).toBe('{"b":null}')
    expect(canonicalJson([1, undefined, 2])).toBe('[1,null,2]')
  })

  it('has one text for zero and for equal numbers', () => {
    expect(canonicalJson(-0)).toBe('0')
    expect(canonicalJson([1e21, 0.1, 100])).toBe('[1e+21,0.1,100]')
  })

  it.each([[Number.NaN], [Number.POSITIVE_INFINITY], [() => 1], [1n], [Symbol('x')], [undefined], [{ deep: [() => 1] }]])(
    'refuses what JSON cannot carry: %s',
    (value) => {
      expect(() => canonicalJson(value)).toThrow(TypeError)
    },
  )

  it('says the same as the value', () => {
    fc.assert(
      fc.property(anyJson, (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })

  it('does not depend on the order in which members were written', () => {
    const members = fc.uniqueArray(fc.tuple(fc.string(), anyJson), { selector: ([key]) => key, maxLength: 6 })
    fc.assert(
      fc.property(members, (entries) => {
        expect(canonicalJson(Object.fromEntries(entries.toReversed()))).toBe(canonicalJson(Object.fromEntries(entries)))
      }),
    )
  })

  it('is its own canonical text once read again', () => {
    fc.assert(
      fc.property(anyJson, (value) => {
        const once = canonicalJson(value)
        expect(canonicalJson(JSON.parse(once))).toBe(once)
      }),
    )
  })

  it('tells different values apart', () => {
    fc.assert(
      fc.property(anyJson, anyJson, (a, b) => {
        const same = JSON.stringify(JSON.parse(canonicalJson(a))) === JSON.stringify(JSON.parse(canonicalJson(b)))
        expect(canonicalJson(a) === canonicalJson(b)).toBe(same)
      }),
    )
  })
})
