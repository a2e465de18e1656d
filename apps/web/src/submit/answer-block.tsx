import { For, Match, Show, Switch } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import type { Finding } from '@goufu/engine'
import type { Problem } from '../api/types.ts'
import { problemOf, UnreachableError } from '../api/problem-error.ts'
import { fieldTitle } from '../form/field-title.ts'
import type { FormField } from '../form/form-field.ts'
import { useWords } from '../language/language-context.tsx'
import { FindingBlock } from '../components/finding/finding-block.tsx'
import { Icon } from '../components/icon/icon.tsx'
import type { Answer } from './create-submit.ts'
import { against, unsaid } from './unsaid.ts'

export interface AnswerBlockProps {
  readonly answer: Answer
  readonly fields: readonly FormField[]
  /** One level below the heading of the form: a task's is h3, a register's h2. */
  readonly heading: 'h3' | 'h4'
  /** What the form already says above the answer; it is not said again. */
  readonly said: readonly Finding[]
  /** What to say where somebody else has changed it meanwhile; of a project when left out. */
  readonly stale?: string
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
                <Show when={detail(current().error)}>{(said) => <p>{said()}</p>}</Show>
              </div>
              <For each={news(current().error)}>{(finding) => <FindingBlock finding={finding} heading={props.heading} />}</For>
            </>
          )}
        </Match>
      </Switch>
    </div>
  )

  function issueWords(issue: NonNullable<Problem['issues']>[number]): string {
    if (issue.path === '') return words.say(issue.message)
    const field = fieldTitle(props.fields, issue.path, words.say, (number) => words.t('form.row', { number }))
    return words.t('form.issue', { field, message: issue.kind === 'wrong-amount' ? words.t('form.notMoney') : words.say(issue.message) })
  }

  /** What the server objects to and the form does not show yet. */
  function news(error: unknown): readonly Finding[] {
    return unsaid(error, props.said).filter((finding) => finding.field === null)
  }

  function title(current: Extract<Answer, { kind: 'fault' }>): string {
    if (current.error instanceof UnreachableError) return words.t('error.unreachable')
    const problem = problemOf(current.error)
    if (problem === null) return words.t('error.unexpected')
    return current.dryRun ? words.t('task.wouldRefuse') : words.t('task.refused')
  }

  /** What goes on under the title; nothing where the blocks below say it all. */
  function detail(error: unknown): string | null {
    const problem = problemOf(error)
    if (problem === null) return words.t('error.unreachableNext')
    if (problem.issues !== undefined) return problem.issues.map(issueWords).join(words.t('app.list'))
    // Each stands in its own block or at its field.
    if (against(error).length > 0) return null
    return problem.status === 412 ? (props.stale ?? words.t('project.changed')) : problem.detail
  }
}
