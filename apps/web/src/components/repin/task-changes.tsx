import type { TaskChange, TaskStanding } from '@goufu/engine'
import { For, Show } from 'solid-js'
import { useWords } from '../../language/language-context.tsx'
import { useRepinWords } from '../../language/repin-words.ts'
import { taskHref } from '../../project/task-href.ts'
import { ClauseChip } from '../clause-chip/clause-chip.tsx'
import { StateMark } from '../state-mark/state-mark.tsx'

/** The tasks of a project that would stand otherwise: how they stand, and how they would. */
export function TaskChanges(props: { readonly project: string; readonly tasks: readonly TaskChange[] }) {
  const words = useWords()
  const t = useRepinWords()
  return (
    <table class="tbl list stack">
      <caption class="vh">{t('tasks')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('task')}</th>
          <th scope="col">{t('before')}</th>
          <th scope="col">{t('after')}</th>
        </tr>
      </thead>
      <tbody>
        <For each={props.tasks}>
          {(task) => (
            <tr>
              <th scope="row">
                <Show when={task.before !== null} fallback={words.say(task.title)}>
                  <a href={taskHref(props.project, task.address)}>{words.say(task.title)}</a>
                </Show>{' '}
                <ClauseChip citation={task.citation} />
              </th>
              <td class="long" data-l={t('before')}>
                <Standing of={task.before} other={task.after} />
              </td>
              <td class="long" data-l={t('after')}>
                <Standing of={task.after} other={task.before} />
              </td>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  )
}

/** How a task stands in one version; of what the rules say, what they do not say in the other. */
function Standing(props: { readonly of: TaskStanding | null; readonly other: TaskStanding | null }) {
  const words = useWords()
  const t = useRepinWords()
  const own = (findings: TaskStanding['findings']) =>
    findings.filter(({ rule }) => props.other?.findings.some((finding) => finding.rule === rule) !== true)
  return (
    <Show when={props.of} fallback={<span class="mut">{t('absent')}</span>}>
      {(standing) => (
        <>
          <StateMark state={standing().status}>{words.t(`status.${standing().status}`)}</StateMark>
          <Show when={standing().due}>
            {(due) => (
              <>
                {' '}
                {t('due')} <time dateTime={due()}>{due()}</time>
              </>
            )}
          </Show>
          <For each={own(standing().findings)}>
            {(finding) => (
              <span class="sub">
                {words.say(finding.message)} <ClauseChip citation={finding.citation} />
              </span>
            )}
          </For>
        </>
      )}
    </Show>
  )
}
