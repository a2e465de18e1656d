import { expect, it } from 'vitest'
import { looksLike, meant, meantOrKnown, nearestKey } from './near-key.ts'

it.each([
  ['notice-days', 'notice-day', true],
  ['notice-days', 'notice-dyas', true],
  ['notice-days', 'noitce-dyas', true],
  ['notice-days', 'notice-months', false],
  ['notice-days', 'notice-days', true],
])('%s and %s can be mistaken for each other: %s', (left, right, mistaken) => {
  expect(looksLike(left, right)).toBe(mistaken)
  expect(looksLike(right, left)).toBe(mistaken)
})

it.each([
  ['sevrity', ['say', 'severity'], 'severity'],
  ['Severity', ['severity'], 'severity'],
  ['sya', ['key', 'say'], 'say'],
  ['key', ['say', 'when'], undefined],
  ['months', ['month', 'montsh'], 'month'],
  ['二', ['一'], undefined],
  ['anything', [], undefined],
])('for %s out of %j the nearest is meant, %s', (key, keys, near) => {
  expect(nearestKey(key, keys)).toBe(near)
})

it('what is meant is said in both languages; where nothing is near, what there is', () => {
  for (const say of [meant, meantOrKnown])
    expect(say('sevrity', ['on', 'severity'])).toEqual({ zh: '——是 severity 吗？', en: ' — meant severity?' })
  expect(meantOrKnown('extra', ['on', 'severity'])).toEqual({ zh: '；有：on、severity', en: '; there are on, severity' })
  expect(meant('extra', ['on', 'severity'])).toEqual({ zh: '', en: '' })
})
