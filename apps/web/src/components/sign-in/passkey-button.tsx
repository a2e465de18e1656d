import { createSignal, Show } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { hasPasskeys, showPasskey } from '../../account/passkey.ts'
import { useAccounts } from '../../api/account-endpoints.ts'
import type { AuthState } from '../../api/account-types.ts'
import { problemOf } from '../../api/problem-error.ts'
import { useAccountWords } from '../../language/account-words.ts'
import { useRead } from '../../query/use-read.ts'

export interface PasskeyButtonProps {
  readonly label: string
  readonly inList?: boolean
  readonly onDone: (state: AuthState) => Promise<void>
}

/** Signs in with a passkey; not there where the API offers none or the browser has none. */
export function PasskeyButton(props: PasskeyButtonProps) {
  const accounts = useAccounts()
  const t = useAccountWords()
  const [fault, setFault] = createSignal<string | null>(null)
  const offered = useRead(() => ({
    queryKey: ['auth', 'passkeys-offered'],
    queryFn: ({ signal }: { readonly signal: AbortSignal }) => accounts.passkeysOffered(signal),
    enabled: hasPasskeys(),
  }))
  const show = async () => {
    setFault(null)
    try {
      const shown = await showPasskey(await accounts.askForPasskey())
      if (shown === null) setFault(t('signIn.passkeyGone'))
      else await props.onDone(await accounts.showPasskey(shown))
    } catch (error) {
      setFault(problemOf(error)?.detail ?? t('form.unreachable'))
    }
  }
  return (
    <Show when={offered.data()?.available === true}>
      <Dynamic component={props.inList === true ? 'li' : 'div'}>
        <button class="btn" type="button" onClick={() => void show()}>
          {props.label}
        </button>
        <Show when={fault()}>
          {(said) => (
            <p class="fault-line" role="alert">
              {said()}
            </p>
          )}
        </Show>
      </Dynamic>
    </Show>
  )
}
