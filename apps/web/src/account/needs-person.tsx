import { useLocation, useNavigate } from '@solidjs/router'
import { createEffect, Match, Switch, type JSX } from 'solid-js'
import type { AuthState } from '../api/account-types.ts'
import { FaultNotice } from '../components/page-states/fault-notice.tsx'
import { RowSkeleton } from '../components/page-states/row-skeleton.tsx'
import { signInAddress } from '../session/way-in.ts'
import { useAuth } from './use-auth.ts'

export type SignedInState = AuthState & { readonly person: NonNullable<AuthState['person']> }

/** A page about accounts: for whoever has signed in, with every step taken. Others sign in first and come back. */
export function NeedsPerson(props: { readonly children: (state: () => SignedInState) => JSX.Element }) {
  const auth = useAuth()
  const location = useLocation()
  const navigate = useNavigate()
  const signedIn = (): SignedInState | null => {
    const state = auth.data()
    return state === null || state.person === null || state.missing !== null ? null : { ...state, person: state.person }
  }
  let wasIn = false
  createEffect(() => {
    const ended = wasIn
    wasIn = signedIn() !== null
    if (auth.data() !== null && !wasIn) navigate(signInAddress(location.pathname, ended), { replace: true })
  })
  return (
    <Switch fallback={<RowSkeleton rows={8} />}>
      <Match when={auth.error()}>{(error) => <FaultNotice error={error()} retry={auth.retry} page />}</Match>
      <Match when={signedIn()}>{(state) => props.children(state)}</Match>
    </Switch>
  )
}
