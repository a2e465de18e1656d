import { useNavigate, useSearchParams } from '@solidjs/router'
import { createEffect, createSignal, Match, on, Show, Switch } from 'solid-js'
import { useAuth, useSettle } from '../account/use-auth.ts'
import type { AuthState } from '../api/account-types.ts'
import { Icon } from '../components/icon/icon.tsx'
import { FaultNotice } from '../components/page-states/fault-notice.tsx'
import { usePageTitle } from '../components/page-states/page-title.ts'
import { RowSkeleton } from '../components/page-states/row-skeleton.tsx'
import { Enrol } from '../components/second-factor/enrol.tsx'
import { PasswordStep } from '../components/sign-in/password-step.tsx'
import { SecondStep } from '../components/sign-in/second-step.tsx'
import { type AccountKey, useAccountWords } from '../language/account-words.ts'
import { backTo } from '../session/way-in.ts'

/** Signing in, step by step: password, second step, and where a post asks for it, the authenticator that is still missing. */
export function SignInRoute() {
  const t = useAccountWords()
  const auth = useAuth()
  const settle = useSettle()
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const [password, setPassword] = createSignal<string | null>(null)
  const step = () => auth.data()?.missing ?? (auth.data()?.person === null ? 'password' : 'done')
  usePageTitle(() => t('signIn.title'))
  const go = () => navigate(backTo(search['to']), { replace: true })
  const onDone = async (state: AuthState, typed: string | null = null) => {
    setPassword(state.missing === 'enrolment' ? typed : null)
    await settle(state)
    if (state.missing === null) go()
  }
  // Who has come here signed in goes on; who signs in here is taken on by the step they finish.
  createEffect(
    on(auth.data, (state, before) => {
      if ((before ?? null) === null && state !== null && state.person !== null && state.missing === null) go()
    }),
  )
  const notice = (): AccountKey | null => {
    if (search['problem'] === 'identity-unknown') return 'signIn.identityUnknown'
    if (search['problem'] !== undefined) return 'signIn.identityFailed'
    if (search['recovered'] !== undefined) return 'signIn.recovered'
    if (search['ended'] !== undefined) return 'signIn.ended'
    if (search['left'] !== undefined) return 'signIn.left'
    return search['to'] === undefined ? null : 'signIn.goOn'
  }
  const titles = { 'second-step': 'step.title', enrolment: 'enrol.title', password: 'signIn.title', done: 'signIn.title' } as const
  return (
    <div class="sign-in">
      <h1>{t(titles[step()])}</h1>
      <Show when={step() === 'password' && notice()}>
        {(key) => (
          <output class="notice-line">
            <Icon name={search['problem'] === undefined ? 'ready' : 'overdue'} />
            {t(key())}
          </output>
        )}
      </Show>
      <Switch fallback={<RowSkeleton rows={4} />}>
        <Match when={auth.error()}>{(error) => <FaultNotice error={error()} retry={auth.retry} />}</Match>
        <Match when={auth.data() !== null && step() === 'password'}>
          <PasswordStep username={typeof search['recovered'] === 'string' ? search['recovered'] : null} onDone={onDone} />
        </Match>
        <Match when={step() === 'second-step' && auth.data()}>
          {(state) => (
            <>
              <p class="mut">{t('step.hint')}</p>
              <SecondStep state={state()} onDone={onDone} />
            </>
          )}
        </Match>
        <Match when={step() === 'enrolment'}>
          <p>{t('enrol.required')}</p>
          <Enrol password={password()} onDone={onDone} />
        </Match>
      </Switch>
    </div>
  )
}
