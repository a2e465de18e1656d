import { useNavigate, useSearchParams } from '@solidjs/router'
import { useInfiniteQuery, useQueryClient } from '@tanstack/solid-query'
import { createEffect, createMemo, createSignal, lazy, Match, on, onCleanup, Show, Suspense, Switch } from 'solid-js'
import { useApi } from '../api/api-context.tsx'
import { useAnnounce } from '../components/announcer/announcer-context.tsx'
import { Icon } from '../components/icon/icon.tsx'
import { FaultNotice } from '../components/page-states/fault-notice.tsx'
import { usePageTitle } from '../components/page-states/page-title.ts'
import { RowSkeleton } from '../components/page-states/row-skeleton.tsx'
import { ProjectTable } from '../components/project-table/project-table.tsx'
import { useWords } from '../language/language-context.tsx'
import { useSession } from '../session/session-context.tsx'

const RegistryForm = lazy(async () => ({ default: (await import('../components/registry-form/registry-form.tsx')).RegistryForm }))

/** Every project: find one, or start one. */
export function ProjectsRoute() {
  const api = useApi()
  const words = useWords()
  const session = useSession()
  const navigate = useNavigate()
  const announce = useAnnounce()
  const client = useQueryClient()
  const [search, setSearch] = useSearchParams()
  const q = () => (typeof search['q'] === 'string' ? search['q'] : '')
  const [creating, setCreating] = createSignal(false)
  const [createButton, setCreateButton] = createSignal<HTMLButtonElement>()
  usePageTitle(() => words.t('projects.title'))
  const query = useInfiniteQuery(() => ({
    queryKey: ['projects', q()],
    queryFn: ({ pageParam, signal }: { readonly pageParam: string | null; readonly signal: AbortSignal }) =>
      api.projects({ q: q(), after: pageParam, limit: 50 }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page: { readonly next: string | null }) => page.next,
  }))
  const projects = createMemo(() => (query.isPending ? [] : (query.data?.pages.flatMap((page) => page.items) ?? [])))
  const close = () => {
    setCreating(false)
    queueMicrotask(() => createButton()?.focus())
  }
  return (
    <>
      <div class="head">
        <div>
          <h1>{words.t('projects.title')}</h1>
          <p class="meta">
            <Show when={!query.isPending}>
              {words.t(query.hasNextPage ? 'projects.countMore' : 'projects.count', { count: projects().length })}
            </Show>
          </p>
        </div>
        <button
          class="btn primary"
          type="button"
          aria-expanded={creating()}
          ref={(element) => setCreateButton(element)}
          onClick={() => setCreating(!creating())}
        >
          <Icon name="plus" />
          {words.t('projects.create')}
        </button>
      </div>
      <div class="single">
        <Show when={creating()}>
          <section class="sec create" aria-labelledby="create-heading">
            <h2 id="create-heading">{words.t('projects.createTitle')}</h2>
            <p class="sm mut">{words.t('projects.createHint', { document: session.session()?.profile.document.number ?? '' })}</p>
            <Suspense fallback={<div class="skel" style={{ height: '180px' }} aria-hidden="true" />}>
              <RegistryForm
                register="project"
                initial={{ fiscalYear: Number((session.businessDate() ?? '').slice(0, 4)) }}
                submit={words.t('projects.submit')}
                send={(input, key) => api.createProject(input, session.businessDate() ?? '', key)}
                onDone={(answer, input) => {
                  announce(words.t('projects.created', { title: String(input['title']) }))
                  void client.invalidateQueries({ queryKey: ['projects'] })
                  const id = idOf(answer)
                  if (id === null) close()
                  else navigate(`/projects/${encodeURIComponent(id)}`)
                }}
              >
                <button class="btn quiet" type="button" onClick={close}>
                  {words.t('projects.cancel')}
                </button>
              </RegistryForm>
            </Suspense>
          </section>
        </Show>
        <SearchRow value={q()} onSearch={(value) => setSearch({ q: value === '' ? null : value }, { replace: true })} />
        <div class="list-body">
          <Switch fallback={<ProjectTable projects={projects()} />}>
            <Match when={query.error !== null && projects().length === 0}>
              <FaultNotice error={query.error} retry={() => void query.refetch()} />
            </Match>
            <Match when={query.isPending}>
              <RowSkeleton rows={8} />
            </Match>
            <Match when={projects().length === 0 && q() !== ''}>
              <div class="empty">
                <h2>{words.t('projects.noMatch', { query: q() })}</h2>
                <p>{words.t('projects.noMatchNext')}</p>
                <button class="btn" type="button" onClick={() => setSearch({ q: null }, { replace: true })}>
                  {words.t('projects.clear')}
                </button>
              </div>
            </Match>
            <Match when={projects().length === 0}>
              <div class="empty">
                <h2>{words.t('projects.empty')}</h2>
                <p>{words.t('projects.emptyNext')}</p>
                <button class="btn" type="button" onClick={() => setCreating(true)}>
                  <Icon name="plus" />
                  {words.t('projects.create')}
                </button>
              </div>
            </Match>
          </Switch>
          <Show when={query.hasNextPage}>
            <p class="more-row">
              <button class="btn" type="button" aria-disabled={query.isFetchingNextPage ? 'true' : undefined} onClick={() => void query.fetchNextPage()}>
                {words.t('projects.more')}
              </button>
            </p>
          </Show>
        </div>
      </div>
    </>
  )
}

/** The search, reached with `/` from anywhere outside a field. */
function SearchRow(props: { readonly value: string; readonly onSearch: (value: string) => void }) {
  const words = useWords()
  const [typed, setTyped] = createSignal(props.value)
  const [input, setInput] = createSignal<HTMLInputElement>()
  let timer: ReturnType<typeof setTimeout> | undefined
  createEffect(on(() => props.value, (value) => setTyped(value), { defer: true }))
  const focusOnSlash = (event: KeyboardEvent) => {
    const inField = event.target instanceof HTMLElement && event.target.closest('input, select, textarea') !== null
    if (event.key !== '/' || inField || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    input()?.focus()
  }
  document.addEventListener('keydown', focusOnSlash)
  onCleanup(() => {
    document.removeEventListener('keydown', focusOnSlash)
    clearTimeout(timer)
  })
  return (
    <form
      class="search-row"
      role="search"
      onSubmit={(event) => {
        event.preventDefault()
        props.onSearch(typed().trim())
      }}
    >
      <label class="find">
        <Icon name="search" />
        <span class="vh">{words.t('projects.searchLabel')}</span>
        <input
          class="in"
          type="search"
          ref={(element) => setInput(element)}
          placeholder={words.t('projects.search')}
          value={typed()}
          onInput={(event) => {
            setTyped(event.currentTarget.value)
            clearTimeout(timer)
            timer = setTimeout(() => props.onSearch(typed().trim()), 250)
          }}
        />
        <kbd aria-hidden="true">/</kbd>
      </label>
    </form>
  )
}

function idOf(answer: unknown): string | null {
  return typeof answer === 'object' && answer !== null && 'id' in answer && typeof answer.id === 'string' ? answer.id : null
}
