import { createEffect, createSignal, onCleanup, untrack, type Accessor } from 'solid-js'
import type { Consideration } from '@goufu/engine'

export interface Live {
  /** What the rules say; `null` until the task has first been considered. */
  readonly said: Accessor<Consideration | null>
  /** Has it said of what stands in the form at this moment, before something is decided by it. */
  readonly now: () => void
}

/** What the rules say about what is being typed, at most once a frame. */
export function createLive(consider: () => Consideration | null): Live {
  const [said, setSaid] = createSignal<Consideration | null>(consider())
  let frame = 0
  let first = true
  createEffect(() => {
    const next = consider() // read here, so that every key and every change of the project counts
    cancelAnimationFrame(frame)
    if (first) {
      first = false
      setSaid(next)
    } else {
      frame = requestAnimationFrame(() => setSaid(next))
    }
  })
  onCleanup(() => cancelAnimationFrame(frame))
  return {
    said,
    now: () => {
      cancelAnimationFrame(frame)
      setSaid(untrack(consider))
    },
  }
}
