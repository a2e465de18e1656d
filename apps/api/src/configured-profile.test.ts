import { expect, test } from 'vitest'
import { builtInProfiles, DEFAULT_PROFILE_ID } from './built-in-profiles.ts'
import { configuredProfile } from './configured-profile.ts'

test('the default profile runs', async () => {
  expect(await configuredProfile(DEFAULT_PROFILE_ID)).toMatchObject({ profile: { id: DEFAULT_PROFILE_ID } })
})

test('an unknown profile is told with those there are', async () => {
  expect(await configuredProfile('atlantis')).toEqual({
    fault: {
      zh: `没有政策配置 atlantis；有：${[...builtInProfiles.keys()].join(', ')}`,
      en: `There is no profile atlantis; there are: ${[...builtInProfiles.keys()].join(', ')}`,
    },
  })
})

test('every built-in profile runs', async () => {
  for (const id of builtInProfiles.keys()) expect(await configuredProfile(id)).toMatchObject({ profile: { id } })
})

test('a profile that cannot run is told with every fault', async () => {
  const base = await builtInProfiles.get('national-base')?.()
  if (base === undefined) throw new Error('there is no national base')
  const broken = new Map([['broken', () => Promise.resolve({ ...base, profile: { ...base.profile, process: null } })]])
  expect(await configuredProfile('broken', broken)).toMatchObject({
    fault: {
      zh: expect.stringMatching(/^政策配置不能使用。政策档案 national-base 有 \d+ 处错误：\n[^]*档案和它的上级都没有流程$/) as unknown,
      en: expect.stringContaining('has a process') as unknown,
    },
  })
})
