import { Show, type JSX } from 'solid-js'
import { useWords } from '../language/language-context.tsx'
import { FieldNotes } from './field-notes.tsx'
import { fieldId } from './field-id.ts'
import { useForm } from './form-context.ts'
import type { FieldProps, FormField } from './form-field.ts'

/** What a control needs to be tied to its label, help and notes. */
export interface ControlAttributes {
  readonly id: string
  readonly 'aria-invalid': 'true' | undefined
  readonly 'aria-describedby': string
  readonly 'aria-required': 'true' | undefined
}

export interface FieldFrameProps extends FieldProps {
  /** A group of controls takes a legend instead of a label. */
  readonly grouped?: boolean
  /** Words under the control that belong to its value. */
  readonly under?: JSX.Element
  /** What is wrong with what was typed, where the control knows it better than the rules do. */
  readonly fault?: string | null | undefined
  readonly children: (control: ControlAttributes) => JSX.Element
}

/** Label, control, help and notes of one field. */
export function FieldFrame(props: FieldFrameProps) {
  const form = useForm()
  const words = useWords()
  const id = () => fieldId(form.id, props.path)
  const control = (): ControlAttributes => ({
    id: id(),
    get 'aria-invalid'() {
      const wrong = Boolean(props.fault) || form.notes(props.path).some((note) => note.tone === 'blocked')
      return wrong ? ('true' as const) : undefined
    },
    'aria-describedby': `${id()}-help ${id()}-notes`,
    get 'aria-required'() {
      return props.field.required ? ('true' as const) : undefined
    },
  })
  const wide = () => ['textarea', 'multiselect', 'files'].includes(props.field.widget)
  return (
    <div class="field" classList={{ wide: wide() }} onFocusOut={() => form.touch(props.path)}>
      <Show
        when={props.grouped === true}
        fallback={
          <>
            <label for={id()}>
              {words.say(props.field.label)}
              <OptionalMark field={props.field} />
            </label>
            {props.children(control())}
          </>
        }
      >
        <fieldset aria-describedby={`${id()}-help ${id()}-notes`}>
          <legend>
            <FieldLabel field={props.field} />
          </legend>
          {props.children(control())}
        </fieldset>
      </Show>
      {props.under}
      <FieldHelp id={`${id()}-help`} field={props.field} path={props.path} />
      <FieldNotes id={`${id()}-notes`} path={props.path} fault={props.fault} />
    </div>
  )
}

/** A field's name, with a word where it may be left empty. */
export function FieldLabel(props: { readonly field: FormField }) {
  const words = useWords()
  return (
    <>
      {words.say(props.field.label)}
      <OptionalMark field={props.field} />
    </>
  )
}

function OptionalMark(props: { readonly field: FormField }) {
  const words = useWords()
  return (
    <Show when={!props.field.required && props.field.widget !== 'rows'}>
      <span class="opt"> {words.t('form.optional')}</span>
    </Show>
  )
}

/** What stands in the record that is changed, and what else there is to know of a field. */
export function FieldHelp(props: FieldProps & { readonly id: string }) {
  const words = useWords()
  const form = useForm()
  return (
    <div id={props.id}>
      <Show when={form.kept?.(props.path)}>{(present) => <p class="hint">{words.t('form.present', { present: present() })}</p>}</Show>
      <Show when={props.field.help}>{(help) => <p class="hint">{words.say(help())}</p>}</Show>
    </div>
  )
}
