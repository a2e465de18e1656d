import { archiveList, practice, text } from '@goufu/engine'

/** The guide says nothing of files; 政府采购法 四十二 asks for them to be kept. */
export const archiveClauses = [
  practice(
    '归档材料',
    text('采购全过程的材料归档备查', 'The papers of the whole purchase are kept'),
    archiveList('assistance-purchase-files', [
      { key: 'plan', title: text('购买计划和预算', 'plan and appropriation'), task: 'approve-plan' },
      { key: 'method', title: text('采购方式', 'procurement method'), task: 'procurement-method' },
      { key: 'notice', title: text('公告和采购文件', 'notice and procurement documents'), task: 'procurement-notice' },
      { key: 'responses', title: text('响应文件', 'responses'), task: 'procurement-response' },
      { key: 'screening', title: text('资格审查', 'screening'), task: 'procurement-screening' },
      { key: 'review', title: text('评审报告', 'review report'), task: 'review-report' },
      { key: 'award', title: text('确定文件和结果公告', 'decision and published result'), task: 'result-publication' },
      { key: 'takeover-plan', title: text('临时接管预案', 'takeover plan'), task: 'takeover-plan' },
      { key: 'contract', title: text('合同', 'contract'), task: 'contract' },
      { key: 'inspections', title: text('履约检查', 'inspections'), task: 'procurement-inspection' },
      { key: 'financial-reports', title: text('财务报告', 'financial reports'), task: 'financial-report' },
      { key: 'evaluation', title: text('绩效评价和公开情况', 'evaluation and its publication'), task: 'evaluation-publication' },
      { key: 'acceptance', title: text('验收意见', 'acceptance'), task: 'procurement-acceptance' },
      { key: 'payments', title: text('支付凭证', 'payment vouchers'), task: 'procurement-settlement' },
    ]),
  ),
]
