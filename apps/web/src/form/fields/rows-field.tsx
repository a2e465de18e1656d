import { For, Index, Show } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { Icon } from '../../components/icon/icon.tsx'
import { useWords } from '../../language/language-context.tsx'
import { fieldId } from '../field-id.ts'
import { FieldHelp, FieldLabel } from '../field-frame.tsx'
import { FieldNotes } from '../field-notes.tsx'
import { fileLimits } from '../file-limits.ts'
import { useForm } from '../form-context.ts'
import type { FieldProps, FormField } from '../form-field.ts'

/** Rows of the same shape. Short ones stand like a table, their names once at the top. */
export function RowsField(props: FieldProps) {
  const words = useWords()
  const form = useForm()
  let add: HTMLButtonElement | undefined
  let list: HTMLUListElement | undefined
  const id = () => fieldId(form.id, props.path)
  const rows = (): readonly unknown[] => {
    const current = form.model.at(props.path)
    return Array.isArray(current) ? current : []
  }
  const addRow = () => {
    form.model.set([...props.path, rows().length], {})
    queueMicrotask(() => list?.lastElementChild?.querySelector<HTMLElement>('input, select, textarea')?.focus())
  }
  const removeRow = (index: number) => {
    form.model.removeRow(props.path, index)
    queueMicrotask(() => add?.focus())
  }
  return (
    <div class="field wide" onFocusOut={() => form.touch(props.path)}>
      <fieldset aria-describedby={`${id()}-help ${id()}-notes`}>
        <legend>
          <FieldLabel field={props.field} />
        </legend>
        <FieldHelp id={`${id()}-help`} field={props.field} path={props.path} />
        <Show when={props.field.fields.some(({ widget }) => widget === 'files') ? form.files : null}>
          {(files) => <p class="hint">{fileLimits(files().limits, words)}</p>}
        </Show>
        <ul
          class="rowset"
          classList={{ lined: isShort(props.field.fields) }}
          style={{ '--row-cols': columns(props.field.fields) }}
          ref={(element) => (list = element)}
        >
          <Index each={rows()}>
            {(_row, index) => (
              <li aria-label={words.t('form.row', { number: index + 1 })}>
                <div class="form">
                  <For each={props.field.fields}>
                    {(field) => <Dynamic component={form.view} field={field} path={[...props.path, index, field.key]} compact />}
                  </For>
                </div>
                <Show when={!form.readOnly()}>
                  <button
                    class="btn quiet row-drop"
                    type="button"
                    aria-label={words.t('form.removeRow', { number: index + 1 })}
                    onClick={() => removeRow(index)}
                  >
                    <Icon name="fails" />
                  </button>
                </Show>
              </li>
            )}
          </Index>
        </ul>
        <Show when={!form.readOnly()}>
          <p class="rowset-end">
            <button class="btn sm" type="button" id={id()} ref={(element) => (add = element)} onClick={addRow}>
              <Icon name="plus" />
              {words.t('form.addRow')}
            </button>
          </p>
        </Show>
      </fieldset>
      <FieldNotes id={`${id()}-notes`} path={props.path} />
    </div>
  )
}

/** Up to five plain columns stand as a table, files among them; more, or rows in rows, as cards. */
function isShort(fields: readonly FormField[]): boolean {
  return fields.length <= 5 && fields.every((field) => !['multiselect', 'rows', 'marks', 'group'].includes(field.widget))
}

function columns(fields: readonly FormField[]): string {
  return fields.map((field) => `minmax(0, ${weight(field)}fr)`).join(' ')
}

function weight(field: FormField): number {
  switch (field.widget) {
    case 'textarea':
    case 'files':
      return 3
    case 'text':
    case 'select':
      return 2
    case 'boolean':
    case 'integer':
    case 'score':
      return 1.2
    default:
      return 1.6
  }
}
