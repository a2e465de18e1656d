import { createEffect, createSignal, onCleanup, type Accessor } from 'solid-js'
import type { Consideration } from '@goufu/engine'

/** What the rules say about what is being typed, at most once a frame. `null` until it has first been considered. */
export function createLive(consider: () => Consideration | null): Accessor<Consideration | null> {
  const [live, setLive] = createSignal<Consideration | null>(consider())
  let frame = 0
  let first = true
  createEffect(() => {
    const next = consider() // read here, so that every key and every change of the project counts
    cancelAnimationFrame(frame)
    if (first) {
      first = false
      setLive(next)
    } else {
      frame = requestAnimationFrame(() => setLive(next))
    }
  })
  onCleanup(() => cancelAnimationFrame(frame))
  return live
}
