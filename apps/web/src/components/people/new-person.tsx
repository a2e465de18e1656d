import { useQueryClient } from '@tanstack/solid-query'
import { createSignal, Show } from 'solid-js'
import { useAccounts } from '../../api/account-endpoints.ts'
import type { HandedCode } from '../../api/account-types.ts'
import { useAccountWords } from '../../language/account-words.ts'
import { AccountField } from '../account-form/account-field.tsx'
import { AccountForm } from '../account-form/account-form.tsx'
import { useAnnounce } from '../announcer/announcer-context.tsx'
import { CancelButton } from '../own-account/cancel-button.tsx'
import { HandedCodeNote } from './handed-code.tsx'

/** Enters somebody; the code for their first password is shown then. */
export function NewPerson(props: { readonly close: () => void }) {
  const accounts = useAccounts()
  const t = useAccountWords()
  const client = useQueryClient()
  const announce = useAnnounce()
  const [made, setMade] = createSignal<{ readonly id: string; readonly name: string; readonly code: HandedCode } | null>(null)
  return (
    <Show when={made()} fallback={<Form />}>
      {(done) => (
        <>
          <HandedCodeNote name={done().name} code={done().code} onPut={() => props.close()} />
          <p>
            <a href={`/people/${encodeURIComponent(done().id)}`}>{t('people.givePost', { name: done().name })}</a>
          </p>
        </>
      )}
    </Show>
  )

  function Form() {
    return (
      <AccountForm
        label={t('people.create')}
        submit={t('people.submit')}
        ways={<CancelButton onClick={props.close} />}
        send={async (typed) => {
          const subject = typed('identitySubject').trim()
          const { person, ...code } = await accounts.createPerson({
            username: typed('username').trim(),
            name: typed('name').trim(),
            identitySubject: subject === '' ? null : subject,
          })
          setMade({ id: person.id, name: person.name, code })
          announce(t('people.created', { name: person.name }))
          await client.invalidateQueries({ queryKey: ['people'] })
        }}
      >
        <AccountField name="name" label={t('people.name')} autocomplete="off" autofocus />
        <AccountField name="username" label={t('people.username')} hint={t('people.usernameHint')} autocomplete="off" />
        <AccountField
          name="identitySubject"
          label={t('people.subject')}
          hint={t('people.subjectHint')}
          optional={t('form.optional')}
          autocomplete="off"
        />
      </AccountForm>
    )
  }
}
