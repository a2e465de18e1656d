import { createMemo, For, Show } from 'solid-js'
import type { Citation, Finding, ResolvedProfile, TaskView } from '@goufu/engine'
import { useWords } from '../../language/language-context.tsx'
import { useLive } from '../../project/live-context.tsx'
import { useProject } from '../../project/project-context.tsx'
import { clauseHref } from '../clause-chip/clause-href.ts'
import { Reading } from '../reading/reading.tsx'
import { shownStatus } from '../state-mark/shown-status.ts'
import { basisCitation, clauseOf, clauseTrail, primaryFinding } from './basis-of.ts'
import { BasisParameters } from './basis-parameters.tsx'
import { Changes } from './changes.tsx'
import { Trace } from './trace.tsx'

export interface BasisPanelProps {
  /** The open task; without one the clause of the stage is shown. */
  readonly task: TaskView | undefined
  readonly citation: Citation
}

/** Four fixed parts: clause and gist, parameters in force, trace, and what would change the outcome. */
export function BasisPanel(props: BasisPanelProps) {
  const words = useWords()
  const project = useProject()
  const { live } = useLive()
  const current = () => (live()?.address === props.task?.address ? live() : null)
  const findings = createMemo((): readonly Finding[] => current()?.considered.findings ?? props.task?.findings ?? [])
  const instalment = () => project.answer().view.money.instalments.find((part) => part.task === props.task?.task)?.key ?? null
  const primary = createMemo(() => primaryFinding(findings()))
  const citation = () => basisCitation(primary(), props.task?.citation ?? props.citation)
  return (
    <section class="side end basis" aria-labelledby="basis-heading">
      <div class="sec">
        <h2 id="basis-heading">
          {words.t('basis.title')}
          <Show when={primary()}>{(finding) => <span class="tag">{words.t(`severity.${finding().severity}`)}</span>}</Show>
          <a class="x" href={clauseHref(citation())}>
            {words.t('basis.seeClause')}
          </a>
        </h2>
        <ClauseGist citation={citation()} profile={project.descriptor()?.profile ?? null} />
        <Show when={props.task === undefined}>
          <p class="sm mut">{words.t('basis.none')}</p>
        </Show>
      </div>
      <Show when={project.descriptor()}>
        {(descriptor) => (
          <BasisParameters
            profile={descriptor().profile}
            state={project.answer().state}
            engine={project.engine()}
            citation={citation()}
            findings={findings()}
            instalment={instalment()}
          />
        )}
      </Show>
      <Show when={props.task}>
        {(task) => (
          <>
            <Trace findings={findings()} status={shownStatus(task())} />
            <Show when={task().status !== 'done' || task().repeatable}>
              <Changes task={task()} findings={findings()} live={current()} />
            </Show>
          </>
        )}
      </Show>
    </section>
  )
}

function ClauseGist(props: { readonly citation: Citation; readonly profile: ResolvedProfile | null }) {
  const words = useWords()
  const clause = () => (props.profile === null ? undefined : clauseOf(props.profile, props.citation))
  const readings = () =>
    props.profile?.readings.filter(
      (one) => one.citation.clause === props.citation.clause && one.citation.document === props.citation.document,
    ) ?? []
  return (
    <>
      <p class="path">{[props.citation.document, ...clauseTrail(props.citation.clause)].join(' › ')}</p>
      <p class="gist">
        <Show when={clause()}>{(found) => <>{words.say(found().gist)}</>}</Show>
      </p>
      <p class="src">
        {words.t(props.citation.kind === 'policy' || props.citation.kind === 'law' ? 'basis.summaryNote' : `kind.${props.citation.kind}`)}
        <Show when={!props.citation.verified}> {words.t('basis.unverified')}</Show>
      </p>
      <For each={readings()}>{(reading) => <Reading reading={reading} />}</For>
    </>
  )
}
