import { useQueryClient } from '@tanstack/solid-query'
import { createSignal, Match, Show, Switch } from 'solid-js'
import { useAccounts } from '../../api/account-endpoints.ts'
import { problemOf } from '../../api/problem-error.ts'
import { wallTime } from '../../format/dates.ts'
import { useAccountWords } from '../../language/account-words.ts'
import { useRead } from '../../query/use-read.ts'
import { useAnnounce } from '../announcer/announcer-context.tsx'
import { FaultNotice } from '../page-states/fault-notice.tsx'
import { RowSkeleton } from '../page-states/row-skeleton.tsx'
import { SessionTable } from './session-table.tsx'

const KEY = ['own', 'sessions']

/** One's own open sessions, which one can end. */
export function OwnSessions() {
  const accounts = useAccounts()
  const t = useAccountWords()
  const client = useQueryClient()
  const announce = useAnnounce()
  const [fault, setFault] = createSignal<string | null>(null)
  let heading: HTMLHeadingElement | undefined
  const read = useRead(
    () => ({ queryKey: KEY, queryFn: ({ signal }: { readonly signal: AbortSignal }) => accounts.sessions(signal) }),
    () => true,
  )
  const end = async (ending: () => Promise<{ readonly ended: number }>) => {
    setFault(null)
    try {
      const { ended } = await ending()
      heading?.focus() // the button goes with its row
      announce(t('sessions.ended', { count: ended }))
    } catch (error) {
      setFault(problemOf(error)?.detail ?? t('form.unreachable'))
    }
    await client.invalidateQueries({ queryKey: KEY })
  }
  return (
    <section class="sec" aria-labelledby="sessions-heading">
      <h2 id="sessions-heading" tabindex="-1" ref={(element) => (heading = element)}>
        {t('sessions.title')}
      </h2>
      <p class="lede">{t('sessions.hint')}</p>
      <Switch fallback={<RowSkeleton rows={2} />}>
        <Match when={read.error()}>{(error) => <FaultNotice error={error()} retry={read.retry} />}</Match>
        <Match when={read.data()}>
          {(list) => (
            <>
              <SessionTable
                sessions={list().items}
                end={(session, name) => (
                  <button
                    class="btn sm"
                    type="button"
                    aria-label={t('sessions.endOne', { browser: name, since: wallTime(session.createdAt) })}
                    onClick={() => void end(() => accounts.endSession(session.id))}
                  >
                    {t('sessions.end')}
                  </button>
                )}
              />
              <Show when={list().items.some(({ current }) => !current)}>
                <button class="btn" type="button" onClick={() => void end(() => accounts.endOtherSessions())}>
                  {t('sessions.endOthers')}
                </button>
              </Show>
            </>
          )}
        </Match>
      </Switch>
      <Show when={fault()}>
        {(said) => (
          <p class="fault-line" role="alert">
            {said()}
          </p>
        )}
      </Show>
    </section>
  )
}
