import { useLocation } from '@solidjs/router'
import { For, Show } from 'solid-js'
import type { LotView } from '@goufu/engine'
import { useWords } from '../../language/language-context.tsx'

export interface LotChooserProps {
  readonly lots: readonly LotView[]
  /** The lot whose tasks are shown; `null` for all. */
  readonly chosen: number | null
}

/** The lots of a purchase as links, each with whom it is bought from; nothing where it is in one. */
export function LotChooser(props: LotChooserProps) {
  const words = useWords()
  const location = useLocation()
  const href = (lot: number | null) => {
    const query = new URLSearchParams(location.search)
    if (lot === null) query.delete('lot')
    else query.set('lot', String(lot))
    return `${location.pathname}${query.size > 0 ? `?${query}` : ''}`
  }
  return (
    <Show when={props.lots.length > 0}>
      <nav class="filters lots" aria-label={words.t('project.chooseLot')}>
        <a href={href(null)} noScroll replace aria-current={props.chosen === null ? 'true' : undefined}>
          {words.t('project.allLots')} <b>{props.lots.length}</b>
        </a>
        <For each={props.lots}>
          {(lot) => (
            <a href={href(lot.number)} noScroll replace aria-current={props.chosen === lot.number ? 'true' : undefined}>
              {words.t('project.lot', { number: lot.number })} <span>{lot.supplier?.name ?? words.t('project.noSupplier')}</span>
              <Show when={lot.outcome !== 'open'}>
                {' '}
                <span class="tag">{words.t(`outcome.${lot.outcome}`)}</span>
              </Show>
            </a>
          )}
        </For>
      </nav>
    </Show>
  )
}
