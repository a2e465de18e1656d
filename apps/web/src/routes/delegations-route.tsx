import { useQueryClient } from '@tanstack/solid-query'
import { Match, Show, Switch } from 'solid-js'
import { NeedsPerson, type SignedInState } from '../account/needs-person.tsx'
import { useOffices } from '../api/office-endpoints.ts'
import type { Delegation, DelegationList } from '../api/office-types.ts'
import { useAnnounce } from '../components/announcer/announcer-context.tsx'
import { DelegationTable } from '../components/delegations/delegation-table.tsx'
import { MakeDelegation } from '../components/delegations/make-delegation.tsx'
import { OpenForm } from '../components/own-account/open-form.tsx'
import { FaultNotice } from '../components/page-states/fault-notice.tsx'
import { usePageTitle } from '../components/page-states/page-title.ts'
import { RowSkeleton } from '../components/page-states/row-skeleton.tsx'
import { FaultLine } from '../components/people/fault-line.tsx'
import { useAct } from '../components/people/use-act.ts'
import { useOfficeWords } from '../language/office-words.ts'
import { useRead } from '../query/use-read.ts'
import { useSend } from '../query/use-send.ts'
import { useSession } from '../session/session-context.tsx'

/** Who stands in for whom: one's own, to be made and ended; for an administrator those within reach. */
export function DelegationsRoute() {
  const t = useOfficeWords()
  usePageTitle(() => t('deputies.title'))
  return <NeedsPerson>{(state) => <Delegations state={state()} />}</NeedsPerson>
}

function Delegations(props: { readonly state: SignedInState }) {
  const offices = useOffices()
  const t = useOfficeWords()
  const client = useQueryClient()
  const announce = useAnnounce()
  const { session, actor, may } = useSession()
  const { act, fault } = useAct()
  const sending = useSend()
  const key = () => ['delegations', actor()?.role]
  let heading: HTMLHeadingElement | undefined
  const read = useRead<DelegationList>(
    () => ({ queryKey: key(), queryFn: ({ signal }) => offices.delegations(signal), enabled: session() !== null }),
    () => false,
  )
  const makes = () => may('delegation.make')
  const posts = () => (session()?.posts ?? []).filter((post) => post.deputyFor === null && post.role === actor()?.role)
  const done = (answer: DelegationList) => client.setQueryData(key(), answer)
  const end = (delegation: Delegation) =>
    act(async () => {
      done(await sending(delegation.id, (command) => offices.endDelegation(delegation.id, command)))
      heading?.focus() // the button goes with its row
      announce(t('deputies.endDone'))
      await client.invalidateQueries({ queryKey: ['session'] }) // a post that one filled is gone
    })
  return (
    <>
      <div class="head">
        <div>
          <h1 tabindex="-1" ref={(element) => (heading = element)}>
            {t('deputies.title')}
          </h1>
          <p class="meta">{t(makes() ? 'deputies.lede' : 'deputies.ledeWithin')}</p>
        </div>
      </div>
      <div class="single account-page">
        <Switch fallback={<RowSkeleton rows={4} />}>
          <Match when={read.error()}>{(error) => <FaultNotice error={error()} retry={read.retry} />}</Match>
          <Match when={read.data()}>
            {(list) => (
              <>
                <Show when={makes()}>
                  <section class="sec" aria-labelledby="make-heading">
                    <h2 class="vh" id="make-heading">
                      {t('deputies.mine')}
                    </h2>
                    <Show when={posts().length > 0} fallback={<p class="mut">{t('deputies.noPost')}</p>}>
                      <OpenForm label={t('deputies.make')} hint={t('deputies.makeHint')}>
                        {(close) => (
                          <MakeDelegation
                            posts={posts()}
                            today={list().today}
                            close={close}
                            done={(answer) => {
                              close()
                              done(answer)
                            }}
                          />
                        )}
                      </OpenForm>
                    </Show>
                  </section>
                </Show>
                <Show
                  when={list().items.length > 0}
                  fallback={
                    <div class="empty">
                      <h2>{t('deputies.none')}</h2>
                      <p>{t(makes() ? 'deputies.noneNext' : 'deputies.noneWithin')}</p>
                    </div>
                  }
                >
                  <div class="list-body">
                    <DelegationTable
                      items={list().items}
                      today={list().today}
                      own={props.state.person.id}
                      {...(makes()
                        ? {
                            end: (delegation: Delegation) => (
                              <button
                                class="btn sm"
                                type="button"
                                aria-label={t('deputies.endOne', { deputy: delegation.deputy.name, holder: delegation.post.name })}
                                onClick={() => void end(delegation)}
                              >
                                {t('deputies.end')}
                              </button>
                            ),
                          }
                        : {})}
                    />
                    <FaultLine fault={fault()} />
                  </div>
                </Show>
              </>
            )}
          </Match>
        </Switch>
      </div>
    </>
  )
}
