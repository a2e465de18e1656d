import { useLocation } from '@solidjs/router'
import { Index, Show, Switch, Match } from 'solid-js'
import type { ProjectView, StageView, TaskView } from '@goufu/engine'
import { useWords } from '../../language/language-context.tsx'
import { lotQuery, stageHref, taskHref } from '../../project/task-href.ts'
import { tasksOfLot } from '../task-list/filter-tasks.ts'
import { StateMark } from '../state-mark/state-mark.tsx'

export interface StageRailProps {
  readonly view: ProjectView
  /** The stage on show; `null` for the tasks of any time. */
  readonly stage: string | null
  /** The lot whose tasks are shown; `null` for all. */
  readonly lot: number | null
  readonly openAddress: string | undefined
}

/**
 * The document's stages with what is done and what is wrong in each, and below them what can be done at any time. Their links stay when the
 * project is read again, so that one that is being pressed is not taken away.
 */
export function StageRail(props: StageRailProps) {
  const words = useWords()
  const loose = () => tasksOfLot(props.view.tasks, props.lot, props.openAddress).filter((task) => task.stage === null)
  return (
    <nav class="side rail" aria-label={words.t('project.stages')}>
      <h2>{words.t('project.stages')}</h2>
      <ol>
        <Index each={props.view.stages}>
          {(stage) => <StageItem stage={stage()} project={props.view.id} current={stage().key === props.stage} />}
        </Index>
      </ol>
      <Show when={loose().length > 0}>
        <h2>{words.t('project.anytime')}</h2>
        <ul class="go">
          <Index each={loose()}>
            {(task) => (
              <li>
                <a
                  href={taskHref(props.view.id, task().address)}
                  noScroll
                  aria-current={task().address === props.openAddress ? 'step' : undefined}
                >
                  <span class="n">{words.say(task().title)}</span>
                  <LooseCount task={task()} />
                </a>
              </li>
            )}
          </Index>
        </ul>
      </Show>
    </nav>
  )
}

function LooseCount(props: { readonly task: TaskView }) {
  return <span class="c">{props.task.records.length}</span>
}

function StageItem(props: { readonly stage: StageView; readonly project: string; readonly current: boolean }) {
  const words = useWords()
  const location = useLocation()
  return (
    <li>
      <a
        href={`${stageHref(props.project, props.stage.key)}${lotQuery(location.search)}`}
        noScroll
        aria-current={props.current ? 'step' : undefined}
      >
        <StageName name={words.say(props.stage.title)} />
        <span class="c">
          {props.stage.done}/{props.stage.total}
        </span>
        <Show when={props.stage.period}>{(period) => <span class="t">{words.say(period())}</span>}</Show>
        <span class="s">
          <Switch fallback={<StateMark state="ready">{words.t('project.current')}</StateMark>}>
            <Match when={props.stage.status === 'done'}>
              <StateMark state="done">{words.t('project.finished')}</StateMark>
            </Match>
            <Match when={props.stage.overdue > 0 || props.stage.blocked > 0}>
              <Show when={props.stage.overdue > 0}>
                <StateMark state="overdue">{words.t('project.overdueCount', { count: props.stage.overdue })}</StateMark>
              </Show>
              <Show when={props.stage.blocked > 0}>
                <StateMark state="blocked">{words.t('project.blockedCount', { count: props.stage.blocked })}</StateMark>
              </Show>
            </Match>
            <Match when={props.stage.status === 'upcoming'}>
              <StateMark state="waiting">{words.t('project.upcoming')}</StateMark>
            </Match>
          </Switch>
        </span>
      </a>
    </li>
  )
}

/** On a phone a Chinese stage name keeps its two telling characters; the rest stays for wide screens. */
function StageName(props: { readonly name: string }) {
  const parts = () => /^(项目)(.+?)(阶段)$/.exec(props.name)
  return (
    <span class="n">
      <Show when={parts()} fallback={props.name}>
        {(match) => (
          <>
            <span class="lg">{match()[1]}</span>
            {match()[2]}
            <span class="lg">{match()[3]}</span>
          </>
        )}
      </Show>
    </span>
  )
}
