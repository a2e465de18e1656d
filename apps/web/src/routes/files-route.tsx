import { createMemo, For, Show } from 'solid-js'
import type { Text } from '@goufu/engine'
import { FileLink } from '../components/files/file-link.tsx'
import { wallTime } from '../format/dates.ts'
import { useWords } from '../language/language-context.tsx'
import { useProject } from '../project/project-context.tsx'
import { taskHref } from '../project/task-href.ts'
import { useFiles } from '../project/use-files.ts'

/** Every file of the project that one may read: what it is, whose, its checksum, and which tasks were done on it. */
export function FilesRoute() {
  const words = useWords()
  const project = useProject()
  const files = useFiles()
  const all = createMemo(() => Object.values(project.answer().files).toSorted((a, b) => (a.uploadedAt < b.uploadedAt ? -1 : 1)))
  const typeOf = (mediaType: string) => {
    const type = files()?.limits.types.find((one) => one.mediaType === mediaType)
    return type === undefined ? mediaType : words.say(type.title)
  }
  const uses = createMemo(() => usesOf(project.answer().view.tasks))
  return (
    <section class="single files-page" aria-labelledby="files-heading">
      <h2 class="vh" id="files-heading">
        {words.t('files.title')}
      </h2>
      <Show
        when={all().length > 0}
        fallback={
          <div class="empty">
            <h3>{words.t('files.none')}</h3>
            <p>{words.t('files.noneNext')}</p>
          </div>
        }
      >
        <div class="sec">
          <table class="tbl stack list">
            <thead>
              <tr>
                <th scope="col">{words.t('files.name')}</th>
                <th scope="col">{words.t('files.hash')}</th>
                <th scope="col">{words.t('files.by')}</th>
                <th scope="col">{words.t('files.usedBy')}</th>
              </tr>
            </thead>
            <tbody>
              <For each={all()}>
                {(file) => (
                  <tr>
                    <th scope="row">
                      <FileLink file={file} download={(one) => files()?.download(one) ?? Promise.resolve()} />{' '}
                      <span class="mut">{typeOf(file.mediaType)}</span>
                    </th>
                    <td data-l={words.t('files.hash')}>
                      <code class="file-hash" title={file.sha256}>
                        {file.sha256.slice(0, 12)}
                      </code>
                    </td>
                    <td data-l={words.t('files.by')}>
                      {file.uploadedBy.name}
                      <span class="sub">
                        <time dateTime={file.uploadedAt}>{wallTime(file.uploadedAt)}</time>
                      </span>
                    </td>
                    <td data-l={words.t('files.usedBy')}>
                      <For each={uses().get(file.id) ?? []} fallback={<span class="mut">{words.t('files.notUsed')}</span>}>
                        {(use) => (
                          <span class="file-use">
                            <a href={taskHref(project.id(), use.address)}>{words.say(use.title)}</a>{' '}
                            <span class="mut">{words.t('files.event', { number: use.event })}</span>
                          </span>
                        )}
                      </For>
                    </td>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
        </div>
      </Show>
    </section>
  )
}

interface Use {
  readonly address: string
  readonly title: Text
  readonly event: number
}

interface Cites {
  readonly address: string
  readonly title: Text
  readonly records: readonly { readonly event: number; readonly files?: readonly { readonly id: string }[] }[]
}

/** Which tasks were done on a file, by its id. */
function usesOf(tasks: readonly Cites[]): ReadonlyMap<string, readonly Use[]> {
  const uses = tasks.flatMap(({ address, title, records }) =>
    records.flatMap(({ event, files = [] }) => files.map(({ id }) => ({ id, use: { address, title, event } }))),
  )
  return new Map([...Map.groupBy(uses, ({ id }) => id)].map(([id, found]) => [id, found.map(({ use }) => use)]))
}
