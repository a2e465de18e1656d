import { Show } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { ProblemError, UnreachableError } from '../../api/problem-error.ts'
import { useWords } from '../../language/language-context.tsx'
import { Icon } from '../icon/icon.tsx'

export interface FaultNoticeProps {
  readonly error: unknown
  readonly retry?: () => void
  /** What is missing when the answer was that it is not there. */
  readonly notFound?: string
  /** Where to go on then; the projects where nothing else is named. */
  readonly back?: { readonly href: string; readonly title: string }
  /** It stands for the whole page, and so carries its heading. */
  readonly page?: boolean
}

/** Says why something could not be read, and what to do: try again, or go back to the list. */
export function FaultNotice(props: FaultNoticeProps) {
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
      <Dynamic component={props.page === true ? 'h1' : 'h2'} class="state b" data-s="blocked">
        <Icon name="blocked" />
        {title()}
      </Dynamic>
      <p>{next()}</p>
      <p class="acts">
        <Show when={!missing() && props.retry !== undefined}>
          <button class="btn" type="button" onClick={() => props.retry?.()}>
            {words.t('error.retry')}
          </button>
        </Show>
        <Show when={missing()}>
          <a class="btn" href={props.back?.href ?? '/projects'}>
            {props.back?.title ?? words.t('error.backToProjects')}
          </a>
        </Show>
      </p>
    </div>
  )
}
