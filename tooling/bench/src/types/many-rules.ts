/** The sources of a profile with that many rules, by file name: one file for each clause of twenty rules, as an author would divide it. */
export function manyRules(count: number): ReadonlyMap<string, string> {
  const clauses = Array.from({ length: Math.ceil(count / RULES_OF_A_CLAUSE) }, (_, at) => at + 1)
  const last = count - (clauses.length - 1) * RULES_OF_A_CLAUSE
  const files = clauses.map((at) => [`clause-${at}.ts`, clauseSource(at, at === clauses.length ? last : RULES_OF_A_CLAUSE)] as const)
  return new Map([...files, ['index.ts', indexSource(clauses)]])
}

const RULES_OF_A_CLAUSE = 20

/** What a rule asks, each in another part of the language; `{figure}` is the parameter that the rule reads. */
const CONDITIONS = [
  ['fen', '1_000_00', 'plan', 'facts.plan.totalFen.atMost({figure})'],
  ['days', '5', 'award', 'facts.today.onOrAfter(facts.publicNotice.endsOn.plus({figure}))'],
  ['months', '12', 'sign-contract', 'facts.contract.endsOn.onOrBefore(facts.contract.startsOn.plus({figure}))'],
  [
    'fen',
    '2_000_00',
    'sign-contract',
    'all(facts.contract.priceFen.atMost({figure}), facts.contract.priceFen.atMost(facts.award.amountFen))',
  ],
  ['years', '2', 'apply', 'facts.supplier.lastMajorViolationOn.noneOr((day) => day.plus({figure}).onOrBefore(facts.today))'],
] as const

function clauseSource(clause: number, rules: number): string {
  const each = Array.from({ length: rules }, (_, at) => {
    const [kind, value, task, condition] = CONDITIONS[at % CONDITIONS.length] ?? CONDITIONS[0]
    const [key, figure] = [`rule-${clause}-${at + 1}`, `figure${at + 1}`]
    return {
      parameter: `const ${figure} = parameter.quantity('${kind}', 'figure-${clause}-${at + 1}', {
  title: text('示例数值${at + 1}', 'sample figure ${at + 1}'),
  values: [{ from, value: ${value} }],
})`,
      rule: `    ${figure},
    rule('${key}', {
      on: '${task}',
      severity: 'must',
      require: ${condition.replaceAll('{figure}', figure)},
      say: text('示例规则 ${key}：{param:figure-${clause}-${at + 1}}', 'sample rule ${key}: {param:figure-${clause}-${at + 1}}'),
    }),`,
    }
  })
  const usesAll = each.some(({ rule }) => rule.includes(' all('))
  return `import { ${usesAll ? 'all, ' : ''}clause, date, facts, parameter, rule, text } from '@goufu/engine'

const from = date('2025-01-01')
${each.map(({ parameter }) => parameter).join('\n')}

export const clauses${clause} = [
  clause(
    '第${clause}条',
    text('示例条款${clause}', 'sample clause ${clause}'),
${each.map(({ rule }) => rule).join('\n')}
  ),
]
`
}

function indexSource(clauses: readonly number[]): string {
  return `import { date, defineProfile, text } from '@goufu/engine'
${clauses.map((at) => `import { clauses${at} } from './clause-${at}.ts'`).join('\n')}

export const manyRules = defineProfile({
  id: 'many-rules',
  version: '0.1.0',
  extends: null,
  document: {
    number: '示例〔2025〕2000号',
    title: text('规则很多的示例办法', 'sample policy of many rules'),
    issuers: [text('示例机关', 'Sample authority')],
    restsOn: [],
    issuedOn: date('2025-01-01'),
    inForceFrom: date('2025-01-01'),
    inForceUntil: null,
    level: 'county',
    status: 'final',
  },
  outline: [],
  vocabulary: {},
  clauses: [${clauses.map((at) => `...clauses${at}`).join(', ')}],
  process: null,
  examples: [],
  equivalents: [],
})
`
}
