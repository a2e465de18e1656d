import { For, Match, Show, Switch } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import type { Text } from '@goufu/engine'
import { problemOf, UnreachableError } from '../api/problem-error.ts'
import { fieldTitle } from '../form/field-title.ts'
import type { FormField } from '../form/form-field.ts'
import { useWords } from '../language/language-context.tsx'
import { FindingBlock } from '../components/finding/finding-block.tsx'
import { Icon } from '../components/icon/icon.tsx'
import type { Answer } from './create-submit.ts'

export interface AnswerBlockProps {
  readonly answer: Answer
  readonly fields: readonly FormField[]
  /** One level below the heading of the form: a task's is h3, a register's h2. */
  readonly heading: 'h3' | 'h4'
}

/** What the server said the last time: accepted in a dry run, or why not. */
export function AnswerBlock(props: AnswerBlockProps) {
  const words = useWords()
  const fault = () => (props.answer.kind === 'fault' ? props.answer : null)
  return (
    <div aria-live="assertive" class="findings">
      <Switch>
        <Match when={props.answer.kind === 'dry-accepted'}>
          <div class="finding" data-s="done">
            <Icon name="done" />
            <Dynamic component={props.heading}>{words.t('task.wouldAccept')}</Dynamic>
          </div>
        </Match>
        <Match when={fault()}>
          {(current) => (
            <>
              <div class="finding" data-s="blocked">
                <Icon name="blocked" />
                <Dynamic component={props.heading}>{title(current())}</Dynamic>
                <Show when={problemOf(current().error)?.issues} fallback={<p>{detail(current().error)}</p>}>
                  {(issues) => <p>{issues().map(issueWords).join(words.t('app.list'))}</p>}
                </Show>
              </div>
              <For each={problemOf(current().error)?.findings?.filter((finding) => finding.effect !== 'shown' && finding.field === null)}>
                {(finding) => <FindingBlock finding={finding} heading={props.heading} />}
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
