import { days, facts, type Process, stage, task, text } from '@goufu/engine'
import { evaluationWindow } from './6-evaluation.ts'

type Stage = Process['stages'][number]

const { contract, evaluation, survey } = facts

/** What every evaluation declares beside its result. */
export const evaluationFacts: NonNullable<Parameters<typeof task>[1]['declares']> = [
  evaluation.withinContract,
  survey.frame,
  survey.asked,
  survey.satisfied,
]

export const preparation: Stage = stage('preparation', {
  title: text('前期准备', 'Preparation'),
  clause: '六(五)',
  tasks: [
    task('plan', {
      kind: 'plan',
      title: text('购买计划', 'Plan'),
      roles: ['preparer'],
      clause: '二',
      declares: [facts.buyer.kind, facts.buyer.level, facts.plan.inGuidingCatalogue, facts.plan.exclusions],
    }),
    task('budget', { kind: 'budget', title: text('经费安排', 'Appropriation'), roles: ['finance'], clause: '六(三)', after: ['plan'] }),
    task('approve-plan', {
      kind: 'approve',
      title: text('审批计划和经费', 'Approve plan and money'),
      roles: ['approver'],
      clause: '办理规则 1',
      after: ['plan', 'budget'],
      settings: { of: ['plan', 'budget'] },
    }),
  ],
})

export const procurement: Stage = stage('procurement', {
  title: text('政府采购', 'Procurement'),
  clause: '四',
  tasks: [
    task('call-notice', {
      kind: 'notice',
      title: text('采购公告和采购文件', 'Notice and procurement document'),
      roles: ['preparer'],
      clause: '四',
      after: ['approve-plan'],
      declares: [facts.method.code],
    }),
    task('application', {
      kind: 'apply',
      title: text('响应', 'Application'),
      roles: ['supplier', 'preparer'],
      clause: '四',
      after: ['call-notice'],
      repeats: 'as-needed',
      due: facts.notice.closesOn,
      dueBasis: text('期限按公告', 'by the notice'),
    }),
    task('screening', {
      kind: 'screen',
      title: text('资质审查', 'Check of qualification'),
      roles: ['preparer'],
      clause: '三',
      after: ['application'],
      opens: facts.notice.closesOn.plus(days(1)),
    }),
    task('panel', {
      kind: 'form-panel',
      title: text('组建评审小组', 'Form the panel'),
      roles: ['preparer'],
      clause: '四',
      after: ['screening'],
    }),
    task('review', {
      kind: 'review',
      title: text('评审打分', 'Review'),
      roles: ['reviewer'],
      clause: '四',
      after: ['panel'],
      repeats: 'panel-member',
    }),
    task('public-notice', {
      kind: 'public-notice',
      title: text('公开评审结果', 'Publish the result of the review'),
      roles: ['preparer'],
      clause: '六(一)',
      after: ['review'],
    }),
    task('award', {
      kind: 'award',
      title: text('选定承接主体', 'Award'),
      roles: ['approver'],
      clause: '四',
      after: ['public-notice'],
      opens: facts.publicNotice.endsOn.plus(days(1)),
      declares: [facts.award.onPriceAlone],
    }),
  ],
})

export const implementation: Stage = stage('implementation', {
  title: text('项目实施', 'Implementation'),
  clause: '六(一)',
  tasks: [
    task('takeover-plan', {
      kind: 'report',
      title: text('临时接管预案', 'Takeover plan'),
      roles: ['preparer'],
      clause: '六(一)',
      after: ['award'],
      declares: [facts.takeover.planAdopted],
    }),
    task('contract', {
      kind: 'sign-contract',
      title: text('签订购买服务合同', 'Contract'),
      roles: ['preparer'],
      clause: '五',
      after: ['takeover-plan'],
      declares: [contract.assigned, contract.subcontracted, contract.copies],
    }),
    task('work-plan', {
      kind: 'report',
      title: text('制定工作方案', 'Work plan'),
      roles: ['supplier', 'preparer'],
      clause: '一',
      after: ['contract'],
    }),
    task('first-payment', {
      kind: 'pay',
      title: text('签订后支付', 'Payment after signing'),
      roles: ['finance'],
      clause: '附件1/第三条',
      after: ['contract'],
      settings: { instalment: 'first' },
    }),
    task('progress-report', {
      kind: 'report',
      title: text('报告项目进展', 'Progress report'),
      roles: ['supplier', 'preparer'],
      clause: '附件1/第六条(二)1',
      after: ['contract'],
      repeats: 'as-needed',
    }),
    task('interim-payment', {
      kind: 'pay',
      title: text('期中支付', 'Payment in between'),
      roles: ['finance'],
      clause: '附件1/第三条',
      after: ['first-payment'],
      settings: { instalment: 'interim' },
    }),
  ],
})

export const monitoring: Stage = stage('monitoring', {
  title: text('绩效监控', 'Monitoring'),
  clause: '六(四)',
  tasks: [
    task('fund-review', {
      kind: 'inspect',
      title: text('资金使用审核', 'Fund review'),
      roles: ['preparer', 'finance'],
      clause: '附件1/第六条(一)1',
      after: ['contract'],
      repeats: 'contract-half-year',
    }),
    task('inspection', {
      kind: 'inspect',
      title: text('监督检查和绩效监控', 'Inspection'),
      roles: ['preparer', 'auditor'],
      clause: '六(四)',
      after: ['contract'],
      repeats: 'as-needed',
      declares: [contract.assigned, contract.subcontracted],
    }),
  ],
})

export const closing: Stage = stage('closing', {
  title: text('评估和验收', 'Evaluation and acceptance'),
  clause: '六(二)',
  tasks: [
    task('final-evaluation', {
      kind: 'evaluate',
      title: text('期满前评估', 'Evaluation before expiry'),
      roles: ['evaluator', 'preparer'],
      clause: '六(二)',
      after: ['contract'],
      opens: contract.endsOn.minus(evaluationWindow),
      due: contract.endsOn,
      dueBasis: text('合同期满前一个月内', 'within the month before the contract ends'),
      settings: { evaluation: 'final' },
      declares: evaluationFacts,
    }),
    task('deliverables', {
      kind: 'report',
      title: text('提交服务成果', 'Hand in the results'),
      roles: ['supplier', 'preparer'],
      clause: '附件1/第十条',
      after: ['contract'],
    }),
    task('acceptance', {
      kind: 'accept',
      title: text('履约验收', 'Acceptance'),
      roles: ['preparer'],
      clause: '六(一)',
      after: ['deliverables'],
    }),
    task('final-payment', {
      kind: 'pay',
      title: text('评估合格后支付', 'Payment after the evaluation'),
      roles: ['finance'],
      clause: '附件1/第三条',
      after: ['interim-payment', 'acceptance'],
      settings: { instalment: 'final' },
    }),
    task('settlement', {
      kind: 'settle',
      title: text('经费结算', 'Settlement'),
      roles: ['finance'],
      clause: '六(四)',
      after: ['final-payment', 'fund-review'],
    }),
    task('archive', {
      kind: 'archive',
      title: text('归档', 'Archive'),
      roles: ['preparer'],
      clause: '六(五)',
      after: ['settlement', 'inspection', 'work-plan', 'progress-report'],
    }),
  ],
})
