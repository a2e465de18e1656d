import { Show } from 'solid-js'
import { useAccounts } from '../../api/account-endpoints.ts'
import type { AuthState } from '../../api/account-types.ts'
import { useAccountWords } from '../../language/account-words.ts'
import { useRead } from '../../query/use-read.ts'
import { KEPT_USERNAME } from '../../session/way-in.ts'
import { AccountField } from '../account-form/account-field.tsx'
import { AccountForm } from '../account-form/account-form.tsx'
import { PasswordField } from '../account-form/password-field.tsx'
import { useAnnounce } from '../announcer/announcer-context.tsx'
import { PasskeyButton } from './passkey-button.tsx'
import { SampleAccountList } from './sample-account-list.tsx'

export interface PasswordStepProps {
  /** The password is for who sets up an authenticator next, and is kept nowhere else. */
  readonly onDone: (state: AuthState, password: string | null) => Promise<void>
  /** Who has set a password a moment ago. */
  readonly username: string | null
}

/** Username and password, and the other ways in that there are. */
export function PasswordStep(props: PasswordStepProps) {
  const accounts = useAccounts()
  const t = useAccountWords()
  const announce = useAnnounce()
  let username: HTMLInputElement | undefined
  let password: HTMLInputElement | undefined
  const provider = useRead(() => ({
    queryKey: ['auth', 'identity-provider'],
    queryFn: ({ signal }: { readonly signal: AbortSignal }) => accounts.identityProvider(signal),
  }))
  const keep = (typed: string) => sessionStorage.setItem(KEPT_USERNAME, typed)
  return (
    <>
      <AccountForm
        submit={t('signIn.submit')}
        send={async (typed) => {
          const state = await accounts.signIn(typed('username'), typed('password'))
          sessionStorage.removeItem(KEPT_USERNAME)
          await props.onDone(state, typed('password'))
        }}
      >
        <AccountField
          name="username"
          label={t('signIn.username')}
          autocomplete="username"
          value={props.username ?? sessionStorage.getItem(KEPT_USERNAME) ?? ''}
          onInput={keep}
          element={(element) => (username = element)}
          autofocus
        />
        <PasswordField
          name="password"
          label={t('signIn.password')}
          autocomplete="current-password"
          element={(element) => (password = element)}
        />
      </AccountForm>
      <ul class="other-ways" aria-label={t('signIn.other')}>
        <PasskeyButton label={t('signIn.passkey')} onDone={(state) => props.onDone(state, null)} inList />
        <Show when={provider.data()?.available === true}>
          <li>
            <a class="btn" href="/api/v1/auth/identity-provider/start" rel="external">
              {t('signIn.identityProvider')}
            </a>
          </li>
        </Show>
        <li>
          <a href="/sign-in/recover">{t('signIn.recover')}</a>
        </li>
      </ul>
      <SampleAccountList
        onFill={(account, secret) => {
          if (username !== undefined) username.value = account.username
          if (password !== undefined) password.value = secret
          keep(account.username)
          announce(t('samples.filled', { name: account.name }))
          password?.form?.querySelector<HTMLButtonElement>('button[type=submit]')?.focus()
        }}
      />
    </>
  )
}
