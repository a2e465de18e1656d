import { useQueryClient } from '@tanstack/solid-query'
import { useAccounts } from '../../api/account-endpoints.ts'
import type { Account } from '../../api/account-types.ts'
import { useAccountWords } from '../../language/account-words.ts'
import { AccountField } from '../account-form/account-field.tsx'
import { AccountForm } from '../account-form/account-form.tsx'
import { useAnnounce } from '../announcer/announcer-context.tsx'
import { CancelButton } from '../own-account/cancel-button.tsx'
import { OpenForm } from '../own-account/open-form.tsx'

/** Asks for somebody to be let in again; another administrator confirms. */
export function AskRecovery(props: { readonly person: Account }) {
  const accounts = useAccounts()
  const t = useAccountWords()
  const client = useQueryClient()
  const announce = useAnnounce()
  return (
    <section>
      <h3>{t('recovery.title')}</h3>
      <p class="sm mut">{t('recovery.hint')}</p>
      <OpenForm label={t('recovery.ask')}>
        {(close) => (
          <AccountForm
            label={t('recovery.ask')}
            submit={t('recovery.ask')}
            ways={<CancelButton onClick={close} />}
            send={async (typed) => {
              await accounts.askRecovery(props.person.id, {
                reason: typed('reason').trim(),
                removesSecondFactor: typed('removesSecondFactor') === 'on',
                identitySubject: null,
              })
              close()
              announce(t('recovery.asked', { name: props.person.name }))
              await client.invalidateQueries({ queryKey: ['recoveries'] })
            }}
          >
            <AccountField name="reason" label={t('recovery.reason')} hint={t('recovery.reasonHint')} autocomplete="off" autofocus />
            <label class="check">
              <input type="checkbox" name="removesSecondFactor" />
              {t('recovery.removesSecond')}
            </label>
          </AccountForm>
        )}
      </OpenForm>
    </section>
  )
}
