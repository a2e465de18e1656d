import { Show } from 'solid-js'
import type { InboxItem } from '../../api/types.ts'
import { daysBetween, nearDay } from '../../format/dates.ts'
import { useWords } from '../../language/language-context.tsx'
import { projectHref, taskHref } from '../../project/task-href.ts'
import { useSession } from '../../session/session-context.tsx'
import { ClauseChip } from '../clause-chip/clause-chip.tsx'
import { Day } from '../day/day.tsx'
import { StateMark } from '../state-mark/state-mark.tsx'
import { Barred } from '../task-list/barred.tsx'
import { lineStatus } from './line-status.ts'

/** One thing to be done as a row: state, what, in which project, by when, by which clause. Its name leads to the form. */
export function InboxLine(props: { readonly item: InboxItem; readonly ofOffice: boolean }) {
  const words = useWords()
  const session = useSession()
  const status = () => lineStatus(props.item)
  const on = () => session.businessDate() ?? ''
  const about = () => (props.item.stream.type === 'supplier' ? '/suppliers' : projectHref(props.item.stream.id))
  const href = () => (props.item.task === null ? about() : taskHref(props.item.stream.id, props.item.task))
  const remark = () => remarkOn(props.item, props.ofOffice, on(), words)
  return (
    <div class="task-line">
      <StateMark state={status()} bold={status() !== 'waiting'}>
        {words.t(`status.${status()}`)}
      </StateMark>
      <h3 class="name">
        <a href={href()}>{words.say(props.item.title)}</a>
        <Show when={props.item.unread}>
          <span class="tag new">{words.t('inbox.new')}</span>
        </Show>
        <Show when={props.item.barred} fallback={<Show when={remark()}>{(said) => <span class="soft">{said()}</span>}</Show>}>
          {(barred) => <Barred barred={barred()} />}
        </Show>
      </h3>
      <span class="who">
        <a href={about()}>{props.item.about}</a>
      </span>
      <span class="due">
        <InboxDue item={props.item} on={on()} />
      </span>
      <span class="cl">
        <ClauseChip citation={props.item.citation} />
      </span>
    </div>
  )
}

/** What holds it, who has it, or how long it has been possible; `null` where there is nothing to say. */
function remarkOn(item: InboxItem, ofOffice: boolean, on: string, words: ReturnType<typeof useWords>): string | null {
  const days = item.readyFrom === null ? 0 : daysBetween(item.readyFrom, on)
  if (item.part === 'awaited' || (ofOffice && item.status === 'ready')) {
    const role = words.say(item.roleTitle)
    return days > 0 ? words.t('inbox.waitsSince', { role, days }) : words.t('inbox.waits', { role })
  }
  if (item.status !== 'ready' || item.kind === 'consent-answer') return item.why === null ? null : words.say(item.why)
  return days > 0 ? words.t('inbox.readySince', { days }) : words.t('inbox.readyToday')
}

/** By when, with the days that are left; or from when on, of what is held until a day. */
function InboxDue(props: { readonly item: InboxItem; readonly on: string }) {
  const words = useWords()
  const from = () => {
    const { part, opensOn, readyFrom } = props.item
    const day = opensOn !== null && opensOn > props.on ? opensOn : readyFrom
    return part === 'held' && day !== null && day > props.on ? day : null
  }
  const left = (due: string) => {
    const days = daysBetween(props.on, due)
    if (days === 0) return words.t('task.today')
    return days > 0 ? words.t('task.daysLeft', { days }) : words.t('task.daysOver', { days: -days })
  }
  return (
    <Show
      when={from()}
      fallback={
        <Show when={props.item.due} fallback={words.t('task.noDue')}>
          {(due) => (
            <>
              <Day on={due()} />
              <span class="left">{left(due())}</span>
            </>
          )}
        </Show>
      }
    >
      {(day) => <time dateTime={day()}>{words.t('inbox.from', { day: nearDay(day(), props.on, words.language()) })}</time>}
    </Show>
  )
}
