import { Match, Switch } from 'solid-js'
import { FieldFrame } from '../field-frame.tsx'
import type { FieldProps } from '../form-field.ts'
import { useForm } from '../form-context.ts'

/** A line, or several. */
export function TextField(props: FieldProps) {
  const form = useForm()
  const value = () => {
    const current = form.model.at(props.path)
    return typeof current === 'string' ? current : ''
  }
  const write = (text: string) => form.model.set(props.path, text === '' ? undefined : text)
  return (
    <FieldFrame field={props.field} path={props.path}>
      {(control) => (
        <Switch
          fallback={
            <input
              {...control}
              class="in"
              type="text"
              autocomplete="off"
              readOnly={form.readOnly()}
              value={value()}
              onInput={(event) => write(event.currentTarget.value)}
            />
          }
        >
          <Match when={props.field.widget === 'textarea'}>
            <textarea
              {...control}
              class="in"
              rows={3}
              readOnly={form.readOnly()}
              value={value()}
              onInput={(event) => write(event.currentTarget.value)}
            />
          </Match>
        </Switch>
      )}
    </FieldFrame>
  )
}
