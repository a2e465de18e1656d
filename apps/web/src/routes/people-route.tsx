import { useSearchParams } from '@solidjs/router'
import { createSignal, Match, Show, Switch } from 'solid-js'
import { NeedsPerson, type SignedInState } from '../account/needs-person.tsx'
import { useAccounts } from '../api/account-endpoints.ts'
import type { Account } from '../api/account-types.ts'
import { Icon } from '../components/icon/icon.tsx'
import { MoreRow } from '../components/more-row/more-row.tsx'
import { FaultNotice } from '../components/page-states/fault-notice.tsx'
import { usePageTitle } from '../components/page-states/page-title.ts'
import { RowSkeleton } from '../components/page-states/row-skeleton.tsx'
import { NewPerson } from '../components/people/new-person.tsx'
import { PeopleTable } from '../components/people/people-table.tsx'
import { Recoveries } from '../components/people/recoveries.tsx'
import { SearchRow } from '../components/search-row/search-row.tsx'
import { useAccountWords } from '../language/account-words.ts'
import { usePages } from '../query/use-pages.ts'

/** Who has an account, for administrators. */
export function PeopleRoute() {
  const t = useAccountWords()
  usePageTitle(() => t('people.title'))
  return <NeedsPerson>{(state) => <People state={state()} />}</NeedsPerson>
}

function People(props: { readonly state: SignedInState }) {
  const accounts = useAccounts()
  const t = useAccountWords()
  const [creating, setCreating] = createSignal(false)
  let button: HTMLButtonElement | undefined
  const [params, setParams] = useSearchParams<{ name: string }>()
  const name = () => params.name ?? ''
  const pages = usePages<Account, string>(() => ({
    queryKey: ['people', 'list', name()],
    read: (after, signal) => accounts.people({ name: name(), after }, signal),
  }))
  const own = () => props.state.person.id
  const close = () => {
    setCreating(false)
    button?.focus()
  }
  return (
    <>
      <div class="head">
        <div>
          <h1>{t('people.title')}</h1>
          <p class="meta">
            <Show when={pages.items()}>
              {(people) => <>{t(pages.hasMore() ? 'people.countMore' : 'people.count', { count: people().length })}</>}
            </Show>
          </p>
        </div>
        <Show when={pages.items() !== null}>
          <button
            class="btn primary"
            type="button"
            aria-expanded={creating()}
            ref={(element) => (button = element)}
            onClick={() => (creating() ? close() : setCreating(true))}
          >
            <Icon name="plus" />
            {t('people.create')}
          </button>
        </Show>
      </div>
      <Show when={creating()}>
        <div class="create-band">
          <section class="create account-page" aria-labelledby="create-heading">
            <div>
              <h2 id="create-heading">{t('people.create')}</h2>
              <p class="sm mut">{t('people.createHint')}</p>
            </div>
            <NewPerson close={close} />
          </section>
        </div>
      </Show>
      <div class="single account-page">
        <SearchRow
          value={name()}
          label={t('people.searchLabel')}
          placeholder={t('people.search')}
          onSearch={(said) => setParams({ name: said === '' ? undefined : said }, { replace: true })}
        />
        <Switch fallback={<RowSkeleton rows={8} />}>
          <Match when={pages.error()}>{(error) => <FaultNotice error={error()} retry={pages.retry} />}</Match>
          <Match when={pages.items()}>
            {(people) => (
              <>
                <Show when={name() === ''}>
                  <Recoveries own={own()} />
                </Show>
                <div class="list-body">
                  <Show
                    when={people().length > 0}
                    fallback={
                      <div class="empty">
                        <h2>{t('people.nobody', { name: name() })}</h2>
                        <p>{t('people.nobodyNext')}</p>
                      </div>
                    }
                  >
                    <PeopleTable people={people()} own={own()} />
                    <MoreRow pages={pages} label={t('people.more')} />
                  </Show>
                </div>
              </>
            )}
          </Match>
        </Switch>
      </div>
    </>
  )
}
