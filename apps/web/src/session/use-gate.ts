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
  const sent = createMemo(() => hasToSignIn(session(), problemOf(error()), location.pathname))
  let wasIn = false
  createEffect(() => {
    const isIn = !sent() && (session()?.person ?? null) !== null
    // Said also where a visitor may stay: whoever was signed in a moment ago would miss what they saw.
    const ended = wasIn && !isIn
    wasIn = isIn
    if (isSigningIn(location.pathname) || !(sent() || ended)) return
    client.removeQueries({ queryKey: ['auth'] }) // who was signed in by it is not any more
    navigate(signInAddress(`${location.pathname}${location.search}${location.hash}`, ended), { replace: true })
  })
  // Whoever has no inbox begins elsewhere: an administrator with people, and without a post there is one's own account.
  const elsewhere = createMemo(() => {
    if (location.pathname !== '/' || (session()?.person ?? null) === null || may('inbox.read')) return null
    return may('person.manage') ? '/people' : '/account'
  })
  createEffect(() => {
    const address = elsewhere()
    if (address !== null) navigate(address, { replace: true })
  })
  return () => (!sent() && elsewhere() === null) || isSigningIn(location.pathname)
}
