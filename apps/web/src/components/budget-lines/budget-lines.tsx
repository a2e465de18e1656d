import type { FundState } from '@goufu/engine'
import { For, Show } from 'solid-js'
import { useEngine } from '../../engine/use-engine.ts'
import { yuan } from '../../format/money.ts'
import { useWords } from '../../language/language-context.tsx'
import type { BudgetLine } from '../../project/budget-lines.ts'
import { useSession } from '../../session/session-context.tsx'
import { MoneyColumns } from '../instalment-table/money-columns.tsx'

export interface BudgetLinesProps {
  readonly lines: readonly BudgetLine[]
  /** The funds that whoever looks is shown, by id. */
  readonly funds: Readonly<Record<string, FundState>>
}

/** What a budget is drawn from: each line with its fund, the year and the source of that, and its amount. */
export function BudgetLines(props: BudgetLinesProps) {
  const words = useWords()
  const engine = useEngine()
  const { may } = useSession()
  const sourceOf = (fund: FundState | undefined) => {
    const loaded = engine()
    return loaded === null || fund === undefined ? null : words.say(loaded.codes.fundingSources[fund.source])
  }
  const about = ({ lot, isAdded }: BudgetLine) =>
    [...(lot === null ? [] : [words.t('project.lot', { number: lot })]), ...(isAdded ? [words.t('money.added')] : [])].join(' · ')
  return (
    <table class="tbl stack">
      <MoneyColumns />
      <thead>
        <tr>
          <th scope="col">{words.t('funds.name')}</th>
          <th scope="col" class="r">
            {words.t('funds.year')}
          </th>
          <th scope="col" class="r">
            {words.t('money.amount')}
          </th>
          <th scope="col" colSpan={2}>
            {words.t('funds.source')}
          </th>
        </tr>
      </thead>
      <tbody>
        <For each={props.lines}>
          {(line) => (
            <tr>
              <th scope="row">
                <FundName fund={props.funds[line.fundId]} isLink={may('fund.read')} />
                <Show when={about(line)}>{(said) => <span class="sub">{said()}</span>}</Show>
              </th>
              <td class="r" data-l={words.t('funds.year')}>
                {props.funds[line.fundId]?.fiscalYear}
              </td>
              <td class="r" data-l={words.t('money.amount')}>
                {yuan(line.amountFen)}
              </td>
              <td colSpan={2} data-l={words.t('funds.source')}>
                {sourceOf(props.funds[line.fundId])}
              </td>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  )
}

/** The title of a fund, which leads to it for whoever may see it. */
function FundName(props: { readonly fund: FundState | undefined; readonly isLink: boolean }) {
  const words = useWords()
  return (
    <Show when={props.fund} fallback={words.t('project.notShown')}>
      {(fund) => (
        <Show when={props.isLink} fallback={fund().title}>
          <a href={`/funds/${encodeURIComponent(fund().id)}`}>{fund().title}</a>
        </Show>
      )}
    </Show>
  )
}
