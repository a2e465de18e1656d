import { carriedBy, clause, duty, facts, rule, text } from '@goufu/engine'

export const moneyClauses = [
  clause(
    '二(八)',
    text(
      '列入财政预算，从既有工作经费或专项资金中统筹；逐步加大投入，严格管理',
      'In the budget, out of existing working funds or special funds; more over time, strictly managed',
    ),
    carriedBy('budget', 'settlement'),
    rule('funding-source', {
      on: 'budget',
      severity: 'must',
      require: facts.budget.sources.onlyFrom(['general-budget', 'special-funds', 'hardship-relief', 'welfare-lottery']),
      say: text('经费只能来自财政安排的工作经费或专项资金', 'Only working funds or special funds of the budget may pay'),
      field: 'lines',
    }),
    duty('secure-funding', text('逐步加大投入，建立资金保障机制', 'raise the money over time and secure it'), {
      key: 'local-government',
      title: text('各地', 'local governments'),
    }),
  ),
]
