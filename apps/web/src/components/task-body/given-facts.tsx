import { Show } from 'solid-js'
import type { ProjectView, TaskView } from '@goufu/engine'
import { yuan } from '../../format/money.ts'
import { useWords } from '../../language/language-context.tsx'
import { partOf } from '../../project/seen-from.ts'
import { Day } from '../day/day.tsx'

export interface GivenFactsProps {
  readonly task: TaskView
  readonly view: ProjectView
  /** Under what was recorded: for whom and for how much is said already. */
  readonly recorded?: boolean
}

/** What stands before anybody types: who, until when and why then, for whom, for how much. */
export function GivenFacts(props: GivenFactsProps) {
  const words = useWords()
  const waits = () =>
    props.task.status === 'waiting' ? props.task.waitingFor.map((wait) => words.say(wait.say)).join(words.t('app.list')) : ''
  return (
    <dl class="given">
      <div>
        <dt>{words.t('task.role')}</dt>
        <dd>{props.task.roleTitles.map((title) => words.say(title)).join(words.t('app.list'))}</dd>
      </div>
      <Show when={props.task.due}>
        {(due) => (
          <div>
            <dt>{words.t('task.due')}</dt>
            <dd>
              <Day on={due()} />
              <Show when={props.task.dueBasis}>{(basis) => <span class="mut"> {words.say(basis())}</span>}</Show>
            </dd>
          </div>
        )}
      </Show>
      <Show when={props.task.opensOn}>
        {(opens) => (
          <div>
            <dt>{words.t('task.opens')}</dt>
            <dd>
              <Day on={opens()} />
            </dd>
          </div>
        )}
      </Show>
      <Show when={props.recorded === true ? null : partOf(props.view, props.task.lot).supplier}>
        {(supplier) => (
          <div>
            <dt>{words.t('projects.supplier')}</dt>
            <dd>{supplier().name}</dd>
          </div>
        )}
      </Show>
      <Show when={props.recorded === true ? null : partOf(props.view, props.task.lot).contract}>
        {(contract) => (
          <div>
            <dt>{words.t('task.contract')}</dt>
            <dd>
              {yuan(contract().priceFen)} {words.t('form.yuan')}
            </dd>
          </div>
        )}
      </Show>
      <Show when={waits() !== ''}>
        <div>
          <dt>{words.t('task.wait')}</dt>
          <dd>{waits()}</dd>
        </div>
      </Show>
    </dl>
  )
}
