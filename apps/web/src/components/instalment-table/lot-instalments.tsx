import type { ProjectView } from '@goufu/engine'
import { For } from 'solid-js'
import { useWords } from '../../language/language-context.tsx'
import { InstalmentTable } from './instalment-table.tsx'

/** The instalments of each lot under its number and its supplier. */
export function LotInstalments(props: { readonly view: ProjectView }) {
  const words = useWords()
  return (
    <For each={props.view.lots}>
      {(lot) => (
        <>
          <h3>
            {words.t('project.lot', { number: lot.number })} <span class="mut">{lot.supplier?.name ?? words.t('project.noSupplier')}</span>
          </h3>
          <InstalmentTable view={props.view} money={lot.money} lot={lot.number} />
        </>
      )}
    </For>
  )
}
