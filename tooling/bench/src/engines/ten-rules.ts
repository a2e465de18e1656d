import type { Value } from '@goufu/engine'
import type { Reading } from '@goufu/engine/evaluator'

/** Ten rules and conditions of one profile: amounts and figures, sets, dates, a code, one that asks for all and one that asks for any. */
export const ruleKeys = [
  'within-project-funds',
  'plan-one-year',
  'funding-source',
  'application-complete',
  'contract-one-year',
  'contract-in-time',
  'public-notice-over',
  'admitted-kind',
  'accounting',
  'honoured-or-graded',
] as const

export type RuleKey = (typeof ruleKeys)[number]

/** The rules that do not hold, in the order of {@link ruleKeys}. */
export type Verdicts = readonly RuleKey[]

/** Keys of the figures that the ten rules read. Other engines get their values beside the facts. */
export const figureKeys = [
  'project-funds',
  'service-months',
  'funding-sources',
  'application-documents',
  'contract-within',
  'admitted-kinds',
] as const

/** Facts that the ten rules read, all of them known: an engine of two values has no answer for what is not. */
export type Facts = Reading['facts']

/** Facts, and what the ten rules come to on them. */
export interface Sample {
  readonly facts: Facts
  readonly failing: Verdicts
}

const sound: Facts = {
  today: '2025-07-01',
  'plan.totalFen': 25_000_000,
  'plan.months': 12,
  'budget.sources': ['hardship-relief'],
  'application.documents': ['application-form', 'registration-certificate', 'bank-account', 'accountant-qualification'],
  'publicNotice.endsOn': '2025-06-16',
  'award.decidedOn': '2025-06-17',
  'contract.signedOn': '2025-07-01',
  'contract.startsOn': '2025-07-01',
  'contract.endsOn': '2026-06-30',
  'supplier.kind': 'social-group',
  'supplier.npoAccounting': true,
  'supplier.soundAccounting': true,
  'supplier.ownBankAccount': true,
  'supplier.honour': false,
  'supplier.grade': '3A',
}

const sample = (change: Facts, ...failing: Verdicts): Sample => ({ facts: { ...sound, ...change }, failing })

/** Sets of facts on both sides of every boundary. */
export const samples: readonly Sample[] = [
  sample({}),
  sample({ 'plan.totalFen': 25_000_001 }, 'within-project-funds'),
  sample({ 'plan.totalFen': 0, 'plan.months': 11 }, 'plan-one-year'),
  sample({ 'budget.sources': ['hardship-relief', 'welfare-lottery'] }, 'funding-source'),
  sample({ 'budget.sources': [] }),
  sample({ 'application.documents': ['registration-certificate', 'application-form', 'bank-account'] }, 'application-complete'),
  sample({ 'contract.endsOn': '2026-07-01' }, 'contract-one-year'),
  sample({ 'contract.startsOn': '2024-02-29', 'contract.endsOn': '2025-02-27' }),
  sample({ 'contract.startsOn': '2024-02-29', 'contract.endsOn': '2025-02-28' }, 'contract-one-year'),
  sample({ 'contract.signedOn': '2025-07-17' }),
  sample({ 'contract.signedOn': '2025-07-18' }, 'contract-in-time'),
  sample({ today: '2025-06-16' }, 'public-notice-over'),
  sample({ 'supplier.kind': 'company' }, 'admitted-kind'),
  sample({ 'supplier.soundAccounting': false }, 'accounting'),
  sample({ 'supplier.grade': '2A' }, 'honoured-or-graded'),
  sample({ 'supplier.grade': null }, 'honoured-or-graded'),
  sample({ 'supplier.grade': null, 'supplier.honour': true }),
  sample(
    { 'plan.totalFen': 30_000_000, 'plan.months': 24, 'application.documents': [], 'supplier.npoAccounting': false },
    'within-project-funds',
    'plan-one-year',
    'application-complete',
    'accounting',
  ),
]

/** One engine with the ten rules loaded. */
export interface TenRules<Given> {
  /** The facts in the form the engine takes them; not measured. */
  readonly give: (facts: Facts) => Given
  readonly judge: (given: Given) => Verdicts | Promise<Verdicts>
  readonly close?: () => void
}

/** Values of the figures on the day the rules are read. */
export type Figures = Readonly<Record<(typeof figureKeys)[number], Exclude<Value, null>>>

/** Facts as most engines want them, `contract.endsOn` inside `contract`, and the figures in `figures`, in camel case. */
export function nested(facts: Facts, figures: Figures): Readonly<Record<string, Readonly<Record<string, Value>> | Value>> {
  const groups: Record<string, Record<string, Value> | Value> = {}
  for (const [path, value = null] of Object.entries(facts)) {
    const [group = path, member] = path.split('.')
    if (member === undefined) groups[group] = value
    else groups[group] = { ...(groups[group] as Record<string, Value> | undefined), [member]: value } // groups hold groups, `today` has no member
  }
  const camelCase = (key: string) => key.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase())
  groups['figures'] = Object.fromEntries(Object.entries(figures).map(([key, value]) => [camelCase(key), value]))
  return groups
}
