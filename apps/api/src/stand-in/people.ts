import type { Actor } from '@goufu/engine'

/** Those who may be acted as; the first of them where nobody is named. */
export type StandIns = readonly [Actor, ...Actor[]]

/**
 * Invented people who stand in until there are accounts. Nobody proves who they are: whoever reaches the server may act as any of them,
 * so the server refuses to run with them in production.
 */
export const people: StandIns = [
  { id: 'preparer-zhang', name: '张示例', role: 'preparer', organisation: null },
  { id: 'preparer-zhao', name: '赵示例', role: 'preparer', organisation: null },
  { id: 'approver-li', name: '李示例', role: 'approver', organisation: null },
  { id: 'approver-lin', name: '林示例', role: 'approver', organisation: null },
  { id: 'finance-wang', name: '王示例', role: 'finance', organisation: null },
  { id: 'finance-guo', name: '郭示例', role: 'finance', organisation: null },
  // Reviewers: civil affairs, finance, a professional social worker, a project representative.
  { id: 'reviewer-chen', name: '陈示例', role: 'reviewer', organisation: null },
  { id: 'reviewer-zhou', name: '周示例', role: 'reviewer', organisation: null },
  { id: 'reviewer-wu', name: '吴示例', role: 'reviewer', organisation: null },
  { id: 'reviewer-zheng', name: '郑示例', role: 'reviewer', organisation: null },
  { id: 'evaluator-sun', name: '孙示例', role: 'evaluator', organisation: null },
  { id: 'auditor-qian', name: '钱示例', role: 'auditor', organisation: null },
  { id: 'administrator-feng', name: '冯示例', role: 'administrator', organisation: null },
  { id: 'public', name: '公众', role: 'public', organisation: null },
]
