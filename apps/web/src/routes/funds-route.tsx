import type { FundState, Text } from '@goufu/engine'
import { Show } from 'solid-js'
import { useApi } from '../api/api-context.tsx'
import { RegisterPage } from '../components/register-page/register-page.tsx'
import type { Engine } from '../engine/load-engine.ts'
import { yuan } from '../format/money.ts'
import { useWords } from '../language/language-context.tsx'
import { useSession } from '../session/session-context.tsx'

/** Money of a year by source: appropriated, reserved, committed, paid, free. */
export function FundsRoute() {
  const api = useApi()
  const words = useWords()
  const session = useSession()
  return (
    <RegisterPage
      register="fund"
      queryKey="funds"
      read={(after, signal) => api.funds({ after }, signal)}
      send={(input, key) => api.openFund(input, session.businessDate() ?? '', key)}
      initial={{ fiscalYear: Number((session.businessDate() ?? '').slice(0, 4)) }}
      title={words.t('funds.title')}
      count={(count) => words.t('funds.count', { count })}
      empty={{ title: words.t('funds.empty'), next: words.t('funds.emptyNext') }}
      form={{ title: words.t('funds.open'), hint: words.t('funds.openHint'), submit: words.t('funds.submit') }}
      done={(input) => words.t('funds.opened', { name: String(input['title']) })}
      head={
        <tr>
          <th scope="col">{words.t('funds.name')}</th>
          <th scope="col" class="r">
            {words.t('funds.appropriated')}
          </th>
          <th scope="col" class="r">
            {words.t('funds.reserved')}
          </th>
          <th scope="col" class="r">
            {words.t('funds.committed')}
          </th>
          <th scope="col" class="r">
            {words.t('funds.paid')}
          </th>
          <th scope="col" class="r">
            {words.t('funds.free')}
          </th>
        </tr>
      }
      row={(fund, engine) => <FundRow fund={fund} engine={engine} />}
    />
  )
}

function FundRow(props: { readonly fund: FundState; readonly engine: Engine }) {
  const words = useWords()
  const source = () => {
    const sources: Readonly<Record<string, Text>> = props.engine.codes.fundingSources
    const title = sources[props.fund.source]
    return title === undefined ? props.fund.source : words.say(title)
  }
  return (
    <tr>
      <th scope="row">
        <a href={`/funds/${encodeURIComponent(props.fund.id)}`}>{props.fund.title}</a>
        <span class="sub">
          {props.fund.buyer} {source()} {words.t('project.fiscalYear', { year: props.fund.fiscalYear })}
        </span>
      </th>
      <td class="r" data-l={words.t('funds.appropriated')}>
        {yuan(props.fund.appropriatedFen)}
        <Beside amountFen={props.fund.carriedInFen} words="carriedIn" />
        <Beside amountFen={props.fund.carriedOutFen} words="carriedOut" />
      </td>
      <td class="r" data-l={words.t('funds.reserved')}>
        {yuan(props.fund.reservedFen)}
      </td>
      <td class="r" data-l={words.t('funds.committed')}>
        {yuan(props.fund.committedFen)}
      </td>
      <td class="r" data-l={words.t('funds.paid')}>
        {yuan(props.fund.paidFen)}
        <Beside amountFen={props.fund.returnedFen} words="returned" />
      </td>
      <td class="r" data-l={words.t('funds.free')}>
        {yuan(props.engine.freeFen(props.fund))}
      </td>
    </tr>
  )
}

/** What makes a balance other than it looks: said where there is some. */
function Beside(props: { readonly amountFen: number; readonly words: 'carriedIn' | 'carriedOut' | 'returned' }) {
  const words = useWords()
  return (
    <Show when={props.amountFen > 0}>
      <span class="sub">{words.t(`funds.${props.words}`, { amount: yuan(props.amountFen) })}</span>
    </Show>
  )
}
