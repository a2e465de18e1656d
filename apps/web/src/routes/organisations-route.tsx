import { useSearchParams } from '@solidjs/router'
import { For, Match, Show, Switch } from 'solid-js'
import { useOffices } from '../api/office-endpoints.ts'
import type { Organisation } from '../api/office-types.ts'
import { AddOrganisation } from '../components/organisations/add-organisation.tsx'
import { OrganisationSheet } from '../components/organisations/organisation-sheet.tsx'
import { ChooseOrganisation, OrganisationTree } from '../components/organisations/organisation-tree.tsx'
import { FaultNotice } from '../components/page-states/fault-notice.tsx'
import { usePageTitle } from '../components/page-states/page-title.ts'
import { RowSkeleton } from '../components/page-states/row-skeleton.tsx'
import { SearchRow } from '../components/search-row/search-row.tsx'
import { useOfficeWords } from '../language/office-words.ts'
import { usePages } from '../query/use-pages.ts'
import { useSession } from '../session/session-context.tsx'

/** The tree of organisations, and one of them with its codes and what can be changed about it. */
export function OrganisationsRoute() {
  const t = useOfficeWords()
  const { session, may } = useSession()
  const [params, setParams] = useSearchParams<{ q?: string; of?: string }>()
  usePageTitle(() => t('tree.title'))
  const administersAll = () =>
    may('organisation.manage') && session()?.posts?.some((post) => post.role === 'administrator' && post.reach === 'root') === true
  let wantsFocus = false
  const choose = (id: string) => {
    wantsFocus = true
    setParams({ of: id })
  }
  const focusOnce = (heading: HTMLHeadingElement) => {
    if (wantsFocus) queueMicrotask(() => heading.focus())
    wantsFocus = false
  }
  return (
    <>
      <div class="head">
        <div>
          <h1>{t('tree.title')}</h1>
          <p class="meta">{t('tree.lede')}</p>
        </div>
      </div>
      <div class="tree-page">
        <section aria-label={t('tree.title')}>
          <SearchRow
            value={params.q ?? ''}
            label={t('tree.searchLabel')}
            placeholder={t('tree.search')}
            onSearch={(q) => setParams({ q: q === '' ? undefined : q }, { replace: true })}
          />
          <div class="tree-body">
            <Show
              when={params.q}
              fallback={<OrganisationTree beneath="root" label={t('tree.title')} chosen={params.of ?? null} onChoose={choose} />}
            >
              {(q) => <Found q={q()} chosen={params.of ?? null} onChoose={choose} />}
            </Show>
            <Show when={administersAll()}>
              <div class="tree-add account-page">
                <AddOrganisation above={null} />
              </div>
            </Show>
          </div>
        </section>
        <section class="tree-sheet account-page" aria-live="off">
          <Show when={params.of} keyed fallback={<p class="mut">{t('tree.choose')}</p>}>
            {(id) => <OrganisationSheet id={id} onChoose={choose} heading={focusOnce} />}
          </Show>
        </section>
      </div>
    </>
  )
}

/** What a name or a code is found in, anywhere in the tree. */
function Found(props: { readonly q: string; readonly chosen: string | null; readonly onChoose: (id: string) => void }) {
  const offices = useOffices()
  const t = useOfficeWords()
  const pages = usePages<Organisation, string>(() => ({
    queryKey: ['organisations', 'found', props.q],
    read: (after, signal) => offices.organisations({ q: props.q, after }, signal),
  }))
  return (
    <Switch fallback={<RowSkeleton rows={4} />}>
      <Match when={pages.error()}>{(error) => <FaultNotice error={error()} retry={pages.retry} />}</Match>
      <Match when={pages.items()?.length === 0}>
        <div class="empty">
          <h2>{t('tree.noMatch', { query: props.q })}</h2>
          <p>{t('tree.noMatchNext')}</p>
        </div>
      </Match>
      <Match when={pages.items()}>
        {(items) => (
          <>
            <ul class="tree" aria-label={t('tree.found')}>
              <For each={items()}>
                {(item) => (
                  <li>
                    <div class="tree-row">
                      <ChooseOrganisation item={item} chosen={props.chosen} onChoose={props.onChoose} />
                    </div>
                  </li>
                )}
              </For>
            </ul>
            <Show when={pages.hasMore()}>
              <button class="btn sm" type="button" aria-disabled={pages.loadingMore() ? 'true' : undefined} onClick={() => pages.more()}>
                {t('tree.more')}
              </button>
            </Show>
          </>
        )}
      </Match>
    </Switch>
  )
}
