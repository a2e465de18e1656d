import { createEffect, createSignal, onCleanup, type Accessor } from 'solid-js'
import { loadEngine, type Engine } from './load-engine.ts'

/** The engine, once it has arrived; `null` until then. It comes after the page, and only once it is wanted. */
export function useEngine(wanted: Accessor<boolean> = () => true): Accessor<Engine | null> {
  const [engine, setEngine] = createSignal<Engine | null>(null)
  let asked = false
  let again: ReturnType<typeof setTimeout> | undefined
  const ask = () =>
    void loadEngine().then(
      (loaded) => setEngine(() => loaded),
      () => (again = setTimeout(ask, 2000)), // nobody answered: everything typed waits for it
    )
  createEffect(() => {
    if (asked || !wanted()) return
    asked = true
    ask()
  })
  onCleanup(() => clearTimeout(again))
  return engine
}
