import { createRoot, createSignal } from 'solid-js'
import { describe, expect, test } from 'vitest'
import type { Consideration } from '@goufu/engine'
import { createLive } from './create-live.ts'

const saying = (path: string): Consideration => ({
  issues: [{ path, message: { zh: path, en: path } }],
  findings: [],
  decision: null,
})

describe('what the rules say while something is typed', () => {
  test('is at most a frame old, and is of this moment when it is asked for', () =>
    createRoot((dispose) => {
      const [typed, setTyped] = createSignal('before')
      const live = createLive(() => saying(typed()))
      setTyped('after')
      expect(live.said()).toEqual(saying('before'))
      live.now()
      expect(live.said()).toEqual(saying('after'))
      dispose()
    }))
})
