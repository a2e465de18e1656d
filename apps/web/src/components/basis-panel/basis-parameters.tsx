import { createMemo, For, Show } from 'solid-js'
import type { Citation, Finding, ProjectState, ResolvedProfile, Text } from '@goufu/engine'
import { useWords } from '../../language/language-context.tsx'
import type { Engine } from '../../engine/load-engine.ts'
import { valueWords } from '../../engine/parameter-text.ts'
import { ClauseChip } from '../clause-chip/clause-chip.tsx'
import { parameterKeys, readParameters } from './basis-of.ts'

export interface BasisParametersProps {
  readonly profile: ResolvedProfile
  readonly state: ProjectState
  readonly engine: Engine | null
  readonly citation: Citation
  readonly findings: readonly Finding[]
  /** Key of the instalment the open task pays. */
  readonly instalment: string | null
}

/** The figures in force on the project's rules date; those the rules have read stand bold. */
export function BasisParameters(props: BasisParametersProps) {
  const words = useWords()
  const keys = createMemo(() => parameterKeys(props.profile, props.citation, props.findings))
  const read = createMemo(() => readParameters(props.profile, props.findings, props.instalment))
  const value = (key: string): Text | null => {
    const parameter = props.profile.parameters[key]
    const current = props.engine?.parametersOf(props.profile, props.state)(key)
    return parameter === undefined || current === undefined || props.engine === null ? null : valueWords(props.engine, parameter, current)
  }
  return (
    <Show when={keys().length > 0}>
      <div class="sec">
        <h2>
          {words.t('basis.parameters')}
          <span class="x mut">{words.t('basis.rulesDate', { date: props.state.profile.rulesDate })}</span>
        </h2>
        <table class="tbl">
          <thead class="vh">
            <tr>
              <th scope="col">{words.t('basis.parameter')}</th>
              <th scope="col">{words.t('basis.value')}</th>
              <th scope="col">{words.t('basis.source')}</th>
            </tr>
          </thead>
          <tbody>
            <For each={keys()}>
              {(key) => (
                <Show when={props.profile.parameters[key]}>
                  {(parameter) => (
                    <tr classList={{ read: read().has(key) }}>
                      <th scope="row">
                        {words.say(parameter().title)}
                        <Show when={props.state.settings[key]}>{(setting) => <span class="sub">{setting().source}</span>}</Show>
                      </th>
                      <td class="r">
                        <Show when={value(key)} fallback={<span class="mut">{words.t('form.unset')}</span>}>
                          {(text) => <>{words.say(text())}</>}
                        </Show>
                      </td>
                      <td class="r">
                        <ClauseChip citation={parameter().citation} />
                      </td>
                    </tr>
                  )}
                </Show>
              )}
            </For>
          </tbody>
        </table>
      </div>
    </Show>
  )
}
