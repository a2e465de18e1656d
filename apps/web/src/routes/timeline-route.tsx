import { useMutation } from '@tanstack/solid-query'
import { createMemo, For, Match, Show, Switch } from 'solid-js'
import { useApi } from '../api/api-context.tsx'
import type { Verification } from '../api/types.ts'
import { useAnnounce } from '../components/announcer/announcer-context.tsx'
import { Icon } from '../components/icon/icon.tsx'
import { FaultNotice } from '../components/page-states/fault-notice.tsx'
import { RowSkeleton } from '../components/page-states/row-skeleton.tsx'
import { StateMark } from '../components/state-mark/state-mark.tsx'
import { EventRow } from '../components/timeline/event-row.tsx'
import { usePages } from '../query/use-pages.ts'
import { useWords } from '../language/language-context.tsx'
import { useProject } from '../project/project-context.tsx'
import { useRoleWords } from '../project/use-role-words.ts'

/** Everything that was recorded, the newest last: who, when, what, on what basis, under which seal. */
export function TimelineRoute() {
  const api = useApi()
  const words = useWords()
  const project = useProject()
  const roleOf = useRoleWords()
  const announce = useAnnounce()
  const pages = usePages(() => ({
    queryKey: ['events', project.id()],
    read: (after: number | null, signal) => api.events(project.id(), after, signal),
  }))
  const verify = useMutation(() => ({
    mutationFn: () => api.verify(project.id()),
    onSuccess: (result: Verification) =>
      announce(words.t(result.ok ? 'timeline.ok' : 'timeline.faults', { count: result.ok ? result.events : result.faults.length })),
  }))
  const events = () => pages.items() ?? []
  const titles = createMemo(() => new Map(project.answer().view.tasks.map((task) => [task.address, task.title])))
  const amounts = createMemo(
    () => new Map(project.answer().view.tasks.flatMap((task) => task.records.map((record) => [record.event, record.amountFen] as const))),
  )
  const faulty = () => new Set(verify.data?.faults.map((fault) => fault.number))
  return (
    <section class="single" aria-labelledby="timeline-heading">
      <h2 class="vh" id="timeline-heading">
        {words.t('timeline.title')}
      </h2>
      <div class="verify">
        <button class="btn" type="button" aria-disabled={verify.isPending ? 'true' : undefined} onClick={() => verify.mutate()}>
          <Icon name="seal" />
          {words.t(verify.isPending ? 'timeline.verifying' : 'timeline.verifyAll')}
        </button>
        <VerifyResult result={verify.data} error={verify.error} retry={() => verify.mutate()} />
      </div>
      <Switch>
        <Match when={pages.error() !== null}>
          <FaultNotice error={pages.error()} retry={pages.retry} />
        </Match>
        <Match when={pages.items() === null}>
          <RowSkeleton rows={10} />
        </Match>
        <Match when={events().length === 0}>
          <div class="empty">
            <h3>{words.t('timeline.empty')}</h3>
            <p>{words.t('timeline.emptyNext')}</p>
          </div>
        </Match>
        <Match when={true}>
          <ol class="events">
            <For each={events()}>
              {(event) => (
                <EventRow
                  event={event}
                  title={titles().get(event.task ?? '') ?? event.title}
                  project={project.id()}
                  actedAs={roleOf(event.actor)}
                  amount={amounts().get(event.number) ?? null}
                  verified={verify.data === undefined ? null : !faulty().has(event.number)}
                  onVerify={() => verify.mutate()}
                />
              )}
            </For>
          </ol>
          <Show when={pages.hasMore()}>
            <p class="sec">
              <button class="btn" type="button" aria-disabled={pages.loadingMore() ? 'true' : undefined} onClick={() => pages.more()}>
                {words.t('timeline.more')}
              </button>
            </p>
          </Show>
        </Match>
      </Switch>
    </section>
  )
}

function VerifyResult(props: { readonly result: Verification | undefined; readonly error: unknown; readonly retry: () => void }) {
  const words = useWords()
  return (
    <Switch>
      <Match when={props.error !== null && props.error !== undefined}>
        <StateMark state="blocked" bold>
          {words.t('error.unreachable')}
        </StateMark>
      </Match>
      <Match when={props.result}>
        {(result) => (
          <Show
            when={!result().ok}
            fallback={
              <StateMark state="done" icon="seal" bold>
                {words.t('timeline.ok', { count: result().events })}
              </StateMark>
            }
          >
            <StateMark state="blocked" bold>
              {words.t('timeline.faults', { count: result().faults.length })}
            </StateMark>
            <ul>
              <For each={result().faults}>
                {(fault) => <li>{words.t('timeline.fault', { number: fault.number ?? fault.stream, what: words.say(fault.what) })}</li>}
              </For>
            </ul>
          </Show>
        )}
      </Match>
    </Switch>
  )
}
