import { archiveList, practice, text } from '@goufu/engine'

/** The draft says nothing of files; 政府采购法 四十二 asks for them to be kept. */
export const archiveClauses = [
  practice(
    '归档材料',
    text('采购全过程的材料归档备查', 'The papers of the whole purchase are kept'),
    archiveList('purchase-files', [
      { key: 'plan', title: text('年度计划和财政批复', 'plan and approval by finance'), task: 'finance-approval' },
      { key: 'notice', title: text('公告', 'notice'), task: 'call-notice' },
      { key: 'method', title: text('购买方式和理由', 'method and grounds'), task: 'choose-method' },
      { key: 'applications', title: text('申报材料', 'applications'), task: 'application' },
      { key: 'screening', title: text('资格审查', 'screening'), task: 'screening' },
      { key: 'review', title: text('评审记录', 'review'), task: 'review' },
      { key: 'award', title: text('选定结果', 'award'), task: 'award' },
      { key: 'takeover-plan', title: text('临时接管预案', 'takeover plan'), task: 'takeover-plan' },
      { key: 'contract', title: text('合同', 'contract'), task: 'contract' },
      { key: 'inspection', title: text('跟踪检查', 'inspections'), task: 'inspection' },
      { key: 'self-evaluation', title: text('自我评估和财务报告', 'self-evaluation and financial report'), task: 'self-evaluation' },
      { key: 'acceptance', title: text('验收意见', 'acceptance'), task: 'acceptance' },
      { key: 'evaluation', title: text('绩效评价及公布情况', 'evaluation and its publication'), task: 'publish-result' },
    ]),
  ),
]
