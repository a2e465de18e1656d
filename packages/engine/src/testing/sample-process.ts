import { date } from '../policy/calendar-date.ts'
import { days } from '../policy/handle.ts'
import { type Process, stage, task, type TaskElement, type TaskSpec } from '../policy/process.ts'
import { text } from '../policy/text.ts'
import { facts } from '../procurement/facts.ts'

const own = (key: string, spec: Omit<TaskSpec, 'title' | 'clause'> & Partial<Pick<TaskSpec, 'clause'>>): TaskElement =>
  task(key, { title: text(`任务${key}`, `task ${key}`), clause: '一', ...spec })

/** A process with a task of every kind. */
export const sampleProcess: Process = {
  clause: '一',
  stages: [
    stage('choose', {
      title: text('选择', 'Choose'),
      clause: '二',
      window: { from: date('2025-01-01'), until: date('2025-06-30'), title: text('上半年', 'First half') },
      tasks: [
        own('plan', { kind: 'plan', roles: ['preparer'], clause: '二' }),
        own('budget', { kind: 'budget', roles: ['finance'], after: ['plan'] }),
        own('approve-plan', { kind: 'approve', roles: ['approver', 'preparer'], after: ['budget'], settings: { of: ['plan', 'budget'] } }),
        own('call', { kind: 'notice', roles: ['preparer'], after: ['approve-plan'] }),
        own('application', {
          kind: 'apply',
          roles: ['supplier', 'preparer'],
          after: ['call'],
          repeats: 'as-needed',
          due: facts.notice.closesOn,
        }),
        own('screening', { kind: 'screen', roles: ['preparer'], after: ['application'], opens: facts.notice.closesOn.plus(days(1)) }),
        own('due-diligence', { kind: 'due-diligence', roles: ['preparer'], after: ['screening'] }),
        own('panel', { kind: 'form-panel', roles: ['preparer'], after: ['due-diligence'] }),
        own('review', { kind: 'review', roles: ['reviewer'], after: ['panel'], repeats: 'panel-member' }),
        own('public-notice', { kind: 'public-notice', roles: ['preparer'], after: ['review'], settings: { days: 'notice-days' } }),
        own('award', { kind: 'award', roles: ['approver'], after: ['public-notice'] }),
        own('refinement', { kind: 'refine', roles: ['supplier', 'preparer'], after: ['award'] }),
      ],
    }),
    stage('carry-out', {
      title: text('实施', 'Carry out'),
      clause: '五',
      tasks: [
        own('contract', { kind: 'sign-contract', roles: ['preparer'], after: ['refinement'], clause: '五' }),
        own('first-payment', { kind: 'pay', roles: ['finance'], after: ['contract'], settings: { instalment: 'first' } }),
        own('quarterly-report', {
          kind: 'report',
          roles: ['supplier', 'preparer'],
          after: ['contract'],
          repeats: 'contract-quarter',
          due: facts.period.endsOn.plus(facts.contract.reportDays),
        }),
        own('inspection', { kind: 'inspect', roles: ['preparer', 'auditor'], after: ['contract'], repeats: 'as-needed', optional: true }),
        own('survey-draw', {
          kind: 'survey-draw',
          roles: ['preparer'],
          after: ['contract'],
          repeats: 'as-needed',
          optional: true,
          settings: { evaluation: 'midterm' },
        }),
        own('survey', {
          kind: 'survey',
          roles: ['evaluator', 'preparer'],
          after: ['survey-draw'],
          repeats: 'as-needed',
          optional: true,
          settings: { evaluation: 'midterm' },
        }),
        own('midterm-evaluation', {
          kind: 'evaluate',
          roles: ['evaluator'],
          after: ['contract'],
          repeats: 'until-passed',
          due: facts.contract.midtermOn,
          settings: { evaluation: 'midterm' },
        }),
        own('second-payment', { kind: 'pay', roles: ['finance'], after: ['first-payment'], settings: { instalment: 'second' } }),
        own('acceptance', { kind: 'accept', roles: ['preparer'], after: ['quarterly-report'] }),
        own('contract-notice', {
          kind: 'publish',
          roles: ['preparer'],
          after: ['contract'],
          optional: true,
          settings: { of: 'contract', disclosure: 'contract-public' },
        }),
        own('evaluation-notice', {
          kind: 'publish',
          roles: ['preparer'],
          after: ['contract'],
          repeats: 'as-needed',
          optional: true,
          settings: { of: 'evaluation' },
        }),
        own('settlement', { kind: 'settle', roles: ['finance'], after: ['second-payment', 'acceptance'] }),
        own('archive', { kind: 'archive', roles: ['preparer'], after: ['settlement'] }),
      ],
    }),
  ],
  anytime: [
    own('method', { kind: 'choose-method', roles: ['preparer'], after: ['approve-plan'], optional: true }),
    own('approve-method', { kind: 'approve', roles: ['approver'], after: ['method'], optional: true, settings: { of: ['method'] } }),
    own('objection', { kind: 'objection', roles: ['preparer', 'public'], after: ['public-notice'], repeats: 'as-needed', optional: true }),
    own('answer-objection', { kind: 'answer-objection', roles: ['approver'], repeats: 'objection', optional: true }),
    own('amendment', { kind: 'amend-contract', roles: ['preparer'], after: ['contract'], repeats: 'as-needed', optional: true }),
    own('fund-review', { kind: 'fund-review', roles: ['finance'], after: ['contract'], repeats: 'as-needed', optional: true }),
    own('takeover-plan', { kind: 'takeover-plan', roles: ['preparer'], after: ['award'], optional: true }),
    own('takeover', {
      kind: 'take-over',
      roles: ['approver'],
      after: ['contract'],
      repeats: 'as-needed',
      optional: true,
      settings: { grounds: ['service-stopped'] },
    }),
    own('rectification', { kind: 'rectify', roles: ['preparer'], after: ['contract'], repeats: 'as-needed', optional: true }),
    own('rectification-report', {
      kind: 'answer-rectification',
      roles: ['supplier', 'preparer'],
      repeats: 'rectification',
      optional: true,
      due: facts.rectification.dueOn,
    }),
    own('rectification-check', { kind: 'verify-rectification', roles: ['preparer'], repeats: 'rectification', optional: true }),
    own('donation', { kind: 'donation', roles: ['preparer', 'supplier'], after: ['contract'], repeats: 'as-needed', optional: true }),
    own('ban', {
      kind: 'sanction',
      roles: ['approver'],
      after: ['application'],
      repeats: 'as-needed',
      optional: true,
      clause: '六',
      settings: { sanction: 'ban' },
    }),
    own('termination', { kind: 'terminate', roles: ['approver'], after: ['contract'], optional: true }),
    own('relaunch', {
      kind: 'relaunch',
      roles: ['approver'],
      after: ['call'],
      repeats: 'as-needed',
      optional: true,
      settings: { from: 'call' },
    }),
    own('cancellation', { kind: 'cancel', roles: ['approver'], optional: true }),
    own('second-panel', { kind: 'form-panel', roles: ['preparer'], optional: true, when: facts.applications.qualified.moreThan(5) }),
  ],
}
