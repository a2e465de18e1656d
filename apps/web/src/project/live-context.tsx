import { createContext, createSignal, useContext, type Accessor, type ParentProps } from 'solid-js'
import type { Consideration } from '@goufu/engine'
import type { FormField } from '../form/form-field.ts'

/** What the rules say about the open task's form, for everything that explains it. */
export interface LiveTask {
  readonly address: string
  readonly formId: string
  readonly fields: readonly FormField[]
  readonly considered: Consideration
}

interface LiveAccess {
  readonly live: Accessor<LiveTask | null>
  readonly setLive: (live: LiveTask | null) => void
}

const LiveContext = createContext<LiveAccess>()

/** Carries the live judgement from the form to the basis beside it. */
export function LiveProvider(props: ParentProps) {
  const [live, setLive] = createSignal<LiveTask | null>(null)
  return <LiveContext.Provider value={{ live, setLive }}>{props.children}</LiveContext.Provider>
}

/** @throws when used outside of {@link LiveProvider}. */
export function useLive(): LiveAccess {
  const access = useContext(LiveContext)
  if (access === undefined) throw new Error('useLive must be used inside LiveProvider')
  return access
}
