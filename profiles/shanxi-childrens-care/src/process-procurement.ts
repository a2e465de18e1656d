import { days, facts, type Process, stage, task, text } from '@goufu/engine'
import { procurementTasks as of } from '@goufu/national-base'

type Stage = Process['stages'][number]
type Task = Process['anytime'][number]
type Spec = Parameters<typeof task>[1]

/** Section 四 has purchases go by the national rules: these tasks are the nation's, with the words and clauses of this document. */
export function taken(base: Task, change: Partial<Pick<Spec, 'title' | 'clause' | 'after' | 'opens' | 'declares'>>): Task {
  const own = task(base.key, { kind: base.kind, roles: base.roles, title: base.title, clause: base.clause, ...change })
  return {
    ...base,
    title: own.title,
    clause: own.clause,
    after: change.after ?? base.after,
    opens: own.opens ?? base.opens,
    declares: [...base.declares, ...own.declares],
  }
}

export const preparation: Stage = stage('preparation', {
  title: text('前期准备', 'Preparation'),
  clause: '六(五)',
  tasks: [
    // What the nation asks of content, continuity, money and price this document asserts itself.
    task('procurement-plan', {
      kind: 'plan',
      title: text('购买计划', 'Plan'),
      roles: ['preparer'],
      clause: '二',
      declares: [facts.buyer.kind, facts.buyer.level, facts.plan.inGuidingCatalogue, facts.plan.exclusions],
    }),
    taken(of.budget, { title: text('经费安排', 'Appropriation'), clause: '六(三)' }),
    of.approval,
  ],
})

export const procurement: Stage = stage('procurement', {
  title: text('政府采购', 'Procurement'),
  clause: '四',
  tasks: [
    taken(of.method, { clause: '四' }),
    of.methodApproval,
    of.singleSourceCase,
    taken(of.notice, { title: text('采购公告和采购文件', 'Notice and procurement document'), clause: '四' }),
    of.invitation,
    of.singleSourceInvitation,
    of.response,
    taken(of.screening, { title: text('资质审查', 'Check of qualification'), clause: '三' }),
    of.panel,
    of.negotiationOffers,
    of.consultationOffers,
    of.inquiryOffers,
    of.singleSourceNotice,
    of.singleSourcePrice,
    taken(of.review, { title: text('评审打分', 'Review'), clause: '四' }),
    of.reviewReport,
    of.lowPriceReview,
    taken(of.publicNotice, { title: text('公示评审结果', 'Public notice of the review'), clause: '六(一)' }),
    taken(of.award, {
      title: text('选定承接主体', 'Award'),
      clause: '四',
      opens: facts.publicNotice.endsOn.plus(days(1)),
      declares: [facts.award.onPriceAlone],
    }),
    of.resultPublication,
    of.bidBondReturnOthers,
  ],
})
