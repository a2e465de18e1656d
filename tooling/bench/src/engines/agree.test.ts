import { describe, expect, test } from 'vitest'
import { cel } from './cel.ts'
import { jsonRules } from './json-rules.ts'
import { figures, ours } from './ours.ts'
import { type Facts, ruleKeys, samples, type TenRules, type Verdicts } from './ten-rules.ts'
import { zen } from './zen.ts'

const verdictsOf =
  <Given>({ give, judge }: TenRules<Given>) =>
  async (facts: Facts): Promise<Verdicts> =>
    judge(give(facts))

describe.each([
  ['ours', verdictsOf(ours())],
  ['json-rules-engine', verdictsOf(jsonRules(figures))],
  ['zen with trace', verdictsOf(zen(figures, true))],
  ['zen', verdictsOf(zen(figures, false))],
  ['CEL', verdictsOf(cel(figures))],
])('the ten rules in %s', (_, judge) => {
  test.each(samples.map((sample, index) => [index, sample] as const))('set of facts %i', async (_index, { facts, failing }) => {
    expect(await judge(facts)).toEqual(failing)
  })
})

test('every rule holds on one set of facts and fails on another', () => {
  for (const key of ruleKeys) {
    expect(samples.some(({ failing }) => failing.includes(key))).toBe(true)
    expect(samples.some(({ failing }) => !failing.includes(key))).toBe(true)
  }
})
