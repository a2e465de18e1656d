import { CelScalar, celEnv, celFunc, type CelInput, parse, plan } from '@bufbuild/cel'
import { addDays, addMonths, type CalendarDate } from '@goufu/engine'
import { type Figures, nested, type RuleKey, ruleKeys, type TenRules } from './ten-rules.ts'

const { DOUBLE, STRING } = CelScalar

/**
 * CEL's timestamps know no months, so dates are moved by our own arithmetic, as functions of the environment. Facts are dates already:
 * reading them again would cost CEL what ours does not do either.
 */
const env = celEnv({
  funcs: [
    celFunc('addMonths', [STRING, DOUBLE], STRING, (from, months) => addMonths(from as CalendarDate, months)),
    celFunc('addDays', [STRING, DOUBLE], STRING, (from, days) => addDays(from as CalendarDate, days)),
  ],
})

const expressions: Readonly<Record<RuleKey, string>> = {
  'within-project-funds': 'plan.totalFen <= figures.projectFunds',
  'plan-one-year': 'plan.months == figures.serviceMonths',
  'funding-source': 'budget.sources.all(source, source in figures.fundingSources)',
  'application-complete': 'figures.applicationDocuments.all(paper, paper in application.documents)',
  'contract-one-year': 'contract.endsOn == addDays(addMonths(contract.startsOn, figures.serviceMonths), -1.0)',
  'contract-in-time': 'contract.signedOn <= addDays(award.decidedOn, figures.contractWithin)',
  'public-notice-over': 'today > publicNotice.endsOn',
  'admitted-kind': 'supplier.kind in figures.admittedKinds',
  accounting: 'supplier.npoAccounting && supplier.soundAccounting && supplier.ownBankAccount',
  'honoured-or-graded': "supplier.honour || supplier.grade in ['3A', '4A', '5A']",
}

/** The ten rules in CEL, parsed and planned beforehand. It has no trace: it says yes or no. */
export function cel(figures: Figures): TenRules<Record<string, CelInput>> {
  const plans = ruleKeys.map((key) => ({ key, holds: plan(env, parse(expressions[key])) }))
  return {
    // Plain objects and arrays of plain values are what CEL takes.
    give: (facts) => nested(facts, figures) as Record<string, CelInput>,
    judge: (given) => plans.filter(({ holds }) => holds(given) !== true).map(({ key }) => key),
  }
}
