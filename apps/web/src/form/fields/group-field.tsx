import { For } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { FieldLabel } from '../field-frame.tsx'
import type { FieldProps } from '../form-field.ts'
import { useForm } from '../form-context.ts'

/** Fields that belong together under one name. */
export function GroupField(props: FieldProps) {
  const form = useForm()
  return (
    <div class="field wide group">
      <fieldset>
        <legend>
          <FieldLabel field={props.field} />
        </legend>
        <div class="form">
          <For each={props.field.fields}>
            {(field) => <Dynamic component={form.view} field={field} path={[...props.path, field.key]} />}
          </For>
        </div>
      </fieldset>
    </div>
  )
}
