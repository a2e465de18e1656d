import { createMemo, createSignal, createUniqueId, For, onMount, Show } from 'solid-js'
import type { CalendarItem, InboxCalendar as Calendar } from '../../api/types.ts'
import { addDays, weekStart } from '../../format/calendar-days.ts'
import { monthOf, nearDay, weekdayName } from '../../format/dates.ts'
import { useWords } from '../../language/language-context.tsx'
import { projectHref, taskHref } from '../../project/task-href.ts'
import { Icon } from '../icon/icon.tsx'
import { StateMark } from '../state-mark/state-mark.tsx'
import { layMarks } from './lay-marks.ts'

const DAYS = 28

type Day = Calendar['days'][number]

/**
 * Four weeks of what falls due. The days stand before anything has been read, so that nothing moves. What falls due on a day is listed
 * below by a press on it: the marks are the same things for whoever sees and points.
 */
export function InboxCalendar(props: { readonly calendar: Calendar | null; readonly on: string }) {
  const words = useWords()
  const heading = createUniqueId()
  const [chosen, setChosen] = createSignal<string | null>(null)
  const from = () => weekStart(addDays(props.on, -7))
  const days = createMemo(() => Array.from({ length: DAYS }, (_, index) => addDays(from(), index)))
  // An answer about other weeks is not drawn into these.
  const calendar = () => (props.calendar?.from === from() ? props.calendar : null)
  const ofDay = createMemo(() => new Map<string, Day>(calendar()?.days.map((day) => [day.on, day])))
  const marks = createMemo(() => {
    const items = calendar()?.days.flatMap((day) => day.items) ?? []
    return layMarks(items, { from: from(), days: DAYS }, (item) => widthOf(words.say(item.title)))
  })
  const marked = (on: string) => marks().filter(({ item }) => item.due === on).length
  // Of a day that was not counted to its end there may be more: a number with a sign instead of the number.
  const isCut = (day: Day) => day.count >= (calendar()?.countedTo ?? 0)
  const counted = (day: Day, shown = 0) => (isCut(day) ? `${day.count - shown}+` : day.count - shown)
  const dueOn = (day: Day) => words.t('inbox.onDay', { day: nearDay(day.on, props.on, words.language()), count: counted(day) })
  const isOff = (on: string, index: number) => calendar()?.daysOff.some((day) => day === on) ?? index % 7 > 4
  const open = () => ofDay().get(chosen() ?? '')
  let strip: HTMLElement | undefined
  let today: HTMLLIElement | undefined
  onMount(() => {
    if (strip !== undefined && today !== undefined) strip.scrollLeft = today.offsetLeft - strip.offsetLeft - today.offsetWidth
  })
  const dayName = (on: string, index: number) =>
    index === 0 || on.endsWith('-01') ? monthOf(on, words.language()) : String(Number(on.slice(8)))
  return (
    <section class="cal" aria-labelledby={heading}>
      <h2 class="vh" id={heading}>
        {words.t('inbox.calendar')}
      </h2>
      <section
        class="scroll"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls sideways is scrolled by the arrow keys too
        tabindex="0"
        aria-label={words.t('inbox.calendarOf', {
          from: nearDay(from(), props.on, words.language()),
          to: nearDay(addDays(from(), DAYS - 1), props.on, words.language()),
        })}
        ref={(element) => (strip = element)}
      >
        <ol class="days">
          <For each={days()}>
            {(on, index) => (
              <li
                ref={(element) => {
                  if (on === props.on) today = element
                }}
                classList={{ past: on < props.on, today: on === props.on, off: isOff(on, index()), wk: index() > 0 && index() % 7 === 0 }}
              >
                <span aria-hidden="true">{on === props.on ? words.t('inbox.today') : weekdayName(on, words.language())}</span>
                <Show
                  when={ofDay().get(on)}
                  fallback={
                    <time dateTime={on} class="n">
                      {dayName(on, index())}
                    </time>
                  }
                >
                  {(day) => (
                    <button
                      type="button"
                      aria-expanded={chosen() === on}
                      aria-label={dueOn(day())}
                      onClick={() => setChosen(chosen() === on ? null : on)}
                    >
                      <span class="n">{dayName(on, index())}</span>
                      <Show when={day().count > marked(on)}>
                        <span class="more">{`${isCut(day()) ? '' : '+'}${counted(day(), marked(on))}`}</span>
                      </Show>
                    </button>
                  )}
                </Show>
              </li>
            )}
          </For>
        </ol>
        <ul class="marks" aria-hidden="true">
          <For each={marks()}>
            {({ item, lane, first, last, form }) => (
              <li data-form={form} data-s={stateOf(item)} style={{ 'grid-column': `${first} / ${last + 1}`, 'grid-row': lane + 1 }}>
                <a href={hrefOf(item)} tabindex="-1" title={`${words.say(item.title)}${words.t('app.list')}${item.about}`}>
                  <Icon name={stateOf(item)} />
                  <span>{words.say(item.title)}</span>
                </a>
              </li>
            )}
          </For>
        </ul>
      </section>
      <Show when={open()}>
        {(day) => (
          <div class="of-day">
            <h3>{dueOn(day())}</h3>
            <ul>
              <For each={day().items}>
                {(item) => (
                  <li>
                    <StateMark state={stateOf(item)}>{words.t(`status.${stateOf(item)}`)}</StateMark>{' '}
                    <a href={hrefOf(item)}>{words.say(item.title)}</a> <span class="mut">{item.about}</span>
                  </li>
                )}
              </For>
              <Show when={day().count > day().items.length}>
                <li class="mut">{words.t('inbox.moreOfDay', { count: counted(day(), day().items.length) })}</li>
              </Show>
            </ul>
          </div>
        )}
      </Show>
    </section>
  )
}

/** What a mark shows: what somebody else can do is waited for. */
function stateOf(item: CalendarItem): 'overdue' | CalendarItem['status'] {
  if (item.overdueDays !== null) return 'overdue'
  return item.isOwn ? item.status : 'waiting'
}

function hrefOf({ stream, task }: CalendarItem): string {
  if (stream.type === 'supplier') return '/suppliers'
  return task === null ? projectHref(stream.id) : taskHref(stream.id, task)
}

/** In characters as wide as a Chinese one. */
function widthOf(title: string): number {
  const wide = title.match(/[\u2E80-\uFFFF]/g)?.length ?? 0
  return wide + (title.length - wide) * 0.55
}
