import { createSignal } from 'solid-js'
import { useAccountWords } from '../../language/account-words.ts'
import { AccountField, type AccountFieldProps } from './account-field.tsx'

/** A password, which may be pasted, and looked at while it is typed. */
export function PasswordField(props: Omit<AccountFieldProps, 'type'>) {
  const t = useAccountWords()
  const [shown, setShown] = createSignal(false)
  return (
    <div class="password">
      <AccountField {...props} type={shown() ? 'text' : 'password'} />
      <button class="btn quiet sm" type="button" aria-pressed={shown()} onClick={() => setShown(!shown())}>
        {t('form.showPassword')} <span class="vh">{props.label}</span>
      </button>
    </div>
  )
}
