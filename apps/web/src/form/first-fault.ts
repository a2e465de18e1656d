import type { FieldIssue, Finding } from '@goufu/engine'
import { fieldId } from './field-id.ts'

/** Moves the focus to the first control something is wrong with; to its row or list where the control is not there yet. */
export function focusFirstFault(
  form: string,
  considered: { readonly issues: readonly FieldIssue[]; readonly findings: readonly Finding[] },
): void {
  const paths = [...considered.issues.map((issue) => issue.path), ...considered.findings.flatMap((finding) => finding.field ?? [])]
  for (const path of paths) {
    if (focusField(form, path)) return
  }
}

/** Moves the focus to the control of a field; `false` when it is not on the page. */
export function focusField(form: string, path: string): boolean {
  const parts = path.split('.')
  while (parts.length > 0) {
    const control = document.getElementById(fieldId(form, parts))
    if (control !== null) {
      const inner = control.matches('[tabindex="-1"]') ? (control.querySelector<HTMLElement>('input:not([disabled])') ?? control) : control
      inner.focus()
      inner.scrollIntoView({ block: 'nearest' })
      return true
    }
    parts.pop()
  }
  return false
}
