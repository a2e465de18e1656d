import { useNavigate, useSearchParams } from '@solidjs/router'
import { useInfiniteQuery, useQueryClient } from '@tanstack/solid-query'
import { createMemo, Match, Show, Switch } from 'solid-js'
import { useApi } from '../api/api-context.tsx'
import { useAnnounce } from '../components/announcer/announcer-context.tsx'
import { NewEntry } from '../components/new-entry/new-entry.tsx'
import { FaultNotice } from '../components/page-states/fault-notice.tsx'
import { usePageTitle } from '../components/page-states/page-title.ts'
import { RowSkeleton } from '../components/page-states/row-skeleton.tsx'
import { ProjectTable } from '../components/project-table/project-table.tsx'
import { SearchRow } from '../components/search-row/search-row.tsx'
import { useWords } from '../language/language-context.tsx'
import { useSession } from '../session/session-context.tsx'

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
  usePageTitle(() => words.t('projects.title'))
  const query = useInfiniteQuery(() => ({
    queryKey: ['projects', q()],
    queryFn: ({ pageParam, signal }: { readonly pageParam: string | null; readonly signal: AbortSignal }) =>
      api.projects({ q: q(), after: pageParam, limit: 50 }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page: { readonly next: string | null }) => page.next,
  }))
  const projects = createMemo(() => (query.isPending ? [] : (query.data?.pages.flatMap((page) => page.items) ?? [])))
  const find = (wanted: string) => setSearch({ q: wanted === '' ? null : wanted }, { replace: true })
  return (
    <>
      <NewEntry
        register="project"
        head={
          <>
            <h1>{words.t('projects.title')}</h1>
            <p class="meta">
              <Show when={!query.isPending}>
                {words.t(query.hasNextPage ? 'projects.countMore' : 'projects.count', { count: projects().length })}
              </Show>
            </p>
          </>
        }
        title={words.t('projects.create')}
        hint={words.t('projects.createHint', { document: session.session()?.profile.document.number ?? '' })}
        submit={words.t('projects.submit')}
        initial={{ fiscalYear: Number((session.businessDate() ?? '').slice(0, 4)) }}
        send={(input, key) => api.createProject(input, session.businessDate() ?? '', key)}
        onDone={(answer, input) => {
          announce(words.t('projects.created', { title: String(input['title']) }))
          void client.invalidateQueries({ queryKey: ['projects'] })
          const id = idOf(answer)
          if (id !== null) navigate(`/projects/${encodeURIComponent(id)}`)
        }}
      />
      <div class="single">
        <SearchRow value={q()} onSearch={find} />
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
                <button class="btn" type="button" onClick={() => find('')}>
                  {words.t('projects.clear')}
                </button>
              </div>
            </Match>
            <Match when={projects().length === 0}>
              <div class="empty">
                <h2>{words.t('projects.empty')}</h2>
                <p>{words.t('projects.emptyNext')}</p>
              </div>
            </Match>
          </Switch>
          <Show when={query.hasNextPage}>
            <p class="more-row">
              <button
                class="btn"
                type="button"
                aria-disabled={query.isFetchingNextPage ? 'true' : undefined}
                onClick={() => void query.fetchNextPage()}
              >
                {words.t('projects.more')}
              </button>
            </p>
          </Show>
        </div>
      </div>
    </>
  )
}

function idOf(answer: unknown): string | null {
  return typeof answer === 'object' && answer !== null && 'id' in answer && typeof answer.id === 'string' ? answer.id : null
}
