import { useSettle } from '../../account/use-auth.ts'
import { useAccounts } from '../../api/account-endpoints.ts'
import { useAccountWords } from '../../language/account-words.ts'
import { AccountForm } from '../account-form/account-form.tsx'
import { PasswordField } from '../account-form/password-field.tsx'
import { useAnnounce } from '../announcer/announcer-context.tsx'
import { CancelButton } from './cancel-button.tsx'
import { OpenForm } from './open-form.tsx'

/** One's own password, which one can change. */
export function OwnPassword(props: { readonly username: string; readonly isSample: boolean }) {
  const accounts = useAccounts()
  const t = useAccountWords()
  const settle = useSettle()
  const announce = useAnnounce()
  return (
    <section class="sec" aria-labelledby="password-heading">
      <h2 id="password-heading">{t('own.password')}</h2>
      {props.isSample ? <p class="lede">{t('own.sample')}</p> : null}
      <OpenForm label={t('own.changePassword')} hint={t('own.changeHint')}>
        {(close) => (
          <AccountForm
            label={t('own.changePassword')}
            submit={t('own.changePassword')}
            ways={<CancelButton onClick={close} />}
            send={async (typed) => {
              await settle(await accounts.changePassword(typed('current'), typed('next')))
              close()
              announce(t('own.passwordChanged'))
            }}
          >
            <input
              class="vh"
              type="text"
              name="username"
              autocomplete="username"
              value={props.username}
              readonly
              tabindex="-1"
              aria-hidden="true"
            />
            <PasswordField name="current" label={t('own.current')} autocomplete="current-password" autofocus />
            <PasswordField name="next" label={t('own.next')} hint={t('recover.rule')} autocomplete="new-password" />
          </AccountForm>
        )}
      </OpenForm>
    </section>
  )
}
