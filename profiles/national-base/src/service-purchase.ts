import { all, carriedBy, date, duty, exclusion, facts, lawClause, not, notExecutable, parameter, reading, rule, text } from '@goufu/engine'
import { order102, order102Repeated } from './sources.ts'

const inForce = date('2020-03-01')
const { budget, contract, plan } = facts

const usualTerm = parameter.quantity('years', 'usual-term', {
  title: text('合同履行期限', 'usual term of a contract'),
  direction: 'atMost',
  values: [{ from: inForce, value: 1 }],
})
const extendedTerm = parameter.quantity('years', 'extended-term', {
  title: text('具备条件时的最长合同履行期限', 'longest term of a contract where the conditions are met'),
  direction: 'atMost',
  values: [{ from: inForce, value: 3 }],
})

export const servicePurchaseClauses = [
  lawClause(
    order102Repeated,
    '九、十',
    text('六类事项不得纳入政府购买服务', 'Six kinds of matters stay out of government purchase of services'),
    exclusion('outside-duties', text('不属于政府职责范围的服务', 'services outside the duties of government')),
    exclusion('direct-performance', text('应当由政府直接履职的事项', 'what government must do itself')),
    exclusion(
      'goods-works-bundles',
      text('政府采购法规定的货物和工程，以及与服务打包的项目', 'goods and works, and bundles of them with services'),
    ),
    exclusion('financing-acts', text('融资行为', 'financing')),
    exclusion('hiring-and-posts', text('招聘用人、劳务派遣、设置公益性岗位', 'hiring, labour dispatch, public-welfare posts')),
    exclusion('otherwise-forbidden', text('法律法规和政府规定的其他事项', 'whatever else law or government keeps out')),
    rule('nothing-excluded', {
      on: 'plan',
      severity: 'must',
      require: plan.exclusions.onlyFrom([]).as(text('不涉及不得购买的事项', 'nothing that may not be bought')),
      say: text('计划含有不得购买的事项：{plan.exclusions}', 'The plan holds what may not be bought: {plan.exclusions}'),
      field: 'plan-exclusions',
    }),
  ),
  lawClause(
    order102,
    '预算管理',
    text('没有列入预算的，不得购买', 'What is not in the budget may not be bought'),
    rule('budget-before-purchase', {
      on: 'notice',
      severity: 'must',
      require: budget.totalFen.atLeast(plan.totalFen),
      say: text('预算指标不足以支付购买计划，不得发布公告', 'The appropriation does not cover the plan: no notice may be published'),
    }),
  ),
  lawClause(
    order102,
    '十七',
    text('按购买内容、市场、供应商能力和信用等因素择优确定承接主体', 'Suppliers are chosen by content, market, ability and credit'),
    notExecutable('choice-on-merit', text('由评审小组判断，以分值体现', 'Judged by the panel, shown in its marks')),
  ),
  lawClause(
    order102Repeated,
    '合同订立与公告',
    text('签订书面合同，并依法公告', 'The contract is written, and published by law'),
    carriedBy('contract-publication'),
    rule('contract-in-writing', {
      on: 'sign-contract',
      severity: 'must',
      require: contract.written,
      say: text('应当签订书面合同', 'The contract must be in writing'),
      field: 'contract-written',
    }),
  ),
  lawClause(
    order102Repeated,
    '二十四',
    text(
      '合同期一般不超过一年；预算有保障，内容固定、连续性强、经费稳定、价格变化小的，可以签不超过三年',
      'A contract runs for one year as a rule; up to three with a guaranteed budget, fixed and continuous content, stable funding and price',
    ),
    usualTerm,
    extendedTerm,
    rule('term-as-usual', {
      on: ['sign-contract', 'amend-contract'],
      severity: 'should',
      require: contract.endsOn.before(contract.startsOn.plus(usualTerm)),
      say: text('合同期一般不超过{param:usual-term}', 'A contract runs for {param:usual-term} as a rule'),
      next: text('写明理由后可以继续', 'You may go on with a reason'),
      field: 'endsOn',
    }),
    rule('term-extended', {
      on: ['sign-contract', 'amend-contract'],
      severity: 'must',
      when: contract.endsOn.onOrAfter(contract.startsOn.plus(usualTerm)),
      require: all(
        contract.endsOn.before(contract.startsOn.plus(extendedTerm)),
        budget.guaranteed,
        plan.contentFixed,
        plan.continuous,
        plan.fundingStable,
        plan.priceStable,
      ),
      say: text(
        '超过{param:usual-term}的合同不得超过{param:extended-term}，并须预算有保障、内容固定、连续性强、经费稳定、价格变化小',
        'A contract above {param:usual-term} runs for {param:extended-term} at most, with a guaranteed budget, fixed and continuous content, stable funding and price',
      ),
      field: 'endsOn',
    }),
    reading(
      'longer-than-usual',
      [
        text('“一般”可以变通，说明理由就能超过一年', '“As a rule” bends: with a reason a contract may run longer'),
        text('超过一年的只有具备所列条件的一种', 'Only the conditions that are listed allow more than one year'),
      ],
      {
        chosen: 1,
        because: text(
          '后一句专门列明了可以更长的条件；理由照样要写，写明具备哪些条件',
          'The next sentence lists the conditions for a longer term; the reason is still to be given, and names them',
        ),
      },
    ),
  ),
  lawClause(
    order102Repeated,
    '转包',
    text('承接主体不得将服务项目转包', 'The supplier may not pass the whole service on'),
    rule('not-transferred', {
      on: 'sign-contract',
      severity: 'must',
      require: not(contract.assigned).as(text('合同不允许转包', 'the contract lets nothing be passed on')),
      say: text('合同不得允许转包', 'The contract may not allow the whole to be passed on'),
      field: 'contract-assigned',
    }),
    notExecutable(
      'transfer-found-later',
      text(
        '签约以后的转包是事实认定，查实后按终止办理',
        'A transfer after signing is a matter of fact; once established it is handled as termination',
      ),
    ),
  ),
  lawClause(
    order102,
    '项目台账',
    text('承接主体建立项目台账', 'The supplier keeps a ledger of the project'),
    duty('project-ledger', text('建立政府购买服务项目台账，保存资料', 'keeps a ledger of the project and its papers'), {
      key: 'supplier',
      title: text('承接主体', 'supplier'),
    }),
  ),
  lawClause(
    order102,
    '绩效',
    text(
      '绩效评价结果作为选择承接主体、编制预算和制定政策的依据',
      'Results of evaluations feed the choice of suppliers, budgets and policy',
    ),
    carriedBy('performance-evaluation'),
    notExecutable('results-feed-budgets', text('编制预算和制定政策在购买过程之外', 'Budgets and policy are made outside the purchase')),
  ),
  lawClause(
    order102,
    '融资担保',
    text('购买主体不得为承接主体融资提供担保', 'The buyer never guarantees the financing of a supplier'),
    notExecutable(
      'no-guarantee-of-financing',
      text('担保在购买过程之外发生，系统里没有这样的任务', 'A guarantee would be given outside the purchase; the system has no such task'),
    ),
  ),
]
