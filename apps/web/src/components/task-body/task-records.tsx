import { For, Show } from 'solid-js'
import type { TaskView } from '@goufu/engine'
import { yuan } from '../../format/money.ts'
import type { FormField } from '../../form/form-field.ts'
import { useWords } from '../../language/language-context.tsx'
import { useRoleWords } from '../../project/use-role-words.ts'
import { RecordInput } from './record-input.tsx'

/** What was recorded when the task was done, read-only, the latest last. */
export function TaskRecords(props: { readonly task: TaskView; readonly fields: readonly FormField[] }) {
  const words = useWords()
  const roleOf = useRoleWords()
  // An amount that was typed stands among the fields, and the name of whoever did it beside the day.
  const typed = () => props.fields.some((field) => field.widget === 'money')
  return (
    <For each={props.task.records}>
      {(record) => (
        <section class="record" aria-label={words.t('task.record', { number: record.event })}>
          <h4>
            {words.t('task.record', { number: record.event })}
            <span>
              <time dateTime={record.on}>{record.on}</time>
            </span>
            <span>{words.t('task.recordedBy', { name: record.by.name, role: roleOf(record.by) })}</span>
            <Show when={typed() ? null : record.amountFen}>
              {(amount) => (
                <span>
                  {yuan(amount())} {words.t('form.yuan')}
                </span>
              )}
            </Show>
            <Show when={record.summary?.zh === record.by.name ? null : record.summary}>
              {(summary) => <span>{words.say(summary())}</span>}
            </Show>
          </h4>
          <RecordInput event={record.event} lot={record.lot ?? null} fields={props.fields} />
        </section>
      )}
    </For>
  )
}
