import type { FundState } from '@goufu/engine'
import { createUniqueId, For } from 'solid-js'
import type { Engine } from '../../engine/load-engine.ts'
import { yuan } from '../../format/money.ts'
import { useWords } from '../../language/language-context.tsx'
import { type Balance, balancesOf } from './balances.ts'

/** What came into a fund and where it is: two sums that are the same. */
export function FundBalances(props: { readonly fund: FundState; readonly engine: Engine }) {
  const words = useWords()
  const heading = createUniqueId()
  const balances = () => balancesOf(props.engine, props.fund)
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading}>
        {words.t('funds.balances')} <span class="mut xs">{words.t('form.yuan')}</span>
      </h2>
      <table class="tbl balances">
        <Balances title={words.t('funds.came')} balances={balances().came} />
        <Balances title={words.t('funds.is')} balances={balances().is} />
      </table>
    </section>
  )
}

function Balances(props: { readonly title: string; readonly balances: readonly Balance[] }) {
  const words = useWords()
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" class="sum">
          {props.title}
        </th>
        <td class="r sum">{yuan(props.balances.reduce((sum, { fen }) => sum + fen, 0))}</td>
      </tr>
      <For each={props.balances}>
        {({ title, fen }) => (
          <tr>
            <th scope="row">{words.say(title)}</th>
            <td class="r">{yuan(fen)}</td>
          </tr>
        )}
      </For>
    </tbody>
  )
}
