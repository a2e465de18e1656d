import type { SupplierState } from '@goufu/engine'
import { useQueryClient } from '@tanstack/solid-query'
import { createUniqueId, onMount } from 'solid-js'
import { useApi } from '../../api/api-context.tsx'
import { useWords } from '../../language/language-context.tsx'
import { part } from '../../part.tsx'
import { useSession } from '../../session/session-context.tsx'
import { useAnnounce } from '../announcer/announcer-context.tsx'

const RegistryForm = part(
  async () => (await import('../registry-form/registry-form.tsx')).RegistryForm,
  () => <div class="skel" style={{ height: '180px' }} aria-hidden="true" />,
)

/** The form in which what has changed in the record of a supplier is entered. */
export function SupplierChange(props: { readonly supplier: SupplierState; readonly onClose: () => void }) {
  const api = useApi()
  const words = useWords()
  const session = useSession()
  const client = useQueryClient()
  const announce = useAnnounce()
  const heading = createUniqueId()
  let title: HTMLHeadingElement | undefined
  onMount(() => title?.focus())
  return (
    <section class="create" aria-labelledby={heading}>
      <div>
        <h2 id={heading} tabindex="-1" ref={(element) => (title = element)}>
          {words.t('suppliers.changeTitle', { name: props.supplier.name })}
        </h2>
        <p class="sm mut">{words.t('suppliers.changeHint')}</p>
      </div>
      <RegistryForm
        register="supplier"
        about={props.supplier}
        initial={{}}
        submit={words.t('suppliers.changeSubmit')}
        send={(input, key) => api.changeSupplier(props.supplier.id, props.supplier.events, input, session.businessDate() ?? '', key)}
        onDone={() => {
          announce(words.t('suppliers.changed', { name: props.supplier.name }))
          props.onClose()
          void client.invalidateQueries({ queryKey: ['suppliers'] })
        }}
      >
        <button class="btn quiet" type="button" onClick={() => props.onClose()}>
          {words.t('projects.cancel')}
        </button>
      </RegistryForm>
    </section>
  )
}
