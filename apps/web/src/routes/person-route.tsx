import { useParams } from '@solidjs/router'
import { Match, Show, Switch } from 'solid-js'
import { NeedsPerson, type SignedInState } from '../account/needs-person.tsx'
import { useAccounts } from '../api/account-endpoints.ts'
import type { Account } from '../api/account-types.ts'
import { FaultNotice } from '../components/page-states/fault-notice.tsx'
import { usePageTitle } from '../components/page-states/page-title.ts'
import { RowSkeleton } from '../components/page-states/row-skeleton.tsx'
import { PersonPanel } from '../components/people/person-panel.tsx'
import { PersonState } from '../components/people/person-state.tsx'
import { PersonPosts } from '../components/posts/person-posts.tsx'
import { useOfficeWords } from '../language/office-words.ts'
import { useRead } from '../query/use-read.ts'
import { useSession } from '../session/session-context.tsx'

/** Somebody, for administrators: their posts, and what can be done about their account. */
export function PersonRoute() {
  return <NeedsPerson>{(state) => <Person state={state()} />}</NeedsPerson>
}

function Person(props: { readonly state: SignedInState }) {
  const accounts = useAccounts()
  const t = useOfficeWords()
  const params = useParams<{ readonly id: string }>()
  const { may } = useSession()
  const read = useRead<Account>(
    () => ({ queryKey: ['people', params.id], queryFn: ({ signal }) => accounts.person(params.id, signal) }),
    (before) => before.id === params.id,
  )
  usePageTitle(() => read.data()?.name ?? t('person.account'))
  const isOwn = () => params.id === props.state.person.id
  return (
    <Switch fallback={<RowSkeleton rows={8} />}>
      <Match when={read.error()}>
        {(error) => (
          <FaultNotice
            error={error()}
            retry={read.retry}
            notFound={t('person.missing')}
            back={{ href: '/people', title: t('person.back') }}
            page
          />
        )}
      </Match>
      <Match when={read.data()}>
        {(person) => (
          <>
            <div class="head">
              <div>
                <nav class="path" aria-label={t('person.path')}>
                  <a href="/people">{t('person.back')}</a>
                </nav>
                <h1>{person().name}</h1>
                <p class="meta">
                  <span>{t('person.username', { username: person().username })}</span>
                  <PersonState person={person()} />
                </p>
              </div>
              <Show when={may('readings.read')}>
                <a class="btn" href={`/readings?person=${encodeURIComponent(person().id)}`}>
                  {t('person.readings')}
                </a>
              </Show>
            </div>
            <div class="single account-page">
              <PersonPosts person={person().id} isOwn={isOwn()} />
              <section class="sec" aria-labelledby="account-heading">
                <h2 id="account-heading">{t('person.account')}</h2>
                <Show when={person().withinReach} fallback={<p>{t('person.beyond')}</p>}>
                  <PersonPanel person={person()} isOwn={isOwn()} />
                </Show>
              </section>
            </div>
          </>
        )}
      </Match>
    </Switch>
  )
}
