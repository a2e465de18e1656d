import { useQueryClient } from '@tanstack/solid-query'
import { For, Match, Show, Switch, type JSX } from 'solid-js'
import type { Engine } from '../../engine/load-engine.ts'
import { useEngine } from '../../engine/use-engine.ts'
import { usePages, type Page } from '../../query/use-pages.ts'
import { useWords } from '../../language/language-context.tsx'
import { useAnnounce } from '../announcer/announcer-context.tsx'
import { NewEntry } from '../new-entry/new-entry.tsx'
import { MoreRow } from '../more-row/more-row.tsx'
import { FaultNotice } from '../page-states/fault-notice.tsx'
import { usePageTitle } from '../page-states/page-title.ts'
import { RowSkeleton } from '../page-states/row-skeleton.tsx'

export interface RegisterPageProps<T> {
  readonly register: 'supplier' | 'fund'
  readonly queryKey: string
  readonly read: (after: string | null, signal: AbortSignal) => Promise<Page<T, string>>
  readonly send: (input: Readonly<Record<string, unknown>>, key: string) => Promise<unknown>
  readonly initial: Readonly<Record<string, unknown>>
  readonly title: string
  readonly count: (count: number) => string
  readonly empty: { readonly title: string; readonly next: string }
  readonly form: { readonly title: string; readonly hint: string; readonly submit: string }
  /** What is announced once the entry is made. */
  readonly done: (input: Readonly<Record<string, unknown>>) => string
  readonly head: JSX.Element
  readonly row: (item: T, engine: Engine) => JSX.Element
}

/** A register: its entries as a table, and the form for a new one beside it. */
export function RegisterPage<T>(props: RegisterPageProps<T>) {
  const words = useWords()
  const announce = useAnnounce()
  const engine = useEngine()
  const client = useQueryClient()
  usePageTitle(() => props.title)
  const pages = usePages(() => ({ queryKey: [props.queryKey], read: (after: string | null, signal) => props.read(after, signal) }))
  const items = () => pages.items() ?? []
  return (
    <>
      <NewEntry
        register={props.register}
        head={
          <>
            <h1>{props.title}</h1>
            <p class="meta">
              <Show when={pages.items() !== null}>{props.count(items().length)}</Show>
            </p>
          </>
        }
        title={props.form.title}
        hint={props.form.hint}
        submit={props.form.submit}
        initial={props.initial}
        send={props.send}
        onDone={(_answer, input) => {
          announce(props.done(input))
          void client.invalidateQueries({ queryKey: [props.queryKey] })
          void client.invalidateQueries({ queryKey: ['session'] }) // a supplier can be acted for
        }}
      />
      <section class="single" aria-label={props.title}>
        <div class="list-body">
          <Switch>
            <Match when={pages.error() !== null}>
              <FaultNotice error={pages.error()} retry={pages.retry} />
            </Match>
            <Match when={pages.items() === null || engine() === null}>
              <RowSkeleton rows={6} />
            </Match>
            <Match when={items().length === 0}>
              <div class="empty">
                <h2>{props.empty.title}</h2>
                <p>{props.empty.next}</p>
              </div>
            </Match>
            <Match when={engine()}>
              {(loaded) => (
                <>
                  <table class="tbl list stack">
                    <caption class="vh">{props.title}</caption>
                    <thead>{props.head}</thead>
                    <tbody>
                      <For each={items()}>{(item) => props.row(item, loaded())}</For>
                    </tbody>
                  </table>
                  <MoreRow pages={pages} label={words.t('projects.more')} />
                </>
              )}
            </Match>
          </Switch>
        </div>
      </section>
    </>
  )
}
