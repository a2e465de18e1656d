import { Show, type JSX } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import type { Finding } from '@goufu/engine'
import { useWords } from '../../language/language-context.tsx'
import { ClauseChip } from '../clause-chip/clause-chip.tsx'
import { Icon } from '../icon/icon.tsx'
import { toneOf } from './tone-of.ts'

export interface FindingBlockProps {
  /** One level below the heading of the form: a task's is h3, a register's h2. */
  readonly heading: 'h3' | 'h4'
  readonly finding: Finding
  /** Opens the trace of the finding. */
  readonly why?: () => void
  /** What can be done about it right here: the field for a reason. */
  readonly children?: JSX.Element
}

/** A sentence in the user's words, its clause, what happens next, and one action. */
export function FindingBlock(props: FindingBlockProps) {
  const words = useWords()
  const tone = () => toneOf(props.finding)
  return (
    <div class="finding" data-s={tone()}>
      <Icon name={props.finding.verdict === 'unknown' && tone() === 'waiting' ? 'unknown' : tone()} />
      <Dynamic component={props.heading}>
        {words.say(props.finding.message)}
        <ClauseChip citation={props.finding.citation} />
      </Dynamic>
      <Show when={props.why}>
        {(why) => (
          <button
            class="why"
            type="button"
            aria-label={words.t('task.whyLabel', { title: words.say(props.finding.message) })}
            onClick={() => why()()}
          >
            {words.t('task.why')}
          </button>
        )}
      </Show>
      <Show when={props.finding.next}>{(next) => <p>{words.say(next())}</p>}</Show>
      {props.children}
    </div>
  )
}
