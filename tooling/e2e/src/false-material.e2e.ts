import { describe } from 'vitest'
import { test } from './browser-test.ts'
import { beforeAnything, playOnScreens } from './play-on-screens.ts'

test.override(beforeAnything)

describe('false material on the screens', () => {
  test('bars the applicant for three years to the day', { timeout: 300_000 }, async ({ application, location, sessions, page }) => {
    await playOnScreens(page, { application, location, sessions }, 'false-material.yaml')
  })
})
