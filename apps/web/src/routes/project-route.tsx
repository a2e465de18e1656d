import { useLocation, useNavigate, type RouteSectionProps } from '@solidjs/router'
import { createEffect, Match, Show, Switch } from 'solid-js'
import { useApi } from '../api/api-context.tsx'
import { problemOf } from '../api/problem-error.ts'
import type { ProjectAnswer } from '../api/types.ts'
import { FaultNotice } from '../components/page-states/fault-notice.tsx'
import { usePageTitle } from '../components/page-states/page-title.ts'
import { RowSkeleton } from '../components/page-states/row-skeleton.tsx'
import { ProjectHead } from '../components/project-head/project-head.tsx'
import { useWords } from '../language/language-context.tsx'
import { decodePart } from '../project/decode-part.ts'
import { ProjectProvider } from '../project/project-context.tsx'
import { useRead } from '../query/use-read.ts'
import { useSession } from '../session/session-context.tsx'
import { signInAddress } from '../session/way-in.ts'

/** A project: its head, its tabs, and the page of the chosen tab. */
export function ProjectRoute(props: RouteSectionProps) {
  const api = useApi()
  const words = useWords()
  const session = useSession()
  const location = useLocation()
  const navigate = useNavigate()
  const id = () => decodePart(props.params['id'] ?? '')
  const read = useRead(
    () => {
      const asOf = session.businessDate()
      return {
        queryKey: ['project', id(), asOf, session.actor()?.id],
        queryFn: ({ signal }: { readonly signal: AbortSignal }) => api.project(id(), asOf ?? '', signal),
        enabled: asOf !== null,
      }
    },
    (previous) => previous.view.id === id(),
  )
  const answer = read.data
  usePageTitle(() => answer()?.view.title ?? null)
  // What has not been published is somebody's who signs in, or nobody's: only they are told which.
  const isHidden = () => session.session()?.person === null && problemOf(read.error())?.status === 404
  createEffect(() => {
    if (isHidden()) navigate(signInAddress(`${location.pathname}${location.search}`, false), { replace: true })
  })
  return (
    <Switch
      fallback={
        <>
          <div class="phead" aria-hidden="true" />
          <div class="tabs" aria-hidden="true" />
          <RowSkeleton rows={12} />
        </>
      }
    >
      <Match when={read.error() !== null && !isHidden()}>
        <FaultNotice error={read.error()} retry={read.retry} notFound={words.t('project.unknown')} page />
      </Match>
      <Match when={answer()}>
        {(current) => (
          <ProjectProvider id={id()} answer={current()}>
            <ProjectHead answer={current()} />
            <ProjectTabs answer={current()} />
            {props.children}
          </ProjectProvider>
        )}
      </Match>
    </Switch>
  )
}

function ProjectTabs(props: { readonly answer: ProjectAnswer }) {
  const words = useWords()
  const location = useLocation()
  const { may } = useSession()
  const base = () => `/projects/${encodeURIComponent(props.answer.view.id)}`
  const tabs = ['timeline', 'money', 'files', 'policy']
  const at = (tab: string) => location.pathname.startsWith(`${base()}/${tab}`)
  return (
    <nav class="tabs" aria-label={words.t('project.tabs')}>
      <a href={base()} aria-current={!tabs.some(at) ? 'page' : undefined}>
        {words.t('project.tasks')}
      </a>
      <Show when={may('project.history')}>
        <a href={`${base()}/timeline`} aria-current={at('timeline') ? 'page' : undefined}>
          {words.t('project.timeline')}
          <Show when={props.answer.version > 0}>
            <span class="count">{props.answer.version}</span>
          </Show>
        </a>
      </Show>
      <a href={`${base()}/money`} aria-current={at('money') ? 'page' : undefined}>
        {words.t('project.funds')}
      </a>
      <Show when={may('file.read')}>
        <a href={`${base()}/files`} aria-current={at('files') ? 'page' : undefined}>
          {words.t('project.files')}
          <Show when={Object.keys(props.answer.files).length}>{(count) => <span class="count">{count()}</span>}</Show>
        </a>
      </Show>
    </nav>
  )
}
