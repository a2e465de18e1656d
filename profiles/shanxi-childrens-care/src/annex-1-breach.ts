import {
  all,
  carriedBy,
  clause,
  date,
  facts,
  not,
  notExecutable,
  parameter,
  penalty,
  reading,
  type Share,
  statement,
  text,
} from '@goufu/engine'

const issued = date('2025-11-24')
const { breach, contract } = facts

const share = (key: string, title: { readonly zh: string; readonly en: string }, value: Share) =>
  parameter.share(key, { title, delegated: true, values: [{ from: issued, value }] })
const daysOf = (key: string, title: { readonly zh: string; readonly en: string }) =>
  parameter.quantity('days', key, { title, delegated: true, values: [{ from: issued, value: 5 }] })
const thirty = { numerator: 30, denominator: 100 }

const lateDaily = share('late-daily-share', text('逾期违约金（每日）', 'penalty for lateness, a day'), { numerator: 5, denominator: 1000 })
const lateDays = daysOf('late-days', text('可以解除合同的逾期天数', 'days late beyond which the contract may be ended'))
const lateShare = share('late-end-share', text('逾期解除违约金', 'penalty when ended for lateness'), thirty)
const uncorrectedShare = share('unfit-service-share', text('服务不符未纠正违约金', 'penalty for service left uncorrected'), thirty)
const otherDaily = share('other-breach-daily', text('其他违约未纠正违约金（每日）', 'penalty for another breach left uncorrected, a day'), {
  numerator: 3,
  denominator: 100,
})
const otherDays = daysOf('other-breach-days', text('可以解除合同的未纠正天数', 'days uncorrected beyond which the contract may be ended'))
const otherShare = share('other-breach-end', text('其他违约解除违约金', 'penalty when ended for another breach'), thirty)

const late = breach.kind.equals('late')
const uncorrected = all(breach.correctionDemanded, not(breach.corrected))
const end = ['terminate', 'refund-all'] as const

export const breachClauses = [
  statement('附件1/第七条', text('违约责任，均为示范文本的默认条款', 'Liability: defaults of the model contract')),
  clause(
    '附件1/第七条1',
    text('违约或重大过失造成损失的赔偿', 'Damages for loss caused by breach or gross fault'),
    notExecutable('damages', text('损失由协商或裁判认定，没有公式', 'Loss is established by agreement or judgment; there is no formula')),
  ),
  clause(
    '附件1/第七条2',
    text(
      '逾期每日千分之五；超过五日可以解除，退款并付30%',
      'Late: 5‰ of the price a day; beyond five days the contract may be ended, with refund and 30%',
    ),
    lateDaily,
    lateDays,
    lateShare,
    carriedBy('breach-finding', 'termination'),
    penalty('late-by-the-day', {
      title: text('未按时提供服务', 'service not given in time'),
      default: true,
      when: all(late, breach.daysLate.atLeast(1)),
      amount: lateDaily.of(contract.priceFen.times(breach.daysLate), 'halfUp'),
    }),
    penalty('late-beyond-limit', {
      title: text('逾期超过期限，可以解除合同', 'late beyond the limit: the contract may be ended'),
      elective: true,
      default: true,
      when: all(late, breach.daysLate.moreThan(lateDays)),
      amount: lateShare.of(contract.priceFen, 'halfUp'),
      insteadOf: ['late-by-the-day'],
      also: end,
    }),
    reading(
      'daily-and-thirty',
      [
        text('解除时按日违约金和30%一并支付', 'On termination the daily penalty and the 30% are both owed'),
        text('不解除的按日计，解除的只付30%', 'By the day while the contract stands; the 30% alone when it is ended'),
      ],
      {
        chosen: 1,
        because: text(
          '文本没有写并处；取有利于承接主体的读法，两项分别列出，不相加',
          'The text does not say both; the reading that protects the supplier is taken: each stands for itself and they are not added',
        ),
      },
    ),
  ),
  clause(
    '附件1/第七条3',
    text(
      '服务不符的可以要求限期纠正；未纠正的可以解除，退款并付30%',
      'Service not as required: correction may be demanded; if none follows, the contract may be ended, with refund and 30%',
    ),
    uncorrectedShare,
    carriedBy('correction-demand', 'breach-finding', 'termination'),
    penalty('unfit-service', {
      title: text('服务不符合要求，可以要求限期纠正', 'service not as required: correction may be demanded'),
      elective: true,
      default: true,
      when: breach.kind.equals('not-conforming'),
      also: ['demand-correction'],
    }),
    penalty('unfit-service-uncorrected', {
      title: text('服务不符未按要求纠正，可以解除合同', 'service left uncorrected: the contract may be ended'),
      elective: true,
      default: true,
      when: all(breach.kind.equals('not-conforming'), uncorrected),
      amount: uncorrectedShare.of(contract.priceFen, 'halfUp'),
      also: end,
    }),
  ),
  clause(
    '附件1/第七条4',
    text(
      '其他违约可以要求纠正；未纠正的每日3%；超过五日可以解除，退款并付30%',
      'Another breach: correction may be demanded; 3% a day without it; beyond five days the contract may be ended, with refund and 30%',
    ),
    otherDaily,
    otherDays,
    otherShare,
    carriedBy('correction-demand', 'breach-finding', 'termination'),
    penalty('other-breach', {
      title: text('其他违约，可以要求限期纠正', 'another breach: correction may be demanded'),
      elective: true,
      default: true,
      when: breach.kind.equals('other'),
      also: ['demand-correction'],
    }),
    penalty('other-breach-by-the-day', {
      title: text('其他违约未按要求纠正', 'another breach left uncorrected'),
      default: true,
      when: all(breach.kind.equals('other'), uncorrected, breach.daysUncorrected.atLeast(1)),
      amount: otherDaily.of(contract.priceFen.times(breach.daysUncorrected), 'halfUp'),
    }),
    penalty('other-breach-beyond-limit', {
      title: text('未纠正超过期限，可以解除合同', 'uncorrected beyond the limit: the contract may be ended'),
      elective: true,
      default: true,
      when: all(breach.kind.equals('other'), uncorrected, breach.daysUncorrected.moreThan(otherDays)),
      amount: otherShare.of(contract.priceFen, 'halfUp'),
      insteadOf: ['other-breach-by-the-day'],
      also: end,
    }),
    reading(
      'any-breach',
      [
        text('逾期和服务不符也适用每日3%', 'Lateness and unfit service bear the 3% a day too'),
        text(
          '逾期和服务不符各按前两项，其他违约才用每日3%',
          'Lateness and unfit service go by the two items before; the 3% is for other breaches',
        ),
      ],
      {
        chosen: 1,
        because: text('特别条款优先，同一违约不重复计罚', 'The special term goes first, and one breach is not penalised twice'),
      },
    ),
  ),
]
