import { useQueryClient } from '@tanstack/solid-query'
import { createSignal, For, Match, Show, Switch } from 'solid-js'
import { useAccounts } from '../../api/account-endpoints.ts'
import type { AskedRecovery, HandedCode } from '../../api/account-types.ts'
import { wallTime } from '../../format/dates.ts'
import { useAccountWords } from '../../language/account-words.ts'
import { useRead } from '../../query/use-read.ts'
import { useAnnounce } from '../announcer/announcer-context.tsx'
import { FaultNotice } from '../page-states/fault-notice.tsx'
import { FaultLine } from './fault-line.tsx'
import { HandedCodeNote } from './handed-code.tsx'
import { PeopleRows, PersonHead } from './people-rows.tsx'
import { useAct } from './use-act.ts'

/** What waits for a second administrator, and the code once they have confirmed; nothing where nothing waits. */
export function Recoveries(props: { readonly own: string }) {
  const accounts = useAccounts()
  const t = useAccountWords()
  const client = useQueryClient()
  const announce = useAnnounce()
  const { act, fault } = useAct()
  const [handed, setHanded] = createSignal<{ readonly name: string; readonly code: HandedCode } | null>(null)
  const read = useRead(
    () => ({ queryKey: ['recoveries'], queryFn: ({ signal }: { readonly signal: AbortSignal }) => accounts.recoveries(signal) }),
    () => true,
  )
  const waiting = () => read.data()?.items ?? []
  const confirm = (asked: AskedRecovery) =>
    act(async () => {
      setHanded({ name: asked.personName, code: await accounts.confirmRecovery(asked.id) })
      announce(t('recovery.confirmed', { name: asked.personName }))
      await client.invalidateQueries({ queryKey: ['recoveries'] })
    })
  return (
    <Switch>
      <Match when={read.error()}>{(error) => <FaultNotice error={error()} retry={read.retry} />}</Match>
      <Match when={waiting().length > 0 || handed() !== null}>
        <section class="sec" aria-labelledby="recoveries-heading">
          <h2 id="recoveries-heading">{t('recovery.waiting')}</h2>
          <Show when={handed()}>{(done) => <HandedCodeNote name={done().name} code={done().code} onPut={() => setHanded(null)} />}</Show>
          <Show when={waiting().length > 0}>
            <p class="lede">{t('recovery.waitingHint')}</p>
            <PeopleRows
              title={t('recovery.waiting')}
              columns={[t('recovery.who'), t('recovery.why'), t('recovery.when'), t('recovery.until')]}
            >
              <For each={waiting()}>
                {(asked) => (
                  <tr>
                    <PersonHead note={asked.removesSecondFactor ? t('recovery.withSecond') : null}>{asked.personName}</PersonHead>
                    <td class="long" data-l={t('recovery.why')}>
                      {asked.reason}
                    </td>
                    <td class="nw" data-l={t('recovery.when')}>
                      {wallTime(asked.askedAt)}
                    </td>
                    <td class="nw" data-l={t('recovery.until')}>
                      {wallTime(asked.expiresAt)}
                    </td>
                    <td class="long">
                      <Show when={asked.askedBy !== props.own} fallback={<span class="mut">{t('recovery.byYou')}</span>}>
                        <button
                          class="btn sm"
                          type="button"
                          aria-label={t('recovery.confirmOne', { name: asked.personName })}
                          onClick={() => void confirm(asked)}
                        >
                          {t('recovery.confirm')}
                        </button>
                      </Show>
                    </td>
                  </tr>
                )}
              </For>
            </PeopleRows>
          </Show>
          <FaultLine fault={fault()} />
        </section>
      </Match>
    </Switch>
  )
}
