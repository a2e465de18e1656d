import { Show } from 'solid-js'
import type { TaskView } from '@goufu/engine'
import { daysBetween } from '../../format/dates.ts'
import { yuan } from '../../format/money.ts'
import { useWords } from '../../language/language-context.tsx'
import { useSession } from '../../session/session-context.tsx'
import { ClauseChip } from '../clause-chip/clause-chip.tsx'
import { Day } from '../day/day.tsx'
import { shownStatus } from '../state-mark/shown-status.ts'
import { StateMark } from '../state-mark/state-mark.tsx'
import { Barred } from './barred.tsx'
import { taskLinkId } from './task-link-id.ts'
import { useWhoWords } from './who-words.ts'

export interface TaskLineProps {
  readonly task: TaskView
  readonly open: boolean
  /** Where the name leads: to the open task, or back to the list when it is open. */
  readonly href: string
}

/** One task as a row: state, name, who or what it waits for, due, clause. */
export function TaskLine(props: TaskLineProps) {
  const words = useWords()
  const who = useWhoWords()
  const status = () => shownStatus(props.task)
  const paid = () => {
    // Amounts of several records (offers of several applicants) are not one figure.
    const [only, ...others] = props.task.records
    return only === undefined || others.length > 0 ? null : only.amountFen
  }
  return (
    <div class="task-line">
      <StateMark state={status()} bold={status() === 'ready' || status() === 'blocked' || status() === 'overdue'}>
        {words.t(`status.${status()}`)}
      </StateMark>
      <h3 class="name">
        <a id={taskLinkId(props.task.address)} href={props.href} noScroll aria-expanded={props.open}>
          {words.say(props.task.title)}
        </a>
        <Show when={props.task.optional && status() !== 'done'}>
          <span class="soft">{words.t('task.optional')}</span>
        </Show>
        <Show when={props.task.barred}>{(barred) => <Barred barred={barred()} />}</Show>
        <Show when={paid()}>{(amount) => <span class="fig">{yuan(amount())}</span>}</Show>
      </h3>
      <span class="who trunc" title={who(props.task)}>
        {who(props.task)}
      </span>
      <span class="due">
        <TaskDue task={props.task} />
      </span>
      <span class="cl">
        <ClauseChip citation={props.task.citation} />
      </span>
    </div>
  )
}

function TaskDue(props: { readonly task: TaskView }) {
  const words = useWords()
  const session = useSession()
  const last = () => props.task.records.at(-1)
  const left = (due: string) => {
    const days = daysBetween(session.businessDate() ?? due, due)
    if (days === 0) return words.t('task.today')
    return days > 0 ? words.t('task.daysLeft', { days }) : words.t('task.daysOver', { days: -days })
  }
  return (
    <Show
      when={props.task.status === 'done' ? last() : undefined}
      fallback={
        <Show
          when={props.task.due}
          fallback={
            <Show when={props.task.opensOn} fallback={words.t('task.noDue')}>
              {(opens) => <Day on={opens()} />}
            </Show>
          }
        >
          {(due) => (
            <>
              <Day on={due()} />
              <span class="left">{left(due())}</span>
            </>
          )}
        </Show>
      }
    >
      {(record) => <time dateTime={record().on}>{record().on}</time>}
    </Show>
  )
}
