import { For, Show } from 'solid-js'
import type { CalendarDate, ResolvedProfile } from '@goufu/engine'
import type { Engine } from '../../engine/load-engine.ts'
import { useWords } from '../../language/language-context.tsx'
import type { ClauseElements } from './clause-elements.ts'
import { ruleWords } from './rule-words.ts'

export interface ClauseRulesProps {
  readonly profile: ResolvedProfile
  readonly elements: ClauseElements
  readonly on: CalendarDate
  readonly engine: Engine
}

/** What the machine judges by a clause: rules at tasks, conditions on suppliers, gates of payments. */
export function ClauseRules(props: ClauseRulesProps) {
  const words = useWords()
  const rows = () => [
    ...props.elements.rules.map((rule) => ({ key: rule.key, severity: rule.severity, say: rule.say, evidence: [] })),
    ...props.elements.conditions.map((rule) => ({ key: rule.key, severity: rule.severity, say: rule.say, evidence: rule.evidence })),
    ...(props.elements.paymentPlan?.instalments ?? []).map((part) => ({
      key: `${props.elements.paymentPlan?.key ?? ''}:${part.key}`,
      severity: 'must' as const,
      say: part.gateSay,
      evidence: [],
    })),
  ]
  return (
    <Show when={rows().length > 0}>
      <h4 class="cap">
        {words.t('policy.rules')} <span class="n">{rows().length}</span>
      </h4>
      <table class="tbl stack rules">
        <thead>
          <tr>
            <th scope="col">{words.t('policy.rule')}</th>
            <th scope="col" class="c-mid">
              {words.t('policy.severity')}
            </th>
            <th scope="col" class="c-key">
              {words.t('policy.key')}
            </th>
          </tr>
        </thead>
        <tbody>
          <For each={rows()}>
            {(row) => (
              <tr>
                <th scope="row">
                  {words.say(ruleWords(props.engine, props.profile, row.say, props.on))}
                  <Show when={row.evidence.length > 0}>
                    <span class="sub">
                      {words.t('policy.evidence', { list: row.evidence.map((text) => words.say(text)).join(words.t('app.list')) })}
                    </span>
                  </Show>
                </th>
                <td data-l={words.t('policy.severity')}>{words.t(`severityShort.${row.severity}`)}</td>
                <td class="mono" data-l={words.t('policy.key')}>
                  {row.key}
                </td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </Show>
  )
}
