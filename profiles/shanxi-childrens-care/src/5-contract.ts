import { carriedBy, clause, date, deem, disable, facts, notExecutable, parameter, reading, rule, text } from '@goufu/engine'

const issued = date('2025-11-24')
const { contract, plan } = facts

const longestTerm = parameter.quantity('months', 'longest-term', {
  title: text('合同履行期限', 'term of the contract'),
  direction: 'atMost',
  values: [{ from: issued, value: 36 }],
})
const contents = parameter.codes('contract-contents', {
  title: text('合同应明确的内容', 'contents of the contract'),
  values: [{ from: issued, value: ['services', 'scope', 'content', 'requirements', 'term', 'rights', 'payment', 'breach'] }],
})

export const contractClauses = [
  clause(
    '五',
    text(
      '按采购文件签订合同，写明八方面内容；内容固定、连续、经费和价格稳定，可以签到三年，期内不再重签',
      'A contract by the procurement document, with eight contents; as content is fixed, continuous, and money and price are stable, up to three years, without signing again in between',
    ),
    contents,
    longestTerm,
    carriedBy('procurement-contract'),
    rule('contents-in-contract', {
      on: 'sign-contract',
      severity: 'must',
      require: contract.articles.containsAll(contents),
      say: text('合同没有写明：{missing}', 'The contract does not state: {missing}'),
      field: 'articles',
    }),
    disable(
      { key: 'term-as-usual' },
      text(
        '文件认定四项条件具备，签到三年不必再逐个说明理由',
        'The document finds the four conditions met: up to three years no project gives reasons of its own',
      ),
    ),
    deem('fixed-continuous-stable', plan.contentFixed, plan.continuous, plan.fundingStable, plan.priceStable),
    rule('term-within-three-years', {
      on: ['sign-contract', 'amend-contract'],
      severity: 'must',
      require: contract.endsOn.before(contract.startsOn.plus(longestTerm)),
      say: text(
        '合同从{contract.startsOn}起履行期限不超过{param:longest-term}，不能到{contract.endsOn}',
        'From {contract.startsOn} the contract runs at most {param:longest-term}, not until {contract.endsOn}',
      ),
      field: 'endsOn',
    }),
    rule('plan-within-three-years', {
      on: 'plan',
      severity: 'must',
      require: plan.months.atMost(longestTerm),
      say: text('服务周期不超过{param:longest-term}', 'The service runs at most {param:longest-term}'),
      field: 'months',
    }),
    notExecutable(
      'signed-once',
      text(
        '期内不必再签：签订合同只办一次，各年度共用一份合同，没有第二份可以核对',
        'No signing again: the contract is signed once for all its years, so there is no second one to check',
      ),
    ),
    reading(
      'four-conditions',
      [
        text(
          '每个项目要先证明内容固定、连续、经费和价格稳定',
          'Each project must first show that content, continuity, money and price are so',
        ),
        text('文件已认定这类服务符合，不必逐个证明', 'The document finds that these services are so; no project need show it'),
      ],
      {
        chosen: 1,
        because: text('文件以鉴于说明这四点，作为可以签三年的理由', 'The document states the four as its reason for allowing three years'),
      },
    ),
  ),
]
