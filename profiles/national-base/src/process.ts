import { type Process, stage, text } from '@goufu/engine'
import { procurementTasks as of } from './procurement-tasks.ts'

const clause = '办理规则 6'

/** The default process, in plain stages: for documents that have none of their own. */
export const process: Process = {
  clause,
  stages: [
    stage('plan', {
      title: text('计划', 'Plan'),
      clause,
      tasks: [of.plan, of.budget, of.approval, of.method, of.methodApproval, of.singleSourceCase],
    }),
    stage('call', {
      title: text('征集', 'Call'),
      clause,
      tasks: [of.notice, of.invitation, of.singleSourceInvitation, of.response, of.screening],
    }),
    stage('review', {
      title: text('评审', 'Review'),
      clause,
      tasks: [
        of.panel,
        of.negotiationOffers,
        of.consultationOffers,
        of.inquiryOffers,
        of.singleSourceNotice,
        of.singleSourcePrice,
        of.review,
        of.reviewReport,
        of.lowPriceReview,
        of.publicNotice,
        of.award,
        of.resultPublication,
        of.bidBondReturnOthers,
      ],
    }),
    stage('contract', {
      title: text('合同', 'Contract'),
      clause,
      tasks: [of.contract, of.contractPublication, of.contractFiling, of.bidBondReturn, of.performanceBond],
    }),
    stage('delivery', {
      title: text('实施', 'Delivery'),
      clause,
      tasks: [of.inspection, of.supplementaryContract, of.evaluation, of.acceptance, of.payment],
    }),
    stage('close', { title: text('结项', 'Close'), clause, tasks: [of.settlement, of.archive] }),
  ],
  anytime: [
    of.panelReplacement,
    of.query,
    of.queryAnswer,
    of.complaint,
    of.exceptionRequest,
    of.exceptionConsent,
    of.withdrawal,
    of.relaunch,
    of.clawBack,
    of.refund,
    of.termination,
    of.cancellation,
  ],
}
