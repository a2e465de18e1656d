import { createUniqueId, For, Show } from 'solid-js'
import type { RecentRecord } from '../../api/types.ts'
import { addDays } from '../../format/calendar-days.ts'
import { nearDay, wallTime } from '../../format/dates.ts'
import { useWords } from '../../language/language-context.tsx'
import { projectHref } from '../../project/task-href.ts'

/** What was recorded since the day before: when, by whom, what, in which project. */
export function RecentRecords(props: { readonly records: readonly RecentRecord[]; readonly on: string }) {
  const words = useWords()
  const heading = createUniqueId()
  const when = (instant: string) => {
    const [day = '', time = ''] = wallTime(instant).split(' ')
    if (day === props.on) return time
    return day === addDays(props.on, -1) ? words.t('inbox.yesterday') : nearDay(day, props.on, words.language())
  }
  const what = ({ title, summary }: RecentRecord) =>
    [title, ...(summary === null ? [] : [summary])].map(words.say).join(words.t('app.list'))
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading}>{words.t('inbox.sinceYesterday')}</h2>
      <Show when={props.records.length > 0} fallback={<p class="mut sm">{words.t('inbox.nothingRecorded')}</p>}>
        <ol class="log">
          <For each={props.records}>
            {(record) => (
              <li>
                <time dateTime={record.recordedAt} title={wallTime(record.recordedAt)}>
                  {when(record.recordedAt)}
                </time>
                <span>
                  {words.t('inbox.record', { name: record.actor.name, what: what(record) })}{' '}
                  <a href={`${projectHref(record.project.id)}/timeline`}>{record.project.title}</a>
                </span>
              </li>
            )}
          </For>
        </ol>
      </Show>
    </section>
  )
}
