import { isText, type ResolvedProfile, type Sight, type Text, text, titleAt } from '@goufu/engine'
import type { SequencedEvent } from '@goufu/store'

/** Events that are no tasks of a process. */
const titles: Readonly<Record<string, Text>> = {
  create: text('立项', 'Project opened'),
  repin: text('改用文件的另一版本', 'Moved to another version of its document'),
  register: text('登记', 'Registered'),
  'open-fund': text('设立资金', 'Fund opened'),
}

/** An event as a timeline shows it. */
export function eventView({ event, sequence }: SequencedEvent, profile: ResolvedProfile) {
  const { number, type, task, effectiveOn, recordedAt, actor, citation, hash } = event
  const title = task === null ? (titles[type] ?? text(type, type)) : titleAt(profile, task)
  const summary = summaryOf(event.data['record'])
  const input = event.data['input'] ?? null
  return { number, type, task, title, effectiveOn, recordedAt, actor, citation, summary, input, hash, sequence }
}

/** An event as far as somebody is shown it: nothing at all of what is none of theirs. */
export function eventSeen(
  sequenced: SequencedEvent,
  profile: ResolvedProfile,
  sight: Pick<Sight, 'event'>,
): readonly ReturnType<typeof eventView>[] {
  const seen = sight.event(sequenced.event)
  if (seen === null) return []
  const view = eventView({ ...sequenced, event: { ...sequenced.event, task: seen.task } }, profile)
  return [{ ...view, summary: seen.summary ? view.summary : null, input: seen.input ? view.input : null }]
}

function summaryOf(record: unknown): Text | null {
  const summary = typeof record === 'object' && record !== null && 'summary' in record ? record.summary : null
  return isText(summary) ? summary : null
}
