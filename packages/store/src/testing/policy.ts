import { clause, date, defineProfile, facts, resolveProfile, rule, service, stage, task, text } from '@goufu/engine'
import { creditCode } from '@goufu/engine/testing'
import type { Actor, JsonObject, ResolvedProfile } from '@goufu/engine'

// A policy of four tasks and two rules, invented: enough to be refused by, to spend from a fund and to be late.

const document = {
  number: '示例〔2025〕1号',
  title: text('示例办法', 'Sample rules'),
  issuers: [text('示例机关', 'Sample authority')],
  restsOn: [text('示例法', 'Sample law')],
  issuedOn: date('2025-01-01'),
  inForceFrom: date('2025-01-01'),
  inForceUntil: null,
  level: 'county',
  status: 'final',
} as const

export const policy = defineProfile({
  id: 'sample-policy',
  version: '1.0.0',
  extends: null,
  document,
  outline: [],
  vocabulary: {},
  examples: [],
  equivalents: [],
  clauses: [
    clause('一', text('先计划，后预算', 'First the plan, then the money'), service('care', text('关爱服务', 'Care'), text('关爱', 'Care'))),
    clause(
      '二',
      text('不超过两年', 'No longer than two years'),
      rule('two-years', {
        on: 'plan',
        severity: 'must',
        require: facts.plan.months.atMost(24),
        say: text('服务周期不得超过24个月', 'No longer than 24 months'),
        field: 'months',
      }),
      rule('one-year', {
        on: 'plan',
        severity: 'should',
        require: facts.plan.months.atMost(12),
        say: text('服务周期一般不超过12个月', 'As a rule no longer than 12 months'),
        field: 'months',
      }),
    ),
  ],
  process: {
    clause: '一',
    stages: [
      stage('start', {
        title: text('立项', 'Start'),
        clause: '一',
        window: { from: date('2025-01-01'), until: date('2025-03-31'), title: text('一季度', 'First quarter') },
        tasks: [
          task('plan', { kind: 'plan', title: text('购买计划', 'Plan'), roles: ['preparer'], clause: '一' }),
          task('budget', { kind: 'budget', title: text('落实预算', 'Budget'), roles: ['finance'], clause: '一', after: ['plan'] }),
        ],
      }),
    ],
    anytime: [
      task('exception', {
        kind: 'ask-consent',
        title: text('请求同意例外', 'Ask for an exception'),
        roles: ['preparer'],
        clause: '一',
        repeats: 'as-needed',
        optional: true,
      }),
      task('consent', {
        kind: 'consent',
        title: text('同意例外', 'Consent'),
        roles: ['approver'],
        clause: '一',
        repeats: 'consent-request',
        due: facts.exception.neededBy,
      }),
      task('donation', {
        kind: 'donation',
        title: text('定向捐助', 'Donation'),
        roles: ['preparer'],
        clause: '一',
        repeats: 'as-needed',
        optional: true,
      }),
    ],
  },
})

export const samplePolicy: ResolvedProfile = resolveProfile(policy)

/** The same with a cap of 1,000 fen on what all projects purchase in a year. */
export const cappedPolicy: ResolvedProfile = resolveProfile({
  ...policy,
  id: 'capped-policy',
  clauses: [
    ...policy.clauses,
    clause(
      '三',
      text('全年不超过十元', 'No more than ten yuan in a year'),
      rule('year-cap', {
        on: 'budget',
        severity: 'must',
        require: facts.yearFunds.purchasedFen.atMost(1_000),
        say: text('全年购买{yearFunds.purchasedFen}元，超过10元', '{yearFunds.purchasedFen} yuan in a year are above 10'),
        field: 'lines',
      }),
    ),
  ],
})

export const people = {
  approver: { id: 'approver-1', name: '示例审批', role: 'approver', organisation: null },
  preparer: { id: 'preparer-1', name: '示例经办', role: 'preparer', organisation: null },
  finance: { id: 'finance-1', name: '示例财政', role: 'finance', organisation: null },
  auditor: { id: 'auditor-1', name: '示例审计', role: 'auditor', organisation: null },
} as const satisfies Record<string, Actor>

export function planInput(totalFen: number, months = 12): JsonObject {
  return {
    services: [{ service: 'care', standard: '每月一次', quantity: 1, unitPriceFen: totalFen }],
    totalFen,
    months,
    minimumAge: 0,
    maximumAge: 18,
    needEvidence: '示例需求论证',
  }
}

export function donationInput(amountFen: number): JsonObject {
  return { donor: '示例捐助人', amountFen, purpose: '图书' }
}

export function supplierInput(serial: number): JsonObject {
  return {
    name: `示例${serial}号社会工作服务中心`,
    creditCode: creditCode(`52640502MJX${String(serial).padStart(6, '0')}`),
    kind: 'private-non-enterprise',
    registrar: 'civil-affairs',
    inspections: [],
    grade: null,
    npoAccounting: true,
    soundAccounting: true,
    ownBankAccount: true,
    experience: true,
    honour: false,
    badRecords: [],
  }
}
