import { useSearchParams } from '@solidjs/router'
import type { CalendarDate, ResolvedProfile, Text } from '@goufu/engine'
import { createEffect, createMemo, For, Match, Show, Switch } from 'solid-js'
import { clauseId } from '../components/clause-chip/clause-href.ts'
import { DraftTag } from '../components/draft-tag/draft-tag.tsx'
import { Icon } from '../components/icon/icon.tsx'
import { FaultNotice } from '../components/page-states/fault-notice.tsx'
import { usePageTitle } from '../components/page-states/page-title.ts'
import { RowSkeleton } from '../components/page-states/row-skeleton.tsx'
import { clausesByDocument, countOf, elementsOf } from '../components/policy/clause-elements.ts'
import { ClauseSection } from '../components/policy/clause-section.tsx'
import { StateMark } from '../components/state-mark/state-mark.tsx'
import type { Engine } from '../engine/load-engine.ts'
import { useEngine } from '../engine/use-engine.ts'
import { useWords } from '../language/language-context.tsx'
import { useSession } from '../session/session-context.tsx'
import { useProfile } from '../session/use-profile.ts'

/** The profile beside its document: every clause in order, with what carries it. */
export function PolicyRoute() {
  const words = useWords()
  const session = useSession()
  const profile = useProfile()
  const engine = useEngine()
  usePageTitle(() => words.t('policy.title'))
  const ready = createMemo(() => {
    const loaded = engine()
    const descriptor = profile.descriptor()
    return loaded === null || descriptor === null ? null : { engine: loaded, profile: descriptor.profile }
  })
  return (
    <Switch fallback={<RowSkeleton rows={12} />}>
      <Match when={profile.error() !== null && profile.descriptor() === null}>
        <FaultNotice error={profile.error()} retry={profile.retry} page />
      </Match>
      <Match when={ready()}>
        {(parts) => (
          // The business date was checked as a day where it was entered.
          <Policy engine={parts().engine} profile={parts().profile} on={(session.businessDate() ?? '') as CalendarDate} />
        )}
      </Match>
    </Switch>
  )
}

interface PolicyProps {
  readonly engine: Engine
  readonly profile: ResolvedProfile
  readonly on: CalendarDate
}

function Policy(props: PolicyProps) {
  const words = useWords()
  const [search] = useSearchParams()
  const groups = createMemo(() => clausesByDocument(props.profile))
  const wanted = () => {
    const { clause, source } = search
    return typeof clause !== 'string' ? null : clauseId(typeof source === 'string' ? source : props.profile.document.number, clause)
  }
  const said = (names: readonly Text[]) => names.map((name) => words.say(name)).join(words.t('app.list'))
  createEffect(() => {
    const id = wanted()
    if (id === null) return
    queueMicrotask(() => {
      const heading = document.getElementById(`${id}-heading`)
      heading?.scrollIntoView({ block: 'start' })
      heading?.focus({ preventScroll: true })
    })
  })
  return (
    <>
      <div class="head">
        <div>
          <h1>{words.say(props.profile.document.title)}</h1>
          <p class="meta">
            <span>{props.profile.document.number}</span>
            <span>{said(props.profile.document.issuers)}</span>
            <DraftTag document={props.profile.document} />
            <Show when={props.profile.document.inForceFrom}>{(from) => <span>{words.t('policy.inForce', { from: from() })}</span>}</Show>
            <span>{words.t('policy.version', { version: props.profile.version })}</span>
            <span class="mono">{props.profile.digest.slice(0, 12)}</span>
            <Show when={props.profile.readings.length > 0}>
              <StateMark state="unclear">{words.t('policy.ambiguities', { count: props.profile.readings.length })}</StateMark>
            </Show>
          </p>
          <Show when={props.profile.document.restsOn.length > 0}>
            <p class="xs mut">{words.t('policy.restsOn', { documents: said(props.profile.document.restsOn) })}</p>
          </Show>
        </div>
        <p class="xs mut">{words.t('basis.summaryNote')}</p>
      </div>
      <div class="cols pol">
        <nav class="side outline" aria-label={words.t('policy.outline')}>
          <For each={groups()}>
            {(group) => (
              <>
                <h2>{group.document}</h2>
                <ol>
                  <For each={group.clauses}>{(clause) => <OutlineItem profile={props.profile} clause={clause} />}</For>
                </ol>
              </>
            )}
          </For>
        </nav>
        <div class="mid">
          <For each={groups()}>
            {(group) => (
              <section aria-label={group.document}>
                <div class="mid-head">
                  <h2>{group.document}</h2>
                  <span class="tag">{words.t(`kind.${group.kind}`)}</span>
                </div>
                <For each={group.clauses}>
                  {(clause) => <ClauseSection engine={props.engine} profile={props.profile} clause={clause} on={props.on} />}
                </For>
              </section>
            )}
          </For>
        </div>
      </div>
    </>
  )
}

function OutlineItem(props: { readonly profile: ResolvedProfile; readonly clause: ResolvedProfile['clauses'][number] }) {
  const words = useWords()
  const elements = createMemo(() => elementsOf(props.profile, props.clause))
  const href = () => `/policy?clause=${encodeURIComponent(props.clause.path)}&source=${encodeURIComponent(props.clause.citation.document)}`
  return (
    <li>
      <a href={href()} noScroll>
        <span class="p">{props.clause.path}</span>
        <span class="trunc">{words.say(props.clause.gist)}</span>
        <Show
          when={elements().readings.length > 0}
          fallback={<span class="n">{countOf(elements()) === 0 ? '' : words.t('policy.carried', { count: countOf(elements()) })}</span>}
        >
          <span class="n">
            <Icon name="unclear" />
            <span class="vh">{words.t('policy.readings')}</span>
          </span>
        </Show>
      </a>
    </li>
  )
}
