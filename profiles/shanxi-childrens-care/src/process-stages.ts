import { facts, type Process, stage, task, text } from '@goufu/engine'
import { procurementTasks as of, surveyTasks } from '@goufu/national-base'
import { evaluationWindow } from './6-evaluation.ts'
import { taken } from './process-procurement.ts'

type Stage = Process['stages'][number]

const { contract, evaluation } = facts

/** What every evaluation declares beside its result. */
export const evaluationFacts: NonNullable<Parameters<typeof task>[1]['declares']> = [evaluation.withinContract]

export const implementation: Stage = stage('implementation', {
  title: text('项目实施', 'Implementation'),
  clause: '六(一)',
  tasks: [
    task('takeover-plan', {
      kind: 'takeover-plan',
      title: text('临时接管预案', 'Takeover plan'),
      roles: ['preparer'],
      clause: '六(一)',
      after: ['procurement-award'],
    }),
    taken(of.contract, {
      title: text('签订购买服务合同', 'Contract'),
      clause: '五',
      after: ['result-publication', 'takeover-plan'],
      declares: [contract.subcontracted, contract.copies, contract.authorised],
    }),
    of.contractPublication,
    of.contractFiling,
    of.bidBondReturn,
    of.performanceBond,
    of.supplementaryContract,
    task('work-plan', {
      kind: 'report',
      title: text('制定工作方案', 'Work plan'),
      roles: ['supplier', 'preparer'],
      clause: '一',
      after: ['procurement-contract'],
    }),
    task('first-payment', {
      kind: 'pay',
      title: text('签订后支付', 'Payment after signing'),
      roles: ['finance'],
      clause: '附件1/第三条',
      after: ['procurement-contract'],
      settings: { instalment: 'first' },
    }),
    task('progress-report', {
      kind: 'report',
      title: text('报告项目进展', 'Progress report'),
      roles: ['supplier', 'preparer'],
      clause: '附件1/第六条(二)1',
      after: ['procurement-contract'],
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
      kind: 'fund-review',
      title: text('资金使用审核', 'Fund review'),
      roles: ['preparer', 'finance'],
      clause: '附件1/第六条(一)1',
      after: ['procurement-contract'],
      repeats: 'contract-half-year',
    }),
    task('inspection', {
      kind: 'inspect',
      title: text('监督检查和绩效监控', 'Inspection'),
      roles: ['preparer', 'auditor'],
      clause: '六(四)',
      after: ['procurement-contract'],
      repeats: 'as-needed',
      declares: [contract.assigned, contract.subcontracted, facts.inspection.accidentOrViolation],
    }),
  ],
})

export const closing: Stage = stage('closing', {
  title: text('评估和验收', 'Evaluation and acceptance'),
  clause: '六(二)',
  tasks: [
    ...surveyTasks('附件2', 'procurement-contract'),
    task('final-evaluation', {
      kind: 'evaluate',
      title: text('期满前评估', 'Evaluation before expiry'),
      roles: ['evaluator', 'preparer'],
      clause: '六(二)',
      after: ['satisfaction-survey'],
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
      after: ['procurement-contract'],
    }),
    task('acceptance', {
      kind: 'accept',
      title: text('履约验收', 'Acceptance'),
      roles: ['preparer'],
      clause: '六(一)',
      after: ['deliverables'],
      declares: [contract.undoneFen],
    }),
    task('final-payment', {
      kind: 'pay',
      title: text('评估合格后支付', 'Payment after the evaluation'),
      roles: ['finance'],
      clause: '附件1/第三条',
      after: ['interim-payment', 'acceptance'],
      settings: { instalment: 'final' },
    }),
    taken(of.settlement, { title: text('经费结算', 'Settlement'), clause: '六(四)', after: ['final-payment'] }),
    taken(of.archive, {
      clause: '六(五)',
      after: ['procurement-settlement', 'inspection', 'work-plan', 'progress-report', 'contract-publication', 'contract-filing'],
    }),
  ],
})
