import { useLocation, useNavigate } from '@solidjs/router'
import { useQueryClient } from '@tanstack/solid-query'
import { createEffect, createMemo, type Accessor } from 'solid-js'
import { problemOf } from '../api/problem-error.ts'
import { useSession } from './session-context.tsx'
import { hasToSignIn, isSigningIn, signInAddress } from './way-in.ts'

/**
 * Sends whoever has to sign in there and, by the address, back again. What was typed is kept by the drafts.
 * @returns whether the page may be shown: not to somebody who is being sent away
 */
export function useGate(): Accessor<boolean> {
  const { session, error, may } = useSession()
  const location = useLocation()
  const navigate = useNavigate()
  const client = useQueryClient()
  const sent = createMemo(() => hasToSignIn(session(), problemOf(error())))
  let wasIn = false
  createEffect(() => {
    const ended = wasIn
    wasIn = !sent() && (session()?.person ?? null) !== null
    if (!sent() || isSigningIn(location.pathname)) return
    client.removeQueries({ queryKey: ['auth'] }) // who was signed in by it is not any more
    navigate(signInAddress(`${location.pathname}${location.search}${location.hash}`, ended), { replace: true })
  })
  // An administrator has no inbox: they begin with people.
  createEffect(() => {
    if (location.pathname === '/' && !sent() && !may('inbox.read') && may('person.manage')) navigate('/people', { replace: true })
  })
  return () => !sent() || isSigningIn(location.pathname)
}
