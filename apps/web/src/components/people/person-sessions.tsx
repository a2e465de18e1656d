import { useQueryClient } from '@tanstack/solid-query'
import { Match, Show, Switch } from 'solid-js'
import { useAccounts } from '../../api/account-endpoints.ts'
import type { Account } from '../../api/account-types.ts'
import { useAccountWords } from '../../language/account-words.ts'
import { useRead } from '../../query/use-read.ts'
import { useAnnounce } from '../announcer/announcer-context.tsx'
import { SessionTable } from '../own-account/session-table.tsx'
import { FaultNotice } from '../page-states/fault-notice.tsx'
import { RowSkeleton } from '../page-states/row-skeleton.tsx'
import { FaultLine } from './fault-line.tsx'
import { useAct } from './use-act.ts'

/** Somebody's open sessions, which an administrator can end. */
export function PersonSessions(props: { readonly person: Account }) {
  const accounts = useAccounts()
  const t = useAccountWords()
  const client = useQueryClient()
  const announce = useAnnounce()
  const { act, fault } = useAct()
  const key = () => ['people', props.person.id, 'sessions']
  const read = useRead(
    () => ({ queryKey: key(), queryFn: ({ signal }: { readonly signal: AbortSignal }) => accounts.sessionsOf(props.person.id, signal) }),
    () => true,
  )
  const end = () =>
    act(async () => {
      const { ended } = await accounts.endSessionsOf(props.person.id)
      announce(t('sessions.ended', { count: ended }))
      await client.invalidateQueries({ queryKey: key() })
    })
  return (
    <section class="wide">
      <h3>{t('sessions.title')}</h3>
      <Switch fallback={<RowSkeleton rows={1} />}>
        <Match when={read.error()}>{(error) => <FaultNotice error={error()} retry={read.retry} />}</Match>
        <Match when={read.data()}>
          {(list) => (
            <>
              <SessionTable sessions={list().items} />
              <Show when={list().items.length > 0}>
                <button class="btn" type="button" onClick={() => void end()}>
                  {t('access.endSessions')}
                </button>
              </Show>
            </>
          )}
        </Match>
      </Switch>
      <FaultLine fault={fault()} />
    </section>
  )
}
