import { For, Show } from 'solid-js'
import { useWords } from '../../language/language-context.tsx'
import { FieldFrame } from '../field-frame.tsx'
import type { FieldProps } from '../form-field.ts'
import { useForm } from '../form-context.ts'

/** No code is written so. */
const NONE = ' '

/** One of several; a field that may be null writes `null` for no choice. */
export function SelectField(props: FieldProps) {
  const words = useWords()
  const form = useForm()
  const value = () => form.model.at(props.path)
  const choices = () => form.choices(props.field)
  return (
    <FieldFrame field={props.field} path={props.path}>
      {(control) => (
        <select
          {...control}
          class="in"
          disabled={form.readOnly()}
          onChange={(event) => form.model.set(props.path, chosen(event.currentTarget.value))}
        >
          <option value="" selected={value() === undefined || (value() === null && !isChange())}>
            {emptyWords()}
          </option>
          <Show when={isChange() && props.field.nullable}>
            <option value={NONE} selected={value() === null}>
              {words.t('form.noChoice')}
            </option>
          </Show>
          <For each={choices()}>
            {(choice) => (
              <option value={choice.value} selected={choice.value === value()}>
                {words.say(choice.label)}
              </option>
            )}
          </For>
          <Show when={unlisted()}>
            {(code) => (
              <option value={code()} selected>
                {code()}
              </option>
            )}
          </Show>
        </select>
      )}
    </FieldFrame>
  )

  /** Where a record is changed, what is left alone stays as it is: to say that there is none is another choice. */
  function isChange(): boolean {
    return (form.kept?.(props.path) ?? null) !== null
  }

  function chosen(option: string): string | null | undefined {
    if (option === NONE) return null
    if (option !== '') return option
    return props.field.nullable && !isChange() ? null : undefined
  }

  function emptyWords(): string {
    if (choices().length === 0) return words.t('form.none')
    if (isChange()) return words.t('form.unchanged')
    return words.t(props.field.nullable ? 'form.noChoice' : 'form.choose')
  }

  /** A value a draft kept although it is no longer offered: shown, so that it is not lost unseen. */
  function unlisted(): string | undefined {
    const current = value()
    return typeof current === 'string' && !choices().some((choice) => choice.value === current) ? current : undefined
  }
}

/** Any of several, as boxes: all choices stay in sight. */
export function MultiselectField(props: FieldProps) {
  const words = useWords()
  const form = useForm()
  const chosen = (): readonly unknown[] => {
    const current = form.model.at(props.path)
    return Array.isArray(current) ? current : []
  }
  const toggle = (value: string, on: boolean) => {
    const order = form.choices(props.field).map((choice) => choice.value)
    form.model.set(
      props.path,
      order.filter((code) => (code === value ? on : chosen().includes(code))),
    )
  }
  return (
    <FieldFrame field={props.field} path={props.path} grouped>
      {(control) => (
        <div class="checks" id={control.id} tabindex="-1">
          <For each={form.choices(props.field)} fallback={<span class="mut">{words.t('form.none')}</span>}>
            {(choice) => (
              <label class="check">
                <input
                  type="checkbox"
                  disabled={form.readOnly()}
                  checked={chosen().includes(choice.value)}
                  onChange={(event) => toggle(choice.value, event.currentTarget.checked)}
                />
                {words.say(choice.label)}
              </label>
            )}
          </For>
        </div>
      )}
    </FieldFrame>
  )
}

/** Yes or no, neither until chosen. */
export function BooleanField(props: FieldProps) {
  const words = useWords()
  const form = useForm()
  return (
    <FieldFrame field={props.field} path={props.path} grouped>
      {(control) => (
        <div class="segs" id={control.id} tabindex="-1">
          <For each={[true, false]}>
            {(answer) => (
              <label>
                <input
                  type="radio"
                  name={control.id}
                  disabled={form.readOnly()}
                  checked={form.model.at(props.path) === answer}
                  onChange={() => form.model.set(props.path, answer)}
                />
                {words.t(answer ? 'form.yes' : 'form.no')}
              </label>
            )}
          </For>
        </div>
      )}
    </FieldFrame>
  )
}
