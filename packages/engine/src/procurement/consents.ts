import type { Finding } from '../policy/finding.ts'
import type { ResolvedProfile } from '../policy/resolved-profile.ts'
import { type Text, text } from '../policy/text.ts'
import { type Actor, isSamePerson } from './actor.ts'
import { allNorms } from './norms.ts'
import { tasksOf } from './occurrence.ts'
import type { ProjectState, TaskRecord } from './project.ts'
import { roleTitle } from './role-of.ts'
import type { TaskScope } from './task-kind.ts'

// A recommended rule (原则上, 一般) bends for a reason and with an approver's consent, both on record before it takes effect. Whoever approves
// by the task itself, as an award does, needs no other approver: what it is decided on was prepared by others.

/** Whether a key is that of a rule that may be kept from with consent. */
export function isException(profile: ResolvedProfile, rule: string): boolean {
  return allNorms(profile).some(({ key, severity }) => key === rule && severity === 'should')
}

/** The last consent to an exception that nobody has used yet; `undefined` where there is none. */
export function consented({ records }: Pick<ProjectState, 'records'>, rule: string): TaskRecord | undefined {
  const given = records.findLastIndex(({ consentTo }) => consentTo === rule)
  const used = records.findLastIndex(({ exceptions = [] }) => exceptions.includes(rule))
  return given > used ? records[given] : undefined
}

/** Whether an approver stands behind an exception: whoever acts is one, or another person has agreed to it. */
export function hasApprover({ state, context }: Pick<TaskScope, 'state' | 'context'>, rule: string): boolean {
  if (context.actor.role === 'approver') return true
  const record = consented(state, rule)
  return record !== undefined && !isSamePerson(record.by, context.actor)
}

/** The findings, each that asks for a reason with who has agreed, or who has to. */
export function withConsent(scope: TaskScope, findings: readonly Finding[]): readonly Finding[] {
  return findings.map((finding) => (finding.effect === 'asks-reason' ? { ...finding, next: nextOf(scope, finding) } : finding))
}

function nextOf(scope: TaskScope, { rule, next }: Finding): Text | null {
  if (scope.context.actor.role === 'approver') return next
  const record = consented(scope.state, rule)
  if (record !== undefined && !isSamePerson(record.by, scope.context.actor)) return agreed(record.by, record)
  const task = tasksOf(scope.profile).find(({ kind }) => kind === 'consent')
  const who = roleTitle(scope.profile, task?.roles[0] ?? 'approver')
  const where = task?.title ?? text('同意例外', 'Consent to an exception')
  return text(
    `要由${who.zh}先在“${where.zh}”里同意，再写明理由办理`,
    `First the ${who.en} agrees to it in “${where.en}”; then give the reason and do it`,
  )
}

function agreed({ name }: Pick<Actor, 'name'>, { on }: TaskRecord): Text {
  return text(`${name}已于 ${on} 同意这项例外；写明理由后办理`, `${name} agreed to this exception on ${on}; give the reason and do it`)
}
