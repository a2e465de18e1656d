import { createSignal, Show } from 'solid-js'
import type { FileFacts } from '@goufu/engine'
import { problemOf } from '../../api/problem-error.ts'
import { bytesText } from '../../format/bytes.ts'
import { useWords } from '../../language/language-context.tsx'
import { Icon } from '../icon/icon.tsx'

export interface FileLinkProps {
  readonly file: FileFacts
  readonly download: (file: FileFacts) => Promise<void>
}

/** A file by its name and size; pressed, it is downloaded. What goes wrong stands beside it. */
export function FileLink(props: FileLinkProps) {
  const words = useWords()
  const [busy, setBusy] = createSignal(false)
  const [fault, setFault] = createSignal<string | null>(null)
  const press = async () => {
    if (busy()) return
    setBusy(true)
    setFault(null)
    try {
      await props.download(props.file)
    } catch (error) {
      setFault(problemOf(error)?.detail ?? words.t('files.failed'))
    } finally {
      setBusy(false)
    }
  }
  return (
    <span class="file">
      <button
        class="link"
        type="button"
        aria-label={words.t('files.download', { name: props.file.name })}
        aria-disabled={busy() ? 'true' : undefined}
        onClick={() => void press()}
      >
        <Icon name="clip" />
        <bdi>{props.file.name}</bdi>
      </button>
      <span class="mut">{bytesText(props.file.size)}</span>
      <Show when={fault()}>
        {(said) => (
          <span class="err" data-s="blocked" role="alert">
            <Icon name="fails" />
            <span>{said()}</span>
          </span>
        )}
      </Show>
    </span>
  )
}
