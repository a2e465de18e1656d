import { For, Show } from 'solid-js'
import type { ProjectListItem } from '../../api/types.ts'
import { daysBetween } from '../../format/dates.ts'
import { yuan } from '../../format/money.ts'
import { useWords } from '../../language/language-context.tsx'
import { useSession } from '../../session/session-context.tsx'
import { StateMark } from '../state-mark/state-mark.tsx'

/** Projects as rows; on a phone as cards. */
export function ProjectTable(props: { readonly projects: readonly ProjectListItem[] }) {
  const words = useWords()
  return (
    <table class="tbl list stack projects">
      <caption class="vh">{words.t('projects.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{words.t('projects.name')}</th>
          <th scope="col">{words.t('projects.supplier')}</th>
          <th scope="col">{words.t('projects.stage')}</th>
          <th scope="col" class="r">
            {words.t('projects.budget')}
          </th>
          <th scope="col" class="r">
            {words.t('projects.contract')}
          </th>
          <th scope="col" class="r">
            {words.t('projects.paid')}
          </th>
          <th scope="col">{words.t('projects.nextDue')}</th>
          <th scope="col">{words.t('projects.status')}</th>
        </tr>
      </thead>
      <tbody>
        <For each={props.projects}>{(project) => <Row project={project} />}</For>
      </tbody>
    </table>
  )
}

function Row(props: { readonly project: ProjectListItem }) {
  const words = useWords()
  const money = (fen: number | null) => (fen === null ? words.t('project.notSet') : yuan(fen))
  return (
    <tr>
      <th scope="row">
        <a href={`/projects/${encodeURIComponent(props.project.id)}`}>{props.project.title}</a>
        <span class="sub">
          {props.project.code} {words.t('project.fiscalYear', { year: props.project.fiscalYear })}
        </span>
      </th>
      <td class="long" data-l={words.t('projects.supplier')}>
        {props.project.supplierName ?? <span class="mut">{words.t('project.notSet')}</span>}
      </td>
      <td data-l={words.t('projects.stage')}>
        <Show when={props.project.stage}>{(stage) => <>{words.say(stage())}</>}</Show>
      </td>
      <td class="r" data-l={words.t('projects.budget')}>
        {money(props.project.budgetFen)}
      </td>
      <td class="r" data-l={words.t('projects.contract')}>
        {money(props.project.contractFen)}
      </td>
      <td class="r" data-l={words.t('projects.paid')}>
        {props.project.paidFen === null ? words.t('project.notShown') : yuan(props.project.paidFen)}
      </td>
      <td class="long" data-l={words.t('projects.nextDue')}>
        <NextDue project={props.project} />
      </td>
      <td data-l={words.t('projects.status')}>
        <Outcome outcome={props.project.outcome} />
      </td>
    </tr>
  )
}

function NextDue(props: { readonly project: ProjectListItem }) {
  const words = useWords()
  const session = useSession()
  const over = (due: string) => daysBetween(due, session.businessDate() ?? due)
  return (
    <Show when={props.project.outcome === 'open' ? props.project.nextDue : null}>
      {(next) => (
        <Show
          when={over(next().due) > 0}
          fallback={
            <>
              {words.say(next().title)} <time>{next().due}</time>
            </>
          }
        >
          <StateMark state="overdue" bold>
            <span>
              {words.say(next().title)}{' '}
              <span class="nw">
                <time>{next().due}</time> {words.t('task.daysOver', { days: over(next().due) })}
              </span>
            </span>
          </StateMark>
        </Show>
      )}
    </Show>
  )
}

function Outcome(props: { readonly outcome: ProjectListItem['outcome'] }) {
  const words = useWords()
  const state = () => (props.outcome === 'open' ? 'ready' : props.outcome === 'completed' ? 'done' : 'blocked')
  return <StateMark state={state()}>{words.t(`outcome.${props.outcome}`)}</StateMark>
}
