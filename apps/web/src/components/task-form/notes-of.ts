import type { FieldIssue, Finding } from '@goufu/engine'
import type { FieldNote } from '../../form/form-context.ts'

/** What is said about the field at a path: faults of its form once it was touched, and what refuses or is unknown there. What asks for a reason asks in its own block. */
export function notesOf(
  path: string,
  said: { readonly issues: readonly FieldIssue[]; readonly findings: readonly Finding[] },
  touched: boolean,
): readonly FieldNote[] {
  const issues = touched ? said.issues.filter((issue) => issue.path === path) : []
  const findings = said.findings.filter(
    (finding) => finding.field === path && (finding.effect === 'refuses' || finding.effect === 'asks-facts'),
  )
  return [
    ...issues.map((issue): FieldNote => ({ tone: 'blocked', message: issue.message, citation: null, repair: null })),
    ...findings.map((finding): FieldNote => ({
      tone: finding.effect === 'refuses' ? 'blocked' : 'waiting',
      message: finding.message,
      citation: finding.citation,
      repair: finding.repair,
    })),
  ]
}
