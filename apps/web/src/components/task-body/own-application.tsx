import type { ProjectState, TaskView } from '@goufu/engine'
import { For, Match, Show, Switch } from 'solid-js'
import { useWords } from '../../language/language-context.tsx'
import { applicationAt } from '../../project/application-at.ts'
import { useProject } from '../../project/project-context.tsx'
import { useSession } from '../../session/session-context.tsx'
import { ClauseChip } from '../clause-chip/clause-chip.tsx'
import { Icon } from '../icon/icon.tsx'
import { StateMark } from '../state-mark/state-mark.tsx'

type Application = ProjectState['applications'][number]

/** Tells a supplier that looks what came of its application; nothing to anybody else, and at any other task. */
export function OwnApplication(props: { readonly task: TaskView }) {
  const project = useProject()
  const { actor } = useSession()
  const own = () => {
    const supplier = actor()
    if (props.task.kind !== 'apply' || supplier?.role !== 'supplier') return undefined
    return applicationAt(project.answer().state, props.task, supplier.organisation)
  }
  return <Show when={own()}>{(application) => <ApplicationResult application={application()} />}</Show>
}

/** Passed, or refused with the reason and every clause that was not met. */
export function ApplicationResult(props: { readonly application: Pick<Application, 'screening' | 'disqualifiedOn'> }) {
  const words = useWords()
  return (
    <Switch>
      <Match when={props.application.disqualifiedOn}>
        {(on) => <StateMark state="blocked">{words.t('task.applicationOut', { date: on() })}</StateMark>}
      </Match>
      <Match when={props.application.screening?.result === 'qualified'}>
        <StateMark state="done">{words.t('task.applicationPassed')}</StateMark>
      </Match>
      <Match when={props.application.screening?.result === 'refused' ? props.application.screening : null}>
        {(refused) => (
          <div class="finding" data-s="blocked">
            <Icon name="blocked" />
            <h3>{words.t('task.applicationRefused')}</h3>
            <p>{refused().reason}</p>
            <ul>
              <For each={refused().norms}>
                {(norm) => (
                  <li>
                    {words.say(norm.say)} <ClauseChip citation={norm.citation} />
                  </li>
                )}
              </For>
            </ul>
          </div>
        )}
      </Match>
    </Switch>
  )
}
