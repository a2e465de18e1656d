import { For, Show } from 'solid-js'
import type { CalendarDate, ResolvedProfile } from '@goufu/engine'
import type { Engine } from '../../engine/load-engine.ts'
import { useWords } from '../../language/language-context.tsx'
import { valueWords, valueWordsOn } from '../../engine/parameter-text.ts'

type Parameter = NonNullable<ResolvedProfile['parameters'][string]>

export interface ClauseParametersProps {
  readonly engine: Engine
  readonly parameters: readonly (Parameter | undefined)[]
  readonly on: CalendarDate
}

/** The figures a clause gives, since when, and those it leaves open. */
export function ClauseParameters(props: ClauseParametersProps) {
  const words = useWords()
  /** The value in force on the day; where none is, every dated one. */
  const value = (parameter: Parameter) => {
    if (parameter.open) return words.t('basis.open')
    const inForce = valueWordsOn(props.engine, parameter, props.on)
    if (inForce !== null) return words.say(inForce)
    return parameter.values.map((dated) => words.say(valueWords(props.engine, parameter, dated.value))).join(words.t('app.list'))
  }
  const known = () => props.parameters.filter((parameter) => parameter !== undefined)
  /** Figures the document leaves open have no beginning. */
  const dated = () => known().some((parameter) => parameter.values.length > 0)
  return (
    <Show when={known().length > 0}>
      <h4 class="cap">
        {words.t('policy.parameters')} <span class="n">{known().length}</span>
      </h4>
      <table class="tbl stack">
        <thead>
          <tr>
            <th scope="col" class="c-name">
              {words.t('suppliers.name')}
            </th>
            <th scope="col">{words.t('basis.value')}</th>
            <Show when={dated()}>
              <th scope="col" class="c-mid">
                {words.t('policy.from')}
              </th>
            </Show>
            <th scope="col" class="c-key">
              {words.t('policy.key')}
            </th>
          </tr>
        </thead>
        <tbody>
          <For each={known()}>
            {(parameter) => (
              <tr>
                <th scope="row">{words.say(parameter.title)}</th>
                <td data-l={words.t('basis.value')}>{value(parameter)}</td>
                <Show when={dated()}>
                  <td data-l={words.t('policy.from')}>{parameter.values.map((value) => value.from).join(words.t('app.list'))}</td>
                </Show>
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
