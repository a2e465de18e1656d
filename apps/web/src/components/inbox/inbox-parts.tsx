import { For, Show } from 'solid-js'
import type { Inbox, InboxItem, InboxPart } from '../../api/types.ts'
import { useWords } from '../../language/language-context.tsx'
import { counted } from './counted.ts'
import { InboxLine } from './inbox-line.tsx'
import { lineStatus } from './line-status.ts'

/** In the order in which they are worked off. */
const parts: readonly InboxPart[] = ['overdue', 'soon', 'ready', 'held', 'awaited']

/** The lines of an inbox, part by part; a part without lines is left out. */
export function InboxParts(props: {
  readonly items: readonly InboxItem[]
  readonly inbox: Pick<Inbox, 'counts' | 'countedTo'>
  readonly ofOffice: boolean
}) {
  const words = useWords()
  const of = (part: InboxPart) => props.items.filter((item) => item.part === part)
  return (
    <For each={parts}>
      {(part) => (
        <Show when={of(part).length > 0}>
          <section aria-labelledby={`inbox-${part}`}>
            <div class="mid-head">
              <h2 id={`inbox-${part}`}>{words.t(`inbox.${part}`)}</h2>
              <span class="mut">{words.t('inbox.count', { count: counted([props.inbox.counts[part]], props.inbox.countedTo) })}</span>
            </div>
            <ol class="tasks todo">
              <For each={of(part)}>
                {(item) => (
                  <li data-s={lineStatus(item)}>
                    <InboxLine item={item} ofOffice={props.ofOffice} />
                  </li>
                )}
              </For>
            </ol>
          </section>
        </Show>
      )}
    </For>
  )
}
