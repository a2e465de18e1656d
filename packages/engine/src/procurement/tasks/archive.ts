import * as z from 'zod'
import { text } from '../../policy/text.ts'
import { line, reference, rows } from '../field.ts'
import { refusal } from '../refusal.ts'
import { defineKind, type TaskScope } from '../task-kind.ts'

const input = z.strictObject({
  items: rows(
    text('归档材料', 'Documents'),
    z.strictObject({
      item: reference(text('材料', 'Document'), 'archive-items'),
      location: line(text('档号或存放处', 'Shelf mark or place')),
      sha256: z
        .string()
        .regex(/^[0-9a-f]{64}$/)
        .optional()
        .meta({ label: text('文件校验值', 'SHA-256 of the file'), widget: 'text' }),
    }),
  ),
})

interface Data {
  readonly items: readonly { readonly item: string; readonly location: string; readonly sha256?: string | undefined }[]
}

/** 归档: closes the purchase once every document of the archive list is there and its task done. */
export const archive = defineKind<typeof input, Data>({
  kind: 'archive',
  input,
  facts: (given) => ({ 'archive.items': given.items?.map((item) => item.item) }),
  check: (given, scope) => {
    const citation = scope.profile.archiveList?.citation ?? scope.task.citation
    const named = given.items.map((item) => item.item)
    const missing = requiredItems(scope).filter((item) => !named.includes(item.key))
    return missing.length === 0 && new Set(named).size === named.length
      ? []
      : [
          refusal('archive-complete', {
            citation,
            field: 'items',
            message:
              missing.length === 0
                ? text('每份材料只列一次', 'Each document stands once')
                : text(
                    `还缺：${missing.map((item) => item.title.zh).join('、')}`,
                    `Still missing: ${missing.map((item) => item.title.en).join(', ')}`,
                  ),
          }),
        ]
  },
  decide: (given) => ({
    data: given,
    amountFen: null,
    summary: text(`${given.items.length}份材料`, `${given.items.length} documents`),
    effects: [],
  }),
  evolve: (_state, _data, { on }) => ({ outcome: { kind: 'completed', on } }),
  suggest: (scope) => ({ items: requiredItems(scope).map((item) => ({ item: item.key })) }),
})

function requiredItems(scope: TaskScope) {
  return scope.profile.archiveList?.items ?? []
}
