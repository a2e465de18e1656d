import { useSearchParams } from '@solidjs/router'
import { useQueryClient } from '@tanstack/solid-query'
import { createSignal, For, Match, Show, Switch } from 'solid-js'
import { useApi } from '../api/api-context.tsx'
import type { Inbox } from '../api/types.ts'
import { useAnnounce } from '../components/announcer/announcer-context.tsx'
import { ExcelButton } from '../components/excel-button/excel-button.tsx'
import { inboxSheet } from '../components/inbox/inbox-sheet.ts'
import { counted } from '../components/inbox/counted.ts'
import { InboxParts } from '../components/inbox/inbox-parts.tsx'
import { InboxBeside } from '../components/inbox-beside/inbox-beside.tsx'
import { InboxCalendar } from '../components/inbox-calendar/inbox-calendar.tsx'
import { FaultNotice } from '../components/page-states/fault-notice.tsx'
import { usePageTitle } from '../components/page-states/page-title.ts'
import { RowSkeleton } from '../components/page-states/row-skeleton.tsx'
import { StateMark } from '../components/state-mark/state-mark.tsx'
import { useWords } from '../language/language-context.tsx'
import { readAll } from '../excel/read-all.ts'
import { fullDay } from '../format/dates.ts'
import { usePages } from '../query/use-pages.ts'
import { useRead } from '../query/use-read.ts'
import { useSession } from '../session/session-context.tsx'

/** What waits for whoever is here: what is late, what is soon, what can be done, what is held, what others have. */
export function InboxRoute() {
  const words = useWords()
  const session = useSession()
  usePageTitle(() => words.t('inbox.title'))
  return (
    // A day may be kept on this machine; whether there is an inbox is known once it is known who is here.
    <Show when={session.may('inbox.read') ? session.businessDate() : null} fallback={<RowSkeleton rows={8} />}>
      {(on) => <InboxOn on={on()} />}
    </Show>
  )
}

/** The same once the day is known. */
function InboxOn(props: { readonly on: string }) {
  const api = useApi()
  const words = useWords()
  const session = useSession()
  const announce = useAnnounce()
  const client = useQueryClient()
  const [search] = useSearchParams()
  const whose = () => (search['of'] === 'office' ? 'office' : 'me')
  const pages = usePages(() => {
    const of = whose()
    const { on } = props
    return {
      queryKey: ['inbox', of, on, session.actor()?.id],
      read: (after: string | null, signal: AbortSignal): Promise<Inbox> => api.inbox({ of, on, after }, signal),
    }
  })
  const overview = useRead(() => {
    const of = whose()
    const { on } = props
    return {
      queryKey: ['inbox', 'overview', of, on, session.actor()?.id],
      queryFn: ({ signal }: { readonly signal: AbortSignal }) => api.inboxOverview({ of, on }, signal),
    }
  })
  const items = () => pages.items() ?? []
  const unread = () => pages.first()?.reminders.unread ?? 0
  const [fault, setFault] = createSignal<unknown>(null)
  const markRead = async () => {
    const first = pages.first()
    if (first === null) return
    setFault(null)
    try {
      await api.readReminders(first.reminders.through)
      announce(words.t('inbox.marked'))
    } catch (error) {
      setFault(error)
    }
    await client.invalidateQueries({ queryKey: ['inbox'] })
  }
  const sheet = async () => {
    const { rows, more } = await readAll((after) => api.inbox({ of: whose(), on: props.on, after, limit: 200 }))
    return { ...inboxSheet(rows, words), more }
  }
  return (
    <>
      <div class="head">
        <div>
          <h1>{words.t('inbox.title')}</h1>
          <p class="meta counted">
            <time dateTime={props.on}>{fullDay(props.on, words.language())}</time>
            <Show when={pages.first()}>{(first) => <Counts inbox={first()} />}</Show>
          </p>
          <Show when={unread() > 0}>
            <p class="meta reminded">
              <b>{words.t('inbox.unread', { count: counted([unread()], pages.first()?.countedTo ?? 0) })}</b>
              <button class="btn sm" type="button" onClick={() => void markRead()}>
                {words.t('inbox.markRead')}
              </button>
            </p>
          </Show>
        </div>
        <div class="acts">
          <ExcelButton name={`${words.t('inbox.title')} ${props.on}`} read={sheet} />
          <nav class="filters" aria-label={words.t('inbox.whose')}>
            <For each={['me', 'office'] as const}>
              {(of) => (
                <a href={of === 'me' ? '/' : '/?of=office'} noScroll replace aria-current={whose() === of ? 'true' : undefined}>
                  {words.t(`inbox.${of}`)}
                </a>
              )}
            </For>
          </nav>
        </div>
      </div>
      <InboxCalendar calendar={overview.data()?.calendar ?? null} on={props.on} />
      <div class="two">
        <div class="lists">
          <Show when={fault() !== null}>
            <FaultNotice error={fault()} retry={() => void markRead()} />
          </Show>
          <Switch
            fallback={
              <Show when={pages.first()}>{(first) => <InboxParts items={items()} inbox={first()} ofOffice={whose() === 'office'} />}</Show>
            }
          >
            <Match when={pages.error() !== null}>
              <FaultNotice error={pages.error()} retry={pages.retry} />
            </Match>
            <Match when={pages.items() === null}>
              <RowSkeleton rows={8} />
            </Match>
            <Match when={items().length === 0}>
              <div class="empty">
                <h2>{words.t(whose() === 'me' ? 'inbox.empty' : 'inbox.emptyOffice')}</h2>
                <p>{words.t(whose() === 'me' ? 'inbox.emptyNext' : 'inbox.emptyOfficeNext')}</p>
                <a class="btn" href="/projects">
                  {words.t('inbox.toProjects')}
                </a>
              </div>
            </Match>
          </Switch>
          <Show when={pages.hasMore()}>
            <p class="more-row todo-more">
              <button class="btn" type="button" aria-disabled={pages.loadingMore() ? 'true' : undefined} onClick={() => pages.more()}>
                {words.t('inbox.more')}
              </button>
            </p>
          </Show>
        </div>
        {/* After the lists, which stand above it on a phone: nothing that is in sight moves. */}
        <Show when={pages.items() !== null || pages.error() !== null} fallback={<div class="aside" />}>
          <Show when={overview.error() === null} fallback={<FaultNotice error={overview.error()} retry={overview.retry} />}>
            <InboxBeside overview={overview.data()} ofOffice={whose() === 'office'} />
          </Show>
        </Show>
      </div>
    </>
  )
}

/** How much of what there is, at a glance. */
function Counts(props: { readonly inbox: Pick<Inbox, 'counts' | 'countedTo'> }) {
  const words = useWords()
  const shown = () => {
    const { overdue, soon, ready, held, awaited } = props.inbox.counts
    return [
      { state: 'overdue', counts: [overdue] },
      { state: 'ready', counts: [soon, ready] },
      { state: 'waiting', counts: [held, awaited] },
    ] as const
  }
  return (
    <For each={shown().filter(({ counts }) => counts.some((count) => count > 0))}>
      {({ state, counts }) => (
        <StateMark state={state}>
          {words.t(state === 'overdue' ? 'inbox.overdue' : state === 'ready' ? 'inbox.toDo' : 'inbox.waiting')}{' '}
          {counted(counts, props.inbox.countedTo)}
        </StateMark>
      )}
    </For>
  )
}
