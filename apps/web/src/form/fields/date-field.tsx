import { createEffect } from 'solid-js'
import { FieldFrame } from '../field-frame.tsx'
import type { FieldProps } from '../form-field.ts'
import { useForm } from '../form-context.ts'

/** Stands for a day the calendar has not got: the control tells that there is one, not which. */
const impossible = '0000-00-00'

/** A day. One that does not exist stays in the control as it was typed, and is said not to exist. */
export function DateField(props: FieldProps) {
  const form = useForm()
  let input: HTMLInputElement | undefined
  const value = () => {
    const current = form.model.at(props.path)
    return typeof current === 'string' ? current : ''
  }
  createEffect(() => {
    const day = value()
    // Written only when it comes from elsewhere: writing empties what has been typed so far.
    if (input !== undefined && day !== read(input)) input.value = day
  })
  /** Where a day may be absent, none is an answer: there has been no such day. In a change it says nothing: what stands there stays. */
  const nothing = () => (props.field.nullable && (form.kept?.(props.path) ?? null) === null ? null : undefined)
  return (
    <FieldFrame field={props.field} path={props.path}>
      {(control) => (
        <input
          {...control}
          ref={(element) => (input = element)}
          class="in"
          type="date"
          autocomplete="off"
          readOnly={form.readOnly()}
          onInput={(event) => {
            const day = read(event.currentTarget)
            form.model.set(props.path, day === '' ? nothing() : day)
          }}
        />
      )}
    </FieldFrame>
  )
}

function read(input: HTMLInputElement): string {
  return input.validity.badInput ? impossible : input.value
}
