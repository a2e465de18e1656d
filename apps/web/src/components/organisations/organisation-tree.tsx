import { createSignal, For, Match, Show, Switch } from 'solid-js'
import { useOffices } from '../../api/office-endpoints.ts'
import type { Organisation } from '../../api/office-types.ts'
import { useOfficeWords } from '../../language/office-words.ts'
import { usePages } from '../../query/use-pages.ts'
import { Icon } from '../icon/icon.tsx'
import { FaultNotice } from '../page-states/fault-notice.tsx'
import { RowSkeleton } from '../page-states/row-skeleton.tsx'

export interface ChosenProps {
  readonly chosen: string | null
  readonly onChoose: (id: string) => void
}

/** What stands directly beneath one organisation; what is beneath that is read when it is opened. */
export function OrganisationTree(props: ChosenProps & { readonly beneath: string; readonly label: string }) {
  const offices = useOffices()
  const t = useOfficeWords()
  const pages = usePages<Organisation, string>(() => ({
    queryKey: ['organisations', 'beneath', props.beneath],
    read: (after, signal) => offices.organisations({ beneath: props.beneath, after, limit: 100 }, signal),
  }))
  return (
    <Switch fallback={<RowSkeleton rows={props.beneath === 'root' ? 6 : 1} />}>
      <Match when={pages.error()}>{(error) => <FaultNotice error={error()} retry={pages.retry} />}</Match>
      <Match when={pages.items()?.length === 0 && props.beneath === 'root'}>
        <div class="empty">
          <h2>{t('tree.empty')}</h2>
          <p>{t('tree.emptyNext')}</p>
        </div>
      </Match>
      <Match when={pages.items()}>
        {(items) => (
          <>
            <ul class="tree" aria-label={props.label}>
              <For each={items()}>{(item) => <Node item={item} chosen={props.chosen} onChoose={props.onChoose} />}</For>
            </ul>
            <Show when={pages.hasMore()}>
              <button class="btn sm" type="button" aria-disabled={pages.loadingMore() ? 'true' : undefined} onClick={() => pages.more()}>
                {t('tree.more')}
              </button>
            </Show>
          </>
        )}
      </Match>
    </Switch>
  )
}

function Node(props: ChosenProps & { readonly item: Organisation }) {
  const t = useOfficeWords()
  const [open, setOpen] = createSignal(false)
  return (
    <li>
      <div class="tree-row">
        <Show when={props.item.hasChildren} fallback={<span class="tree-gap" />}>
          <button
            class="icon"
            type="button"
            aria-expanded={open()}
            aria-label={t(open() ? 'tree.close' : 'tree.open', { name: props.item.name })}
            onClick={() => setOpen(!open())}
          >
            <Icon name="chevron" {...(open() ? { class: 'turned' } : {})} />
          </button>
        </Show>
        <ChooseOrganisation item={props.item} chosen={props.chosen} onChoose={props.onChoose} />
      </div>
      <Show when={open() && props.item.hasChildren}>
        <OrganisationTree beneath={props.item.id} label={props.item.name} chosen={props.chosen} onChoose={props.onChoose} />
      </Show>
    </li>
  )
}

/** An organisation by its name, sort and code, to be looked at. */
export function ChooseOrganisation(props: ChosenProps & { readonly item: Organisation }) {
  const t = useOfficeWords()
  return (
    <button
      class="tree-name"
      type="button"
      aria-current={props.chosen === props.item.id ? 'true' : undefined}
      onClick={() => props.onChoose(props.item.id)}
    >
      <span>{props.item.name}</span>
      <span class="sub">
        {t(`kind.${props.item.kind}`)} <span class="mono">{props.item.code}</span>
      </span>
    </button>
  )
}
