import { Show } from 'solid-js'
import { ProblemError, UnreachableError } from '../../api/problem-error.ts'
import { useWords } from '../../language/language-context.tsx'
import { Icon } from '../icon/icon.tsx'

/** Says why something could not be read, and what to do: try again, or go back to the list. */
export function FaultNotice(props: { readonly error: unknown; readonly retry?: () => void; readonly notFound?: string }) {
  const words = useWords()
  const missing = () => props.error instanceof ProblemError && props.error.problem.status === 404
  const title = () => {
    if (missing()) return props.notFound ?? words.t('error.notFound')
    if (props.error instanceof UnreachableError) return words.t('error.unreachable')
    return props.error instanceof ProblemError ? props.error.problem.title : words.t('error.unexpected')
  }
  const next = () => {
    if (missing()) return words.t('error.notFoundNext')
    return props.error instanceof ProblemError ? props.error.problem.detail : words.t('error.unreachableNext')
  }
  return (
    <div class="empty" role="alert">
      <h2 class="state b" data-s="blocked">
        <Icon name="blocked" />
        {title()}
      </h2>
      <p>{next()}</p>
      <p class="acts">
        <Show when={!missing() && props.retry !== undefined}>
          <button class="btn" type="button" onClick={() => props.retry?.()}>
            {words.t('error.retry')}
          </button>
        </Show>
        <Show when={missing()}>
          <a class="btn" href="/">
            {words.t('error.backToProjects')}
          </a>
        </Show>
      </p>
    </div>
  )
}
