import { describe } from 'vitest'
import { test } from './browser-test.ts'
import { beforeAnything, playOnScreens } from './play-on-screens.ts'

test.override(beforeAnything)

describe('a whole purchase on the screens', () => {
  test(
    'keeps every promise of the scenario, from the call to the archive',
    { timeout: 300_000 },
    async ({ application, location, sessions, page }) => {
      await playOnScreens(page, { application, location, sessions }, 'full-purchase.yaml')
    },
  )
})
