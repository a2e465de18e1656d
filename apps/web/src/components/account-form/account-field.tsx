import { createUniqueId, Show } from 'solid-js'
import { useFieldFault } from './account-form.tsx'
import { describedBy, FieldNotes } from './field-notes.tsx'

export interface AccountFieldProps {
  readonly name: string
  readonly label: string
  readonly autocomplete: 'username' | 'current-password' | 'new-password' | 'one-time-code' | 'off'
  readonly hint?: string
  readonly value?: string
  /** May be left empty; says so beside its label. */
  readonly optional?: string
  readonly long?: boolean
  readonly inputmode?: 'numeric'
  readonly type?: 'password' | 'text' | 'date'
  /** Of a day: the first and the last that make sense. */
  readonly min?: string
  readonly max?: string
  readonly autofocus?: boolean
  readonly onInput?: (value: string) => void
  readonly element?: (input: HTMLInputElement) => void
}

/** One line to fill in, with what is wrong with it below. */
export function AccountField(props: AccountFieldProps) {
  const id = createUniqueId()
  const fault = useFieldFault(props.name)
  const notes = () => ({ id, fault: fault(), hint: props.hint })
  return (
    <div class="field">
      <label for={id}>{props.label}</label>
      <Show when={props.optional}>{(said) => <span class="opt"> {said()}</span>}</Show>
      <input
        class="in"
        id={id}
        name={props.name}
        type={props.type ?? 'text'}
        autocomplete={props.autocomplete}
        inputmode={props.inputmode}
        min={props.min}
        max={props.max}
        autocapitalize="none"
        spellcheck={false}
        required={props.optional === undefined}
        value={props.value ?? ''}
        aria-invalid={fault() === null ? undefined : 'true'}
        aria-describedby={describedBy(notes())}
        onInput={(event) => props.onInput?.(event.currentTarget.value)}
        ref={(element) => {
          props.element?.(element)
          if (props.autofocus === true) queueMicrotask(() => element.focus())
        }}
      />
      <FieldNotes {...notes()} />
    </div>
  )
}
