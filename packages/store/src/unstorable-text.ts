import { text } from '@goufu/engine'
import type { FieldIssue } from '@goufu/engine'

/**
 * Finds text that PostgreSQL cannot hold in jsonb: the character NUL, and halves of surrogate pairs. People do not type
 * them; programs send them. Better one sentence here than an error of the database.
 * @param path where `value` stands, as in {@link FieldIssue}
 */
export function unstorableText(value: unknown, path = ''): readonly FieldIssue[] {
  if (typeof value === 'string') return isStorable(value) ? [] : [issue(path)]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, member]) => {
    const at = path === '' ? key : `${path}.${key}`
    return isStorable(key) ? unstorableText(member, at) : [issue(path)]
  })
}

function isStorable(value: string): boolean {
  return !value.includes('\0') && value.isWellFormed()
}

function issue(path: string): FieldIssue {
  return { path, message: text('含有不能保存的字符', 'Contains characters that cannot be stored') }
}
