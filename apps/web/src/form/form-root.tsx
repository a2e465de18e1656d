import { For } from 'solid-js'
import { afterPress } from './after-press.ts'
import { FieldView } from './field-view.tsx'
import { FormContext, type FormAccess } from './form-context.ts'
import type { FormField } from './form-field.ts'

/** All fields of a form on the two-column grid. */
export function FormRoot(props: { readonly form: Omit<FormAccess, 'view'>; readonly fields: readonly FormField[] }) {
  return (
    <FormContext.Provider value={{ ...props.form, touch: (path) => afterPress(() => props.form.touch(path)), view: FieldView }}>
      <div class="form">
        <For each={props.fields}>{(field) => <FieldView field={field} path={[field.key]} />}</For>
      </div>
    </FormContext.Provider>
  )
}
