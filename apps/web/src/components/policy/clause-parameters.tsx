import { For, Show } from 'solid-js'
import type { CalendarDate, ResolvedProfile } from '@goufu/engine'
import { useWords } from '../../language/language-context.tsx'
import { valueWords, valueWordsOn } from '../../project/parameter-text.ts'

type Parameter = NonNullable<ResolvedProfile['parameters'][string]>

/** The figures a clause gives, since when, and those it leaves open. */
export function ClauseParameters(props: { readonly parameters: readonly (Parameter | undefined)[]; readonly on: CalendarDate }) {
  const words = useWords()
  const known = () => props.parameters.filter((parameter) => parameter !== undefined)
  return (
    <Show when={known().length > 0}>
      <h4 class="cap">
        {words.t('policy.parameters')} <span class="n">{known().length}</span>
      </h4>
      <table class="tbl stack">
        <thead>
          <tr>
            <th scope="col">{words.t('policy.title2')}</th>
            <th scope="col">{words.t('basis.value')}</th>
            <th scope="col">{words.t('policy.from')}</th>
            <th scope="col">{words.t('policy.key')}</th>
          </tr>
        </thead>
        <tbody>
          <For each={known()}>
            {(parameter) => (
              <tr>
                <th scope="row">{words.say(parameter.title)}</th>
                <td data-l={words.t('basis.value')}>
                  <Show when={!parameter.open} fallback={<span class="mut">{words.t('basis.open')}</span>}>
                    <Show when={valueWordsOn(parameter, props.on)} fallback={<Values parameter={parameter} />}>
                      {(value) => words.say(value())}
                    </Show>
                  </Show>
                </td>
                <td data-l={words.t('policy.from')}>{parameter.values.map((dated) => dated.from).join(words.t('app.list'))}</td>
                <td class="mono" data-l={words.t('policy.key')}>
                  {parameter.key}
                </td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </Show>
  )
}

/** No value is in force on the day: every dated one is shown. */
function Values(props: { readonly parameter: Parameter }) {
  const words = useWords()
  return <>{props.parameter.values.map((dated) => words.say(valueWords(props.parameter, dated.value))).join(words.t('app.list'))}</>
}
