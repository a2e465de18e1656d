import { Show } from 'solid-js'
import { NeedsPerson } from '../account/needs-person.tsx'
import { OwnPasskeys } from '../components/own-account/own-passkeys.tsx'
import { OwnPassword } from '../components/own-account/own-password.tsx'
import { OwnSecondStep } from '../components/own-account/own-second-step.tsx'
import { OwnSessions } from '../components/own-account/own-sessions.tsx'
import { usePageTitle } from '../components/page-states/page-title.ts'
import { useAccountWords } from '../language/account-words.ts'
import { useWords } from '../language/language-context.tsx'
import { useSession } from '../session/session-context.tsx'
import { useLeave } from '../session/use-leave.ts'

/** One's own account: sessions, password, second step, passkeys. */
export function AccountRoute() {
  const words = useWords()
  const t = useAccountWords()
  const { leave, failed } = useLeave()
  const { may } = useSession()
  usePageTitle(() => t('own.title'))
  return (
    <NeedsPerson>
      {(state) => (
        <>
          <div class="head">
            <div>
              <h1>{state().person.name}</h1>
              <p class="meta">
                <span>{t('own.username', { username: state().person.username })}</span>
              </p>
            </div>
            <div>
              <Show when={may('delegation.make')}>
                <a class="btn" href="/delegations">
                  {words.t('account.delegations')}
                </a>{' '}
              </Show>
              <button class="btn" type="button" onClick={() => void leave()}>
                {t('own.signOut')}
              </button>
              <Show when={failed()}>
                <p class="fault-line" role="alert">
                  {words.t('account.signOutFailed')}
                </p>
              </Show>
            </div>
          </div>
          <div class="single account-page">
            <OwnSessions />
            <OwnPassword username={state().person.username} isSample={state().person.sample} />
            <OwnSecondStep state={state()} />
            <OwnPasskeys />
          </div>
        </>
      )}
    </NeedsPerson>
  )
}
