import {
  calendar,
  clause,
  date,
  defineProfile,
  facts,
  instalment,
  parameter,
  paymentPlan,
  percent,
  resolveProfile,
  type ResolvedProfile,
  type Role,
  service,
  stage,
  task,
  text,
} from '@goufu/engine'

// An invented policy, no longer than it takes to sign a contract, amend it and pay it.

const from = date('2025-01-01')
const first = parameter.share('share-first', { title: text('首付比例', 'first share'), values: [{ from, value: percent(40) }] })
const last = parameter.share('share-last', { title: text('尾款比例', 'last share'), values: [{ from, value: percent(60) }] })
const signed = facts.contract.signedOn.onOrBefore(facts.today).as(text('合同已签订', 'the contract is signed'))
const notSigned = text('合同还没有签订', 'The contract is not signed')

const done = (key: string, kind: string, role: Role, after: readonly string[], settings: Readonly<Record<string, string>> = {}) =>
  task(key, { kind, title: text(`任务${key}`, `task ${key}`), roles: [role], clause: '一', after, settings })

/** Plan, budget, call, application, screening, public notice, award, contract, amendments, two payments. */
export const amendedPolicy: ResolvedProfile = resolveProfile(
  defineProfile({
    id: 'amended-policy',
    version: '1.0.0',
    extends: null,
    document: {
      number: '示例〔2025〕2号',
      title: text('示例办法', 'Sample rules'),
      issuers: [text('示例机关', 'Sample authority')],
      restsOn: [text('示例法', 'Sample law')],
      issuedOn: from,
      inForceFrom: from,
      inForceUntil: null,
      level: 'county',
      status: 'final',
    },
    outline: [],
    vocabulary: {},
    examples: [],
    equivalents: [],
    clauses: [
      clause(
        '一',
        text('先计划，后合同，再付款', 'First the plan, then the contract, then the money'),
        service('care', text('关爱服务', 'Care'), text('关爱', 'Care')),
        calendar('holidays', [{ year: 2025, holidays: [], workdays: [] }]),
        first,
        last,
        paymentPlan('payments', [
          instalment('first', { title: text('首付', 'first'), share: first, gate: signed, say: notSigned }),
          instalment('last', { title: text('尾款', 'last'), share: last, gate: signed, say: notSigned }),
        ]),
      ),
    ],
    process: {
      clause: '一',
      stages: [
        stage('all', {
          title: text('购买', 'Purchase'),
          clause: '一',
          tasks: [
            done('plan', 'plan', 'preparer', []),
            done('budget', 'budget', 'finance', ['plan']),
            done('call', 'notice', 'preparer', ['budget']),
            done('application', 'apply', 'preparer', ['call']),
            done('screening', 'screen', 'preparer', ['application']),
            done('public-notice', 'public-notice', 'preparer', ['screening']),
            done('award', 'award', 'approver', ['public-notice']),
            done('contract', 'sign-contract', 'preparer', ['award']),
            done('first-payment', 'pay', 'finance', ['contract'], { instalment: 'first' }),
            done('last-payment', 'pay', 'finance', ['first-payment'], { instalment: 'last' }),
          ],
        }),
      ],
      anytime: [
        task('amendment', {
          kind: 'amend-contract',
          title: text('变更合同', 'Amend the contract'),
          roles: ['preparer'],
          clause: '一',
          after: ['contract'],
          repeats: 'as-needed',
          optional: true,
        }),
      ],
    },
  }),
)
