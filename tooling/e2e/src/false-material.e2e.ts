import { describe } from 'vitest'
import { test } from './browser-test.ts'
import { emptyAndLate, playOnScreens } from './play-on-screens.ts'

test.override({ settings: emptyAndLate })

describe('false material on the screens', () => {
  test('bars the applicant for three years to the day', { timeout: 300_000 }, async ({ application, page }) => {
    await playOnScreens(page, application.url, 'false-material.yaml')
  })
})
