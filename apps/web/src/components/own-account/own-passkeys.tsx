import { useQueryClient } from '@tanstack/solid-query'
import { For, Show } from 'solid-js'
import { hasPasskeys, makePasskey } from '../../account/passkey.ts'
import { useSettle } from '../../account/use-auth.ts'
import { useAccounts } from '../../api/account-endpoints.ts'
import type { Passkey } from '../../api/account-types.ts'
import { wallTime } from '../../format/dates.ts'
import { useAccountWords } from '../../language/account-words.ts'
import { useWords } from '../../language/language-context.tsx'
import { useRead } from '../../query/use-read.ts'
import { AccountField } from '../account-form/account-field.tsx'
import { AccountForm } from '../account-form/account-form.tsx'
import { FieldFault } from '../account-form/field-fault.ts'
import { PasswordField } from '../account-form/password-field.tsx'
import { useAnnounce } from '../announcer/announcer-context.tsx'
import { CancelButton } from './cancel-button.tsx'
import { OpenForm } from './open-form.tsx'
import { PasswordForm } from './password-form.tsx'

const KEY = ['own', 'passkeys']

/** One's own passkeys; nothing where the API offers none. */
export function OwnPasskeys() {
  const accounts = useAccounts()
  const t = useAccountWords()
  const offered = useRead(() => ({
    queryKey: ['auth', 'passkeys-offered'],
    queryFn: ({ signal }: { readonly signal: AbortSignal }) => accounts.passkeysOffered(signal),
  }))
  const read = useRead(
    () => ({ queryKey: KEY, queryFn: ({ signal }: { readonly signal: AbortSignal }) => accounts.passkeys(signal) }),
    () => true,
  )
  return (
    <Show when={offered.data()?.available === true || (read.data()?.items.length ?? 0) > 0}>
      <section class="sec" aria-labelledby="passkeys-heading">
        <h2 id="passkeys-heading">{t('passkeys.title')}</h2>
        <p class="lede">{t('passkeys.hint')}</p>
        <ul class="entries">
          <For each={read.data()?.items} fallback={<li class="mut">{t('passkeys.none')}</li>}>
            {(passkey) => <Entry passkey={passkey} />}
          </For>
        </ul>
        <Show when={hasPasskeys() && offered.data()?.available === true}>
          <OpenForm label={t('passkeys.add')}>{(close) => <Add close={close} />}</OpenForm>
        </Show>
      </section>
    </Show>
  )
}

function Entry(props: { readonly passkey: Passkey }) {
  const accounts = useAccounts()
  const words = useWords()
  const t = useAccountWords()
  const client = useQueryClient()
  const announce = useAnnounce()
  const about = () =>
    [
      t('passkeys.made', { date: wallTime(props.passkey.createdAt) }),
      ...(props.passkey.usedAt === null ? [] : [t('passkeys.used', { date: wallTime(props.passkey.usedAt) })]),
      ...(props.passkey.backedUp ? [t('passkeys.backedUp')] : []),
    ].join(words.t('app.list'))
  return (
    <li class="entry">
      <div>
        {props.passkey.name}
        <span class="sm mut">{about()}</span>
      </div>
      <OpenForm label={t('passkeys.removeTitle', { name: props.passkey.name })}>
        {(close) => (
          <PasswordForm
            label={t('passkeys.removeTitle', { name: props.passkey.name })}
            submit={t('passkeys.remove')}
            close={close}
            send={async (password) => {
              client.setQueryData(KEY, await accounts.removePasskey(props.passkey.id, password))
              announce(t('passkeys.removed', { name: props.passkey.name }))
            }}
          />
        )}
      </OpenForm>
    </li>
  )
}

function Add(props: { readonly close: () => void }) {
  const accounts = useAccounts()
  const t = useAccountWords()
  const settle = useSettle()
  const announce = useAnnounce()
  return (
    <AccountForm
      label={t('passkeys.add')}
      submit={t('passkeys.create')}
      ways={<CancelButton onClick={props.close} />}
      send={async (typed) => {
        const made = await makePasskey(await accounts.beginPasskey(typed('password')))
        if (made === null) throw new FieldFault('name', t('passkeys.gone'))
        const name = typed('name').trim()
        const state = await accounts.enterPasskey(name, made)
        props.close()
        announce(t('passkeys.created', { name }))
        await settle(state)
      }}
    >
      <AccountField name="name" label={t('passkeys.name')} hint={t('passkeys.nameHint')} autocomplete="off" autofocus />
      <PasswordField name="password" label={t('form.password')} hint={t('form.passwordWhy')} autocomplete="current-password" />
    </AccountForm>
  )
}
