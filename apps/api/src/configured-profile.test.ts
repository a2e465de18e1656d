import { expect, test } from 'vitest'
import { builtInProfiles, DEFAULT_PROFILE_ID } from './built-in-profiles.ts'
import { configuredProfile } from './configured-profile.ts'

test('the default profile runs', () => {
  expect(configuredProfile(DEFAULT_PROFILE_ID)).toMatchObject({ profile: { id: DEFAULT_PROFILE_ID } })
})

test('an unknown profile is told with those there are', () => {
  expect(configuredProfile('atlantis')).toEqual({
    fault: {
      zh: `没有政策配置 atlantis；有：${[...builtInProfiles.keys()].join(', ')}`,
      en: `There is no profile atlantis; there are: ${[...builtInProfiles.keys()].join(', ')}`,
    },
  })
})

test('every built-in profile runs', () => {
  for (const id of builtInProfiles.keys()) expect(configuredProfile(id)).toMatchObject({ profile: { id } })
})

test('a profile that cannot run is told with every fault', () => {
  const base = [...builtInProfiles.values()].find(({ profile }) => profile.extends === null)
  if (base === undefined) throw new Error('every built-in profile has a parent')
  const broken = new Map([['broken', { ...base, profile: { ...base.profile, process: null } }]])
  expect(configuredProfile('broken', broken)).toMatchObject({ fault: { en: expect.stringContaining('has a process') as unknown } })
})
