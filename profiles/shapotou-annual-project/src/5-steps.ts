import { archiveList, carriedBy, clause, date, disable, facts, parameter, reading, roleName, rule, statement, text } from '@goufu/engine'
import { contractForm } from './contract-form.ts'
import { withoutMethod } from '@goufu/national-base'
import { damaged } from './damaged.ts'

const issued = date('2025-05-13')

const publicNoticeDays = parameter.quantity('days', 'public-notice-days', {
  title: text('公示期', 'public notice period'),
  direction: 'atLeast',
  values: [{ from: issued, value: 5 }],
})
const applicationDocuments = parameter.codes('application-documents', {
  title: text('申请材料', 'application documents'),
  values: [{ from: issued, value: ['application-form', 'registration-certificate', 'bank-account', 'accountant-qualification'] }],
})
const panelSides = parameter.codes('panel-sides', {
  title: text('评审小组的组成', 'sides on the panel'),
  values: [{ from: issued, value: ['civil-affairs', 'finance', 'social-worker', 'project-representative'] }],
})
const contractContents = parameter.codes('contract-contents', {
  title: text('协议应写明的内容', 'contents of the agreement'),
  values: [{ from: issued, value: ['period', 'scope', 'content', 'requirements', 'payment', 'breach'] }],
})
const finalParties = parameter.codes('final-evaluation-parties', {
  title: text('绩效考评的各方', 'parties of the final evaluation'),
  values: [{ from: issued, value: ['civil-affairs', 'finance', 'project-representative'] }],
})

export const stepClauses = [
  statement(
    '五',
    text('征集、评审、实施、总结四个阶段', 'Four stages: call, review, implementation, summary'),
    ...withoutMethod(
      text(
        '方案自定征集、评审和公示的步骤，没有指明政府采购方式；哪一种方式的规则都不能替它选用。评审由区民社局自己组织，也没有别人送交评审报告这一步',
        'The document lays down its own call, review and public notice and names no method of government procurement; none can be chosen for it. The bureau runs the review itself: there is nobody to hand it a review report',
      ),
    ),
  ),
  clause(
    '五(一)',
    text('2025年5月征集项目', 'Call for projects in May 2025'),
    carriedBy('plan', 'budget', 'approve-plan'),
    damaged('month-of-call', { stands: '20255月', read: '2025年5月' }, 'May 2025'),
  ),
  clause(
    '五(一)1',
    text('通过发文、网站、公众号等发布公告', 'Notice by letter, website, official account and the like'),
    carriedBy('call-notice'),
  ),
  clause(
    '五(一)2',
    text('在征集期内提交申报书和证明材料', 'Application form and evidence are handed in during the call'),
    applicationDocuments,
    rule('application-complete', {
      on: 'apply',
      severity: 'must',
      require: facts.application.documents.containsAll(applicationDocuments),
      say: text('申请材料还缺：{missing}', 'Documents still missing: {missing}'),
      field: 'documents',
    }),
    reading(
      'certificates-when-there-are-any',
      [
        text('荣誉证书和等级证明也是必交材料', 'Honour and grade certificates are needed from everybody'),
        text('有荣誉或等级的才交', 'They are handed in by those who have them'),
      ],
      {
        chosen: 1,
        because: text(
          '四(四)只把荣誉和等级作为优先条件，不能变成入门条件',
          '四(四) makes honours and grades a preference; they cannot become a condition',
        ),
      },
    ),
  ),
  clause(
    '五(一)3',
    text('初审资质和内容，做尽职调查，向不符合的说明原因', 'Screen applicants, examine them, tell the refused why'),
    carriedBy('screening', 'due-diligence'),
  ),
  clause(
    '五(二)',
    text('2025年6月评审', 'Review in June 2025'),
    carriedBy('panel', 'review'),
    damaged('month-of-review', { stands: '20256月', read: '2025年6月' }, 'June 2025'),
  ),
  clause(
    '五(二)1',
    text(
      '民社局、财政局、专业社工、项目实施代表组成评审小组',
      'The panel: civil affairs, finance, a professional social worker, a project representative',
    ),
    panelSides,
    roleName('reviewer', text('评审小组成员', 'member of the review panel')),
    rule('panel-composition', {
      on: ['form-panel', 'replace-member'],
      severity: 'must',
      require: facts.panel.sides.containsAll(panelSides),
      say: text('评审小组还缺：{missing}', 'The panel still lacks: {missing}'),
      field: 'members',
    }),
  ),
  clause(
    '五(二)2',
    text('入围名单公示5日', 'The shortlist is shown to the public for 5 days'),
    publicNoticeDays,
    rule('public-notice-long-enough', {
      on: 'public-notice',
      severity: 'must',
      require: facts.publicNotice.days.atLeast(publicNoticeDays),
      say: text('公示期不少于{param:public-notice-days}', 'The public notice lasts at least {param:public-notice-days}'),
      field: 'days',
    }),
    rule('public-notice-over', {
      on: 'award',
      severity: 'must',
      require: facts.today.after(facts.publicNotice.endsOn),
      say: text(
        '公示到{publicNotice.endsOn}才结束，现在不能确定承接主体',
        'The public notice ends on {publicNotice.endsOn}: no award before it is over',
      ),
      next: text('期满次日起可以确定', 'The award may follow from the next day on'),
    }),
    disable(
      { key: 'shortlist-shown-first' },
      text(
        '方案自己规定了公示和公示期，按本条判断',
        'The document lays down the public notice and its length itself, and is judged by this clause',
      ),
    ),
  ),
  clause('五(二)3', text('根据公示情况确定承接单位', 'The supplier is chosen in view of the public notice'), carriedBy('award')),
  clause(
    '五(二)4',
    text('获选的按评审意见优化计划书和预算', 'The chosen proposal and its budget are improved as the panel asked'),
    carriedBy('refinement'),
  ),
  clause(
    '五(三)',
    text('2025年7月至2026年6月实施', 'Carried out from July 2025 to June 2026'),
    carriedBy('contract'),
    damaged('months-of-implementation', { stands: '20257月-20266月', read: '2025年7月至2026年6月' }, 'July 2025 to June 2026'),
  ),
  clause(
    '五(三)1',
    text('协议写明时间、范围、内容、要求、支付和违约责任', 'The agreement states period, scope, content, requirements, payment and breach'),
    contractContents,
    contractForm,
    rule('contract-contents-stated', {
      on: 'sign-contract',
      severity: 'must',
      require: facts.contract.articles.containsAll(contractContents),
      say: text('协议没有写明：{missing}', 'The agreement does not state: {missing}'),
      field: 'articles',
    }),
  ),
  clause(
    '五(三)2',
    text('按阶段实施情况和比例拨付', 'Paid by stage and share'),
    carriedBy('first-payment', 'second-payment', 'third-payment'),
  ),
  clause('五(三)3', text('承接方组建督导团队', 'The supplier forms a supervision team'), carriedBy('supervision-team')),
  clause(
    '五(三)4',
    text(
      '承接方按季度书面报告；民社局监督进度、资金和绩效',
      'Quarterly written reports; the bureau watches progress, money and performance',
    ),
    carriedBy('quarterly-report', 'inspection'),
  ),
  clause(
    '五(四)',
    text('2026年7月总结', 'Summary in July 2026'),
    carriedBy('acceptance'),
    damaged('month-of-summary', { stands: '20267月', read: '2026年7月' }, 'July 2026'),
  ),
  clause(
    '五(四)1',
    text('承接方提交总结报告并接受审计', 'The supplier hands in a summary report and is audited'),
    carriedBy('summary-report', 'audit'),
  ),
  clause(
    '五(四)2',
    text('民社局、财政局、项目实施代表绩效考评', 'Civil affairs, finance and a project representative evaluate'),
    finalParties,
    rule('final-evaluation-by-all', {
      on: 'final-evaluation',
      severity: 'must',
      require: facts.evaluation.parties.containsAll(finalParties),
      say: text('绩效考评还缺：{missing}', 'The evaluation still lacks: {missing}'),
      field: 'parties',
    }),
    archiveList('files', [
      { key: 'plan', title: text('购买计划', 'plan'), task: 'plan' },
      { key: 'notice', title: text('公告', 'notice'), task: 'call-notice' },
      { key: 'applications', title: text('申报材料', 'applications'), task: 'application' },
      { key: 'screening', title: text('初审与尽职调查', 'screening and due diligence'), task: 'due-diligence' },
      { key: 'review', title: text('评审记录', 'review'), task: 'review' },
      { key: 'public-notice', title: text('公示', 'public notice'), task: 'public-notice' },
      { key: 'award', title: text('确定文件', 'award'), task: 'award' },
      { key: 'agreement', title: text('项目协议', 'agreement'), task: 'contract' },
      { key: 'payments', title: text('拨付凭证', 'payment vouchers'), task: 'third-payment' },
      { key: 'reports', title: text('季度报告', 'quarterly reports'), task: 'quarterly-report' },
      { key: 'midterm', title: text('中期评估', 'mid-term evaluation'), task: 'midterm-evaluation' },
      { key: 'summary', title: text('总结报告', 'summary report'), task: 'summary-report' },
      { key: 'audit', title: text('审计报告', 'audit report'), task: 'audit' },
      { key: 'final-evaluation', title: text('绩效考评意见', 'final evaluation'), task: 'final-evaluation' },
    ]),
  ),
]
