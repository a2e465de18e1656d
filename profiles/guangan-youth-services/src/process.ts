import { type Condition, days, facts, months, type Process, stage, task, type TaskElement, type Text, text } from '@goufu/engine'
import { procurementTasks as national, surveyTasks } from '@goufu/national-base'
import { agreedPayments } from './2-7-steps.ts'

/** One of the payments that the contract may have, in whatever order it has them due. */
function payment(key: string, title: Text, instalment: string, when?: Condition): TaskElement {
  return task(key, {
    kind: 'pay',
    title,
    roles: ['finance'],
    clause: '二(七)4',
    after: ['contract'],
    ...(when === undefined ? {} : { when }),
    settings: { instalment },
    declares: [facts.instalment.dueByContract, facts.contract.assigned],
  })
}

const planning = stage('planning', {
  title: text('编制购买计划', 'Plan'),
  clause: '二(七)1',
  tasks: [
    task('plan', {
      kind: 'plan',
      title: text('年度购买服务计划', 'Plan of the year'),
      roles: ['preparer'],
      clause: '二(七)1',
      declares: [
        facts.buyer.kind,
        facts.buyer.hasDuties,
        facts.buyer.paidByBudget,
        facts.plan.exclusions,
        facts.plan.inGuidingCatalogue,
        facts.plan.withinProcurement,
        facts.plan.contentFixed,
        facts.plan.continuous,
        facts.plan.fundingStable,
        facts.plan.priceStable,
      ],
    }),
    task('budget', {
      kind: 'budget',
      title: text('列入部门预算', 'Department budget'),
      roles: ['preparer', 'finance'],
      clause: '二(八)',
      after: ['plan'],
      declares: [facts.budget.inDepartmentBudget, facts.budget.inProcurementBudget, facts.budget.guaranteed],
    }),
    task('finance-approval', {
      kind: 'approve',
      title: text('财政部门审核批准', 'Approval by finance'),
      roles: ['finance'],
      clause: '二(七)1',
      after: ['plan', 'budget'],
      settings: { of: ['plan', 'budget'] },
    }),
  ],
})

const information = stage('information', {
  title: text('公开购买信息', 'Information'),
  clause: '二(七)2',
  tasks: [
    task('call-notice', {
      kind: 'notice',
      title: text('公布购买信息', 'Notice'),
      roles: ['preparer'],
      clause: '二(七)2',
      after: ['choose-method'],
      declares: [facts.notice.parts, facts.notice.documentsUntil, facts.notice.unfairConditions, facts.bond.bidFen, facts.bond.bidInCash],
    }),
  ],
})

const method = stage('method', {
  title: text('选择购买方式', 'Method and supplier'),
  clause: '二(七)3',
  tasks: [
    task('choose-method', {
      kind: 'choose-method',
      title: text('确定购买方式', 'Choose the method'),
      roles: ['preparer'],
      clause: '二(七)3',
      after: ['finance-approval'],
      declares: [facts.method.fixedPrice, facts.plan.categoryYearFen],
    }),
    { ...national.methodApproval, after: ['choose-method'], settings: { of: ['choose-method'] } },
    { ...national.singleSourceCase, after: ['choose-method'] },
    task('application', {
      kind: 'apply',
      title: text('申报', 'Application'),
      roles: ['supplier', 'preparer'],
      clause: '二(七)3',
      after: ['call-notice'],
      repeats: 'as-needed',
      due: facts.notice.closesOn,
      dueBasis: text('期限按公告', 'by the notice'),
    }),
    task('screening', {
      kind: 'screen',
      title: text('资格审查', 'Screening'),
      roles: ['preparer'],
      clause: '二(五)',
      after: ['application'],
      opens: facts.notice.closesOn.plus(days(1)),
    }),
    task('panel', {
      kind: 'form-panel',
      title: text('组建评审小组', 'Form the panel'),
      roles: ['preparer'],
      clause: '二(七)3',
      after: ['screening'],
      declares: [facts.panel.experts],
    }),
    task('review', {
      kind: 'review',
      title: text('评审打分', 'Review'),
      roles: ['reviewer'],
      clause: '二(七)3',
      after: ['panel'],
      repeats: 'panel-member',
    }),
    { ...national.reviewReport, after: ['review'] },
    { ...national.lowPriceReview, after: ['review'] },
    task('public-notice', {
      kind: 'public-notice',
      title: text('公示', 'Public notice'),
      roles: ['preparer'],
      clause: '二(十一)',
      after: ['review-report'],
    }),
    {
      ...task('award', {
        kind: 'award',
        title: text('选定承接主体', 'Award'),
        roles: ['approver'],
        clause: '二(七)3',
        after: ['public-notice'],
        dueBasis: text('收到评审报告后五个工作日，实施条例四十三', 'five working days from the review report, 实施条例 四十三'),
        declares: [facts.award.onPriceAlone, facts.award.pastResultsWeighed],
      }),
      due: national.award.due,
    },
    { ...national.resultPublication, after: ['award'] },
    national.bidBondReturnOthers,
  ],
})

const contract = stage('contract', {
  title: text('签订购买合同', 'Contract'),
  clause: '二(七)4',
  tasks: [
    task('takeover-plan', {
      kind: 'takeover-plan',
      title: text('临时接管预案', 'Takeover plan'),
      roles: ['preparer'],
      clause: '二(十一)',
      after: ['award'],
    }),
    task('contract', {
      kind: 'sign-contract',
      title: text('签订购买服务合同', 'Contract'),
      roles: ['preparer'],
      clause: '二(七)4',
      after: ['result-publication', 'takeover-plan'],
      declares: [facts.contract.written, facts.contract.assigned],
    }),
    { ...national.contractPublication, after: ['contract'] },
    { ...national.contractFiling, after: ['contract'] },
    { ...national.bidBondReturn, after: ['contract'] },
    { ...national.performanceBond, after: ['contract'] },
    { ...national.supplementaryContract, after: ['contract'] },
    payment('first-payment', text('首次支付', 'First payment'), 'first', agreedPayments.first),
  ],
})

const supervision = stage('supervision', {
  title: text('加强购买监督', 'Supervision'),
  clause: '二(七)5',
  tasks: [
    payment('second-payment', text('第二次支付', 'Second payment'), 'second', agreedPayments.second),
    payment('third-payment', text('第三次支付', 'Third payment'), 'third', agreedPayments.third),
    task('inspection', {
      kind: 'inspect',
      title: text('跟踪检查', 'Inspection'),
      roles: ['preparer'],
      clause: '二(七)5',
      after: ['contract'],
      repeats: 'as-needed',
      declares: [facts.contract.assigned],
    }),
    task('audit', {
      kind: 'inspect',
      title: text('审计监督', 'Audit'),
      roles: ['auditor'],
      clause: '二(十一)',
      after: ['contract'],
      repeats: 'as-needed',
      optional: true,
      declares: [facts.contract.assigned],
    }),
    task('self-evaluation', {
      kind: 'report',
      title: text('自我评估和财务报告', 'Self-evaluation and financial report'),
      roles: ['supplier', 'preparer'],
      clause: '二(九)',
      after: ['contract'],
    }),
    task('acceptance', {
      kind: 'accept',
      title: text('服务成果验收', 'Acceptance'),
      roles: ['preparer'],
      clause: '二(七)5',
      after: ['inspection', 'self-evaluation'],
    }),
  ],
})

const evaluation = stage('evaluation', {
  title: text('绩效评价', 'Performance evaluation'),
  clause: '二(九)',
  tasks: [
    ...surveyTasks('二(九)', 'contract'),
    task('performance-evaluation', {
      kind: 'evaluate',
      title: text('年度绩效评价', 'Evaluation of the year'),
      roles: ['evaluator', 'preparer'],
      clause: '二(九)',
      after: ['self-evaluation', 'satisfaction-survey'],
      repeats: 'as-needed',
      due: facts.contract.startsOn.plus(months(12)),
      dueBasis: text('按年度考核评估，二(四)', 'every year, 二(四)'),
      settings: { evaluation: 'final' },
    }),
    task('publish-result', {
      kind: 'publish',
      title: text('公布评价结果', 'Publish the result'),
      roles: ['preparer'],
      clause: '二(九)',
      after: ['performance-evaluation'],
      repeats: 'as-needed',
      settings: { of: 'evaluation', disclosure: 'evaluation-result' },
    }),
    payment('last-payment', text('末次支付', 'Last payment'), 'last'),
    task('settlement', {
      kind: 'settle',
      title: text('结算', 'Settlement'),
      roles: ['finance'],
      clause: '办理规则 5',
      after: ['last-payment', 'acceptance'],
    }),
    task('archive', {
      kind: 'archive',
      title: text('归档', 'Archive'),
      roles: ['preparer'],
      clause: '四十二',
      after: ['settlement', 'publish-result', 'contract-publication', 'contract-filing'],
      declares: [facts.archive.keptUntil],
    }),
  ],
})

/** The five steps of 二(七), the evaluation of 二(九), and what may happen at any time. */
export const process: Process = {
  clause: '二(七)',
  stages: [planning, information, method, contract, supervision, evaluation],
  anytime: [
    task('objection', {
      kind: 'objection',
      title: text('登记异议', 'Objection'),
      roles: ['preparer', 'public'],
      clause: '五十二',
      after: ['public-notice'],
      repeats: 'as-needed',
      optional: true,
    }),
    task('answer-objection', {
      kind: 'answer-objection',
      title: text('答复异议', 'Answer an objection'),
      roles: ['approver'],
      clause: '五十二',
      repeats: 'objection',
      optional: true,
    }),
    { ...national.query, after: ['public-notice'] },
    { ...national.complaint, after: ['public-notice'] },
    task('takeover', {
      kind: 'take-over',
      title: text('启动临时接管', 'Start the takeover'),
      roles: ['preparer'],
      clause: '二(十一)',
      after: ['contract'],
      repeats: 'as-needed',
      optional: true,
      settings: { grounds: ['service-stopped'] },
    }),
    task('exclusion', {
      kind: 'sanction',
      title: text('禁止参与', 'Exclusion'),
      roles: ['approver'],
      clause: '二(十一)',
      after: ['application'],
      repeats: 'as-needed',
      optional: true,
      settings: { sanction: 'exclusion' },
      declares: [facts.sanction.serious],
    }),
    { ...national.clawBack, clause: '二(十一)', after: ['contract'] },
    { ...national.refund, clause: '二(十一)' },
    task('termination', {
      kind: 'terminate',
      title: text('终止合同', 'Termination'),
      roles: ['approver'],
      clause: '二(十一)',
      after: ['contract'],
      optional: true,
      settings: { grounds: ['law', 'contract'] },
      declares: [facts.takeover.serviceStopped],
    }),
    { ...national.withdrawal, after: ['application'] },
    { ...national.relaunch, after: ['call-notice'], settings: { from: 'choose-method' } },
    task('cancellation', {
      kind: 'cancel',
      title: text('取消采购', 'Cancel the purchase'),
      roles: ['approver'],
      clause: '办理规则 4',
      optional: true,
    }),
  ],
}
