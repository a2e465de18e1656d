import { createSignal, Match, Show, Switch } from 'solid-js'
import { useAccounts } from '../../api/account-endpoints.ts'
import type { AuthState, Enrolment } from '../../api/account-types.ts'
import { useAccountWords } from '../../language/account-words.ts'
import { AccountField } from '../account-form/account-field.tsx'
import { AccountForm } from '../account-form/account-form.tsx'
import { codeOf } from '../account-form/code-of.ts'
import { PasswordField } from '../account-form/password-field.tsx'
import { QrCode } from '../qr-code/qr-code.tsx'
import { BackupCodes } from './backup-codes.tsx'

export interface EnrolProps {
  /** The password that has just been typed; asked for where it is not known. */
  readonly password: string | null
  readonly onDone: (state: AuthState) => Promise<void>
  readonly onCancel?: () => void
}

/** Sets up an authenticator: password, key, first code, backup codes. The session changes with the first code, the page after the last step. */
export function Enrol(props: EnrolProps) {
  const accounts = useAccounts()
  const t = useAccountWords()
  const [enrolment, setEnrolment] = createSignal<Enrolment | null>(null)
  const [done, setDone] = createSignal<AuthState | null>(null)
  const cancel = () => (
    <Show when={props.onCancel}>
      {(give) => (
        <button class="btn quiet" type="button" onClick={() => give()()}>
          {t('form.cancel')}
        </button>
      )}
    </Show>
  )
  return (
    <Switch
      fallback={
        <AccountForm
          submit={t('enrol.begin')}
          ways={cancel()}
          send={async (typed) => {
            setEnrolment(await accounts.enrol(props.password ?? typed('password')))
          }}
        >
          <p class="sm mut">{t('enrol.hint')}</p>
          <Show when={props.password === null}>
            <PasswordField
              name="password"
              label={t('form.password')}
              hint={t('form.passwordWhy')}
              autocomplete="current-password"
              autofocus
            />
          </Show>
        </AccountForm>
      }
    >
      <Match when={done()}>
        {(state) => <BackupCodes codes={enrolment()?.backupCodes ?? []} onKept={() => void props.onDone(state())} />}
      </Match>
      <Match when={enrolment()}>
        {(begun) => (
          <AccountForm
            submit={t('enrol.submit')}
            ways={cancel()}
            send={async (typed) => {
              setDone(await accounts.confirmTotp(codeOf(typed('code'), t('step.sixDigits'))))
            }}
          >
            <div class="once">
              <p class="once-title">{t('enrol.add')}</p>
              <QrCode text={begun().uri} label={t('enrol.picture')} />
              <p>
                <a href={begun().uri} rel="external">
                  {t('enrol.open')}
                </a>
              </p>
              <p>
                {t('enrol.secret')}
                <output class="secret" aria-label={t('enrol.secret')}>
                  {begun().secret.replaceAll(/(.{4})(?=.)/g, '$1 ')}
                </output>
              </p>
              <p class="hint">{t('enrol.secretHint')}</p>
            </div>
            <AccountField name="code" label={t('enrol.confirm')} autocomplete="one-time-code" inputmode="numeric" autofocus />
          </AccountForm>
        )}
      </Match>
    </Switch>
  )
}
