import type { JsonObject, JsonValue } from '@goufu/engine'
import { For, Show } from 'solid-js'
import { FileLinks } from '../files/file-links.tsx'
import { useApi } from '../../api/api-context.tsx'
import { recordedRows } from '../../form/recorded-rows.ts'
import { valueText } from '../../form/value-text.ts'
import type { Choice, FormField } from '../../form/form-field.ts'
import { useWords } from '../../language/language-context.tsx'
import { choicesOf } from '../../project/form-choices.ts'
import { useRead } from '../../query/use-read.ts'
import { useProject } from '../../project/project-context.tsx'
import { sectionsOf } from '../../project/seen-from.ts'

/** The input of a recorded task as a list of its fields. Rows stand as a table. */
export function RecordInput(props: { readonly event: number; readonly lot: number | null; readonly fields: readonly FormField[] }) {
  const api = useApi()
  const project = useProject()
  const read = useRead(() => ({
    queryKey: ['event', project.id(), props.event],
    queryFn: ({ signal }: { readonly signal: AbortSignal }) => api.event(project.id(), props.event, signal),
    staleTime: Number.POSITIVE_INFINITY, // an event never changes
  }))
  const data = () => inputOf(read.data()?.input ?? null)
  const shown = () => {
    const recorded = data()
    return recorded === null ? [] : props.fields.filter((field) => recorded[field.key] !== undefined && recorded[field.key] !== null)
  }
  return (
    <Show when={shown().length > 0}>
      <dl class="given">
        <For each={shown()}>
          {(field) => (
            <div
              classList={{
                wide: field.fields.length > 0 || field.widget === 'textarea' || field.widget === 'files',
                stacked: field.fields.length > 0,
              }}
            >
              <RecordedField field={field} lot={props.lot} value={data()?.[field.key]} />
            </div>
          )}
        </For>
      </dl>
    </Show>
  )
}

function inputOf(input: JsonValue): JsonObject | null {
  return typeof input === 'object' && input !== null && !Array.isArray(input) ? (input as JsonObject) : null
}

function RecordedField(props: { readonly field: FormField; readonly lot: number | null; readonly value: unknown }) {
  const words = useWords()
  const project = useProject()
  const choices = (field: FormField): readonly Choice[] => {
    const profile = project.descriptor()?.profile
    const { state, suppliers, funds, view } = project.answer()
    return profile === undefined
      ? field.choices
      : choicesOf(field, { profile, state: sectionsOf(state, props.lot), suppliers, funds, tasks: view.tasks })
  }
  const text = (field: FormField, value: unknown) =>
    valueText(field, value, choices(field), words.say, {
      yes: words.t('form.yes'),
      no: words.t('form.no'),
      list: words.t('app.list'),
      none: words.t('form.noChoice'),
    })
  // In a table the figures stand under each other without it.
  const alone = () => {
    const said = text(props.field, props.value)
    return props.field.widget === 'money' ? `${said} ${words.t('form.yuan')}` : said
  }
  const rows = () => recordedRows(props.field, props.value)
  return (
    <>
      <dt>{words.say(props.field.label)}</dt>
      <dd>
        <Show when={props.field.fields.length > 0} fallback={props.field.widget === 'files' ? <FileLinks ids={props.value} /> : alone()}>
          <div class="xscroll">
            <table class="tbl">
              <thead>
                <tr>
                  <For each={props.field.fields}>
                    {(column) => (
                      <th scope="col" classList={{ r: isFigure(column) }}>
                        {words.say(column.label)}
                      </th>
                    )}
                  </For>
                </tr>
              </thead>
              <tbody>
                <For each={rows()}>
                  {(row) => (
                    <tr>
                      <For each={props.field.fields}>
                        {(column) => (
                          <td classList={{ r: isFigure(column) }}>
                            <Show when={column.widget === 'files'} fallback={text(column, Reflect.get(row, column.key))}>
                              <FileLinks ids={Reflect.get(row, column.key) as unknown} />
                            </Show>
                          </td>
                        )}
                      </For>
                    </tr>
                  )}
                </For>
              </tbody>
            </table>
          </div>
        </Show>
      </dd>
    </>
  )
}

function isFigure(field: FormField): boolean {
  return field.widget === 'money' || field.widget === 'integer' || field.widget === 'score'
}
