import { facts, lawClause, rule, text } from '@goufu/engine'

/** Read in secondary sources only: shown as not yet verified. */
const order102 = { document: '财政部令第102号', verified: false }

export const servicePurchaseClauses = [
  lawClause(
    order102,
    '预算管理',
    text('没有列入预算的，不得购买', 'What is not in the budget may not be bought'),
    rule('budget-before-purchase', {
      on: 'notice',
      severity: 'must',
      require: facts.budget.totalFen.atLeast(facts.plan.totalFen),
      say: text('预算指标不足以支付购买计划，不得发布公告', 'The appropriation does not cover the plan: no notice may be published'),
    }),
  ),
]
