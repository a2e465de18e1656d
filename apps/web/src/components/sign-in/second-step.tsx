import { createSignal, Show } from 'solid-js'
import { useAccounts } from '../../api/account-endpoints.ts'
import type { AuthState } from '../../api/account-types.ts'
import { useAccountWords } from '../../language/account-words.ts'
import { useLeave } from '../../session/use-leave.ts'
import { AccountField } from '../account-form/account-field.tsx'
import { AccountForm } from '../account-form/account-form.tsx'
import { codeOf } from '../account-form/code-of.ts'
import { PasskeyButton } from './passkey-button.tsx'

export interface SecondStepProps {
  readonly state: AuthState
  readonly onDone: (state: AuthState) => Promise<void>
}

/** A code of the authenticator, a backup code in its place, or a passkey. */
export function SecondStep(props: SecondStepProps) {
  const accounts = useAccounts()
  const t = useAccountWords()
  const { leave } = useLeave()
  const [isBackup, setBackup] = createSignal(false)
  return (
    <>
      <Show when={props.state.person?.hasTotp === true}>
        <AccountForm
          submit={t('step.submit')}
          send={async (typed) =>
            props.onDone(
              await accounts.secondStep(
                isBackup() ? { backupCode: typed('code').trim() } : { code: codeOf(typed('code'), t('step.sixDigits')) },
              ),
            )
          }
          ways={
            <button class="btn quiet" type="button" onClick={() => setBackup(!isBackup())}>
              {t(isBackup() ? 'step.useCode' : 'step.useBackup')}
            </button>
          }
        >
          <Show
            when={isBackup()}
            fallback={<AccountField name="code" label={t('step.code')} autocomplete="one-time-code" inputmode="numeric" autofocus />}
          >
            <AccountField name="code" label={t('step.backup')} hint={t('step.backupHint')} autocomplete="off" autofocus />
          </Show>
        </AccountForm>
      </Show>
      <div class="other-ways">
        <Show when={props.state.person?.hasPasskey === true}>
          <PasskeyButton label={t('step.passkey')} onDone={props.onDone} />
        </Show>
        <button class="btn quiet" type="button" onClick={() => void leave()}>
          {t('step.leave')}
        </button>
      </div>
    </>
  )
}
