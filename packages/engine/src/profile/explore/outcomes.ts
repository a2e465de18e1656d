import type { ResolvedTask } from '../../policy/resolved-profile.ts'
import { text } from '../../policy/text.ts'
import {
  approvals,
  evaluationResults,
  objectionAnswers,
  procurementMethods,
  rectificationResults,
  screenings,
  soundness,
} from '../../procurement/codes.ts'
import { subjectOf } from '../../procurement/publication.ts'
import { doneAgain } from '../../procurement/rounds.ts'
import { purchasedOfYear } from '../../procurement/year-funds.ts'
import { ANY, FOREVER, type TaskOutcome, type TaskSettings } from './task-outcome.ts'

type Outcomes = (task: TaskSettings, tasks: readonly ResolvedTask[]) => readonly TaskOutcome[]

const done = text('办结', 'done')

/** A task that can only be done. */
function doneWith(gives: NonNullable<TaskOutcome['gives']>, more: Partial<TaskOutcome> = {}): Outcomes {
  return () => [{ key: 'done', title: done, gives, ...more }]
}

/** The ways a task of a kind can end, by kind; what is not here can only be done, and no rule reads what it gives. */
const outcomes: Readonly<Record<string, Outcomes>> = {
  plan: doneWith({ 'plan.totalFen': ANY, 'plan.months': ANY }),
  budget: doneWith({ 'budget.totalFen': ANY, 'budget.ofLotFen': ANY, [purchasedOfYear]: ANY }),
  approve: ({ settings: { of } }, tasks) => {
    const covered = ({ key }: ResolvedTask) => Array.isArray(of) && of.includes(key)
    // What is built upon is not sent back any more: the method, once it is called for offers by it.
    const method = tasks.some((task) => task.kind === 'choose-method' && covered(task))
    const again = new Set(tasks.filter(covered).flatMap(({ key }) => doneAgain(tasks, key).tasks))
    return [
      { key: 'approved', title: approvals.approved, ...(method ? { gives: { 'method.approved': true } } : {}) },
      {
        key: 'returned',
        title: approvals.returned,
        done: false,
        undoes: ({ key }) => again.has(key),
        beginsAgain: true,
        ...(method ? { needs: { unset: ['notice.publishedOn'] } } : {}),
      },
    ]
  },
  'choose-method': () =>
    Object.entries(procurementMethods).map(([code, title]) => ({
      key: code,
      title,
      gives: { 'method.code': code, 'method.reasoned': ANY, 'method.approved': false },
    })),
  notice: doneWith({ 'notice.publishedOn': ANY, 'notice.closesOn': ANY, '~figures are set': ANY }),
  invite: doneWith({ 'notice.publishedOn': ANY, 'notice.closesOn': ANY, 'notice.invited': ANY, '~figures are set': ANY }),
  apply: (): readonly TaskOutcome[] => [
    {
      key: 'applied',
      title: text('有人申报', 'somebody applies'),
      needs: { unset: ['~nobody applied', '~screening is over'] },
      gives: { 'applications.received': ANY },
    },
    {
      key: 'nobody',
      title: text('无人申报', 'nobody applies'),
      needs: { unset: ['~nobody applied'], equal: { 'applications.received': 0 } },
      gives: { '~nobody applied': true },
      done: false,
      byItself: true,
    },
  ],
  screen: () => [
    {
      key: 'qualified',
      title: screenings.qualified,
      gives: { '~screening is over': true, 'applications.qualified': ANY },
      qualifies: true,
    },
    {
      key: 'none-qualified',
      title: text('均不符合要求', 'none qualified'),
      gives: { '~screening is over': true, 'applications.qualified': 0 },
    },
  ],
  'due-diligence': () => [
    { key: 'sound', title: soundness.sound },
    { key: 'fault', title: text('均有问题', 'faults in all'), gives: { 'applications.qualified': 0 } },
  ],
  'form-panel': doneWith({ 'panel.members': ANY }),
  'replace-member': doneWith({ 'panel.members': ANY }, { needs: { known: ['panel.members'], unset: ['review.endedOn'] } }),
  'final-offer': ({ settings: { concludes } }) => [
    {
      key: 'opened',
      title: text('拆封', 'opened'),
      needs: { not: { 'applications.qualified': 0 } },
      gives: { 'finalOffer.received': ANY, 'finalOffer.openedOn': ANY, ...(concludes === true ? { 'review.endedOn': ANY } : {}) },
    },
  ],
  review: doneWith({ 'award.rank': ANY, 'award.tied': ANY, 'review.endedOn': ANY }),
  'public-notice': doneWith({ 'publicNotice.endsOn': ANY }, { needs: { not: { 'applications.qualified': 0 } } }),
  objection: doneWith(
    { 'objections.open': 1 },
    { needs: { known: ['publicNotice.endsOn'], unset: ['award.decidedOn'], equal: { 'objections.open': 0 } } },
  ),
  'answer-objection': () => [
    { key: 'dismissed', title: objectionAnswers.dismissed, gives: { 'objections.open': 0 } },
    {
      key: 'upheld',
      title: objectionAnswers.upheld,
      gives: { 'objections.open': 0 },
      undoes: ({ kind }) => kind === 'public-notice',
    },
  ],
  award: doneWith(
    { 'award.amountFen': ANY, 'award.decidedOn': ANY, 'supplier.*': ANY, 'supplier.debarredUntil': null },
    { needs: { not: { 'applications.qualified': 0 } } },
  ),
  // Whoever is disqualified under contract leaves by termination, an end the model does not count: that path is not followed here.
  'sign-contract': doneWith({
    'contract.published': false,
    'contract.supplierDisqualified': ANY,
    'contract.signedOn': ANY,
    'contract.startsOn': ANY,
    'contract.endsOn': ANY,
    'contract.priceFen': ANY,
    'contract.originalPriceFen': ANY,
    'contract.supplementsFen': ANY,
    'contract.paidFen': ANY,
    'contract.reportDays': ANY,
    'contract.midtermOn': ANY,
  }),
  // What it changes is known since the contract was signed. A later end is not followed: within the term that day is not over.
  'amend-contract': doneWith({}, { needs: { known: ['contract.signedOn'] } }),
  inspect: () => [
    { key: 'sound', title: soundness.sound, gives: { 'inspection.openFaults': 0, 'inspection.result': 'sound' } },
    { key: 'fault', title: soundness.fault, gives: { 'inspection.openFaults': 1, 'inspection.result': 'fault' } },
  ],
  'fund-review': () =>
    (['sound', 'fault'] as const).map((result) => ({
      key: result,
      title: soundness[result],
      gives: {
        'inspection.openFaults': result === 'sound' ? 0 : 1,
        'inspection.result': result,
        'fundReview.spentFen': ANY,
        'fundReview.outsideFen': ANY,
      },
    })),
  'takeover-plan': doneWith({ 'takeover.planAdopted': true }),
  'take-over': doneWith(
    { 'takeover.started': true, 'takeover.ground': ANY },
    { needs: { known: ['contract.signedOn'], equal: { 'takeover.planAdopted': true } } },
  ),
  rectify: doneWith({}, { needs: { known: ['contract.signedOn'] } }),
  'verify-rectification': (): readonly TaskOutcome[] => [
    { key: 'passed', title: rectificationResults.passed, gives: { 'inspection.openFaults': ANY } },
    { key: 'failed', title: rectificationResults.failed },
    { key: 'refused', title: rectificationResults.refused },
  ],
  'survey-draw': doneWith({ 'survey.frame': ANY, 'survey.asked': ANY }),
  survey: doneWith({ 'survey.answered': ANY, 'survey.satisfied': ANY }),
  evaluate: ({ settings: { evaluation }, repeats }) => {
    const fact = `evaluation.${typeof evaluation === 'string' ? evaluation : ''}`
    // One that is passed needs no repetition, whichever task passed it.
    const needs = repeats === 'until-passed' ? { needs: { not: { [fact]: 'passed' } } } : {}
    const undone = repeats === 'until-passed' ? { done: false as const } : {}
    const held = { [`${fact}Held`]: true, 'evaluation.published': false, 'evaluation.score': ANY }
    return [
      { key: 'passed', title: evaluationResults.passed, gives: { [fact]: 'passed', ...held }, ...needs },
      { key: 'failed', title: evaluationResults.failed, gives: { [fact]: 'failed', ...held }, ...needs, ...undone },
    ]
  },
  accept: () => [
    { key: 'accepted', title: text('全部通过', 'all accepted'), gives: { 'acceptance.accepted': true } },
    { key: 'not-accepted', title: text('部分未通过', 'not all accepted'), gives: { 'acceptance.accepted': false } },
  ],
  publish: (task, tasks) => {
    const of = subjectOf(task)
    return doneWith(of === 'result' ? {} : { [`${of}.published`]: true })(task, tasks)
  },
  archive: doneWith({}, { ends: 'completed' }),
  sanction: (): readonly TaskOutcome[] => [
    { key: 'another', title: text('还有合格的单位', 'others stay qualified') },
    {
      key: 'only',
      title: text('没有其他合格的单位', 'nobody else is qualified'),
      needs: { unset: ['award.decidedOn'], not: { 'applications.qualified': 0 } },
      gives: { 'applications.qualified': 0 },
    },
    {
      key: 'awarded',
      title: text('处理的是承接主体', 'it is the supplier awarded'),
      needs: { known: ['award.decidedOn'] },
      gives: { 'supplier.debarredUntil': FOREVER },
    },
    {
      key: 'awarded-only',
      title: text('处理的是承接主体，没有其他合格的单位', 'it is the supplier awarded, and nobody else is qualified'),
      needs: { known: ['award.decidedOn'] },
      gives: { 'supplier.debarredUntil': FOREVER, 'applications.qualified': 0 },
    },
  ],
  withdraw: (_task, tasks): readonly TaskOutcome[] => {
    const from = (kind: string) => {
      const again = new Set(tasks.filter((task) => task.kind === kind).flatMap(({ key }) => doneAgain(tasks, key).tasks))
      return { beginsAgain: true, undoes: ({ key }: ResolvedTask) => again.has(key) } as const
    }
    const before = { unset: ['award.decidedOn'], not: { 'applications.received': 0 } }
    const after = { known: ['award.decidedOn'], unset: ['contract.signedOn'] }
    const none = { 'applications.qualified': 0 }
    return [
      {
        key: 'another',
        title: text('还有其他单位', 'others are left'),
        needs: { unset: ['contract.signedOn'], not: { 'applications.received': 0 } },
      },
      { key: 'only', title: text('没有其他合格的单位', 'nobody else is qualified'), needs: before, gives: none },
      {
        key: 'winner',
        title: text('承接主体退出，由下一名递补', 'the supplier awarded, and another follows'),
        needs: after,
        ...from('award'),
      },
      {
        key: 'winner-alone',
        title: text('承接主体退出，没有其他入围单位', 'the supplier awarded, and nobody else is on the shortlist'),
        needs: after,
        ...from('public-notice'),
      },
      {
        key: 'winner-only',
        title: text('承接主体退出，没有其他合格的单位', 'the supplier awarded, and nobody else is qualified'),
        needs: after,
        gives: none,
        ...from('public-notice'),
      },
    ]
  },
  relaunch: ({ settings: { from } }, tasks) => {
    const again = doneAgain(tasks, typeof from === 'string' ? from : '').tasks
    return [
      {
        key: 'again',
        title: text('重新开始', 'begun again'),
        needs: { unset: ['contract.signedOn'], known: ['notice.publishedOn'] },
        undoes: ({ key }) => again.includes(key),
        beginsAgain: true,
      },
    ]
  },
  'claw-back': doneWith(
    { 'clawBack.totalFen': ANY, 'clawBack.openFen': ANY, 'clawBack.dueOn': ANY },
    { needs: { known: ['contract.signedOn'] } },
  ),
  refund: doneWith({ 'clawBack.openFen': ANY, 'clawBack.dueOn': ANY }, { needs: { known: ['contract.signedOn'] } }),
  terminate: doneWith({}, { needs: { known: ['contract.signedOn'] }, ends: 'terminated' }),
  cancel: doneWith({}, { needs: { unset: ['contract.signedOn'] }, ends: 'cancelled' }),
}

const onlyDone = doneWith({})

/** The ways a task can end; `tasks` are all of its process. */
export function outcomesOf(task: TaskSettings & { readonly kind: string }, tasks: readonly ResolvedTask[] = []): readonly TaskOutcome[] {
  return (Object.hasOwn(outcomes, task.kind) ? (outcomes[task.kind] ?? onlyDone) : onlyDone)(task, tasks)
}
