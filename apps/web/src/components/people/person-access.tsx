import { useQueryClient } from '@tanstack/solid-query'
import { createSignal, Show } from 'solid-js'
import { useAccounts } from '../../api/account-endpoints.ts'
import type { Account } from '../../api/account-types.ts'
import { useAccountWords } from '../../language/account-words.ts'
import { useAnnounce } from '../announcer/announcer-context.tsx'
import { CancelButton } from '../own-account/cancel-button.tsx'
import { FaultLine } from './fault-line.tsx'
import { useAct } from './use-act.ts'

const SAID = { lock: 'access.locked', unlock: 'access.unlocked', end: 'access.ended' } as const

/** Whether somebody may sign in: locked, let in again, ended for good. */
export function PersonAccess(props: { readonly person: Account }) {
  const accounts = useAccounts()
  const t = useAccountWords()
  const client = useQueryClient()
  const announce = useAnnounce()
  const { act, fault } = useAct()
  const [sure, setSure] = createSignal(false)
  const change = (to: keyof typeof SAID) =>
    act(async () => {
      await accounts.changePerson(props.person.id, to)
      announce(t(SAID[to], { name: props.person.name }))
      await client.invalidateQueries({ queryKey: ['people'] })
    })
  const isLocked = () => props.person.status === 'locked'
  return (
    <section>
      <h3>{t('access.title')}</h3>
      <Show when={!isLocked()}>
        <p class="sm mut">{t('access.lockHint')}</p>
      </Show>
      <button class="btn" type="button" onClick={() => void change(isLocked() ? 'unlock' : 'lock')}>
        {t(isLocked() ? 'access.unlock' : 'access.lock')}
      </button>
      <p class="sm mut">{t('access.endHint')}</p>
      <Show
        when={sure()}
        fallback={
          <button class="btn" type="button" onClick={() => setSure(true)}>
            {t('access.end')}
          </button>
        }
      >
        <p class="acts">
          <button
            class="btn primary"
            type="button"
            ref={(element) => queueMicrotask(() => element.focus())}
            onClick={() => void change('end')}
          >
            {t('access.endSure')}
          </button>
          <CancelButton onClick={() => setSure(false)} />
        </p>
      </Show>
      <FaultLine fault={fault()} />
    </section>
  )
}
