/**
 * The source of a small profile with everything a fault can be put into, as an author would write it: a province's document, and a city's
 * that extends it. Sound as it stands; a test breaks one line of it.
 */
export const smallProfile = `import {
  archiveList, carriedBy, clause, criterion, date, defineProfile, disable, divides, facts, fails, holds, instalment, parameter, paymentPlan,
  percent, points, replace, restates, rule, scorecard, service, stage, statement, task, text, tighten,
} from '@goufu/engine'

const from = date('2025-01-01')
const said = text('示例', 'invented')
const document = (number, level) => ({
  number, level, title: said, issuers: [said], restsOn: [said], issuedOn: from, inForceFrom: from, inForceUntil: null, status: 'final',
})

const noticeDays = parameter.quantity('days', 'notice-days', { title: said, direction: 'atLeast', values: [{ from, value: 5 }] })
const longEnough = rule('notice-long-enough', {
  on: 'public-notice', severity: 'must', require: facts.publicNotice.days.atLeast(noticeDays), say: said,
})
const province = defineProfile({
  id: 'invented-province',
  version: '1.0.0',
  extends: null,
  document: document('示例省〔2025〕1号', 'province'),
  outline: [],
  vocabulary: {},
  clauses: [clause('一', said, noticeDays, longEnough)],
  process: null,
  examples: [holds('notice-long-enough', { 'publicNotice.days': 5 }), fails('notice-long-enough', { 'publicNotice.days': 4 })],
  equivalents: [],
})

const cap = parameter.quantity('fen', 'plan-cap', { title: said, direction: 'atMost', values: [{ from, value: 100_000 }] })
const firstShare = parameter.share('first-share', { title: said, values: [{ from, value: percent(40) }] })
const lastShare = parameter.share('last-share', { title: said, values: [{ from, value: percent(60) }] })
const withinCap = rule('within-cap', { on: 'plan', severity: 'must', require: facts.plan.totalFen.atMost(cap), say: said })
const signed = facts.contract.signedOn.onOrBefore(facts.today)

export const city = defineProfile({
  id: 'invented-city',
  version: '1.0.0',
  extends: province,
  document: document('示例市〔2025〕2号', 'city'),
  outline: [],
  vocabulary: {},
  clauses: [
    clause('甲', said, cap, withinCap),
    clause('乙', said, service('care', said, said)),
    clause('丙', said, scorecard('marks', said, [criterion('need', said, points(60), '丙'), criterion('team', said, points(40), '丙')], { total: 10_000 })),
    clause('丁', said, firstShare, lastShare, paymentPlan('instalments', [
      instalment('first', { title: said, share: firstShare, gate: signed, say: said }),
      instalment('last', { title: said, share: lastShare, gate: signed, say: said }),
    ])),
    clause('戊', said, restates(longEnough)),
    clause('己', said, carriedBy('plan', 'files')),
    statement('流程', said),
  ],
  process: {
    clause: '流程',
    stages: [stage('all', { title: said, clause: '流程', tasks: [
      task('plan', { kind: 'plan', title: said, roles: ['preparer'], clause: '流程' }),
      task('report', { kind: 'report', title: said, roles: ['preparer'], clause: '流程', after: ['plan'] }),
      task('files', { kind: 'archive', title: said, roles: ['preparer'], clause: '流程', after: ['report'] }),
    ] })],
    anytime: [],
  },
  examples: [
    holds('within-cap', { 'plan.totalFen': 100_000 }),
    fails('within-cap', { 'plan.totalFen': 100_001 }),
    ...['instalments:first', 'instalments:last'].flatMap((gate) => [
      holds(gate, { 'contract.signedOn': from, today: from }),
      fails(gate, { 'contract.signedOn': date('2025-01-02'), today: from }),
    ]),
    divides(1000, [400, 600]),
  ],
  equivalents: [59, 61].map((other) => ({
    change: 'last-share: ' + JSON.stringify(percent(60)) + ' → ' + JSON.stringify(percent(other)),
    because: '最后一笔付清余款：它的比例由其余各笔决定',
  })),
})
`
