import { createMemo, createSignal, untrack, type Component, type JSX } from 'solid-js'
import { UnreachableError } from './api/problem-error.ts'

type Arrival<P extends object> = { readonly component: Component<P> } | { readonly error: UnreachableError }

/**
 * A part of the program that is loaded when it is first shown, or before, with `preload`, which the router calls when a link is pointed
 * at. One that does not arrive is told like an answer that does not; shown again, it is asked for again.
 *
 * Not `lazy` and `Suspense`: with them every navigation happens in a second, forked state of the page (ADR 9).
 *
 * @param waiting what stands in its place meanwhile.
 */
export function part<P extends object>(
  load: () => Promise<Component<P>>,
  waiting: () => JSX.Element,
): Component<P> & { readonly preload: () => Promise<void> } {
  const [arrival, setArrival] = createSignal<Arrival<P> | null>(null)
  let asked: Promise<void> | undefined
  const ask = async () => {
    try {
      const component = await load()
      setArrival({ component })
    } catch (cause) {
      asked = undefined
      setArrival({ error: new UnreachableError(cause) })
    }
  }
  const preload = () => (asked ??= ask())
  const shown = (props: P) => {
    const before = untrack(arrival)
    if (before !== null && 'error' in before) setArrival(null)
    void preload()
    const inside = createMemo(() => {
      const now = arrival()
      if (now === null) return waiting()
      if ('error' in now) throw now.error
      const Arrived = now.component
      return <Arrived {...props} />
    })
    return <>{inside()}</>
  }
  return Object.assign(shown, { preload })
}
