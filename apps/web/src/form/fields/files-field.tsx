import { createSignal, For, onCleanup, Show } from 'solid-js'
import { FileLink } from '../../components/files/file-link.tsx'
import { Icon } from '../../components/icon/icon.tsx'
import { bytesText } from '../../format/bytes.ts'
import { useWords } from '../../language/language-context.tsx'
import { FieldFrame } from '../field-frame.tsx'
import { fileLimits } from '../file-limits.ts'
import { type FormFiles, useForm } from '../form-context.ts'
import type { FieldViewProps } from '../form-field.ts'
import { createUploads, type Upload } from './uploads.ts'

/** Files of the project: chosen or dropped, uploaded at once, cited by their ids. */
export function FilesField(props: FieldViewProps) {
  const form = useForm()
  const words = useWords()
  const ids = (): readonly string[] => {
    const current = form.model.at(props.path)
    return (Array.isArray(current) ? current : []).filter((id) => typeof id === 'string')
  }
  const write = (next: readonly string[]) => form.model.set(props.path, next.length === 0 ? undefined : next)
  let choose: HTMLInputElement | undefined
  const remove = (id: string) => {
    write(ids().filter((one) => one !== id))
    choose?.focus()
  }
  return (
    <FieldFrame field={props.field} path={props.path} grouped>
      {(control) => (
        <div class="files" id={control.id} tabindex="-1">
          <ul class="file-list">
            <For each={ids()}>
              {(id) => (
                <li>
                  <Cited id={id} files={form.files} />
                  <Show when={!form.readOnly()}>
                    <button
                      class="btn quiet sm"
                      type="button"
                      aria-label={words.t('files.remove', { name: form.files?.known(id)?.name ?? id.slice(0, 8) })}
                      onClick={() => remove(id)}
                    >
                      <Icon name="fails" />
                    </button>
                  </Show>
                </li>
              )}
            </For>
          </ul>
          <Show when={form.readOnly() ? null : form.files}>
            {(files) => (
              <Chooser
                files={files()}
                compact={props.compact === true}
                describedBy={control['aria-describedby']}
                ref={(input) => (choose = input)}
                onUploaded={(id) => {
                  if (!ids().includes(id)) write([...ids(), id])
                }}
              />
            )}
          </Show>
        </div>
      )}
    </FieldFrame>
  )
}

function Cited(props: { readonly id: string; readonly files: FormFiles | null }) {
  const words = useWords()
  return (
    <Show when={props.files?.known(props.id)} fallback={<span class="mut">{words.t('files.unknown', { id: props.id.slice(0, 8) })}</span>}>
      {(file) => <FileLink file={file()} download={(one) => props.files?.download(one) ?? Promise.resolve()} />}
    </Show>
  )
}

interface ChooserProps {
  readonly files: FormFiles
  /** In a row: the rows say once what files are taken. */
  readonly compact: boolean
  readonly describedBy: string
  readonly ref: (input: HTMLInputElement) => void
  readonly onUploaded: (id: string) => void
}

/** Where files are chosen or dropped, and what becomes of them until they are uploaded. */
function Chooser(props: ChooserProps) {
  const words = useWords()
  const form = useForm()
  const uploads = createUploads({
    files: () => props.files,
    words,
    onUploaded: (file) => props.onUploaded(file.id),
    onBusy: (change) => form.wait(change),
  })
  onCleanup(uploads.stopAll)
  const [over, setOver] = createSignal(false)
  const accept = () =>
    props.files.limits.types.flatMap(({ mediaType, extensions }) => [mediaType, ...extensions.map((end) => `.${end}`)]).join()
  const take = (chosen: FileList | null | undefined) => {
    for (const file of chosen ?? []) void uploads.add(file)
  }
  return (
    <>
      <ul class="file-list" aria-live="polite">
        <For each={uploads.all()}>{(upload) => <UploadLine upload={upload} />}</For>
      </ul>
      <div
        class="file-drop"
        classList={{ compact: props.compact }}
        data-over={over() ? '' : undefined}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault()
          setOver(false)
          take(event.dataTransfer?.files)
        }}
      >
        <label class="btn sm">
          <Icon name="clip" />
          {words.t('files.choose')}
          <input
            class="vh"
            type="file"
            multiple
            accept={accept()}
            aria-describedby={props.describedBy}
            ref={props.ref}
            onChange={(event) => {
              take(event.currentTarget.files)
              // So that the same file can be chosen again.
              event.currentTarget.value = ''
            }}
          />
        </label>
        <Show when={!props.compact}>
          <span class="hint">
            <span class="file-drop-words">{words.t('files.drop')} · </span>
            {fileLimits(props.files.limits, words)}
          </span>
        </Show>
      </div>
    </>
  )
}

function UploadLine(props: { readonly upload: Upload }) {
  const words = useWords()
  const percent = () => Math.floor(props.upload.share() * 100)
  const name = () => props.upload.file.name
  return (
    <li>
      <span class="file">
        <bdi>{name()}</bdi> <span class="mut">{bytesText(props.upload.file.size)}</span>
        <Show
          when={props.upload.fault()}
          fallback={
            <span class="file-progress">
              <progress max="1" value={props.upload.share()} aria-label={words.t('files.uploading', { name: name() })} />
              <span class="mut num">{words.t('files.done', { percent: percent() })}</span>
            </span>
          }
        >
          {(fault) => (
            <span class="err" data-s="blocked">
              <Icon name="fails" />
              <span>{fault()}</span>
            </span>
          )}
        </Show>
      </span>
      <Show
        when={props.upload.fault() !== null}
        fallback={
          <button
            class="btn quiet sm"
            type="button"
            aria-label={words.t('files.stop', { name: name() })}
            onClick={() => props.upload.drop()}
          >
            <Icon name="fails" />
          </button>
        }
      >
        <Show when={props.upload.mayRetry()}>
          <button class="btn sm" type="button" aria-label={words.t('files.again', { name: name() })} onClick={() => props.upload.retry()}>
            {words.t('error.retry')}
          </button>
        </Show>
        <button class="btn quiet sm" type="button" onClick={() => props.upload.drop()}>
          {words.t('files.dismiss')}
        </button>
      </Show>
    </li>
  )
}
