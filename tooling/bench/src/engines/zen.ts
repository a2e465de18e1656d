import { ZenDecisionContent, ZenEngine } from '@gorules/zen-engine'
import { type Figures, nested, type RuleKey, ruleKeys, type TenRules } from './ten-rules.ts'

const expressions: Readonly<Record<RuleKey, string>> = {
  'within-project-funds': 'plan.totalFen <= figures.projectFunds',
  'plan-one-year': 'plan.months == figures.serviceMonths',
  'funding-source': 'all(budget.sources, # in figures.fundingSources)',
  'application-complete': 'all(figures.applicationDocuments, # in application.documents)',
  'contract-one-year': "d(contract.endsOn) == d(contract.startsOn).add(figures.serviceMonths, 'month').sub(1, 'day')",
  'contract-in-time': "d(contract.signedOn) <= d(award.decidedOn).add(figures.contractWithin, 'day')",
  'public-notice-over': 'd(today) > d(publicNotice.endsOn)',
  'admitted-kind': 'supplier.kind in figures.admittedKinds',
  accounting: 'supplier.npoAccounting and supplier.soundAccounting and supplier.ownBankAccount',
  'honoured-or-graded': "supplier.honour or supplier.grade in ['3A', '4A', '5A']",
}

/** A decision of one node that holds all ten rules, so that facts cross into the native module once. */
const decision = {
  nodes: [
    { id: 'facts', name: 'facts', type: 'inputNode', position: { x: 0, y: 0 } },
    {
      id: 'rules',
      name: 'rules',
      type: 'expressionNode',
      position: { x: 1, y: 0 },
      content: { expressions: ruleKeys.map((key) => ({ id: key, key, value: expressions[key] })) },
    },
    { id: 'verdicts', name: 'verdicts', type: 'outputNode', position: { x: 2, y: 0 } },
  ],
  edges: [
    { id: 'given', type: 'edge', sourceId: 'facts', targetId: 'rules' },
    { id: 'judged', type: 'edge', sourceId: 'rules', targetId: 'verdicts' },
  ],
}

/** The ten rules in the ZEN engine, compiled beforehand. @param trace whether it tells what it read, as ours always does */
export function zen(figures: Figures, trace: boolean): TenRules<ReturnType<typeof nested>> {
  const engine = new ZenEngine()
  const loaded = engine.createDecision(new ZenDecisionContent(decision))
  return {
    give: (facts) => nested(facts, figures),
    judge: async (context) => {
      // The package's types have `any` here; the decision's own expressions say what comes.
      const { result } = (await loaded.evaluate(context, { trace })) as { readonly result: Readonly<Record<RuleKey, boolean>> }
      return ruleKeys.filter((key) => !result[key])
    },
    close: () => engine.dispose(),
  }
}
