import { describe } from 'vitest'
import { test } from './browser-test.ts'
import { emptyAndLate, playOnScreens } from './play-on-screens.ts'
import { keysAlone } from './screen/keys-alone.ts'

test.override({ settings: emptyAndLate })

describe('a whole purchase without a pointer', () => {
  test('keeps every promise of the scenario, from the call to the archive', { timeout: 300_000 }, async ({ application, page }) => {
    await playOnScreens(page, application.url, 'full-purchase.yaml', await keysAlone(page))
  })
})
