import { carriedBy, clause, duty, facts, parameter, reading, rule, text, date } from '@goufu/engine'

/** The draft is not in force and carries no date: its figures hold from the earliest day a trial can be opened. */
const sources = parameter.codes('funding-sources', {
  title: text('经费来源', 'funding sources'),
  values: [{ from: date('2018-01-01'), value: ['general-budget', 'assistance-work', 'special-funds'] }],
})

export const moneyClauses = [
  clause(
    '二(八)',
    text(
      '列入财政预算，从既有工作经费或专项资金中统筹；逐步加大投入，严格管理',
      'In the budget, out of existing working funds or special funds; more over time, strictly managed',
    ),
    carriedBy('budget', 'settlement'),
    sources,
    rule('funding-source', {
      on: 'budget',
      severity: 'must',
      require: facts.budget.sources.onlyFrom(sources),
      say: text('经费只能来自财政安排的工作经费或专项资金', 'Only working funds or special funds of the budget may pay'),
      field: 'lines',
    }),
    reading(
      'working-and-special-funds',
      [
        text('困难群众救助资金、彩票公益金等都算专项资金', 'Hardship relief, the welfare lottery and the like all count as special funds'),
        text(
          '只有预算安排的工作经费和明确列为专项资金的才算',
          'Working funds of the budget, and what is appropriated as special funds, count alone',
        ),
      ],
      {
        chosen: 1,
        because: text(
          '送审稿只写了工作经费和专项资金两类，没有提到救助资金和彩票公益金；这些资金各有规定的用途，列为专项资金的按专项资金登记',
          'The draft names working funds and special funds only; relief and lottery money have purposes of their own, and what is appropriated as special funds is entered so',
        ),
      },
    ),
    duty('secure-funding', text('逐步加大投入，建立资金保障机制', 'raise the money over time and secure it'), {
      key: 'local-government',
      title: text('各地', 'local governments'),
    }),
  ),
]
