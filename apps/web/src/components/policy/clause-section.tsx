import { createMemo, For, Show } from 'solid-js'
import type { CalendarDate, ResolvedProfile } from '@goufu/engine'
import type { Engine } from '../../engine/load-engine.ts'
import { useWords } from '../../language/language-context.tsx'
import { clauseId } from '../clause-chip/clause-href.ts'
import { Reading } from '../reading/reading.tsx'
import { countOf, elementsOf } from './clause-elements.ts'
import { ClauseParameters } from './clause-parameters.tsx'
import { ClauseLists } from './clause-lists.tsx'
import { ClauseRules } from './clause-rules.tsx'

export interface ClauseSectionProps {
  readonly profile: ResolvedProfile
  readonly clause: ResolvedProfile['clauses'][number]
  /** The day the parameters are read at. */
  readonly on: CalendarDate
  readonly engine: Engine
}

/** One clause with its gist and everything that carries it. */
export function ClauseSection(props: ClauseSectionProps) {
  const words = useWords()
  const elements = createMemo(() => elementsOf(props.profile, props.clause))
  const id = () => clauseId(props.clause.citation.document, props.clause.path)
  return (
    // Not a landmark: there would be one for each clause, and clauses of two documents may have the same number.
    <article class="sec" aria-labelledby={`${id()}-heading`}>
      <div class="clhead">
        <h3 id={`${id()}-heading`} class="clause-title" tabindex="-1">
          {props.clause.path}
        </h3>
        <Show when={countOf(elements()) === 0 && elements().notExecutable.length === 0 && elements().readings.length === 0}>
          <span class="tag">{words.t('policy.stated')}</span>
        </Show>
        <Show when={!props.clause.citation.verified}>
          <span class="tag">{words.t('policy.unverified')}</span>
        </Show>
      </div>
      <p class="gist">{words.say(props.clause.gist)}</p>
      <For each={elements().notExecutable}>
        {(element) => (
          <p class="sm mut">
            {words.t('policy.notExecutable')} {words.say(element.because)}
          </p>
        )}
      </For>
      <ClauseParameters engine={props.engine} parameters={elements().parameters} on={props.on} />
      <ClauseRules engine={props.engine} profile={props.profile} elements={elements()} on={props.on} />
      <ClauseLists elements={elements()} />
      <For each={elements().readings}>{(reading) => <Reading reading={reading} />}</For>
    </article>
  )
}
