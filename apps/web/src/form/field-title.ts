import type { Text } from '@goufu/engine'
import type { FormField } from './form-field.ts'

/** How a field at a path is called: the names along the way, rows by their number (`服务内容 第1行 数量`). */
export function fieldTitle(
  fields: readonly FormField[],
  path: string,
  say: (text: Text) => string,
  row: (number: number) => string,
): string {
  const words: string[] = []
  let level = fields
  for (const part of path.split('.')) {
    if (/^\d+$/.test(part)) {
      words.push(row(Number(part) + 1))
    } else {
      const field = level.find((candidate) => candidate.key === part)
      if (field === undefined) break
      words.push(say(field.label))
      // The cells of a matrix are found by its rows and columns, not by their number.
      if (field.widget === 'marks') break
      level = field.fields
    }
  }
  return words.length === 0 ? path : words.join(' ')
}
