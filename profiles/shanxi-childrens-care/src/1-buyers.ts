import { all, carriedBy, clause, facts, rule, text } from '@goufu/engine'

const { buyer } = facts

export const buyerClauses = [
  clause(
    '一',
    text(
      '购买主体是县级及以上民政部门；监管承接主体，督导其制定方案，管好合同',
      'Buyers are civil affairs departments from the county up; they supervise suppliers, see to a work plan and to the contract',
    ),
    rule('buyer-is-civil-affairs', {
      on: 'plan',
      severity: 'must',
      require: all(buyer.kind.equals('civil-affairs'), buyer.level.oneOf(['national', 'province', 'city', 'county'])),
      say: text(
        '购买主体应是县级及以上民政部门，现在是{buyer.level}、{buyer.kind}',
        'The buyer must be a civil affairs department from the county up; this is {buyer.kind}, level {buyer.level}',
      ),
      field: 'buyer-kind',
    }),
    carriedBy('work-plan', 'inspection', 'procurement-contract'),
  ),
]
