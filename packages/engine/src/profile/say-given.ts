import type { FactInfo } from '../policy/fact.ts'
import { formatValue, titleOf } from '../policy/format-value.ts'
import { lookUp } from '../policy/look-up.ts'
import { text, type Text } from '../policy/text.ts'
import { type Facts, isList, type Row, type Value, type ValueKind } from '../policy/value.ts'
import { vocabulary } from '../procurement/facts.ts'

/** Something with its name, as people write it: money in yuan, marks in points, codes by their titles. A list has its entries one by one. */
export interface Labelled {
  readonly title: Text
  readonly value: Text | readonly Text[]
}

/** Writes a value beside its name, with its unit. */
export function labelled(title: Text, value: Value, { kind, codes }: Pick<FactInfo, 'kind' | 'codes'>, path = ''): Labelled {
  if (!isList(value)) return { title, value: withUnit(value, kind, codes) }
  return { title, value: value.map((entry) => (typeof entry === 'string' ? titleOf(entry, codes) : inRow(entry, path))) }
}

/** Facts in words, in the order they are given. */
export function factsInWords(given: Facts): readonly Labelled[] {
  return Object.entries(given).flatMap(([path, value]) => {
    const info = lookUp(vocabulary.table, path)
    return info === undefined || value === undefined ? [] : [labelled(info.title, value, info, path)]
  })
}

/** A value as people write it, with its unit. */
export function withUnit(value: Value, kind: ValueKind, codes?: FactInfo['codes']): Text {
  const said = formatValue(value, kind, codes)
  if (typeof value !== 'number') return said
  if (kind === 'fen') return text(`${said.zh} 元`, `${said.en} yuan`)
  return kind === 'hundredths' ? text(`${said.zh} 分`, `${said.en} points`) : said
}

function inRow(row: Row, path: string): Text {
  const fields = Object.entries(row).flatMap(([field, value]) => {
    const info = lookUp(vocabulary.table, `${path}[].${field}`)
    if (info === undefined || value === undefined) return []
    const said = withUnit(value, info.kind, info.codes)
    return [text(`${info.title.zh} ${said.zh}`, `${info.title.en} ${said.en}`)]
  })
  return text(fields.map(({ zh }) => zh).join('，'), fields.map(({ en }) => en).join(', '))
}
