import { For } from 'solid-js'
import { useWords } from '../../language/language-context.tsx'

/** Rows of the height of the list to come, so that nothing moves when it arrives. */
export function RowSkeleton(props: { readonly rows: number }) {
  const words = useWords()
  const widths = ['42%', '58%', '36%', '50%', '46%']
  return (
    <div class="skel-rows">
      <output class="vh">{words.t('app.loading')}</output>
      <For each={Array.from({ length: props.rows }, (_, index) => index)}>
        {(index) => (
          <div aria-hidden="true">
            <span style={{ width: widths[index % widths.length] ?? '40%' }} />
          </div>
        )}
      </For>
    </div>
  )
}
