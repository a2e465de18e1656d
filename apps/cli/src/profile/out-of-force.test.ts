import { builtInProfiles } from '@goufu/api'
import type { Profile } from '@goufu/engine'
import { expect, test } from 'vitest'
import { typed } from '../testing/typed.ts'

const profiles = await Promise.all([...builtInProfiles.values()].map((load) => load()))
const numbers = ({ document, extends: parent }: Profile): readonly string[] =>
  parent === null ? [document.number] : [...numbers(parent), document.number]

test.each(profiles.map(({ profile }) => [profile.id, profile] as const))(
  'goufu profile check %s --on a day before any of its documents names each, parents first',
  { timeout: 30_000 },
  async (id, profile) => {
    const { code, out } = await typed(['profile', 'check', id, '--on', '1990-01-01'])
    const told = out
      .split('\n')
      .flatMap((line) => /document: (.*) is (?:not in force on 1990-01-01: it is from|a draft,)/.exec(line)?.[1] ?? [])
    expect(told).toEqual(numbers(profile))
    expect(code).toBe(1)
  },
)

test('a day that does not exist is refused', async () => {
  const { code, err } = await typed(['profile', 'check', profiles[0]?.profile.id ?? '', '--on', '2025-02-30'])
  expect([code, err]).toEqual([2, '--on is written as 2025-07-01'])
})
