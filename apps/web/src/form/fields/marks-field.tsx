import { createEffect, createSignal, For, on, Show } from 'solid-js'
import { points } from '../../format/money.ts'
import { useWords } from '../../language/language-context.tsx'
import { FieldLabel } from '../field-frame.tsx'
import { fieldId } from '../field-id.ts'
import { FieldNotes } from '../field-notes.tsx'
import { useForm } from '../form-context.ts'
import type { Choice, FieldProps } from '../form-field.ts'
import type { Path } from '../path.ts'
import { readMarksShape } from '../marks-shape.ts'
import { parseNumber, showNumber } from './number-field.tsx'

/** A matrix of applications or parties and criteria; each cell is one row of the list that is sent. */
export function MarksField(props: FieldProps) {
  const words = useWords()
  const form = useForm()
  const shape = () => readMarksShape(props.field)
  const id = () => fieldId(form.id, props.path)
  const marks = (): readonly unknown[] => {
    const current = form.model.at(props.path)
    return Array.isArray(current) ? current : []
  }
  const indexOf = (row: string, column: string) =>
    marks().findIndex(
      (mark) =>
        typeof mark === 'object' &&
        mark !== null &&
        Reflect.get(mark, shape()?.row.key ?? '') === row &&
        Reflect.get(mark, shape()?.column.key ?? '') === column,
    )
  const cellPath = (row: string, column: string): Path => {
    const index = indexOf(row, column)
    return [...props.path, index < 0 ? marks().length : index]
  }
  const columns = () => form.choices(shape()?.column ?? props.field)
  const rows = () => form.choices(shape()?.row ?? props.field)
  // A mark whose row or column is gone, because its party was unticked, could neither be seen nor taken back.
  createEffect(() => {
    const parts = shape()
    if (parts === undefined || rows().length === 0 || columns().length === 0) return
    const stands = (mark: unknown) =>
      typeof mark === 'object' &&
      mark !== null &&
      rows().some(({ value }) => value === Reflect.get(mark, parts.row.key)) &&
      columns().some(({ value }) => value === Reflect.get(mark, parts.column.key))
    const standing = marks().filter(stands)
    if (standing.length < marks().length) form.model.set(props.path, standing)
  })
  return (
    <Show when={rows().length > 0}>
      <div class="field wide" onFocusOut={() => form.touch(props.path)}>
        <p class="label" id={`${id()}-label`}>
          <FieldLabel field={props.field} />
        </p>
        <Show when={shape()}>
          {(parts) => (
            <table class="tbl marks stack" id={id()} tabindex="-1" aria-labelledby={`${id()}-label`}>
              <thead>
                <tr>
                  <th scope="col">{words.say(parts().row.label)}</th>
                  <For each={columns()}>
                    {(column) => (
                      <th scope="col" class="r">
                        {words.say(column.label)}
                        <Maximum criterion={column.value} />
                      </th>
                    )}
                  </For>
                </tr>
              </thead>
              <tbody>
                <For each={rows()}>
                  {(row) => (
                    <tr>
                      <th scope="row">
                        {words.say(row.label)}
                        <Maximum criterion={row.value} />
                      </th>
                      <For each={columns()}>
                        {(column) => (
                          <td class="r" data-l={words.say(column.label)}>
                            <MarkCell
                              row={row}
                              column={column}
                              path={cellPath(row.value, column.value)}
                              score={parts().score.key}
                              blank={{ [parts().row.key]: row.value, [parts().column.key]: column.value }}
                            />
                          </td>
                        )}
                      </For>
                    </tr>
                  )}
                </For>
              </tbody>
            </table>
          )}
        </Show>
        <FieldNotes id={`${id()}-notes`} path={props.path} />
      </div>
    </Show>
  )
}

function Maximum(props: { readonly criterion: string }) {
  const words = useWords()
  const form = useForm()
  return (
    <Show when={form.maximum(props.criterion)}>
      {(maximum) => <span class="sub">{words.t('form.maximum', { points: points(maximum()) })}</span>}
    </Show>
  )
}

interface MarkCellProps {
  readonly row: Choice
  readonly column: Choice
  readonly path: Path
  readonly score: string
  /** The mark before it has points. */
  readonly blank: Readonly<Record<string, string>>
}

function MarkCell(props: MarkCellProps) {
  const words = useWords()
  const form = useForm()
  const scorePath = () => [...props.path, props.score]
  const value = () => form.model.at(scorePath())
  const [typed, setTyped] = createSignal(showNumber(value(), true))
  createEffect(
    on(value, (current) => {
      if (parseNumber(typed(), true) !== current) setTyped(showNumber(current, true))
    }),
  )
  const write = (text: string) => {
    setTyped(text)
    if (form.model.at(props.path) === undefined) form.model.set(props.path, { ...props.blank })
    form.model.set(scorePath(), parseNumber(text, true))
  }
  const notesId = () => `${fieldId(form.id, scorePath())}-notes`
  return (
    <>
      <input
        class="in"
        id={fieldId(form.id, scorePath())}
        inputmode="decimal"
        autocomplete="off"
        aria-label={words.t('form.marksOf', { row: words.say(props.row.label), column: words.say(props.column.label) })}
        aria-describedby={notesId()}
        aria-invalid={typeof value() === 'string' || form.notes(scorePath()).length > 0 ? 'true' : undefined}
        readOnly={form.readOnly()}
        value={typed()}
        onInput={(event) => write(event.currentTarget.value)}
        onBlur={() => {
          setTyped(showNumber(value(), true))
          form.touch(scorePath())
        }}
      />
      <FieldNotes id={notesId()} path={scorePath()} />
    </>
  )
}
