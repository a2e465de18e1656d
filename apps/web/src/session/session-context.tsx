import { createContext, createEffect, createMemo, useContext, type Accessor, type ParentProps } from 'solid-js'
import type { Action, Actor } from '@goufu/engine'
import { useApi } from '../api/api-context.tsx'
import { problemOf } from '../api/problem-error.ts'
import type { Session } from '../api/types.ts'
import { forgetDrafts } from '../draft/draft-store.ts'
import { useRead } from '../query/use-read.ts'
import { useSettings } from '../settings/settings-context.tsx'
import { isWayIn } from './way-in.ts'

/** Who acts, on which day, and what they may do. `null` until the API has answered. */
export interface SessionAccess {
  readonly session: Accessor<Session | null>
  readonly actor: Accessor<Actor | null>
  /** Whose drafts there are on this machine; empty for a visitor. */
  readonly personId: Accessor<string>
  /** The day the work is read at and takes effect on. */
  readonly businessDate: Accessor<string | null>
  /** What the web offers: nothing before the API has answered. */
  readonly may: (action: Action) => boolean
  readonly error: Accessor<unknown>
  readonly retry: () => void
}

const SessionContext = createContext<SessionAccess>()

/** Asks the API who is here; a post it no longer knows is forgotten. */
export function SessionProvider(props: ParentProps) {
  const api = useApi()
  const settings = useSettings()
  const read = useRead(
    () => ({
      queryKey: ['session', settings.current.post],
      queryFn: ({ signal }: { readonly signal: AbortSignal }) => api.session(signal),
      staleTime: 5 * 60_000,
    }),
    () => true,
  )
  createEffect(() => {
    const problem = problemOf(read.failure())
    if (problem === null || problem.status >= 500 || isWayIn(problem.code)) return
    if (settings.current.post !== null) settings.setPost(null)
  })
  // What was known before counts no more where a step of signing in is missing.
  const stopped = createMemo(() => isWayIn(problemOf(read.failure())?.code ?? ''))
  const session = createMemo(() => (stopped() ? null : read.data()))
  // What others typed here and did not send is nothing for whoever comes after them.
  createEffect(() => {
    const person = session()?.person?.id
    if (person !== undefined) forgetDrafts(localStorage, person)
  })
  const access: SessionAccess = {
    session,
    actor: () => session()?.actor ?? null,
    personId: () => session()?.person?.id ?? '',
    businessDate: () => {
      const current = session()
      return settings.current.businessDate ?? current?.sampleDate ?? current?.today ?? null
    },
    may: (action) => session()?.actions.includes(action) ?? false,
    error: () => (stopped() ? read.failure() : read.error()),
    retry: read.retry,
  }
  return <SessionContext.Provider value={access}>{props.children}</SessionContext.Provider>
}

/** @throws when used outside of {@link SessionProvider}. */
export function useSession(): SessionAccess {
  const access = useContext(SessionContext)
  if (access === undefined) throw new Error('useSession must be used inside SessionProvider')
  return access
}
