import { For, Show } from 'solid-js'
import { useAccounts } from '../../api/account-endpoints.ts'
import type { SampleAccounts } from '../../api/account-types.ts'
import { useAccountWords } from '../../language/account-words.ts'
import { useWords } from '../../language/language-context.tsx'
import { useRead } from '../../query/use-read.ts'

export interface SampleAccountListProps {
  readonly onFill: (account: SampleAccounts['accounts'][number], password: string) => void
}

/** The accounts of the sample with their roles; nothing where no sample was loaded. */
export function SampleAccountList(props: SampleAccountListProps) {
  const accounts = useAccounts()
  const words = useWords()
  const t = useAccountWords()
  const samples = useRead(() => ({
    queryKey: ['auth', 'samples'],
    queryFn: ({ signal }: { readonly signal: AbortSignal }) => accounts.samples(signal),
  }))
  const role = (account: SampleAccounts['accounts'][number]) => (account.title === null ? t('samples.noRole') : words.say(account.title))
  return (
    <Show when={(samples.data()?.accounts.length ?? 0) > 0 && samples.data()?.password}>
      {(password) => (
        <section class="samples" aria-labelledby="samples-heading">
          <h2 id="samples-heading">{t('samples.title')}</h2>
          <p class="sm">
            {t('samples.hint')} <b class="nw">{password()}</b>
          </p>
          <ul>
            <For each={samples.data()?.accounts}>
              {(account) => (
                <li>
                  <span>
                    <b>{account.name}</b> <span class="mut">{role(account)}</span>
                  </span>
                  <button class="btn sm" type="button" onClick={() => props.onFill(account, password())}>
                    {t('samples.fill')}{' '}
                    <span class="vh">
                      {account.name} {role(account)}
                    </span>
                  </button>
                </li>
              )}
            </For>
          </ul>
        </section>
      )}
    </Show>
  )
}
