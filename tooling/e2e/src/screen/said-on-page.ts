import type { FieldIssue, Finding } from '@goufu/engine'
import type { Locator } from '@playwright/test'
import { expect } from '../expect.ts'

/** Holds a form to showing every finding that stands against it, each with the clause it cites. */
export async function expectFindings(form: Locator, findings: readonly Finding[]): Promise<void> {
  for (const { message, citation } of findings.filter((finding) => finding.effect !== 'shown')) {
    const block = form.getByRole('heading', { name: `${message.zh} ${citation.clause}`, exact: true })
    const note = form.getByText(`${message.zh} ${citation.clause}`, { exact: true })
    await expect(block.or(note).first()).toBeVisible()
  }
}

/** Holds a form to showing every fault of its input. */
export async function expectIssues(form: Locator, issues: readonly FieldIssue[]): Promise<void> {
  for (const { message } of issues) await expect(form.getByText(message.zh, { exact: true }).first()).toBeVisible()
}
