import { carriedBy, clause, facts, reading, rule, statement, text } from '@goufu/engine'

const { buyer } = facts

export const buyerClauses = [
  statement(
    '二',
    text('购买服务的主体、内容、机制、经费、评价和监督', 'Buyers, suppliers, contents, mechanism, money, evaluation and supervision'),
  ),
  clause(
    '二(四)',
    text(
      '行政机关、有行政管理职能的事业单位、纳入编制且财政负担的群团组织可以购买；提出需求，跟踪监督，按年度考核验收',
      'State organs with duties in the field, public institutions with administrative functions and state-paid mass organisations buy; they state needs, supervise, evaluate and accept every year',
    ),
    rule('buyer-admitted', {
      on: ['plan', 'buyer'],
      severity: 'must',
      require: buyer.kind.oneOf(['state-organ', 'civil-affairs', 'township-government', 'public-institution', 'mass-organisation']),
      say: text('{buyer.kind}不能作为购买主体', 'A buyer of the kind “{buyer.kind}” is not admitted'),
      field: 'buyer-kind',
    }),
    rule('buyer-has-duties', {
      on: ['plan', 'buyer'],
      severity: 'must',
      when: buyer.kind.oneOf(['state-organ', 'civil-affairs', 'township-government']),
      require: buyer.hasDuties,
      say: text('行政机关须承担儿童关爱保护或青少年成长职能才能购买', 'A state organ buys only with duties for children or young people'),
      field: 'buyer-hasDuties',
    }),
    rule('mass-organisation-paid-by-budget', {
      on: ['plan', 'buyer'],
      severity: 'must',
      when: buyer.kind.equals('mass-organisation'),
      require: buyer.paidByBudget,
      say: text('群团组织的经费须由财政负担才能购买', 'A mass organisation buys only when the budget pays for it'),
      field: 'buyer-paidByBudget',
    }),
    rule('need-stated', {
      on: 'plan',
      severity: 'must',
      require: facts.plan.needEvidence,
      say: text('购买计划要写明需求和条件', 'The plan must state needs and conditions'),
      field: 'needEvidence',
    }),
    reading(
      'whose-duties',
      [
        text('“承担职能”只限定行政机关', '“With duties in the field” speaks of state organs only'),
        text('“承担职能”限定三类主体', '“With duties in the field” speaks of all three kinds'),
      ],
      {
        chosen: 0,
        because: text(
          '另外两类各有自己的限定语；多加一个条件会把文件允许的主体挡在外面',
          'The other two kinds carry qualifications of their own; a further condition would shut out buyers the draft admits',
        ),
      },
    ),
    carriedBy('inspection', 'performance-evaluation', 'acceptance'),
  ),
]
