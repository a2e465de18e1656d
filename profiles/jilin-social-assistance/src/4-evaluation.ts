import {
  carriedBy,
  clause,
  date,
  disclosure,
  eligibility,
  facts,
  instalment,
  notExecutable,
  openShare,
  parameter,
  paymentPlan,
  role,
  type RoleElement,
  rule,
  text,
} from '@goufu/engine'

const issued = date('2020-09-18')
const { award, contract, evaluation, today } = facts

const evaluatingSides = parameter.codes('evaluating-sides', {
  title: text('绩效评价的各方', 'sides of the evaluation'),
  values: [{ from: issued, value: ['buyer', 'beneficiaries', 'third-party'] }],
})
const evaluatedAspects = parameter.codes('evaluated-aspects', {
  title: text('绩效评价的方面', 'aspects of the evaluation'),
  values: [{ from: issued, value: ['results', 'management', 'social-impact'] }],
})
const shareOnSigning = openShare('share-on-signing', text('签约后支付比例', 'share paid after signing'))
const shareOnAcceptance = openShare('share-on-acceptance', text('验收后支付比例', 'share paid after acceptance'))

const signed = contract.signedOn.onOrBefore(today).as(text('合同已签订', 'the contract is signed'))

/** The buyer pays, where the finance department settles the budget: its own accountants, who neither open nor change a fund. */
export const buyerAccounts: RoleElement = role('buyer-accounts', text('购买主体财务人员', "buyer's accountant"), {
  extends: 'finance',
  only: [
    'project.read',
    'project.history',
    'task.do',
    'inbox.read',
    'contract.read',
    'file.read',
    'file.bring',
    'fund.read',
    'supplier.read',
  ],
})

export const evaluationClauses = [
  clause(
    '四(五)',
    text(
      '购买主体、服务对象和第三方综合评价成效、管理、社会影响等方面',
      'Buyer, beneficiaries and a third party evaluate results, management, effect on society and more',
    ),
    evaluatingSides,
    evaluatedAspects,
    carriedBy('performance-evaluation'),
    rule('evaluated-by-three-sides', {
      on: 'performance-evaluation',
      severity: 'must',
      require: evaluation.parties.containsAll(evaluatingSides),
      say: text('绩效评价还缺：{missing}', 'The evaluation still lacks: {missing}'),
      field: 'parties',
    }),
    rule('evaluated-in-every-aspect', {
      on: 'performance-evaluation',
      severity: 'must',
      require: evaluation.aspects.containsAll(evaluatedAspects),
      say: text('绩效评价没有涉及：{missing}', 'The evaluation leaves out: {missing}'),
      field: 'evaluation-aspects',
    }),
  ),
  clause(
    '四(五)1',
    text(
      '制定指标体系，突出满意度；结果公开，作为以后选择承接主体的重要参考',
      'Indicators that put satisfaction first; results are published and weigh in later choices',
    ),
    carriedBy('evaluation-indicators', 'satisfaction-draw', 'satisfaction-survey', 'evaluation-publication'),
    disclosure('evaluation-made-public', text('绩效评价结果', 'result of the evaluation'), 'performance-evaluation'),
    rule('satisfaction-evaluated', {
      on: 'performance-evaluation',
      severity: 'must',
      require: evaluation.aspects.containsAll(['satisfaction']),
      say: text('绩效评价应突出服务对象满意度', 'The evaluation must put the satisfaction of beneficiaries first'),
      field: 'evaluation-aspects',
    }),
    rule('evaluation-result-published', {
      on: 'procurement-archive',
      severity: 'must',
      require: evaluation.published,
      say: text('现在的绩效评价结果还没有向社会公开', 'The result of the evaluation that stands is not public yet'),
      next: text('先办“公开评价结果”', 'Publish the result first'),
    }),
    rule('past-evaluations-weighed', {
      on: 'procurement-award',
      severity: 'must',
      require: award.pastResultsWeighed,
      say: text(
        '确定承接主体应参考以往绩效评价结果（没有以往结果的，即为已参考）',
        'Past evaluations must weigh in the choice (where there are none, nothing is left out)',
      ),
      field: 'award-pastResultsWeighed',
    }),
    eligibility('past-evaluation-passed', {
      on: ['screen', 'award'],
      severity: 'prefer',
      require: facts.supplier.lastEvaluation
        .noneOr((result) => result.equals('passed'))
        .as(text('没有评价过，或者最近一次评价通过', 'never evaluated, or passed the last time')),
      say: text(
        '该单位最近一次绩效评价：{supplier.lastEvaluation}，是选择的重要参考',
        'The last evaluation of this supplier: {supplier.lastEvaluation}; it weighs in the choice',
      ),
    }),
    notExecutable(
      'weight-of-satisfaction',
      text(
        '满意度占多少由购买主体的指标体系定，文件没有给数',
        'How much satisfaction counts is for the buyer’s indicators; the document gives no figure',
      ),
    ),
  ),
  clause(
    '四(五)2',
    text('监控履约进度，按合同约定支付', 'Performance is watched, and payments follow the contract'),
    buyerAccounts,
    shareOnSigning,
    shareOnAcceptance,
    carriedBy('procurement-inspection', 'first-payment', 'last-payment'),
    rule('due-by-contract', {
      on: 'pay',
      severity: 'must',
      require: facts.instalment.dueByContract,
      say: text('还没有达到合同约定的支付条件', 'The contract does not call for this payment yet'),
      field: 'instalment-dueByContract',
    }),
    paymentPlan('payments-by-contract', [
      instalment('on-signing', {
        title: text('签约后支付', 'payment after signing'),
        share: shareOnSigning,
        gate: signed,
        say: text('合同还没有签订，现在不能支付', 'The contract is not signed yet: no payment now'),
      }),
      instalment('on-acceptance', {
        title: text('验收后支付', 'payment after acceptance'),
        share: shareOnAcceptance,
        gate: facts.acceptance.accepted,
        say: text('还没有全部验收通过，现在不能支付', 'Not everything has been accepted: no payment now'),
        next: text('验收全部通过后，本任务自动转为可办', 'Once everything is accepted, this task becomes ready by itself'),
      }),
    ]),
  ),
]
