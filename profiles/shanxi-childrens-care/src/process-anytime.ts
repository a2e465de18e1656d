import { facts, type Process, task, text } from '@goufu/engine'
import { procurementTasks as of } from '@goufu/national-base'
import { evaluationFacts } from './process-stages.ts'

const { contract, evaluation, inspection, rectification } = facts

const found = inspection.openFaults.moreThan(0)

/** What may happen at any time. */
export const anytime: Process['anytime'] = [
  of.query,
  of.queryAnswer,
  of.complaint,
  task('rectification-notice', {
    kind: 'rectify',
    title: text('书面通知限期整改', 'Notice to put right'),
    roles: ['preparer'],
    clause: '六(二)',
    after: ['procurement-contract'],
    repeats: 'as-needed',
    optional: true,
  }),
  task('rectification-report', {
    kind: 'answer-rectification',
    title: text('书面报送整改情况', 'Report on what was put right'),
    roles: ['supplier', 'preparer'],
    clause: '六(二)',
    repeats: 'rectification',
    due: rectification.dueOn,
    dueBasis: text('按整改通知写明的期限', 'by the day the notice gives'),
    when: rectification.open.moreThan(0),
  }),
  task('rectification-check', {
    kind: 'verify-rectification',
    title: text('核查整改', 'Check what was put right'),
    roles: ['preparer'],
    clause: '六(二)',
    repeats: 'rectification',
    optional: true,
  }),
  task('correction-demand', {
    kind: 'report',
    title: text('要求限期纠正', 'Demand correction'),
    roles: ['preparer'],
    clause: '附件1/第七条3',
    after: ['procurement-contract'],
    repeats: 'as-needed',
    optional: true,
    when: found,
  }),
  task('late-evaluation', {
    kind: 'evaluate',
    title: text('期满后补评', 'Evaluation made up for after expiry'),
    roles: ['evaluator', 'preparer'],
    clause: '六(二)',
    after: ['procurement-contract'],
    optional: true,
    when: facts.today.after(contract.endsOn),
    settings: { evaluation: 'final' },
    declares: evaluationFacts,
  }),
  task('reevaluation', {
    kind: 'evaluate',
    title: text('整改后复评', 'Evaluation after rectification'),
    roles: ['evaluator', 'preparer'],
    clause: '六(二)',
    after: ['procurement-contract'],
    repeats: 'until-passed',
    optional: true,
    when: evaluation.final.equals('failed'),
    settings: { evaluation: 'final' },
    declares: evaluationFacts,
  }),
  task('audit', {
    kind: 'inspect',
    title: text('审计监督', 'Audit'),
    roles: ['auditor'],
    clause: '六(一)',
    after: ['procurement-contract'],
    repeats: 'as-needed',
    optional: true,
  }),
  task('exclusion', {
    kind: 'sanction',
    title: text('禁止参与政府购买', 'Exclusion from purchases'),
    roles: ['approver'],
    clause: '六(一)',
    after: ['procurement-response'],
    repeats: 'as-needed',
    optional: true,
    settings: { sanction: 'exclusion-from-purchases' },
    declares: [facts.sanction.serious],
  }),
  task('termination', {
    kind: 'terminate',
    title: text('解除合同', 'Termination'),
    roles: ['approver'],
    clause: '六(二)',
    after: ['procurement-contract'],
    optional: true,
    declares: [facts.termination.ground],
  }),
  of.cancellation,
]
