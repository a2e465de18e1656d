import type { ProjectView, TaskView } from '@goufu/engine'
import { Show } from 'solid-js'
import { useWords } from '../../language/language-context.tsx'
import { clauseOf } from '../../project/clause-of.ts'
import { useProject } from '../../project/project-context.tsx'
import { taskHref } from '../../project/task-href.ts'
import { useRoleWords } from '../../project/use-role-words.ts'
import { ClauseChip } from '../clause-chip/clause-chip.tsx'
import { Day } from '../day/day.tsx'

/** What an approver is asked to agree to: from which clause, in which task, by whom, why, and by when. Nothing at any other task. */
export function ConsentAsked(props: { readonly task: TaskView; readonly view: ProjectView }) {
  const words = useWords()
  const roleOf = useRoleWords()
  const project = useProject()
  const asked = () =>
    props.task.kind === 'consent'
      ? project.answer().state.consentRequests.find(({ instance }) => instance === props.task.instance)
      : undefined
  const held = (address: string) => props.view.tasks.find((task) => task.address === address)
  const clause = (rule: string) => {
    const descriptor = project.descriptor()
    return descriptor === null ? undefined : clauseOf(descriptor.profile, rule)
  }
  return (
    <Show when={asked()}>
      {(request) => (
        <section class="consent-asked" aria-label={words.t('consent.title')}>
          <dl class="given">
            <div>
              <dt>{words.t('consent.by')}</dt>
              <dd>
                {words.t('task.recordedBy', { name: request().by.name, role: roleOf(request().by) })} <Day on={request().askedOn} />
              </dd>
            </div>
            <div>
              <dt>{words.t('consent.task')}</dt>
              <dd>
                <a href={taskHref(props.view.id, request().heldTask)}>
                  <Show when={held(request().heldTask)} fallback={request().heldTask}>
                    {(task) => words.say(task().title)}
                  </Show>
                </a>
              </dd>
            </div>
            <div>
              <dt>{words.t('consent.neededBy')}</dt>
              <dd>
                <Day on={request().neededBy} />
              </dd>
            </div>
            <Show when={clause(request().exceptionTo)}>
              {(found) => (
                <div class="wide">
                  <dt>{words.t('consent.clause')}</dt>
                  <dd>
                    <ClauseChip citation={found().citation} /> {words.say(found().gist)}
                  </dd>
                </div>
              )}
            </Show>
            <div class="wide">
              <dt>{words.t('consent.reason')}</dt>
              <dd>{request().reason}</dd>
            </div>
          </dl>
        </section>
      )}
    </Show>
  )
}
