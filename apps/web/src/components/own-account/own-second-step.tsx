import { createSignal, Show } from 'solid-js'
import type { SignedInState } from '../../account/needs-person.tsx'
import { useSettle } from '../../account/use-auth.ts'
import { useAccounts } from '../../api/account-endpoints.ts'
import { useAccountWords } from '../../language/account-words.ts'
import { useAnnounce } from '../announcer/announcer-context.tsx'
import { BackupCodes } from '../second-factor/backup-codes.tsx'
import { Enrol } from '../second-factor/enrol.tsx'
import { StateMark } from '../state-mark/state-mark.tsx'
import { OpenForm } from './open-form.tsx'
import { PasswordForm } from './password-form.tsx'

/** One's own authenticator: set up, given new backup codes, removed. */
export function OwnSecondStep(props: { readonly state: SignedInState }) {
  const t = useAccountWords()
  const settle = useSettle()
  const announce = useAnnounce()
  const has = () => props.state.person.hasTotp
  return (
    <section class="sec" aria-labelledby="second-heading">
      <h2 id="second-heading">{t('second.title')}</h2>
      <p>
        <StateMark state={has() ? 'done' : 'waiting'} icon={has() ? 'done' : 'none'}>
          {t(has() ? 'second.on' : 'second.none')}
        </StateMark>
      </p>
      <Show
        when={has()}
        fallback={
          <>
            <p class="lede">{t('second.noneHint')}</p>
            <OpenForm label={t('second.setUp')}>
              {(close) => (
                <Enrol
                  password={null}
                  onCancel={close}
                  onDone={async (state) => {
                    close()
                    announce(t('enrol.done'))
                    await settle(state)
                  }}
                />
              )}
            </OpenForm>
          </>
        }
      >
        <OpenForm label={t('second.newCodes')} hint={t('second.newCodesHint')}>
          {(close) => <NewCodes close={close} />}
        </OpenForm>
        <OpenForm label={t('second.remove')} hint={t('second.removeHint')}>
          {(close) => <Remove close={close} />}
        </OpenForm>
      </Show>
    </section>
  )
}

function NewCodes(props: { readonly close: () => void }) {
  const accounts = useAccounts()
  const t = useAccountWords()
  const [codes, setCodes] = createSignal<readonly string[] | null>(null)
  return (
    <Show when={codes()} fallback={<Form />}>
      {(made) => <BackupCodes codes={made()} onKept={() => props.close()} />}
    </Show>
  )

  function Form() {
    return (
      <PasswordForm
        label={t('second.newCodes')}
        submit={t('second.makeCodes')}
        close={props.close}
        send={async (password) => {
          const { backupCodes } = await accounts.backupCodes(password)
          setCodes(backupCodes)
        }}
      />
    )
  }
}

function Remove(props: { readonly close: () => void }) {
  const accounts = useAccounts()
  const t = useAccountWords()
  const settle = useSettle()
  const announce = useAnnounce()
  return (
    <PasswordForm
      label={t('second.remove')}
      close={props.close}
      send={async (password) => {
        const state = await accounts.removeTotp(password)
        props.close()
        announce(t('second.removed'))
        await settle(state)
      }}
    />
  )
}
