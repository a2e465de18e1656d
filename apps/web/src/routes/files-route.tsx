import { createMemo, For, Show } from 'solid-js'
import { ExcelButton } from '../components/excel-button/excel-button.tsx'
import { FileLink } from '../components/files/file-link.tsx'
import { filesSheet } from '../components/files/files-sheet.ts'
import { usesOf } from '../components/files/uses-of.ts'
import { StateMark } from '../components/state-mark/state-mark.tsx'
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
  const archived = () => {
    const task = project.answer().view.tasks.find(({ kind, records }) => kind === 'archive' && records.length > 0)
    const record = task?.records.at(-1)
    if (task === undefined || record === undefined) return null
    return { ...task, on: record.on, said: record.summary === null ? '' : words.say(record.summary) }
  }
  const sheet = () => Promise.resolve({ ...filesSheet(all(), uses(), typeOf, words), more: false })
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
          <div class="files-head">
            <Show when={archived()} fallback={<p class="hint">{words.t('files.wholeHash')}</p>}>
              {(record) => (
                <p>
                  <StateMark state="done" bold>
                    {words.t('files.archived', { date: record().on, summary: record().said })}
                  </StateMark>{' '}
                  <a href={taskHref(project.id(), record().address)}>{words.say(record().title)}</a>
                  <span class="hint">{words.t('files.wholeHash')}</span>
                </p>
              )}
            </Show>
            <ExcelButton name={`${project.answer().view.code} ${words.t('files.index')}`} read={sheet} />
          </div>
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
                      <FileLink file={file} download={(one) => files()?.download(one) ?? Promise.resolve()} />
                      <span class="sub">{typeOf(file.mediaType)}</span>
                    </th>
                    <td class="long" data-l={words.t('files.hash')}>
                      <code class="file-hash">{file.sha256}</code>
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
