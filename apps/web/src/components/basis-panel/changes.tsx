import { createMemo, Index, Match, Show, Switch } from 'solid-js'
import type { Finding, TaskView } from '@goufu/engine'
import { fieldTitle } from '../../form/field-title.ts'
import { useWords } from '../../language/language-context.tsx'
import type { LiveTask } from '../../project/live-context.tsx'
import { useProject } from '../../project/project-context.tsx'
import { taskHref } from '../../project/task-href.ts'
import { StateMark } from '../state-mark/state-mark.tsx'
import { focusField } from '../../form/first-fault.ts'
import { changesOf, taskAbout, type Change } from './changes-of.ts'

export interface ChangesProps {
  readonly task: TaskView
  readonly findings: readonly Finding[]
  readonly live: LiveTask | null
}

/** What would change the outcome, each with the way to where it is done. */
export function Changes(props: ChangesProps) {
  const words = useWords()
  const changes = createMemo(() => changesOf(props.task, props.findings, props.live))
  return (
    <div class="sec">
      <h2>{words.t('basis.changes')}</h2>
      <Show when={changes().length > 0} fallback={<p class="sm">{words.t('basis.nothing')}</p>}>
        <ol class="changes">
          <Index each={changes()}>
            {(change) => (
              <li>
                <span>
                  <ChangeWords change={change()} live={props.live} />
                </span>
                <ChangeWay change={change()} live={props.live} own={props.task.task} />
              </li>
            )}
          </Index>
        </ol>
        <p class="sm">
          <StateMark state="ready">{words.t('basis.allMet')}</StateMark>
        </p>
      </Show>
    </div>
  )
}

function ChangeWords(props: { readonly change: Change; readonly live: LiveTask | null }) {
  const words = useWords()
  const said = () =>
    props.change.kind === 'amount' ? words.t('form.notMoney') : props.change.say.map((text) => words.say(text)).join(words.t('app.list'))
  const title = () =>
    (props.change.kind === 'field' || props.change.kind === 'amount') && props.live !== null && props.change.path !== ''
      ? fieldTitle(props.live.fields, props.change.path, words.say, (number) => words.t('form.row', { number }))
      : null
  return (
    <Show when={title()} fallback={said()}>
      {(field) => <>{words.t('basis.setTo', { field: field(), label: said() })}</>}
    </Show>
  )
}

function ChangeWay(props: { readonly change: Change; readonly live: LiveTask | null; readonly own: string }) {
  const words = useWords()
  const project = useProject()
  const task = () => {
    const { tasks } = project.answer().view
    const wanted = props.change.kind === 'task' ? props.change.task : null
    return wanted === null ? taskAbout(props.change, tasks, props.own) : tasks.find((one) => one.task === wanted && one.status !== 'done')
  }
  const field = () => {
    const { change } = props
    if (change.kind === 'amount') return { path: change.path, mend: true }
    return change.kind === 'field' ? { path: change.path, mend: change.mend } : null
  }
  const reason = () => (props.change.kind === 'reason' ? props.change : null)
  return (
    <Switch>
      <Match when={task()}>
        {(found) => (
          <a href={taskHref(project.id(), found().address)} noScroll>
            {words.t('basis.goTo', { title: words.say(found().title) })}
          </a>
        )}
      </Match>
      <Match when={props.live !== null ? field() : null}>
        {(change) => (
          <button class="link" type="button" onClick={() => focusField(props.live?.formId ?? '', change().path)}>
            {words.t(change().mend ? 'basis.goMend' : 'basis.goFill')}
          </button>
        )}
      </Match>
      <Match when={props.live !== null ? reason() : null}>
        {(change) => (
          <button
            class="link"
            type="button"
            onClick={() => document.getElementById(`${props.live?.formId ?? ''}-reason-${change().rule}`)?.focus()}
          >
            {words.t('basis.goFill')}
          </button>
        )}
      </Match>
      <Match when={props.change.kind === 'date'}>
        <button class="link" type="button" onClick={() => document.querySelector<HTMLElement>('.bar .business-date')?.focus()}>
          {words.t('basis.change')}
        </button>
      </Match>
    </Switch>
  )
}
