import { useNavigate } from '@solidjs/router'
import { useAccounts } from '../api/account-endpoints.ts'
import { AccountField } from '../components/account-form/account-field.tsx'
import { AccountForm } from '../components/account-form/account-form.tsx'
import { PasswordField } from '../components/account-form/password-field.tsx'
import { usePageTitle } from '../components/page-states/page-title.ts'
import { useAccountWords } from '../language/account-words.ts'

/** Sets a password by a code that an administrator has handed over: the first one, or another in place of a lost one. */
export function RecoverRoute() {
  const accounts = useAccounts()
  const t = useAccountWords()
  const navigate = useNavigate()
  usePageTitle(() => t('recover.title'))
  return (
    <div class="sign-in">
      <h1>{t('recover.title')}</h1>
      <p class="mut">{t('recover.hint')}</p>
      <AccountForm
        submit={t('recover.submit')}
        ways={
          <a class="btn quiet" href="/sign-in">
            {t('recover.back')}
          </a>
        }
        send={async (typed) => {
          const { username } = await accounts.recover(typed('code'), typed('next'))
          navigate(`/sign-in?${new URLSearchParams({ recovered: username })}`)
        }}
      >
        <AccountField name="code" label={t('recover.code')} autocomplete="off" autofocus />
        <PasswordField name="next" label={t('recover.next')} hint={t('recover.rule')} autocomplete="new-password" />
      </AccountForm>
    </div>
  )
}
