import { evaluate } from '../policy/evaluate.ts'
import type { Finding } from '../policy/finding.ts'
import { judge, type Norm } from '../policy/judge.ts'
import type { ResolvedProfile, ResolvedTask } from '../policy/resolved-profile.ts'
import type { Facts } from '../policy/value.ts'
import { readingOf, speakerOf, withSupplier } from './reading.ts'
import type { TaskScope } from './task-kind.ts'

/** Whether a `when` holds on the facts; unknown counts as not yet. */
export function holds(scope: TaskScope, facts: Facts, when: ResolvedTask['when']): boolean {
  if (when === null) return true
  const result = evaluate(when, readingOf(scope, facts))
  return result.known && result.value === true
}

/** Every norm of the profile that speaks at a task: rules, payment gates, supplier conditions. Screening judges suppliers one by one itself. */
export function judgeTask(scope: TaskScope, facts: Facts, supplierId: string | undefined): readonly Finding[] {
  const speaker = speakerOf(scope.profile)
  const reading = readingOf(scope, withSupplier(facts, supplierId, scope.context))
  return normsOf(scope.profile, scope.task)
    .map((norm) => judge(norm, reading, speaker))
    .filter((finding) => finding !== null)
}

const remembered = new WeakMap<ResolvedTask, readonly Norm[]>()

function normsOf(profile: ResolvedProfile, task: ResolvedTask): readonly Norm[] {
  const known = remembered.get(task)
  if (known !== undefined) return known
  const norms = [
    ...profile.rules.filter((rule) => rule.on.includes(task.kind) || rule.on.includes(task.key)),
    ...gates(profile, task),
    ...profile.eligibility
      .filter((condition) => task.kind !== 'screen' && condition.on.includes(task.kind))
      .map((condition): Norm => ({ ...condition, gate: false, when: null, next: null, field: null })),
  ]
  remembered.set(task, norms)
  return norms
}

/** The gate of the instalment a payment stands for: unknown refuses like failed. */
function gates(profile: ResolvedProfile, task: ResolvedTask): readonly Norm[] {
  const plan = profile.paymentPlan
  if (plan === null) return []
  return plan.instalments
    .filter((instalment) => task.kind === 'pay' && instalment.key === task.settings['instalment'])
    .map((instalment) => ({
      key: `${plan.key}:${instalment.key}`,
      severity: 'must',
      gate: true,
      when: null,
      require: instalment.gate,
      say: instalment.gateSay,
      next: instalment.gateNext,
      field: null,
      citation: plan.citation,
    }))
}
