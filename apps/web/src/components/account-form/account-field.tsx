import { createUniqueId, Show } from 'solid-js'
import { Icon } from '../icon/icon.tsx'
import { useFieldFault } from './account-form.tsx'

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
  const described = () =>
    [fault() === null ? null : `${id}-fault`, props.hint === undefined ? null : `${id}-hint`].filter((part) => part !== null).join(' ')
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
        aria-describedby={described() === '' ? undefined : described()}
        onInput={(event) => props.onInput?.(event.currentTarget.value)}
        ref={(element) => {
          props.element?.(element)
          if (props.autofocus === true) queueMicrotask(() => element.focus())
        }}
      />
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
