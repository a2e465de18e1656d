import { createUniqueId, For, Show } from 'solid-js'
import { Icon } from '../icon/icon.tsx'
import { useFieldFault } from './account-form.tsx'

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
  const described = () =>
    [fault() === null ? null : `${id}-fault`, props.hint === undefined ? null : `${id}-hint`].filter((one) => one !== null)
  return (
    <div class="field">
      <label for={id}>{props.label}</label>
      <select
        class="in"
        id={id}
        name={props.name}
        aria-invalid={fault() === null ? undefined : 'true'}
        aria-describedby={described().length === 0 ? undefined : described().join(' ')}
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
      <Show when={fault()}>
        {(said) => (
          <p class="err" id={`${id}-fault`} role="alert">
            <Icon name="blocked" />
            {said()}
          </p>
        )}
      </Show>
      <Show when={props.hint}>
        {(said) => (
          <p class="hint" id={`${id}-hint`}>
            {said()}
          </p>
        )}
      </Show>
    </div>
  )
}
