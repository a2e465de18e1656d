import { For, Match, Show, Switch, type JSX } from 'solid-js'
import type { Delegation } from '../../api/office-types.ts'
import { wallTime } from '../../format/dates.ts'
import { useWords } from '../../language/language-context.tsx'
import { useOfficeWords } from '../../language/office-words.ts'
import { placeName } from '../posts/place-words.ts'
import { StateMark } from '../state-mark/state-mark.tsx'

export interface DelegationTableProps {
  readonly items: readonly Delegation[]
  readonly today: string
  /** Who looks: what is theirs is marked. */
  readonly own: string
  /** What can be done with one that is not over. */
  readonly end?: (delegation: Delegation) => JSX.Element
}

/** Who stands in for whom, in which post and when. */
export function DelegationTable(props: DelegationTableProps) {
  const words = useWords()
  const t = useOfficeWords()
  return (
    <table class="tbl list stack">
      <caption class="vh">{t('deputies.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('deputies.deputy')}</th>
          <th scope="col">{t('deputies.holder')}</th>
          <th scope="col">{t('deputies.period')}</th>
          <th scope="col">{t('deputies.state')}</th>
          <th scope="col">{t('reason')}</th>
          <Show when={props.end}>
            <th scope="col">
              <span class="vh">{t('acts')}</span>
            </th>
          </Show>
        </tr>
      </thead>
      <tbody>
        <For each={props.items}>
          {(item) => (
            <tr>
              <th scope="row">
                {item.deputy.name}
                <Show when={item.deputy.id === props.own}>
                  <span class="sub">{t('deputies.byMe')}</span>
                </Show>
                <Show when={item.post.person === props.own}>
                  <span class="sub">{t('deputies.forMe')}</span>
                </Show>
              </th>
              <td class="long" data-l={t('deputies.holder')}>
                {item.post.name}
                <span class="sub">
                  {words.t('account.post', { role: words.say(item.post.title), organisation: placeName(item.post.organisation, t) })}
                </span>
              </td>
              <td class="long" data-l={t('deputies.period')}>
                {t('period', { from: item.from, until: item.until })}
              </td>
              <td class="long" data-l={t('deputies.state')}>
                <State of={item} today={props.today} />
              </td>
              <td class="long" data-l={t('reason')}>
                {item.reason}
              </td>
              <Show when={props.end}>
                {(end) => <td class="r">{item.endedAt === null && item.until >= props.today ? end()(item) : null}</td>}
              </Show>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  )
}

function State(props: { readonly of: Delegation; readonly today: string }) {
  const t = useOfficeWords()
  return (
    <Switch fallback={<StateMark state="done">{t('deputies.current')}</StateMark>}>
      <Match when={props.of.endedAt}>{(at) => <span class="mut">{t('deputies.ended', { at: wallTime(at()) })}</span>}</Match>
      <Match when={props.of.until < props.today}>
        <span class="mut">{t('deputies.over')}</span>
      </Match>
      <Match when={props.of.from > props.today}>
        <StateMark state="waiting">{t('deputies.later')}</StateMark>
      </Match>
    </Switch>
  )
}
