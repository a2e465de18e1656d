import { text } from '@goufu/engine'
import type { FieldIssue } from '@goufu/engine'

/**
 * Finds text that PostgreSQL cannot hold in jsonb: the character NUL, and halves of surrogate pairs. People do not type
 * them; programs send them. Better one sentence here than an error of the database.
 * @returns where it stands, as in {@link FieldIssue}
 */
export function unstorableText(value: unknown): readonly FieldIssue[] {
  const issues: FieldIssue[] = []
  // What is still to be looked at, the next one last: a program may send a value too deep for calls in calls.
  const ahead: { readonly path: string; readonly value: unknown }[] = [{ path: '', value }]
  for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
    const { path, value: found } = next
    if (typeof found === 'string' && !isStorable(found)) issues.push(issue(path))
    if (typeof found !== 'object' || found === null) continue
    const members = Object.entries(found)
    if (!members.every(([key]) => isStorable(key))) issues.push(issue(path))
    for (const [key, member] of members.toReversed()) {
      if (isStorable(key)) ahead.push({ path: path === '' ? key : `${path}.${key}`, value: member })
    }
  }
  return issues
}

function isStorable(value: string): boolean {
  return !value.includes('\0') && value.isWellFormed()
}

function issue(path: string): FieldIssue {
  return { path, message: text('含有不能保存的字符', 'Contains characters that cannot be stored') }
}
