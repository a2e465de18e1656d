import { Show } from 'solid-js'
import type { ProjectAnswer } from '../../api/types.ts'
import { useWords } from '../../language/language-context.tsx'
import { taskHref } from '../../project/task-href.ts'
import { Day } from '../day/day.tsx'
import { DraftTag } from '../draft-tag/draft-tag.tsx'
import { LookedAt } from '../looked-at/looked-at.tsx'
import { MoneyBar } from '../money-bar/money-bar.tsx'
import { StateMark } from '../state-mark/state-mark.tsx'
import { nearestDeadlines } from './nearest-deadlines.ts'
import { VersionInUse } from './version-in-use.tsx'

/** Who, how much, until when, on what basis: above every page of a project. */
export function ProjectHead(props: { readonly answer: ProjectAnswer }) {
  const words = useWords()
  const view = () => props.answer.view
  const names = () =>
    view()
      .suppliers.map(({ name }) => name)
      .join(words.t('app.list'))
  return (
    <div class="phead">
      <div>
        <nav class="path" aria-label={words.t('project.path')}>
          <a href="/projects">{words.t('nav.projects')}</a> › {words.t('project.fiscalYear', { year: view().fiscalYear })} › {view().code}
        </nav>
        <h1>{view().title}</h1>
        <p class="meta">
          <Show when={view().buyer !== ''}>
            <span>{words.t('project.buyer', { name: view().buyer })}</span>
          </Show>
          <Show when={view().suppliers.length > 0} fallback={<span>{words.t('project.noSupplier')}</span>}>
            <span>{words.t('project.supplier', { name: names() })}</span>
          </Show>
          <Show when={view().lots.length > 0}>
            <span>{words.t('project.lots', { count: view().lots.length })}</span>
          </Show>
          <Show when={view().contract} fallback={<span>{view().lots.length > 0 ? null : words.t('project.noContract')}</span>}>
            {(contract) => (
              <span>
                {words.t('project.term')} <time dateTime={contract().startsOn}>{contract().startsOn}</time> {words.t('project.to')}{' '}
                <time dateTime={contract().endsOn}>{contract().endsOn}</time>
              </span>
            )}
          </Show>
          <Show when={view().outcome !== 'open'}>
            <span class="tag">{words.t(`outcome.${view().outcome}`)}</span>
          </Show>
          <LookedAt type="project" id={view().id} />
        </p>
      </div>
      <MoneyBar money={view().money} lots={view().lots} project={view().id} />
      <Deadlines answer={props.answer} />
      <BasisVersion answer={props.answer} />
    </div>
  )
}

function Deadlines(props: { readonly answer: ProjectAnswer }) {
  const words = useWords()
  const shown = () => nearestDeadlines(props.answer.view)
  return (
    <div>
      <p class="label">{words.t('project.nearestDeadline')}</p>
      <Show when={shown().first} fallback={<p class="sub">{words.t('project.noDeadline')}</p>}>
        {(first) => (
          <p class="big">
            <StateMark state={first().overdueDays > 0 ? 'overdue' : 'ready'} icon={first().overdueDays > 0 ? 'overdue' : 'calendar'}>
              <a href={taskHref(props.answer.view.id, first().address)}>
                <Show
                  when={first().overdueDays > 0}
                  fallback={
                    <>
                      {words.say(first().title)} <Day on={first().due} />
                    </>
                  }
                >
                  {words.t('project.overdueBy', { title: words.say(first().title), days: first().overdueDays })}
                </Show>
              </a>
            </StateMark>
          </p>
        )}
      </Show>
      <p class="sub">
        <Show when={shown().more > 0}>{words.t('project.alsoOverdue', { count: shown().more })} </Show>
        <Show when={shown().next}>
          {(next) => (
            <>
              {words.t('project.next', { title: words.say(next().title) })} <Day on={next().due} />
            </>
          )}
        </Show>
      </p>
    </div>
  )
}

function BasisVersion(props: { readonly answer: ProjectAnswer }) {
  const words = useWords()
  const view = () => props.answer.view
  const digest = () => view().profile.digest
  return (
    <div>
      <p class="label">{words.t('project.basisVersion')}</p>
      <p class="big">
        {view().document.number} <DraftTag document={view().document} />
      </p>
      <p class="sub sealed">
        <a class="why" href={`/projects/${encodeURIComponent(view().id)}/timeline`} title={sealedWhat()}>
          <StateMark state={props.answer.seal.sealed ? 'done' : 'waiting'} icon={props.answer.seal.sealed ? 'seal' : 'waiting'}>
            {words.t(props.answer.seal.sealed ? 'project.sealed' : 'project.unsealed')}
          </StateMark>
        </a>
        <span>{view().profile.version}</span>
        <span class="mono" title={digest()}>
          {`${digest().slice(0, 4)}…${digest().slice(-4)}`}
        </span>
      </p>
      <VersionInUse view={view()} />
    </div>
  )

  function sealedWhat(): string {
    return props.answer.seal.sealed ? words.t('project.sealedWhat', { number: props.answer.version }) : ''
  }
}
