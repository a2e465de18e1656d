import { createUniqueId, For } from 'solid-js'
import { useFieldFault } from './account-form.tsx'
import { describedBy, FieldNotes } from './field-notes.tsx'

export interface SelectFieldProps<V extends string> {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly options: readonly { readonly value: V; readonly title: string }[]
  readonly value: V
  readonly onChange: (value: V) => void
}

/** One of a few, with what is wrong with it below. */
export function SelectField<V extends string>(props: SelectFieldProps<V>) {
  const id = createUniqueId()
  const fault = useFieldFault(props.name)
  const notes = () => ({ id, fault: fault(), hint: props.hint })
  return (
    <div class="field">
      <label for={id}>{props.label}</label>
      <select
        class="in"
        id={id}
        name={props.name}
        aria-invalid={fault() === null ? undefined : 'true'}
        aria-describedby={describedBy(notes())}
        onChange={(event) => {
          const option = props.options[event.currentTarget.selectedIndex]
          if (option !== undefined) props.onChange(option.value)
        }}
      >
        <For each={props.options}>
          {(option) => (
            <option value={option.value} selected={option.value === props.value}>
              {option.title}
            </option>
          )}
        </For>
      </select>
      <FieldNotes {...notes()} />
    </div>
  )
}
