import { createMemo, For, Show } from 'solid-js'
import type { Citation, Finding, ProjectState, ResolvedProfile, Text } from '@goufu/engine'
import { useWords } from '../../language/language-context.tsx'
import type { Engine } from '../../engine/load-engine.ts'
import { valueWords } from '../../engine/parameter-text.ts'
import { ClauseChip } from '../clause-chip/clause-chip.tsx'
import { parameterKeys, readParameters } from './basis-of.ts'

type Parameter = NonNullable<ResolvedProfile['parameters'][string]>

export interface BasisParametersProps {
  readonly profile: ResolvedProfile
  readonly state: ProjectState
  /** `null` until it has arrived: the values are still to come. */
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
  /** What stands for a parameter now; `null` where the place has not set it. */
  const value = (engine: Engine, parameter: Parameter): Text | null => {
    const current = engine.parametersOf(props.profile, props.state)(parameter.key)
    return current === undefined ? null : valueWords(engine, parameter, current)
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
                        <Show when={props.engine} fallback={<span class="skel word" aria-hidden="true" />}>
                          {(engine) => (
                            <Show when={value(engine(), parameter())} fallback={<span class="mut">{words.t('form.unset')}</span>}>
                              {(text) => <>{words.say(text())}</>}
                            </Show>
                          )}
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
