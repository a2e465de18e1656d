import { addDays, addMonths, type CalendarDate } from '@goufu/engine'
import { type Almanac, Engine, type TopLevelCondition } from 'json-rules-engine'
import { type Facts, type Figures, type RuleKey, ruleKeys, type TenRules } from './ten-rules.ts'

const is = (fact: string, operator: string, value: unknown) => ({ fact, operator, value })
const figure = (key: keyof Figures) => ({ fact: key })

const conditions: Readonly<Record<RuleKey, TopLevelCondition>> = {
  'within-project-funds': { all: [is('plan.totalFen', 'lessThanInclusive', figure('project-funds'))] },
  'plan-one-year': { all: [is('plan.months', 'equal', figure('service-months'))] },
  'funding-source': { all: [is('budget.sources', 'everyFact:in', figure('funding-sources'))] },
  'application-complete': { all: [is('application.documents', 'everyValue:contains', figure('application-documents'))] },
  'contract-one-year': { all: [is('contract.endsOn', 'equal', { fact: 'lastDayOfYear' })] },
  'contract-in-time': { all: [is('contract.signedOn', 'onOrBefore', { fact: 'lastDayToSign' })] },
  'public-notice-over': { all: [is('today', 'after', { fact: 'publicNotice.endsOn' })] },
  'admitted-kind': { all: [is('supplier.kind', 'in', figure('admitted-kinds'))] },
  accounting: {
    all: ['supplier.npoAccounting', 'supplier.soundAccounting', 'supplier.ownBankAccount'].map((fact) => is(fact, 'equal', true)),
  },
  'honoured-or-graded': { any: [is('supplier.honour', 'equal', true), is('supplier.grade', 'in', ['3A', '4A', '5A'])] },
}

/** The ten rules in json-rules-engine: dates that have to be worked out are facts worked out on demand, with our own date arithmetic. */
export function jsonRules(figures: Figures): TenRules<Facts> {
  const engine = new Engine(ruleKeys.map((key) => ({ name: key, conditions: conditions[key], event: { type: key } })))
  engine.addOperator('onOrBefore', (left: string, right: string) => left <= right)
  engine.addOperator('after', (left: string, right: string) => left > right)
  const read = async <T>(almanac: Almanac, id: string): Promise<T> => almanac.factValue<T>(id)
  engine.addFact('lastDayOfYear', async (_, almanac) => {
    const [startsOn, months] = await Promise.all([
      read<CalendarDate>(almanac, 'contract.startsOn'),
      read<number>(almanac, 'service-months'),
    ])
    return addDays(addMonths(startsOn, months), -1)
  })
  engine.addFact('lastDayToSign', async (_, almanac) => {
    const [decidedOn, days] = await Promise.all([read<CalendarDate>(almanac, 'award.decidedOn'), read<number>(almanac, 'contract-within')])
    return addDays(decidedOn, days)
  })
  return {
    give: (facts) => ({ ...facts, ...figures }),
    judge: async (facts) => {
      const failing = new Set((await engine.run(facts)).failureResults.map(({ name }) => name))
      return ruleKeys.filter((key) => failing.has(key))
    },
  }
}
