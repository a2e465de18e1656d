import { createSignal, For, Match, Show, Switch } from 'solid-js'
import { type Impact, useRepin } from '../../api/repin-endpoints.ts'
import { isDay } from '../../format/dates.ts'
import { useRepinWords } from '../../language/repin-words.ts'
import { useRead } from '../../query/use-read.ts'
import { useAnnounce } from '../announcer/announcer-context.tsx'
import { FindingBlock } from '../finding/finding-block.tsx'
import { FaultNotice } from '../page-states/fault-notice.tsx'
import { RowSkeleton } from '../page-states/row-skeleton.tsx'
import { StateMark } from '../state-mark/state-mark.tsx'
import { DocumentChanges } from './document-changes.tsx'
import { RepinForm } from './repin-form.tsx'
import { TaskChanges } from './task-changes.tsx'
import { VersionTable } from './version-table.tsx'

export interface RepinPageProps {
  readonly project: string
  /** The business date: the day a move takes effect. */
  readonly on: string
  /** Reads the project again. */
  readonly refresh: () => Promise<void>
}

/** What the version in use here would change for a project, and the form to move to it. */
export function RepinPage(props: RepinPageProps) {
  const calls = useRepin()
  const t = useRepinWords()
  const announce = useAnnounce()
  const [chosen, setChosen] = createSignal<string | null>(null)
  const [done, setDone] = createSignal<{ readonly version: string; readonly rulesDate: string } | null>(null)
  const rulesDate = () => chosen() ?? props.on
  const read = useRead(
    () => {
      const query = { rulesDate: rulesDate(), effectiveOn: props.on }
      return {
        queryKey: ['project', props.project, 'impact', query],
        queryFn: ({ signal }: { readonly signal: AbortSignal }) => calls.impact(props.project, query, signal),
      }
    },
    () => true,
  )
  let heading: HTMLHeadingElement | undefined
  const finish = (impact: Impact, day: string) => {
    const moved = { version: impact.offered.version, rulesDate: day }
    setDone(moved)
    announce(t('done', moved))
    void props.refresh().then(() => heading?.focus())
  }
  const stays = () => {
    const impact = read.data()
    if (impact === null) return null
    if (impact.pinned.id !== impact.offered.id) return t('other')
    return impact.pinned.digest === impact.offered.digest ? t('none') : null
  }
  return (
    <div class="single account-page repin-page">
      <section class="sec" aria-labelledby="repin-heading">
        <h2 id="repin-heading" tabindex={-1} ref={(element) => (heading = element)}>
          {t('title')}
        </h2>
        <Show when={done()}>
          {(moved) => (
            <p>
              <StateMark state="done" bold>
                {t('done', moved())}
              </StateMark>{' '}
              <a href={`/projects/${encodeURIComponent(props.project)}/timeline`}>{t('toTimeline')}</a>
            </p>
          )}
        </Show>
        <Show when={done() === null && stays()}>
          {(said) => (
            <>
              <p>{said()}</p>
              <a class="btn" href={`/projects/${encodeURIComponent(props.project)}`}>
                {t('back')}
              </a>
            </>
          )}
        </Show>
        <Show when={read.data()}>{(impact) => <VersionTable impact={impact()} />}</Show>
      </section>
      <Switch fallback={<RowSkeleton rows={6} />}>
        <Match when={read.error() !== null}>
          <FaultNotice error={read.error()} retry={read.retry} />
        </Match>
        <Match when={done() !== null || stays() !== null}>{null}</Match>
        <Match when={read.data()}>
          {(impact) => (
            <>
              <Changes project={props.project} impact={impact()} on={props.on} />
              <Against impact={impact()} />
              {/* A day can be changed; what else stands against it is not for this form. */}
              <Show when={impact().against.every(({ field }) => field === 'rulesDate')}>
                <section class="sec" aria-labelledby="repin-form-heading">
                  <h3 id="repin-form-heading">{t('form')}</h3>
                  <p class="lede">{t('keeps')}</p>
                  <RepinForm
                    project={props.project}
                    impact={impact()}
                    on={props.on}
                    rulesDate={rulesDate()}
                    onRulesDate={(day) => isDay(day) && setChosen(day)}
                    onRefused={() => void props.refresh()}
                    onDone={finish}
                  />
                </section>
              </Show>
            </>
          )}
        </Match>
      </Switch>
    </div>
  )
}

function Changes(props: { readonly project: string; readonly impact: Impact; readonly on: string }) {
  const t = useRepinWords()
  const isNothing = () => props.impact.tasks.length === 0 && props.impact.changes.length === 0
  return (
    <section class="sec" aria-labelledby="impact-heading">
      <h3 id="impact-heading">{t('impact')}</h3>
      <p class="lede">{t('asAt', { day: props.on, rulesDate: props.impact.offered.rulesDate })}</p>
      <Show when={!isNothing()} fallback={<StateMark state="done">{t('nothing')}</StateMark>}>
        <Show when={props.impact.tasks.length > 0} fallback={<p>{t('noTasks')}</p>}>
          <h4>{t('tasks')}</h4>
          <TaskChanges project={props.project} tasks={props.impact.tasks} />
        </Show>
        <Show when={props.impact.changes.length > 0} fallback={<p>{t('noChanges')}</p>}>
          <h4>{t('changes')}</h4>
          <DocumentChanges changes={props.impact.changes} />
        </Show>
      </Show>
    </section>
  )
}

/** Why the project cannot move, rule by rule; nothing where it can. */
function Against(props: { readonly impact: Impact }) {
  const t = useRepinWords()
  return (
    <Show when={props.impact.against.length > 0}>
      <section class="sec" aria-labelledby="against-heading">
        <h3 id="against-heading">{t('against')}</h3>
        <For each={props.impact.against}>{(finding) => <FindingBlock finding={finding} heading="h4" />}</For>
      </section>
    </Show>
  )
}
