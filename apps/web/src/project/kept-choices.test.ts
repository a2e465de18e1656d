import { expect, test } from 'vitest'
import { keptChoices } from './kept-choices.ts'

const applicants = (...names: readonly string[]) => names.map((name) => ({ value: name, label: { zh: name, en: name } }))

test('a choice that is drawn again is the one that was there, and only it', () => {
  const kept = keptChoices()
  const [first, second] = kept(applicants('甲', '乙'))
  const again = kept(applicants('乙', '丙', '甲'))
  expect(again[0]).toBe(second)
  expect(again[2]).toBe(first)
  expect(again.map((choice) => choice.value)).toEqual(['乙', '丙', '甲'])
})
