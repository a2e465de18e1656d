import { Match, Show, Switch } from 'solid-js'
import { StateMark } from '../../components/state-mark/state-mark.tsx'
import { useWords } from '../../language/language-context.tsx'
import { FieldFrame } from '../field-frame.tsx'
import type { FieldProps } from '../form-field.ts'
import { useForm } from '../form-context.ts'

/** A unified social credit code that checks itself while it is typed. */
export function CodeField(props: FieldProps) {
  const words = useWords()
  const form = useForm()
  const value = () => {
    const current = form.model.at(props.path)
    return typeof current === 'string' ? current : ''
  }
  return (
    <FieldFrame
      field={props.field}
      path={props.path}
      under={
        <p class="capital" aria-live="polite">
          <Show when={value() !== ''}>
            <Switch>
              <Match when={value().length !== 18}>{words.t('form.codeShort', { count: value().length })}</Match>
              <Match when={form.isCode(value())}>
                <StateMark state="done" icon="holds">
                  {words.t('form.codeOk')}
                </StateMark>
              </Match>
              <Match when={true}>
                <StateMark state="blocked" icon="fails">
                  {words.t('form.codeBad')}
                </StateMark>
              </Match>
            </Switch>
          </Show>
        </p>
      }
    >
      {(control) => (
        <input
          {...control}
          class="in mono"
          maxLength={18}
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          readOnly={form.readOnly()}
          value={value()}
          onInput={(event) => {
            const code = event.currentTarget.value.normalize('NFKC').toUpperCase().replaceAll(/\s/g, '')
            form.model.set(props.path, code === '' ? undefined : code)
          }}
        />
      )}
    </FieldFrame>
  )
}
