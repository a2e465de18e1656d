import { Show } from 'solid-js'
import type { Text } from '@goufu/engine'
import type { EventView } from '../../api/types.ts'
import { wallTime } from '../../format/dates.ts'
import { yuan } from '../../format/money.ts'
import { useWords } from '../../language/language-context.tsx'
import { taskHref } from '../../project/task-href.ts'
import { ClauseChip } from '../clause-chip/clause-chip.tsx'
import { StateMark } from '../state-mark/state-mark.tsx'

export interface EventRowProps {
  readonly event: EventView
  /** What the project calls the task: a panel member by name. */
  readonly title: Text
  readonly project: string
  /** What its document calls the role in which it was done. */
  readonly actedAs: string
  /** In fen, where the event has one. */
  readonly amount: number | null
  /** `null` until the chain has been verified on this page. */
  readonly verified: boolean | null
  readonly onVerify: () => void
}

/** One recorded event; its seal verifies the chain on click. */
export function EventRow(props: EventRowProps) {
  const words = useWords()
  return (
    <li>
      <span class="when">
        <time dateTime={props.event.effectiveOn}>{props.event.effectiveOn}</time>
        <small>{words.t('timeline.recorded', { time: wallTime(props.event.recordedAt) })}</small>
      </span>
      <span class="what">
        <Show when={props.event.task} fallback={words.say(props.title)}>
          {(task) => <a href={taskHref(props.project, task())}>{words.say(props.title)}</a>}
        </Show>
        <Show when={props.amount}>
          {(amount) => (
            <span class="fig">
              {yuan(amount())} {words.t('form.yuan')}
            </span>
          )}
        </Show>
        <Show when={props.event.summary}>{(summary) => <p>{words.say(summary())}</p>}</Show>
      </span>
      <span class="who">{words.t('task.recordedBy', { name: props.event.actor.name, role: props.actedAs })}</span>
      <span class="cl">
        <Show when={props.event.citation}>{(citation) => <ClauseChip citation={citation()} />}</Show>
      </span>
      <span class="sealcell">
        <button
          class="why"
          type="button"
          title={words.t('timeline.digest', { digest: props.event.hash })}
          aria-label={words.t('timeline.verifyRecord', { number: props.event.number, state: sealWords() })}
          onClick={() => props.onVerify()}
        >
          <StateMark state={sealState()} icon={props.event.sequence === null ? 'waiting' : props.verified === false ? 'fails' : 'seal'}>
            {sealWords()}
          </StateMark>
        </button>{' '}
        <span class="mono mut">{props.event.hash.slice(0, 8)}</span>
      </span>
    </li>
  )

  function sealState(): 'done' | 'waiting' | 'blocked' {
    if (props.verified === false) return 'blocked'
    return props.event.sequence === null ? 'waiting' : 'done'
  }

  function sealWords(): string {
    if (props.verified === true) return words.t('timeline.verified')
    return props.event.sequence === null ? words.t('timeline.pending') : words.t('timeline.sealedAs', { sequence: props.event.sequence })
  }
}
