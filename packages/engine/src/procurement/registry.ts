import * as z from 'zod'
import type { ResolvedProfile } from '../policy/resolved-profile.ts'
import { text } from '../policy/text.ts'
import { signatureOf } from './actor.ts'
import type { Decision } from './attempt.ts'
import { roles } from './codes.ts'
import type { Context } from './context.ts'
import { outOfForce } from './document-force.ts'
import type { EventDraft, StreamRef } from './event.ts'
import { schemaOf } from './event-types.ts'
import { buyer } from './buyer.ts'
import { organisationOf, refuseUnknownBuyer } from './known-buyer.ts'
import { integer, line } from './field.ts'
import { fundInput } from './fund.ts'
import { fieldIssues } from './issue.ts'
import { refusal } from './refusal.ts'
import { workingRule } from './working-rules.ts'
import { supplierInput } from './supplier.ts'
import type { Role } from '../policy/process.ts'

/** What opens a project. */
export const projectInput = z.strictObject({
  code: line(text('项目编号', 'Project code')),
  title: line(text('项目名称', 'Title')),
  buyer,
  fiscalYear: integer(text('年度', 'Fiscal year'), 2000, 2100),
})

/**
 * Opens a project under the profile as it stands on the day: id, version, digest and rules date are pinned in its first event.
 * A document that is not in force is refused; a draft is let through where `context.trial` says so.
 */
export function createProject(profile: ResolvedProfile, id: string, input: unknown, context: Context): Decision {
  const refused = standsAgainst(['preparer'], context)
  if (refused !== null) return refused
  const findings = outOfForce(profile, context.today, context.trial === true)
  if (findings.length > 0) return { outcome: 'refused', findings }
  const parsed = projectInput.safeParse(input, { reportInput: true })
  if (!parsed.success) return { outcome: 'invalid-input', issues: fieldIssues(parsed.error) }
  const unknown = refuseUnknownBuyer(context)
  if (unknown.length > 0) return { outcome: 'refused', findings: unknown }
  const data = { ...parsed.data, organisation: organisationOf(context), version: profile.version }
  return accepted(profile, { type: 'project', id }, 'create', data, context)
}

/** Enters a supplier in the register. */
export function registerSupplier(profile: ResolvedProfile, id: string, input: unknown, context: Context): Decision {
  const refused = standsAgainst(['preparer'], context)
  if (refused !== null) return refused
  const parsed = supplierInput.safeParse(input, { reportInput: true })
  if (!parsed.success) return { outcome: 'invalid-input', issues: fieldIssues(parsed.error) }
  return accepted(profile, { type: 'supplier', id }, 'register', { supplier: parsed.data }, context)
}

/** Opens a fund with its appropriation, in fen. */
export function openFund(profile: ResolvedProfile, id: string, input: unknown, context: Context): Decision {
  const refused = standsAgainst(['finance'], context)
  if (refused !== null) return refused
  const parsed = fundInput.safeParse(input, { reportInput: true })
  if (!parsed.success) return { outcome: 'invalid-input', issues: fieldIssues(parsed.error) }
  const unknown = refuseUnknownBuyer(context)
  if (unknown.length > 0) return { outcome: 'refused', findings: unknown }
  return accepted(profile, { type: 'fund', id }, 'open-fund', { fund: { ...parsed.data, organisation: organisationOf(context) } }, context)
}

function accepted(profile: ResolvedProfile, stream: StreamRef, type: string, data: EventDraft['data'], context: Context): Decision {
  const event: EventDraft = {
    stream,
    type,
    schema: schemaOf({ stream, type }),
    task: null,
    data,
    effectiveOn: context.today,
    rulesDate: context.today,
    actor: signatureOf(context.actor),
    profile: { id: profile.id, digest: profile.digest },
    citation: profile.process.citation,
  }
  return { outcome: 'accepted', events: [event], findings: [] }
}

/** What is not done by whoever is here; `null` where it is. */
export function standsAgainst(allowed: readonly Role[], context: Context): Decision | null {
  if (allowed.includes(context.actor.role)) return null
  const may = { zh: allowed.map((role) => roles[role].zh).join('、'), en: allowed.map((role) => roles[role].en).join(', ') }
  return {
    outcome: 'wrong-role',
    findings: [refusal('wrong-role', { citation: workingRule('roles'), message: text(`由${may.zh}办理`, `Done by: ${may.en}`) })],
  }
}
