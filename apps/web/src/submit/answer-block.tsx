import { For, Match, Show, Switch } from 'solid-js'
import { problemOf, UnreachableError } from '../api/problem-error.ts'
import { useWords } from '../language/language-context.tsx'
import { FindingBlock } from '../components/finding/finding-block.tsx'
import { Icon } from '../components/icon/icon.tsx'
import type { Answer } from './create-submit.ts'

/** What the server said the last time: accepted in a dry run, or why not. */
export function AnswerBlock(props: { readonly answer: Answer }) {
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
                <p>{detail(current().error)}</p>
              </div>
              <For each={problemOf(current().error)?.findings?.filter((finding) => finding.effect !== 'shown' && finding.field === null)}>
                {(finding) => <FindingBlock finding={finding} />}
              </For>
              <Show when={problemOf(current().error)?.issues}>
                {(issues) => (
                  <ul class="sm">
                    <For each={issues()}>{(issue) => <li>{words.say(issue.message)}</li>}</For>
                  </ul>
                )}
              </Show>
            </>
          )}
        </Match>
      </Switch>
    </div>
  )

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
