import type { FieldIssue, Finding } from '@goufu/engine'
import type { FieldNote } from '../../form/form-context.ts'
import { toneOf } from '../finding/tone-of.ts'

/** What is said about the field at a path: faults of its form once it was touched, and every finding that stands at it. */
export function notesOf(
  path: string,
  said: { readonly issues: readonly FieldIssue[]; readonly findings: readonly Finding[] },
  touched: boolean,
): readonly FieldNote[] {
  const issues = touched ? said.issues.filter((issue) => issue.path === path) : []
  const findings = said.findings.filter((finding) => finding.field === path && finding.effect !== 'shown')
  return [
    ...issues.map((issue): FieldNote => ({ tone: 'blocked', message: issue.message, citation: null, repair: null })),
    ...findings.map((finding): FieldNote => ({
      tone: toneOf(finding) === 'overdue' ? 'overdue' : toneOf(finding) === 'blocked' ? 'blocked' : 'waiting',
      message: finding.message,
      citation: finding.citation,
      repair: finding.repair,
    })),
  ]
}
