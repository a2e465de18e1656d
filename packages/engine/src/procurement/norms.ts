import { addDays, type CalendarDate } from '../policy/calendar-date.ts'
import { type Expression, readsOf } from '../policy/expression.ts'
import type { Norm } from '../policy/judge.ts'
import { lookUp } from '../policy/look-up.ts'
import { type ParameterElement, valueOn } from '../policy/parameter.ts'
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

/**
 * Whether every dated figure a norm reads has a value on the day the rules are read: outside its dates a norm is not in force.
 * A figure left open is asked for instead, and a gate stays shut.
 */
export function isInForce(norm: Norm, profile: ResolvedProfile, on: CalendarDate): boolean {
  return datedFiguresOf(norm, profile).every((parameter) => valueOn(parameter, on) !== undefined)
}

/** The days on which it may begin or cease to be in force: those on which a figure that it reads begins, and those after one ends. */
export function turnsOf(norm: Norm, profile: ResolvedProfile): readonly CalendarDate[] {
  return datedFiguresOf(norm, profile).flatMap(({ values }) =>
    values.flatMap(({ from, until }) => (until === undefined ? [from] : [from, addDays(until, 1)])),
  )
}

function datedFiguresOf(norm: Norm, { parameters }: ResolvedProfile): readonly ParameterElement[] {
  if (norm.gate) return []
  return [norm.require, ...(norm.when === null ? [] : [norm.when])].flatMap(figuresOf).flatMap((key) => {
    const parameter = lookUp(parameters, key)
    return parameter === undefined || parameter.open ? [] : [parameter]
  })
}

const figures = new WeakMap<Expression, readonly string[]>()

/** Keys of the parameters an expression reads; remembered, because trees never change. */
function figuresOf(node: Expression): readonly string[] {
  const known = figures.get(node)
  if (known !== undefined) return known
  const { parameters } = readsOf(node)
  figures.set(node, parameters)
  return parameters
}
