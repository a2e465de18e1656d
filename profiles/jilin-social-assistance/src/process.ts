import { facts, type Process, stage, task, type TaskElement, text } from '@goufu/engine'
import { procurementTasks as national, surveyTasks } from '@goufu/national-base'
import { buyerAccounts } from './4-evaluation.ts'

const { acceptance, budget, buyer, contract, instalment, plan, sanction, yearFunds } = facts

/** A task of the national process in this document's words; facts it declares stay and `declares` adds to them. */
function inWordsOf(
  of: TaskElement,
  change: Partial<Pick<TaskElement, 'title' | 'clause' | 'after' | 'declares' | 'settings'>>,
): TaskElement {
  return { ...of, ...change, declares: [...of.declares, ...(change.declares ?? [])] }
}

const settle = stage('settle', {
  title: text('项目确定', 'Settle the project'),
  clause: '四(一)',
  tasks: [
    task('plan', {
      kind: 'plan',
      title: text('购买计划', 'Plan'),
      roles: ['preparer'],
      clause: '四(一)',
      declares: [
        buyer.kind,
        buyer.guidedByCounty,
        plan.exclusions,
        plan.contentFixed,
        plan.continuous,
        plan.fundingStable,
        plan.priceStable,
      ],
    }),
    task('budget', {
      kind: 'budget',
      title: text('落实项目预算', 'Settle the budget'),
      roles: ['finance'],
      clause: '五',
      after: ['plan'],
      declares: [budget.guaranteed, yearFunds.transfersFen],
    }),
    task('approve-plan', {
      kind: 'approve',
      title: text('审批项目和预算', 'Approve project and budget'),
      roles: ['approver'],
      clause: '办理规则 1',
      after: ['plan', 'budget'],
      settings: { of: ['plan', 'budget'] },
    }),
    inWordsOf(national.method, { clause: '四(三)', after: ['approve-plan'] }),
    inWordsOf(national.methodApproval, {}),
    inWordsOf(national.singleSourceCase, {}),
  ],
})

const publish = stage('publish', {
  title: text('信息发布', 'Publish information'),
  clause: '四(二)',
  tasks: [
    inWordsOf(national.notice, { title: text('公开购买信息', 'Publish the purchase'), clause: '四(二)', declares: ['notice.parts'] }),
    inWordsOf(national.invitation, {}),
    inWordsOf(national.singleSourceInvitation, {}),
  ],
})

const choose = stage('choose', {
  title: text('组织购买', 'Carry out the purchase'),
  clause: '四(三)',
  tasks: [
    inWordsOf(national.response, { clause: '四(三)' }),
    inWordsOf(national.screening, { clause: '二(二)' }),
    inWordsOf(national.panel, { clause: '四(三)' }),
    national.negotiationOffers,
    national.consultationOffers,
    national.inquiryOffers,
    national.singleSourceNotice,
    national.singleSourcePrice,
    inWordsOf(national.review, { clause: '四(三)' }),
    national.reviewReport,
    national.lowPriceReview,
    national.publicNotice,
    inWordsOf(national.award, { clause: '四(三)', declares: ['award.onPriceAlone', 'award.pastResultsWeighed'] }),
    inWordsOf(national.resultPublication, { clause: '四(四)1' }),
    national.bidBondReturnOthers,
    task('takeover-plan', {
      kind: 'takeover-plan',
      title: text('制定临时接管预案', 'Takeover plan'),
      roles: ['preparer'],
      clause: '四(四)3',
      after: ['procurement-award'],
    }),
    task('contract', {
      kind: 'sign-contract',
      title: text('签订合同', 'Contract'),
      roles: ['preparer'],
      clause: '四(三)1',
      after: ['result-publication', 'takeover-plan'],
      declares: [contract.written, contract.assigned],
    }),
    inWordsOf(national.contractPublication, { clause: '四(三)4', after: ['contract'] }),
    inWordsOf(national.contractFiling, { after: ['contract'] }),
    inWordsOf(national.bidBondReturn, { after: ['contract'] }),
    inWordsOf(national.performanceBond, { after: ['contract'] }),
  ],
})

const supervise = stage('supervise', {
  title: text('监督管理', 'Supervision'),
  clause: '四(四)',
  tasks: [
    task('first-payment', {
      kind: 'pay',
      title: text('签约后支付', 'Payment after signing'),
      roles: [buyerAccounts],
      clause: '四(五)2',
      after: ['contract'],
      settings: { instalment: 'on-signing' },
      declares: [instalment.dueByContract],
    }),
    inWordsOf(national.inspection, {
      title: text('履约监管和绩效监控', 'Supervision of performance'),
      clause: '四(四)2',
      after: ['contract'],
    }),
    task('financial-report', {
      kind: 'report',
      title: text('财务报告', 'Financial report'),
      roles: ['supplier', 'preparer'],
      clause: '四(四)2',
      after: ['contract'],
      repeats: 'as-needed',
    }),
    task('audit', {
      kind: 'inspect',
      title: text('接受审计', 'Audit'),
      roles: ['auditor'],
      clause: '四(四)1',
      after: ['contract'],
      repeats: 'as-needed',
      optional: true,
    }),
    inWordsOf(national.supplementaryContract, { after: ['contract'] }),
  ],
})

const evaluate = stage('evaluate', {
  title: text('绩效评价', 'Performance evaluation'),
  clause: '四(五)',
  tasks: [
    task('evaluation-indicators', {
      kind: 'report',
      title: text('绩效管理指标体系', 'Indicators of the evaluation'),
      roles: ['preparer'],
      clause: '四(五)1',
      after: ['contract'],
    }),
    ...surveyTasks('四(五)1', 'contract'),
    inWordsOf(national.evaluation, {
      clause: '四(五)',
      after: ['evaluation-indicators', 'procurement-inspection', 'financial-report', 'satisfaction-survey'],
      declares: ['evaluation.aspects'],
    }),
    task('evaluation-publication', {
      kind: 'publish',
      title: text('公开评价结果', 'Publish the evaluation'),
      roles: ['preparer'],
      clause: '四(五)1',
      after: ['performance-evaluation'],
      repeats: 'as-needed',
      settings: { of: 'evaluation', disclosure: 'evaluation-made-public' },
    }),
    national.acceptance,
    task('last-payment', {
      kind: 'pay',
      title: text('验收后支付', 'Payment after acceptance'),
      roles: [buyerAccounts],
      clause: '四(五)2',
      after: ['first-payment', 'procurement-acceptance'],
      when: acceptance.accepted,
      settings: { instalment: 'on-acceptance' },
      declares: [instalment.dueByContract],
    }),
    national.settlement,
    inWordsOf(national.archive, { after: [...national.archive.after, 'evaluation-publication'] }),
  ],
})

/** The five steps of 四, and what may happen at any time. */
export const process: Process = {
  clause: '四',
  stages: [settle, publish, choose, supervise, evaluate],
  anytime: [
    national.panelReplacement,
    national.query,
    national.queryAnswer,
    national.complaint,
    task('exclusion', {
      kind: 'sanction',
      title: text('禁止参与', 'Exclusion'),
      roles: ['approver'],
      clause: '四(四)4',
      after: ['procurement-response'],
      repeats: 'as-needed',
      optional: true,
      settings: { sanction: 'exclusion-from-assistance' },
      declares: [sanction.serious],
    }),
    task('takeover', {
      kind: 'take-over',
      title: text('启动临时接管', 'Start the takeover'),
      roles: ['approver'],
      clause: '四(四)3',
      after: ['contract'],
      repeats: 'as-needed',
      optional: true,
      settings: { grounds: ['service-stopped'] },
    }),
    inWordsOf(national.clawBack, { clause: '四(四)4', after: ['contract'] }),
    inWordsOf(national.refund, { clause: '四(四)4' }),
    inWordsOf(national.termination, {
      clause: '四(四)4',
      after: ['contract'],
      declares: ['takeover.serviceStopped'],
      settings: { grounds: ['law', 'contract'] },
    }),
    national.exceptionRequest,
    national.exceptionConsent,
    national.withdrawal,
    national.relaunch,
    inWordsOf(national.cancellation, { clause: '办理规则 4' }),
  ],
}
