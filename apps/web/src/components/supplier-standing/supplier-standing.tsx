import type { Eligibility, ResolvedProfile, SupplierState } from '@goufu/engine'
import { createMemo, For, Match, Show, Switch } from 'solid-js'
import type { Engine } from '../../engine/load-engine.ts'
import { useWords } from '../../language/language-context.tsx'
import { ClauseChip } from '../clause-chip/clause-chip.tsx'
import { useEntryContext } from '../registry-form/entry-context.ts'
import { StateMark } from '../state-mark/state-mark.tsx'

export interface SupplierStandingProps {
  readonly supplier: SupplierState
  /** The document by which it is judged; `null` until it is there. */
  readonly profile: ResolvedProfile | null
  readonly engine: Engine
}

/** Whether a supplier may be bought from on the business date, with every condition that says no, or that its record does not tell. */
export function SupplierStanding(props: SupplierStandingProps) {
  const words = useWords()
  const context = useEntryContext()
  const judged = createMemo((): Eligibility | null => {
    const today = context()?.today
    return today === undefined || props.profile === null ? null : props.engine.eligibilityOf(props.profile, props.supplier, today)
  })
  const until = () => {
    const today = context()?.today
    return today === undefined ? null : props.engine.debarredUntil(props.supplier, today)
  }
  const of = (verdict: 'fails' | 'unknown') =>
    judged()?.conditions.filter((condition) => condition.severity === 'must' && condition.verdict === verdict) ?? []
  return (
    <>
      <Show when={until()}>
        {(day) => (
          <div>
            <StateMark state="blocked" bold>
              {words.t('suppliers.debarredUntil', { date: day() })}
            </StateMark>
          </div>
        )}
      </Show>
      <Switch>
        <Match when={judged()?.eligible === 'no'}>
          <StateMark state="blocked" bold={until() === null}>
            {words.t('suppliers.fails', { count: of('fails').length })}
          </StateMark>
          <Conditions of={of('fails')} />
        </Match>
        <Match when={judged()?.eligible === 'unknown'}>
          <StateMark state="waiting">{words.t('suppliers.untold', { count: of('unknown').length })}</StateMark>
          <Conditions of={of('unknown')} />
        </Match>
        <Match when={judged()?.eligible === 'yes'}>
          <StateMark state="done">{words.t('suppliers.eligible')}</StateMark>
        </Match>
      </Switch>
    </>
  )
}

function Conditions(props: { readonly of: Eligibility['conditions'] }) {
  const words = useWords()
  return (
    <ul class="conditions">
      <For each={props.of}>
        {(condition) => (
          <li>
            {words.say(condition.message)} <ClauseChip citation={condition.citation} />
          </li>
        )}
      </For>
    </ul>
  )
}
