import { For, Show } from 'solid-js'
import { useWords } from '../../language/language-context.tsx'
import { useFiles } from '../../project/use-files.ts'
import { FileLink } from './file-link.tsx'

/** The files that a record cites. One that may not be read is named by the beginning of its id. */
export function FileLinks(props: { readonly ids: unknown }) {
  const words = useWords()
  const files = useFiles()
  const ids = () => (Array.isArray(props.ids) ? props.ids : []).filter((id) => typeof id === 'string')
  return (
    <ul class="file-list">
      <For each={ids()}>
        {(id) => (
          <li>
            <Show when={files()?.known(id)} fallback={<span class="mut">{words.t('files.unknown', { id: id.slice(0, 8) })}</span>}>
              {(file) => <FileLink file={file()} download={(one) => files()?.download(one) ?? Promise.resolve()} />}
            </Show>
          </li>
        )}
      </For>
    </ul>
  )
}
