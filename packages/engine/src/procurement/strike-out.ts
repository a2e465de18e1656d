import * as z from 'zod'
import type { ResolvedProfile } from '../policy/resolved-profile.ts'
import { text } from '../policy/text.ts'
import { isSamePerson } from './actor.ts'
import type { Decision } from './attempt.ts'
import { changeEvent } from './change-supplier.ts'
import { citing, refuseUnknownFiles } from './cited-files.ts'
import type { CodeList } from './codes.ts'
import type { Context } from './context.ts'
import { choice, files, integer, prose } from './field.ts'
import { filesNamed } from './file.ts'
import { fieldIssues } from './issue.ts'
import { refuseIf } from './refusal.ts'
import { standsAgainst } from './registry.ts'
import type { Debarment, StruckEntry, SupplierState } from './supplier.ts'
import { workingRule } from './working-rules.ts'

const entries = {
  'bad-record': text('不良记录', 'bad record'),
  debarment: text('禁止参与', 'debarment'),
} as const satisfies CodeList

/** The form in which something entered wrongly is struck out of a supplier's record. */
export const strikeOutInput = z.strictObject({
  entry: choice(text('撤销什么', 'What is struck out'), entries),
  number: integer(text('第几条', 'Which one'), 1, 10_000),
  reason: prose(text('撤销的理由', 'Why it is struck out')),
  files: files(text('依据附件', 'Files it rests on')),
})

/**
 * Strikes a bad record or a ban out of a supplier's record, because it was entered wrongly: with a reason and a file it rests on, and by
 * an approver who has not entered it, since whoever enters records does not take them away. It counts no more for any purchase; what was entered, and that it
 * was struck out, stays on record. Pure, like `attempt`, and answers in its order.
 */
export function strikeOut(profile: ResolvedProfile, supplier: SupplierState, input: unknown, context: Context): Decision {
  const wrongRole = standsAgainst(['approver'], context)
  if (wrongRole !== null) return wrongRole
  const parsed = strikeOutInput.safeParse(input, { reportInput: true })
  if (!parsed.success) return { outcome: 'invalid-input', issues: fieldIssues(parsed.error) }
  const { entry, number, reason } = parsed.data
  const named = filesNamed(strikeOutInput, input)
  const there = entriesOf(supplier, entry)[number - 1]
  const findings = [
    ...refuseUnknownFiles(named, context),
    ...refuseIf(named.length === 0, 'strike-out-file', {
      citation: workingRule('reasons'),
      field: 'files',
      message: text('撤销记录要附上依据的文件', 'Striking out takes the file it rests on'),
    }),
    ...refuseIf(there === undefined, 'strike-out-entry', {
      citation: workingRule('choice'),
      field: 'number',
      message: text(`没有第${number}条${entries[entry].zh}`, `There is no ${entries[entry].en} ${number}`),
    }),
    ...refuseIf(there !== undefined && isSamePerson(context.actor, there.by), 'strike-out-another-person', {
      citation: workingRule('separation'),
      message: text('录入这一条的人不能撤销它', 'Whoever entered it cannot strike it out'),
      next: text('请另一名审批人撤销', 'Another approver must strike it out'),
    }),
    ...refuseIf(there?.struck !== undefined, 'strike-out-once', {
      citation: workingRule('completeness'),
      field: 'number',
      message: text(`这一条已于${there?.struck?.on ?? ''}撤销`, `It was struck out on ${there?.struck?.on ?? ''}`),
    }),
  ]
  if (findings.length > 0) return { outcome: 'refused', findings }
  return {
    outcome: 'accepted',
    events: [changeEvent(profile, supplier, 'strike-out', { entry, number, reason, ...citing(named, context) }, context)],
    findings: [],
  }
}

function entriesOf(supplier: SupplierState, entry: StruckEntry['entry']): readonly Pick<Debarment, 'by' | 'struck'>[] {
  return entry === 'bad-record' ? supplier.badRecords : supplier.debarments
}

/** Ids of the files that a change of a record, or a striking out, names; the store looks them up before it decides. */
export function filesOfRecord(form: z.ZodObject, input: unknown): readonly string[] {
  return [...new Set(filesNamed(form, input).map(({ id }) => id))]
}
