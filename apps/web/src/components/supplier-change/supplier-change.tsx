import type { SupplierState } from '@goufu/engine'
import { useQueryClient } from '@tanstack/solid-query'
import { Show } from 'solid-js'
import { useApi } from '../../api/api-context.tsx'
import type { FormField } from '../../form/form-field.ts'
import { recordText } from '../../form/record-text.ts'
import { useWords } from '../../language/language-context.tsx'
import { ChangeSection } from '../registry-form/change-section.tsx'
import { RegistryFormPart } from '../registry-form/registry-form-part.tsx'
import { useRead } from '../../query/use-read.ts'
import { useSession } from '../../session/session-context.tsx'
import { useRecordFiles } from '../registry-form/use-record-files.ts'
import { useAnnounce } from '../announcer/announcer-context.tsx'
import { SupplierEntries } from './supplier-entries.tsx'

/** The form in which what has changed in the record of a supplier is entered. The record is read again where others change it. */
export function SupplierChange(props: { readonly supplier: SupplierState; readonly onClose: () => void }) {
  const api = useApi()
  const words = useWords()
  const session = useSession()
  const client = useQueryClient()
  const announce = useAnnounce()
  const newest = useRead(() => ({
    queryKey: ['supplier', props.supplier.id],
    queryFn: ({ signal }: { readonly signal: AbortSignal }) => api.supplier(props.supplier.id, signal),
  }))
  const supplier = () => {
    const read = newest.data()
    return read !== null && read.events > props.supplier.events ? read : props.supplier
  }
  const record = (fields: readonly FormField[]) =>
    fields
      .filter(({ key }) => key !== 'source' && key !== 'files')
      .map((field) => {
        const value: unknown = Reflect.get(supplier(), field.key)
        const said = recordText(field, value, words.say, {
          yes: words.t('form.yes'),
          no: words.t('form.no'),
          list: words.t('app.list'),
          none: words.t('form.noChoice'),
        })
        const none = words.t(value === undefined ? 'form.notEntered' : 'form.noChoice')
        return { key: field.key, label: words.say(field.label), text: said === '' ? none : said }
      })
  const files = useRecordFiles(props.supplier.id)
  return (
    <ChangeSection title={words.t('suppliers.changeTitle', { name: props.supplier.name })} hint={words.t('suppliers.changeHint')}>
      <SupplierEntries supplier={supplier()} onStale={newest.retry} />
      <Show when={session.may('supplier.change')}>
        <RegistryFormPart
          register="supplier"
          about={supplier()}
          files={files}
          record={record}
          onStale={newest.retry}
          initial={{}}
          submit={words.t('suppliers.changeSubmit')}
          send={(input, key) => api.changeSupplier(props.supplier.id, supplier().events, input, session.businessDate() ?? '', key)}
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
      </Show>
    </ChangeSection>
  )
}
