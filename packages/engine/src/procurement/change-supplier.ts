import { type CalendarDate, yearOf } from '../policy/calendar-date.ts'
import type { Finding } from '../policy/finding.ts'
import type { ResolvedProfile } from '../policy/resolved-profile.ts'
import { text } from '../policy/text.ts'
import { signatureOf } from './actor.ts'
import type { Decision } from './attempt.ts'
import { citing, refuseUnknownFiles } from './cited-files.ts'
import type { Context } from './context.ts'
import type { EventDraft } from './event.ts'
import { schemaOf } from './event-types.ts'
import { files, prose } from './field.ts'
import { filesNamed } from './file.ts'
import { fieldIssues } from './issue.ts'
import { refuseIf } from './refusal.ts'
import { standsAgainst } from './registry.ts'
import { supplierChange, type SupplierChange, type SupplierState } from './supplier.ts'
import { workingRule } from './working-rules.ts'

/**
 * The form of a change of a supplier's record: what the register asks for, as far as it has changed. An inspection is added, or put right by its year; evidence takes the place of what was on file of its kind; a bad record is added.
 */
export const supplierChangeInput = supplierChange.extend({
  source: prose(text('依据', 'Where it comes from')),
  files: files(text('依据附件', 'Files it rests on')),
})

/** Enters what has changed in the record of a supplier, with where it comes from. Pure, like `attempt`, and answers in its order. */
export function changeSupplier(profile: ResolvedProfile, supplier: SupplierState, input: unknown, context: Context): Decision {
  const wrongRole = standsAgainst(['preparer'], context)
  if (wrongRole !== null) return wrongRole
  const parsed = supplierChangeInput.safeParse(input, { reportInput: true })
  if (!parsed.success) return { outcome: 'invalid-input', issues: fieldIssues(parsed.error) }
  const { source, files: _, ...change } = parsed.data
  const named = filesNamed(supplierChangeInput, input)
  const findings = [...refuseUnknownFiles(named, context), ...objections(change, context.today)]
  if (findings.length > 0) return { outcome: 'refused', findings }
  return {
    outcome: 'accepted',
    events: [changeEvent(profile, supplier, 'change', { change, source, ...citing(named, context) }, context)],
    findings: [],
  }
}

function objections(change: SupplierChange, today: CalendarDate): readonly Finding[] {
  const said = Object.values(change).filter((value) => value !== undefined && !(Array.isArray(value) && value.length === 0))
  const late = (change.inspections ?? []).findIndex(({ year }) => year > yearOf(today))
  const ahead = (change.badRecords ?? []).findIndex(({ on }) => on > today)
  return [
    ...refuseIf(said.length === 0, 'supplier-change-empty', {
      citation: workingRule('completeness'),
      message: text('没有写明变更了什么', 'Nothing is said to have changed'),
    }),
    ...refuseIf(late >= 0, 'supplier-inspection-year', {
      citation: workingRule('times'),
      field: `inspections.${late}.year`,
      message: text('这一年度还没有到', 'That year has not come yet'),
    }),
    ...refuseIf(ahead >= 0, 'supplier-record-day', {
      citation: workingRule('times'),
      field: `badRecords.${ahead}.on`,
      message: text('不良记录的日期还没有到', 'The day of the record has not come yet'),
    }),
  ]
}

/** An event of a supplier's record itself, and of no purchase. */
export function changeEvent(
  profile: ResolvedProfile,
  supplier: SupplierState,
  type: 'change' | 'strike-out',
  data: EventDraft['data'],
  context: Context,
): EventDraft {
  const stream = { type: 'supplier', id: supplier.id } as const
  return {
    stream,
    type,
    schema: schemaOf({ stream, type }),
    task: null,
    data,
    effectiveOn: context.today,
    rulesDate: context.today,
    actor: signatureOf(context.actor),
    profile: { id: profile.id, digest: profile.digest },
    citation: workingRule('completeness'),
  }
}
