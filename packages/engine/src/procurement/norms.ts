import type { Norm } from '../policy/judge.ts'
import type { Cited, ResolvedProfile } from '../policy/resolved-profile.ts'
import type { EligibilityElement } from '../policy/rule.ts'

/** A supplier condition as a norm. */
export function supplierNorm(condition: Cited<EligibilityElement>): Norm {
  return { ...condition, gate: false, when: null, next: null, field: null }
}

/** The gates of the payment plan, by instalment: unknown refuses like failed. */
export function gateNorms(profile: ResolvedProfile): readonly (Norm & { readonly instalment: string })[] {
  const plan = profile.paymentPlan
  if (plan === null) return []
  return plan.instalments.map((instalment) => ({
    key: `${plan.key}:${instalment.key}`,
    instalment: instalment.key,
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

/** Every norm a machine judges, in the order of the documents. */
export function allNorms(profile: ResolvedProfile): readonly Norm[] {
  return [...profile.rules, ...profile.eligibility.map(supplierNorm), ...gateNorms(profile)]
}
