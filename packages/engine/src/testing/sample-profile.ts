import { date } from '../policy/calendar-date.ts'
import { clause, statement } from '../policy/clause.ts'
import { archiveList, calendar, carriedBy, reading, sanction, service } from '../policy/element.ts'
import { penalty } from '../policy/contract-terms.ts'
import { all, not } from '../policy/handle.ts'
import { percent } from '../policy/money.ts'
import { openParameter, parameter } from '../policy/parameter.ts'
import { instalment, paymentPlan } from '../policy/payment-plan.ts'
import { disclosure } from '../policy/purchase-terms.ts'
import { eligibility, rule } from '../policy/rule.ts'
import { criterion, scorecard } from '../policy/scorecard.ts'
import { text } from '../policy/text.ts'
import { facts } from '../procurement/facts.ts'
import { defineProfile, type Profile } from '../profile/profile.ts'
import { resolveProfile } from '../profile/resolve-profile.ts'
import { sampleProcess } from './sample-process.ts'

// An invented policy with everything a purchase can meet, and nothing of any place: tests change what they are about.

const from = date('2025-01-01')
const { breach, supplier, contract, evaluation } = facts

const cap = parameter.quantity('fen', 'plan-cap', {
  title: text('计划限额', 'cap of the plan'),
  direction: 'atMost',
  values: [
    { from, until: date('2025-12-31'), value: 1_000_000 },
    { from: date('2026-01-01'), value: 1_200_000 },
  ],
})
const term = parameter.quantity('months', 'contract-term', { title: text('合同期', 'term'), values: [{ from, value: 12 }] })
const noticeDays = parameter.quantity('days', 'notice-days', {
  title: text('公示期', 'notice'),
  direction: 'atLeast',
  values: [{ from, value: 3 }],
})
const banYears = parameter.quantity('years', 'ban-years', { title: text('禁止参与年限', 'years of the ban'), values: [{ from, value: 2 }] })
const papers = parameter.codes('papers', {
  title: text('申请材料', 'papers'),
  values: [{ from, value: ['application-form', 'bank-account'] }],
})
const panelSides = parameter.codes('panel-sides', {
  title: text('评审各方', 'sides'),
  values: [{ from, value: ['finance', 'social-worker'] }],
})
const first = parameter.share('share-first', { title: text('首付比例', 'first share'), values: [{ from, value: percent(40) }] })
const second = parameter.share('share-second', { title: text('尾款比例', 'second share'), values: [{ from, value: percent(60) }] })
const dailyShare = parameter.share('daily-share', {
  title: text('每日违约金', 'damages a day'),
  values: [{ from, value: { numerator: 5, denominator: 1000 } }],
})
const endShare = parameter.share('end-share', { title: text('解除违约金', 'damages at the end'), values: [{ from, value: percent(30) }] })
const quality = openParameter('hundredths', 'points-quality', text('质量分', 'points for quality'))
const need = openParameter('hundredths', 'points-need', text('需求分', 'points for need'))

const signed = contract.signedOn.onOrBefore(facts.today).as(text('合同已签订', 'the contract is signed'))
const passed = evaluation.midterm.equals('passed').as(text('中期评估通过', 'the mid-term evaluation is passed'))

export const sampleProfile: Profile = defineProfile({
  id: 'sample-policy',
  version: '1.0.0',
  extends: null,
  document: {
    number: '示例〔2025〕1号',
    title: text('示例办法', 'Sample rules'),
    issuers: [text('示例机关', 'Sample authority')],
    restsOn: [text('示例法', 'Sample law')],
    issuedOn: from,
    inForceFrom: from,
    inForceUntil: date('2027-12-31'),
    level: 'county',
    status: 'final',
  },
  outline: [],
  vocabulary: { buyer: text('示例机关', 'sample authority') },
  clauses: [
    statement(
      '一',
      text('两个阶段', 'Two stages'),
      calendar(
        'holidays',
        [2025, 2026, 2027].map((year) => ({ year, holidays: [], workdays: [] })),
      ),
    ),
    clause(
      '二',
      text('计划', 'Plan'),
      cap,
      service('care', text('关爱', 'Care'), text('上门关爱', 'Care at home')),
      service('visits', text('走访', 'Visits'), text('走访', 'Visits')),
      rule('plan-within-cap', {
        on: 'plan',
        severity: 'must',
        require: facts.plan.totalFen.atMost(cap),
        say: text('计划{plan.totalFen}元超过限额{param:plan-cap}元', '{plan.totalFen} is above {param:plan-cap}'),
        field: 'totalFen',
      }),
      rule('long-plan-serves-all-ages', {
        on: 'plan',
        severity: 'should',
        when: facts.plan.months.moreThan(24),
        require: facts.plan.maximumAge.atLeast(18),
        say: text('长期计划一般服务各年龄', 'Long plans serve all ages as a rule'),
      }),
      rule('budget-covers-plan', {
        on: 'notice',
        severity: 'must',
        require: facts.budget.totalFen.atLeast(facts.plan.totalFen),
        say: text('预算不足', 'The budget does not cover the plan'),
      }),
    ),
    clause(
      '三',
      text('申报与评审', 'Applications and review'),
      papers,
      panelSides,
      quality,
      need,
      rule('papers-complete', {
        on: 'apply',
        severity: 'must',
        require: facts.application.documents.containsAll(papers),
        say: text('还缺：{missing}', 'Missing: {missing}'),
        field: 'documents',
      }),
      rule('panel-sides-complete', {
        on: 'form-panel',
        severity: 'must',
        require: facts.panel.sides.containsAll(panelSides),
        say: text('评审小组还缺：{missing}', 'The panel lacks: {missing}'),
      }),
      eligibility('admitted-kind', {
        severity: 'must',
        require: supplier.kind.oneOf(['social-group', 'private-non-enterprise']),
        say: text('{supplier.kind}不能承接', 'A {supplier.kind} is not admitted'),
        evidence: [text('登记证书', 'registration certificate')],
      }),
      eligibility('not-debarred', {
        on: ['apply', 'screen', 'award', 'sign-contract'],
        severity: 'must',
        require: supplier.debarredUntil.noneOr((until) => facts.today.after(until)),
        say: text('禁止参与至{supplier.debarredUntil}', 'Debarred until {supplier.debarredUntil}'),
      }),
      eligibility('graded', {
        on: ['screen', 'award'],
        severity: 'prefer',
        require: supplier.grade.someAnd((grade) => grade.oneOf(['3A', '4A', '5A'])),
        say: text('3A级以上优先', '3A and above go first'),
      }),
      scorecard('marks', text('评分', 'Marks'), [
        criterion('need', text('需求', 'Need'), need, '三'),
        criterion('quality', text('质量', 'Quality'), quality, '三'),
      ]),
      reading('who-marks', [text('每人打分', 'Everybody marks'), text('合议', 'Together')], {
        chosen: 0,
        because: text('文义', 'the words'),
      }),
    ),
    clause(
      '四',
      text('公示与确定', 'Public notice and award'),
      noticeDays,
      rule('notice-long-enough', {
        on: 'public-notice',
        severity: 'must',
        require: facts.publicNotice.days.atLeast(noticeDays),
        say: text('公示不少于{param:notice-days}', 'At least {param:notice-days}'),
        field: 'days',
      }),
      rule('notice-over', {
        on: 'award',
        severity: 'must',
        require: all(facts.today.after(facts.publicNotice.endsOn), facts.objections.open.equals(0)),
        say: text('公示期或异议没有结束', 'The notice or an objection is not over'),
      }),
      rule('award-in-rank', {
        on: 'award',
        severity: 'should',
        require: facts.award.rank.equals(1),
        say: text('名次{award.rank}', 'Rank {award.rank}'),
        field: 'supplierId',
      }),
    ),
    clause(
      '五',
      text('合同与付款', 'Contract and payments'),
      term,
      first,
      second,
      rule('whole-term', {
        on: 'sign-contract',
        severity: 'must',
        require: contract.endsOn.before(contract.startsOn.plus(term)),
        say: text('合同期不超过{param:contract-term}', 'No longer than {param:contract-term}'),
        field: 'endsOn',
      }),
      rule('no-open-fault', {
        on: 'pay',
        severity: 'must',
        require: facts.inspection.openFaults.equals(0),
        say: text('有{inspection.openFaults}个问题没有整改', '{inspection.openFaults} fault(s) open'),
      }),
      paymentPlan('instalments', [
        instalment('first', { title: text('首付', 'first payment'), share: first, gate: signed, say: text('合同没有签订', 'Not signed') }),
        instalment('second', {
          title: text('尾款', 'second payment'),
          share: second,
          gate: all(signed, passed),
          say: text('中期评估没有通过', 'The mid-term evaluation is not passed'),
          next: text('通过后可付', 'Once passed'),
        }),
      ]),
    ),
    clause(
      '六',
      text('监督与归档', 'Supervision and archive'),
      banYears,
      sanction('ban', {
        title: text('取消资格', 'ban'),
        grounds: [{ key: 'false-material', title: text('虚假资料', 'false material') }],
        years: 'ban-years',
        publishedIn: [{ key: 'media', title: text('媒体', 'media') }],
      }),
      archiveList('files', [
        { key: 'plan', title: text('计划', 'plan'), task: 'plan' },
        { key: 'contract', title: text('合同', 'contract'), task: 'contract' },
      ]),
      disclosure('contract-public', text('合同', 'the contract'), 'contract', ['website']),
      carriedBy('quarterly-report', 'inspection'),
    ),
    clause(
      '七',
      text('违约', 'Breach'),
      penalty('late-by-the-day', {
        title: text('逾期', 'late'),
        when: all(breach.kind.equals('late'), breach.daysLate.atLeast(1)),
        amount: dailyShare.of(contract.priceFen.times(breach.daysLate), 'halfUp'),
      }),
      penalty('late-beyond-limit', {
        title: text('逾期过久，可以解除', 'late beyond the limit'),
        elective: true,
        when: all(breach.kind.equals('late'), breach.daysLate.moreThan(5)),
        amount: endShare.of(contract.priceFen, 'halfUp'),
        insteadOf: ['late-by-the-day'],
        also: ['terminate'],
      }),
      penalty('uncorrected', {
        title: text('未纠正', 'left uncorrected'),
        when: all(breach.kind.equals('other'), breach.correctionDemanded, not(breach.corrected)),
        amount: dailyShare.of(contract.priceFen.times(breach.daysUncorrected), 'halfUp'),
      }),
      penalty('undone', {
        title: text('没有完成', 'left undone'),
        when: contract.undoneFen.moreThan(0),
        amount: contract.undoneFen,
        refund: true,
      }),
      dailyShare,
      endShare,
    ),
  ],
  examples: [],
  equivalents: [],
  process: sampleProcess,
})

/** The sample policy, ready to run. */
export const sample = resolveProfile(sampleProfile)
