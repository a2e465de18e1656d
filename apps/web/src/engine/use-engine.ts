import { createSignal, onMount, type Accessor } from 'solid-js'
import { loadEngine, type Engine } from './load-engine.ts'

/** The engine, once it has arrived; `null` until then. It comes after the page, which does not wait for it. */
export function useEngine(): Accessor<Engine | null> {
  const [engine, setEngine] = createSignal<Engine | null>(null)
  onMount(() => {
    void loadEngine().then((loaded) => setEngine(() => loaded))
  })
  return engine
}
