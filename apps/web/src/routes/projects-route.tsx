import { useNavigate, useSearchParams } from '@solidjs/router'
import { useQueryClient } from '@tanstack/solid-query'
import { Match, Show, Switch } from 'solid-js'
import { useApi } from '../api/api-context.tsx'
import { useAnnounce } from '../components/announcer/announcer-context.tsx'
import { NewEntry } from '../components/new-entry/new-entry.tsx'
import { MoreRow } from '../components/more-row/more-row.tsx'
import { FaultNotice } from '../components/page-states/fault-notice.tsx'
import { usePageTitle } from '../components/page-states/page-title.ts'
import { RowSkeleton } from '../components/page-states/row-skeleton.tsx'
import { ProjectTable } from '../components/project-table/project-table.tsx'
import { SearchRow } from '../components/search-row/search-row.tsx'
import { usePages } from '../query/use-pages.ts'
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
  const pages = usePages(() => {
    const wanted = q()
    return { queryKey: ['projects', wanted], read: (after: string | null, signal) => api.projects({ q: wanted, after, limit: 50 }, signal) }
  })
  const projects = () => pages.items() ?? []
  const find = (wanted: string) => setSearch({ q: wanted === '' ? null : wanted }, { replace: true })
  return (
    <>
      <NewEntry
        register="project"
        head={
          <>
            <h1>{words.t('projects.title')}</h1>
            <p class="meta">
              <Show when={pages.items() !== null}>
                {words.t(pages.hasMore() ? 'projects.countMore' : 'projects.count', { count: projects().length })}
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
          for (const list of ['inbox', 'projects']) void client.invalidateQueries({ queryKey: [list] })
          const id = idOf(answer)
          if (id !== null) navigate(`/projects/${encodeURIComponent(id)}`)
        }}
      />
      <div class="single">
        <SearchRow value={q()} onSearch={find} />
        <div class="list-body">
          <Switch fallback={<ProjectTable projects={projects()} />}>
            <Match when={pages.error() !== null}>
              <FaultNotice error={pages.error()} retry={pages.retry} />
            </Match>
            <Match when={pages.items() === null}>
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
                <p>{words.t(session.may('project.open') ? 'projects.emptyNext' : 'projects.emptyOthers')}</p>
              </div>
            </Match>
          </Switch>
          <MoreRow pages={pages} label={words.t('projects.more')} />
        </div>
      </div>
    </>
  )
}

function idOf(answer: unknown): string | null {
  return typeof answer === 'object' && answer !== null && 'id' in answer && typeof answer.id === 'string' ? answer.id : null
}
