import type { SupplierState } from '@goufu/engine'
import { useQueryClient } from '@tanstack/solid-query'
import { createSignal, createUniqueId, For, Show } from 'solid-js'
import { useApi } from '../../api/api-context.tsx'
import { useWords } from '../../language/language-context.tsx'
import { useSession } from '../../session/session-context.tsx'
import { useAnnounce } from '../announcer/announcer-context.tsx'
import { RegistryFormPart } from '../registry-form/registry-form-part.tsx'
import { useRecordFiles } from '../registry-form/use-record-files.ts'

/** One bad record or ban, as it can be struck out: by its kind and its number among them. */
interface Entry {
  readonly entry: 'bad-record' | 'debarment'
  readonly number: number
  readonly said: string
  readonly struck: { readonly on: string; readonly reason: string } | undefined
}

/** The bad records and bans of a supplier. What was entered wrongly is struck out here, and stays to be seen. Nothing where there are none. */
export function SupplierEntries(props: { readonly supplier: SupplierState; readonly onStale: () => void }) {
  const words = useWords()
  const { may } = useSession()
  const heading = createUniqueId()
  const [open, setOpen] = createSignal<string | null>(null)
  const entries = (): readonly Entry[] => [
    ...props.supplier.badRecords.map(({ on, about, struck }, index) => ({
      entry: 'bad-record' as const,
      number: index + 1,
      said: words.t('suppliers.badRecord', { date: on, about }),
      struck,
    })),
    ...props.supplier.debarments.map(({ from, until, struck }, index) => ({
      entry: 'debarment' as const,
      number: index + 1,
      said: words.t('suppliers.ban', { from, until }),
      struck,
    })),
  ]
  const keyOf = ({ entry, number }: Entry) => `${entry} ${number}`
  return (
    <Show when={entries().length > 0}>
      <section aria-labelledby={heading}>
        <h3 id={heading}>{words.t('suppliers.entries')}</h3>
        <ul>
          <For each={entries()}>
            {(entry) => (
              <li>
                <Show
                  when={entry.struck}
                  fallback={
                    <>
                      {entry.said}{' '}
                      <Show when={may('supplier.strike')}>
                        <button
                          class="btn quiet"
                          type="button"
                          aria-expanded={open() === keyOf(entry)}
                          onClick={() => setOpen(open() === keyOf(entry) ? null : keyOf(entry))}
                        >
                          {words.t('suppliers.strike')} <span class="vh">{entry.said}</span>
                        </button>
                      </Show>
                      <Show when={open() === keyOf(entry)}>
                        <Strike supplier={props.supplier} entry={entry} onStale={props.onStale} onClose={() => setOpen(null)} />
                      </Show>
                    </>
                  }
                >
                  {(struck) => (
                    <>
                      <s>{entry.said}</s> {words.t('suppliers.struck', { date: struck().on, reason: struck().reason })}
                    </>
                  )}
                </Show>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  )
}

interface StrikeProps {
  readonly supplier: SupplierState
  readonly entry: Entry
  readonly onStale: () => void
  readonly onClose: () => void
}

function Strike(props: StrikeProps) {
  const api = useApi()
  const words = useWords()
  const session = useSession()
  const client = useQueryClient()
  const announce = useAnnounce()
  const files = useRecordFiles(props.supplier.id)
  return (
    <RegistryFormPart
      register="supplier"
      about={props.supplier}
      strike
      files={files}
      initial={{ entry: props.entry.entry, number: props.entry.number }}
      submit={words.t('suppliers.strikeSubmit')}
      onStale={props.onStale}
      send={(input, key) => api.strikeOut(props.supplier.id, props.supplier.events, input, session.businessDate() ?? '', key)}
      onDone={() => {
        announce(words.t('suppliers.changed', { name: props.supplier.name }))
        props.onClose()
        for (const list of ['supplier', 'suppliers']) void client.invalidateQueries({ queryKey: [list] })
      }}
    >
      <button class="btn quiet" type="button" onClick={() => props.onClose()}>
        {words.t('projects.cancel')}
      </button>
    </RegistryFormPart>
  )
}
