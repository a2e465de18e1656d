import { For, Match, Show, Switch } from 'solid-js'
import type { InboxOverview } from '../../api/types.ts'
import { useWords } from '../../language/language-context.tsx'
import { AwaitedTable } from './awaited-table.tsx'
import { RecentProjects } from './recent-projects.tsx'
import { RecentRecords } from './recent-records.tsx'

/** Beside the lists: who is waited for, the projects one works on, and what was recorded since yesterday. */
export function InboxBeside(props: { readonly overview: InboxOverview | null; readonly ofOffice: boolean }) {
  const words = useWords()
  return (
    <div class="aside">
      <Switch>
        <Match when={props.overview}>
          {(overview) => (
            <>
              <Show when={!props.ofOffice}>
                <AwaitedTable awaited={overview().awaited} on={overview().on} />
              </Show>
              <RecentProjects projects={overview().projects} ofOffice={props.ofOffice} />
              <RecentRecords records={overview().recorded} on={overview().on} />
            </>
          )}
        </Match>
        <Match when={true}>
          <output class="vh">{words.t('app.loading')}</output>
          <For each={props.ofOffice ? [180, 120] : [120, 180, 120]}>
            {(height) => (
              <section aria-hidden="true">
                <div class="skel" style={{ height: `${height}px` }} />
              </section>
            )}
          </For>
        </Match>
      </Switch>
    </div>
  )
}
