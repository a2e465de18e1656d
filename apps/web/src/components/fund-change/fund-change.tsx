import type { Decision, FundState } from '@goufu/engine'
import { useQueryClient } from '@tanstack/solid-query'
import { createMemo, For, Show } from 'solid-js'
import { useApi } from '../../api/api-context.tsx'
import type { Engine } from '../../engine/load-engine.ts'
import type { FormField } from '../../form/form-field.ts'
import { yuan } from '../../format/money.ts'
import { useWords } from '../../language/language-context.tsx'
import { ChangeSection } from '../registry-form/change-section.tsx'
import { RegistryFormPart } from '../registry-form/registry-form-part.tsx'
import { useRead } from '../../query/use-read.ts'
import { useSession } from '../../session/session-context.tsx'
import { useAnnounce } from '../announcer/announcer-context.tsx'
import { balancesOf } from './balances.ts'

export interface FundChangeProps {
  readonly fund: FundState
  readonly engine: Engine
  readonly onClose: () => void
}

/** The form in which finance appropriates more to a fund, reduces it or carries it over; it shows each balance before and after. */
export function FundChange(props: FundChangeProps) {
  const api = useApi()
  const words = useWords()
  const session = useSession()
  const client = useQueryClient()
  const announce = useAnnounce()
  // Money is carried to a fund of the next year, of the same source and the same buyer.
  const next = useRead(() => {
    const query = { fiscalYear: props.fund.fiscalYear + 1, buyer: props.fund.buyer }
    return {
      queryKey: ['funds', 'of', query.fiscalYear, query.buyer],
      queryFn: ({ signal }: { readonly signal: AbortSignal }) => api.fundsOf(query, signal),
    }
  })
  const into = createMemo(() =>
    (next.data()?.items ?? []).filter(({ source, buyer }) => source === props.fund.source && buyer === props.fund.buyer),
  )
  const choices = (field: FormField) =>
    field.source === 'funds'
      ? into().map(({ id, title, fiscalYear }) => {
          const label = `${title} ${fiscalYear}`
          return { value: id, label: { zh: label, en: label } }
        })
      : field.choices
  const record = () => {
    const { came, is } = balancesOf(props.engine, props.fund)
    return [...came, ...is].map(({ account, title, fen }) => ({ key: ` ${account}`, label: words.say(title), text: yuan(fen) }))
  }
  return (
    <ChangeSection title={words.t('funds.changeTitle', { name: props.fund.title })} hint={words.t('funds.changeHint')}>
      <RegistryFormPart
        register="fund"
        about={props.fund}
        record={record}
        funds={Object.fromEntries(into().map((fund) => [fund.id, fund]))}
        choices={choices}
        onStale={() => void client.invalidateQueries({ queryKey: ['fund', props.fund.id] })}
        preview={(decision) => <AfterChange fund={props.fund} engine={props.engine} decision={decision} />}
        initial={{}}
        submit={words.t('funds.changeSubmit')}
        send={(input, key) => api.changeFund(props.fund.id, props.fund.events, input, session.businessDate() ?? '', key)}
        onDone={() => {
          announce(words.t('funds.changed', { name: props.fund.title }))
          props.onClose()
          for (const list of ['fund', 'funds']) void client.invalidateQueries({ queryKey: [list] })
        }}
      >
        <button class="btn quiet" type="button" onClick={() => props.onClose()}>
          {words.t('projects.cancel')}
        </button>
      </RegistryFormPart>
    </ChangeSection>
  )
}

/** The balances that a change would move, before and after; nothing while it would not be accepted. */
function AfterChange(props: { readonly fund: FundState; readonly engine: Engine; readonly decision: Decision | null }) {
  const words = useWords()
  const moved = () => {
    const { decision, fund, engine } = props
    if (decision?.outcome !== 'accepted') return []
    const own = decision.events.filter(({ stream }) => stream.id === fund.id)
    const after = balancesOf(
      engine,
      own.reduce((state: FundState, event) => engine.evolveFund(state, event), fund),
    )
    const then = new Map([...after.came, ...after.is].map(({ account, fen }) => [account, fen]))
    const now = balancesOf(engine, fund)
    return [...now.came, ...now.is].flatMap(({ account, title, fen }) => {
      const later = then.get(account) ?? fen
      return later === fen ? [] : [{ title, fen, later }]
    })
  }
  return (
    <Show when={moved().length > 0}>
      <table class="tbl after-change">
        <caption class="sm mut">{words.t('funds.afterChange')}</caption>
        <thead>
          <tr>
            <th scope="col">{words.t('funds.balance')}</th>
            <th scope="col" class="r">
              {words.t('funds.before')}
            </th>
            <th scope="col" class="r">
              {words.t('funds.after')}
            </th>
          </tr>
        </thead>
        <tbody>
          <For each={moved()}>
            {({ title, fen, later }) => (
              <tr>
                <th scope="row">{words.say(title)}</th>
                <td class="r">{yuan(fen)}</td>
                <td class="r">
                  <b>{yuan(later)}</b>
                </td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </Show>
  )
}
