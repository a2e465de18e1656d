import { useParams } from '@solidjs/router'
import type { FundState } from '@goufu/engine'
import { createMemo, createSignal, Match, Show, Switch } from 'solid-js'
import { useApi } from '../api/api-context.tsx'
import { ExcelButton } from '../components/excel-button/excel-button.tsx'
import { bookSheet } from '../components/fund-book/book-sheet.ts'
import { FundBook } from '../components/fund-book/fund-book.tsx'
import { FundBalances } from '../components/fund-change/fund-balances.tsx'
import { FundChange } from '../components/fund-change/fund-change.tsx'
import { FaultNotice } from '../components/page-states/fault-notice.tsx'
import { usePageTitle } from '../components/page-states/page-title.ts'
import { RowSkeleton } from '../components/page-states/row-skeleton.tsx'
import type { Engine } from '../engine/load-engine.ts'
import { useEngine } from '../engine/use-engine.ts'
import { readAll } from '../excel/read-all.ts'
import { useWords } from '../language/language-context.tsx'
import { useSession } from '../session/session-context.tsx'
import { decodePart } from '../project/decode-part.ts'
import { useRead } from '../query/use-read.ts'

/** One fund: what came into it and where it is, every movement, and the form to change it. */
export function FundRoute() {
  const api = useApi()
  const words = useWords()
  const engine = useEngine()
  const params = useParams()
  const id = () => decodePart(params['id'] ?? '')
  const read = useRead(() => ({
    queryKey: ['fund', id()],
    queryFn: ({ signal }: { readonly signal: AbortSignal }) => api.fund(id(), signal),
  }))
  usePageTitle(() => read.data()?.title ?? null)
  const parts = createMemo(() => {
    const fund = read.data()
    const loaded = engine()
    return fund === null || loaded === null ? null : { fund, engine: loaded }
  })
  return (
    <Switch
      fallback={
        <>
          <div class="head" aria-hidden="true" />
          <RowSkeleton rows={8} />
        </>
      }
    >
      <Match when={read.error() !== null}>
        <FaultNotice error={read.error()} retry={read.retry} notFound={words.t('funds.unknown')} page />
      </Match>
      <Match when={parts()}>{(both) => <FundPage fund={both().fund} engine={both().engine} />}</Match>
    </Switch>
  )
}

function FundPage(props: { readonly fund: FundState; readonly engine: Engine }) {
  const api = useApi()
  const words = useWords()
  const { may } = useSession()
  const [changing, setChanging] = createSignal(false)
  let button: HTMLButtonElement | undefined
  const close = () => {
    setChanging(false)
    queueMicrotask(() => button?.focus())
  }
  const sheet = async () => {
    const { rows, more } = await readAll((after) => api.fundBook(props.fund.id, { after, limit: 200 }))
    return { ...bookSheet(rows, props.engine, words), more }
  }
  return (
    <>
      <div class="head">
        <div>
          <nav class="path" aria-label={words.t('project.path')}>
            <a href="/funds">{words.t('nav.funds')}</a> › {words.t('project.fiscalYear', { year: props.fund.fiscalYear })}
          </nav>
          <h1>{props.fund.title}</h1>
          <p class="meta">
            <span>{words.say(props.engine.codes.fundingSources[props.fund.source])}</span>
            <Show when={props.fund.buyer !== ''}>
              <span>{props.fund.buyer}</span>
            </Show>
          </p>
        </div>
        <div class="acts">
          <ExcelButton name={`${props.fund.title} ${words.t('funds.book')}`} read={sheet} />
          <Show when={may('fund.change')}>
            <button
              class="btn primary"
              type="button"
              aria-expanded={changing()}
              ref={(element) => (button = element)}
              onClick={() => (changing() ? close() : setChanging(true))}
            >
              {words.t('funds.change')}
            </button>
          </Show>
        </div>
      </div>
      <Show when={changing()}>
        <div class="create-band">
          <FundChange fund={props.fund} engine={props.engine} onClose={close} />
        </div>
      </Show>
      <div class="two figures-first">
        <div class="aside">
          <FundBalances fund={props.fund} engine={props.engine} />
        </div>
        <div class="lists">
          <FundBook fund={props.fund.id} engine={props.engine} />
        </div>
      </div>
    </>
  )
}
