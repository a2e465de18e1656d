import * as z from 'zod'
import { lookUp } from '../../policy/look-up.ts'
import { type Text, text } from '../../policy/text.ts'
import { archiveIndex, filesOfTask, type IndexEntry, stageOf } from '../archive-index.ts'
import { citedFiles } from '../cited-files.ts'
import { files, line, reference, rows } from '../field.ts'
import type { CitedFile } from '../file.ts'
import { refusal } from '../refusal.ts'
import { defineKind, type TaskScope } from '../task-kind.ts'

const location = text('档号或存放处', 'Shelf mark or place')

const input = z.strictObject({
  items: rows(
    text('归档材料', 'Documents'),
    z.strictObject({
      item: reference(text('材料', 'Document'), 'archive-items'),
      location: line(location).optional().meta({ label: location, widget: 'text' }),
      files: files(text('电子文件', 'Files')),
    }),
    { help: text('每份材料写明存放处，或者附上电子文件', 'Each document has a place, files, or both') },
  ),
})

interface Data {
  readonly items: readonly { readonly item: string; readonly location: string | null; readonly files: readonly CitedFile[] }[]
  /** Every file that the tasks before it were done on, by stage: the purchase's own list of its evidence. */
  readonly index: readonly IndexEntry[]
}

/**
 * 归档: closes the purchase once every document of the archive list is there, on a shelf or as a file, and keeps the list of all evidence
 * with its hashes.
 */
export const archive = defineKind<typeof input, Data>({
  kind: 'archive',
  input,
  facts: (given) => ({ 'archive.items': given.items?.map((item) => item.item) }),
  check: (given, scope) => {
    const citation = scope.profile.archiveList?.citation ?? scope.task.citation
    const named = given.items.map((item) => item.item)
    const said = [
      ...sayStages(
        scope,
        requiredItems(scope).filter((item) => !named.includes(item.key)),
        text('还缺', 'Still missing'),
      ),
      ...(new Set(named).size === named.length ? [] : [text('每份材料只列一次', 'Each document stands once')]),
      ...sayStages(
        scope,
        requiredItems(scope).filter((item) => given.items.some((one) => one.item === item.key && isNowhere(one))),
        text('没有存放处也没有电子文件', 'Neither a place nor a file'),
      ),
    ]
    if (said.length === 0) return []
    const message = text(said.map(({ zh }) => zh).join('；'), said.map(({ en }) => en).join('; '))
    return [refusal('archive-complete', { citation, field: 'items', message })]
  },
  decide: (given, scope) => ({
    data: {
      items: given.items.map(({ item, location: place, files: ids = [] }) => ({
        item,
        location: place ?? null,
        files: citedFiles(
          ids.map((id) => ({ id, field: 'files' })),
          scope.context,
        ),
      })),
      index: archiveIndex(scope.profile, scope.state),
    },
    amountFen: null,
    summary: text(`${given.items.length}份材料`, `${given.items.length} documents`),
    effects: [],
  }),
  evolve: (_state, _data, { on }) => ({ outcome: { kind: 'completed', on } }),
  suggest: (scope) => ({
    items: requiredItems(scope).map((item) => {
      // Files that whoever archives may read; the others stand in the index all the same.
      const ids = filesOfTask(scope.state, item.task).filter(({ id }) => lookUp(scope.context.files ?? {}, id) !== undefined)
      return { item: item.key, ...(ids.length === 0 ? {} : { files: ids.map(({ id }) => id) }) }
    }),
  }),
})

function isNowhere(item: { readonly location?: string | undefined; readonly files?: readonly string[] | undefined }): boolean {
  return item.location === undefined && (item.files ?? []).length === 0
}

function requiredItems(scope: TaskScope) {
  return scope.profile.archiveList?.items ?? []
}

/** What is the matter with some documents, by the stage whose task makes them. */
function sayStages({ profile }: TaskScope, items: ReturnType<typeof requiredItems>, matter: Text): readonly Text[] {
  const byStage = [...Map.groupBy(items, ({ task }) => stageOf(profile, task)?.key ?? null)]
  const parts = byStage.map(([, ofStage]) => {
    const title = stageOf(profile, ofStage[0]?.task ?? '')?.title
    const [zh, en] = [ofStage.map((item) => item.title.zh).join('、'), ofStage.map((item) => item.title.en).join(', ')]
    return title === undefined ? text(zh, en) : text(`${title.zh}（${zh}）`, `${title.en} (${en})`)
  })
  if (parts.length === 0) return []
  return [text(`${matter.zh}：${parts.map(({ zh }) => zh).join('，')}`, `${matter.en}: ${parts.map(({ en }) => en).join(', ')}`)]
}
