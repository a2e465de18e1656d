import { expect, test } from 'vitest'
import { digestText, parseHashAlgorithm } from './hash.ts'

// Published vectors: FIPS 180-4 and GB/T 32905-2016, each for "abc".
test.each([
  ['sha256', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  ['sm3', '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0'],
] as const)('%s gives its published digest', (algorithm, digest) => {
  expect(digestText(algorithm, 'abc')).toBe(digest)
})

test('text is hashed as UTF-8', () => {
  expect(digestText('sha256', '关爱')).not.toBe(digestText('sha256', '關愛'))
  expect(digestText('sha256', 'é')).not.toBe(digestText('sha256', 'e\u0301'))
})

test('a name that nobody wrote is no algorithm', () => {
  expect(['sha256', 'sm3', 'sha1', 'SHA256', ''].map(parseHashAlgorithm)).toEqual(['sha256', 'sm3', undefined, undefined, undefined])
})
