import type { FactInfo } from '../../policy/fact.ts'
import { lookUp } from '../../policy/look-up.ts'
import { meant } from '../../policy/near-key.ts'
import { type Text, text } from '../../policy/text.ts'
import { type Facts, isList, type Row, type Value } from '../../policy/value.ts'
import { vocabulary } from '../../procurement/facts.ts'
import { isOfKind } from './kind-faults.ts'

/**
 * What is wrong with the facts an example gives: a misspelt fact or code, or a value of another kind, would decide
 * a case nobody can meet.
 */
export function misgiven(given: Facts): readonly Text[] {
  return Object.entries(given).flatMap(([path, value]) => {
    const info = lookUp(vocabulary.table, path)
    if (info === undefined) {
      const near = meant(path, Object.keys(vocabulary.table))
      return [text(`示例给出了 ${path}，没有这个事实${near.zh}`, `an example gives ${path}, which is no fact${near.en}`)]
    }
    if (value === undefined || fits(value, info)) return []
    const given = JSON.stringify(value)
    return [text(`示例给出 ${path} 的值 ${given}，它不会有这个值`, `an example gives ${path} ${given}, which it cannot be`)]
  })
}

function fits(value: Value, info: FactInfo): boolean {
  if (value === null) return info.maybe === true
  switch (info.kind) {
    case 'code':
      return typeof value === 'string' && isCode(value, info)
    case 'codes':
      return isList(value) && value.every((code) => typeof code === 'string' && isCode(code, info))
    case 'list':
      return isList(value) && value.every((row) => typeof row === 'object' && isRow(row, info.path))
    default:
      return isOfKind(value, info.kind)
  }
}

/** A fact without named codes takes ids. */
function isCode(code: string, { codes = {} }: FactInfo): boolean {
  return Object.keys(codes).length === 0 || Object.hasOwn(codes, code)
}

function isRow(row: Row, path: string): boolean {
  return Object.entries(row).every(([field, value]) => {
    const info = lookUp(vocabulary.table, `${path}[].${field}`)
    return info !== undefined && (value === undefined || fits(value, info))
  })
}
