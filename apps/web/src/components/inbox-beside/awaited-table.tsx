import { createUniqueId, For, Show } from 'solid-js'
import type { Awaited, InboxOverview } from '../../api/types.ts'
import { daysBetween } from '../../format/dates.ts'
import { useWords } from '../../language/language-context.tsx'
import { taskHref } from '../../project/task-href.ts'

/** Who has something that one waits for, how much, and for how long; whoever has had it longest stands first. */
export function AwaitedTable(props: { readonly awaited: InboxOverview['awaited']; readonly on: string }) {
  const words = useWords()
  const heading = createUniqueId()
  const nameOf = (one: Awaited) => one.name ?? words.say(one.roleTitle)
  const hrefOf = ({ oldest }: Awaited) => (oldest.stream.type === 'supplier' ? '/suppliers' : taskHref(oldest.stream.id, oldest.key))
  const more = () => props.awaited.count - props.awaited.items.length
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading}>{words.t('inbox.awaiting')}</h2>
      <Show when={props.awaited.items.length > 0} fallback={<p class="mut sm">{words.t('inbox.nobodyAwaited')}</p>}>
        <table class="tbl">
          <thead>
            <tr>
              <th scope="col">{words.t('inbox.who')}</th>
              <th scope="col" class="r">
                {words.t('inbox.things')}
              </th>
              <th scope="col" class="r">
                {words.t('inbox.longest')}
              </th>
              <th scope="col">
                <span class="vh">{words.t('inbox.see')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            <For each={props.awaited.items}>
              {(one) => (
                <tr>
                  <th scope="row">{nameOf(one)}</th>
                  <td class="r">{one.count}</td>
                  <td class="r">{words.t('inbox.days', { days: daysBetween(one.since, props.on) })}</td>
                  <td class="r">
                    <a href={hrefOf(one)}>
                      {words.t('inbox.see')} <span class="vh">{words.t('inbox.seeOldest', { who: nameOf(one) })}</span>
                    </a>
                  </td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
        <Show when={more() > 0}>
          <p class="mut sm">{words.t('inbox.moreAwaited', { count: more() })}</p>
        </Show>
      </Show>
    </section>
  )
}
