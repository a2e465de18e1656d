import { useAccountWords } from '../../language/account-words.ts'
import { AccountForm } from '../account-form/account-form.tsx'
import { PasswordField } from '../account-form/password-field.tsx'
import { CancelButton } from './cancel-button.tsx'

export interface PasswordFormProps {
  /** Names the form: what is to be done. */
  readonly label: string
  /** What is written on the button; the same where nothing is said. */
  readonly submit?: string
  readonly close: () => void
  /** @throws whatever stands in the way, as every form about accounts */
  readonly send: (password: string) => Promise<void>
}

/** Something about one's own account that takes one's password and nothing else. */
export function PasswordForm(props: PasswordFormProps) {
  const t = useAccountWords()
  return (
    <AccountForm
      label={props.label}
      submit={props.submit ?? props.label}
      ways={<CancelButton onClick={props.close} />}
      send={(typed) => props.send(typed('password'))}
    >
      <PasswordField name="password" label={t('form.password')} autocomplete="current-password" autofocus />
    </AccountForm>
  )
}
