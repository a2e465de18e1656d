import { createUniqueId, For, Match, Show, Switch } from 'solid-js'
import { useApi } from '../../api/api-context.tsx'
import type { FundLine } from '../../api/types.ts'
import type { Engine } from '../../engine/load-engine.ts'
import { yuan } from '../../format/money.ts'
import { useWords } from '../../language/language-context.tsx'
import { projectHref } from '../../project/task-href.ts'
import { usePages } from '../../query/use-pages.ts'
import { MoreRow } from '../more-row/more-row.tsx'
import { FaultNotice } from '../page-states/fault-notice.tsx'
import { RowSkeleton } from '../page-states/row-skeleton.tsx'
import { movementTitle } from './movement-title.ts'

const PAGE = 64

/** Every movement of a fund, the newest first: when, what, from which balance to which, how much, for which project or why, by whom. */
export function FundBook(props: { readonly fund: string; readonly engine: Engine }) {
  const api = useApi()
  const words = useWords()
  const heading = createUniqueId()
  const pages = usePages(() => {
    const { fund } = props
    return {
      queryKey: ['fund', fund, 'book'],
      read: (after: string | null, signal: AbortSignal) => api.fundBook(fund, { after, limit: PAGE }, signal),
    }
  })
  return (
    <section aria-labelledby={heading}>
      <div class="mid-head">
        <h2 id={heading}>{words.t('funds.book')}</h2>
      </div>
      <div class="list-body">
        <Switch>
          <Match when={pages.error() !== null}>
            <FaultNotice error={pages.error()} retry={pages.retry} />
          </Match>
          <Match when={pages.items() === null}>
            <RowSkeleton rows={6} />
          </Match>
          <Match when={pages.items()}>
            {(lines) => (
              <>
                <table class="tbl list stack book" aria-labelledby={heading}>
                  <thead>
                    <tr>
                      <th scope="col">{words.t('funds.movement')}</th>
                      <th scope="col">{words.t('funds.on')}</th>
                      <th scope="col">{words.t('funds.fromTo')}</th>
                      <th scope="col" class="r">
                        {words.t('money.amount')}
                      </th>
                      <th scope="col">{words.t('funds.about')}</th>
                      <th scope="col">{words.t('funds.by')}</th>
                    </tr>
                  </thead>
                  <tbody>
                    <For each={lines()}>{(line) => <Line line={line} engine={props.engine} />}</For>
                  </tbody>
                </table>
                <MoreRow pages={pages} label={words.t('funds.more')} />
              </>
            )}
          </Match>
        </Switch>
      </div>
    </section>
  )
}

function Line(props: { readonly line: FundLine; readonly engine: Engine }) {
  const words = useWords()
  const account = (code: FundLine['debit']) => words.say(props.engine.fundAccounts[code])
  return (
    <tr>
      <th scope="row">{movementTitle(props.line.type, words)}</th>
      <td data-l={words.t('funds.on')}>
        <time dateTime={props.line.effectiveOn}>{props.line.effectiveOn}</time>
      </td>
      <td class="long" data-l={words.t('funds.fromTo')}>
        {account(props.line.credit)} → {account(props.line.debit)}
      </td>
      <td class="r" data-l={words.t('money.amount')}>
        {yuan(props.line.amountFen)}
      </td>
      <td class="long" data-l={words.t('funds.about')}>
        <Show when={props.line.project} fallback={props.line.reason ?? ''}>
          {(project) => <a href={projectHref(project().id)}>{project().title}</a>}
        </Show>
      </td>
      <td data-l={words.t('funds.by')}>{props.line.by}</td>
    </tr>
  )
}
