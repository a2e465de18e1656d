import { For, Match, Show, Switch } from 'solid-js'
import type { Text } from '@goufu/engine'
import { problemOf, UnreachableError } from '../api/problem-error.ts'
import { fieldTitle } from '../form/field-title.ts'
import type { FormField } from '../form/form-field.ts'
import { useWords } from '../language/language-context.tsx'
import { FindingBlock } from '../components/finding/finding-block.tsx'
import { Icon } from '../components/icon/icon.tsx'
import type { Answer } from './create-submit.ts'

/** What the server said the last time: accepted in a dry run, or why not. */
export function AnswerBlock(props: { readonly answer: Answer; readonly fields: readonly FormField[] }) {
  const words = useWords()
  const fault = () => (props.answer.kind === 'fault' ? props.answer : null)
  return (
    <div aria-live="assertive" class="findings">
      <Switch>
        <Match when={props.answer.kind === 'dry-accepted'}>
          <div class="finding" data-s="done">
            <Icon name="done" />
            <h4>{words.t('task.wouldAccept')}</h4>
          </div>
        </Match>
        <Match when={fault()}>
          {(current) => (
            <>
              <div class="finding" data-s="blocked">
                <Icon name="blocked" />
                <h4>{title(current())}</h4>
                <Show when={problemOf(current().error)?.issues} fallback={<p>{detail(current().error)}</p>}>
                  {(issues) => <p>{issues().map(issueWords).join(words.t('app.list'))}</p>}
                </Show>
              </div>
              <For each={problemOf(current().error)?.findings?.filter((finding) => finding.effect !== 'shown' && finding.field === null)}>
                {(finding) => <FindingBlock finding={finding} />}
              </For>
            </>
          )}
        </Match>
      </Switch>
    </div>
  )

  function issueWords(issue: { readonly path: string; readonly message: Text }): string {
    if (issue.path === '') return words.say(issue.message)
    const field = fieldTitle(props.fields, issue.path, words.say, (number) => words.t('form.row', { number }))
    return words.t('form.issue', { field, message: words.say(issue.message) })
  }

  function title(current: Extract<Answer, { kind: 'fault' }>): string {
    if (current.error instanceof UnreachableError) return words.t('error.unreachable')
    const problem = problemOf(current.error)
    if (problem === null) return words.t('error.unexpected')
    return current.dryRun ? words.t('task.wouldRefuse') : words.t('task.refused')
  }

  function detail(error: unknown): string {
    const problem = problemOf(error)
    if (problem === null) return words.t('error.unreachableNext')
    return problem.status === 412 ? words.t('project.changed') : problem.detail
  }
}
