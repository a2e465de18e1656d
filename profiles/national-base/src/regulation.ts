import {
  any,
  carriedBy,
  date,
  disclosure,
  facts,
  lawClause,
  not,
  notExecutable,
  parameter,
  percent,
  reading,
  rule,
  text,
} from '@goufu/engine'
import { belowThreshold, competitive } from './methods.ts'
import { procurementRegulation, procurementRegulationInPart } from './sources.ts'

const inForce = date('2015-03-01')
const { acceptance, award, bond, budget, contract, method, notice, publicNotice, today } = facts

const bidBondShare = parameter.share('bid-bond-share', {
  title: text('投标保证金占项目预算的比例上限', 'highest bid bond as a share of the project budget'),
  direction: 'atMost',
  values: [{ from: inForce, value: percent(2) }],
})
export const bidBondReturnWithin = parameter.quantity('workdays', 'bid-bond-return-within', {
  title: text('退还投标保证金的期限', 'time to return the bid bond'),
  direction: 'atMost',
  values: [{ from: inForce, value: 5 }],
})
const singleSourceNotice = parameter.quantity('workdays', 'single-source-notice', {
  title: text('单一来源公示期', 'notice of a single source'),
  direction: 'atLeast',
  values: [{ from: inForce, value: 5 }],
})
export const reviewReportWithin = parameter.quantity('workdays', 'review-report-within', {
  title: text('送交评审报告的期限', 'time to hand in the review report'),
  direction: 'atMost',
  values: [{ from: inForce, value: 2 }],
})
export const decisionWithin = parameter.quantity('workdays', 'decision-within', {
  title: text('收到评审报告后确定的期限', 'time to decide after the review report'),
  direction: 'atMost',
  values: [{ from: inForce, value: 5 }],
})
export const resultWithin = parameter.quantity('workdays', 'result-within', {
  title: text('公告结果的期限', 'time to publish the result'),
  direction: 'atMost',
  values: [{ from: inForce, value: 2 }],
})
const performanceBondShare = parameter.share('performance-bond-share', {
  title: text('履约保证金占合同金额的比例上限', 'highest performance bond as a share of the contract'),
  direction: 'atMost',
  values: [{ from: inForce, value: percent(10) }],
})
export const contractNoticeWithin = parameter.quantity('workdays', 'contract-notice-within', {
  title: text('公告合同的期限', 'time to publish the contract'),
  direction: 'atMost',
  values: [{ from: inForce, value: 2 }],
})

export const regulationClauses = [
  lawClause(
    procurementRegulationInPart,
    '二十',
    text(
      '八种情形属于以不合理条件差别或歧视对待供应商',
      'Eight kinds of unreasonable conditions, among them points for a regional record and unlawful limits on form, ownership or seat',
    ),
    rule('no-unfair-conditions', {
      on: ['notice', 'invite'],
      severity: 'must',
      require: notice.unfairConditions.onlyFrom([]).as(text('没有不合理条件', 'no unreasonable condition')),
      say: text(
        '不得以不合理的条件对待供应商：{notice.unfairConditions}',
        'Suppliers may not meet unreasonable conditions: {notice.unfairConditions}',
      ),
      field: 'notice-unfairConditions',
    }),
    reading(
      'form-of-organisation',
      [
        text(
          '地方文件只许某几类组织承接，就是限定组织形式，不能执行',
          'A local document that admits some kinds of organisation only limits their form, and cannot be followed',
        ),
        text(
          '只有非法限定才被禁止；地方文件列明的承接主体类型照文件执行，并把这一冲突显示出来',
          'Only unlawful limits are forbidden: the kinds a local document lists are followed, and the tension is shown',
        ),
      ],
      {
        chosen: 1,
        because: text(
          '条文禁止的是“非法”限定；某一地方限定是否合法由有权机关认定，系统不代为认定，只在屏幕上提示',
          'The article forbids unlawful limits; whether a local one is lawful is for the competent authority, not for this system, which points to it',
        ),
      },
    ),
  ),
  lawClause(
    procurementRegulationInPart,
    '二十七',
    text(
      '唯一供应商，是指因不可替代的权利或特殊要求只能向其采购',
      'A sole supplier is one that irreplaceable rights or special needs leave alone',
    ),
    carriedBy('single-source-case'),
    notExecutable('sole-supplier-argued', text('由论证说明，系统记录论证', 'Argued case by case; the argument is put on record')),
  ),
  lawClause(
    procurementRegulation,
    '二十八',
    text(
      '同一预算项目同一品目，一个财政年度内多次用其他方式采购，累计超过标准的，属于化整为零',
      'The same budget item and category bought again and again in one fiscal year by another method, together above the threshold, is splitting',
    ),
    carriedBy('procurement-method'),
  ),
  lawClause(
    procurementRegulation,
    '三十三',
    text(
      '投标保证金不超过项目预算的百分之二，不收现金；通知或签约后五个工作日内退还',
      'A bid bond is two per cent of the project budget at most, not in cash, and goes back within five working days of the notice or the contract',
    ),
    bidBondShare,
    bidBondReturnWithin,
    carriedBy('bid-bond-return-others', 'bid-bond-return'),
    rule('bid-bond-limit', {
      on: ['notice', 'tender-invitation'],
      severity: 'must',
      delegated: true,
      require: bond.bidFen.ratioTo(budget.totalFen).atMost(bidBondShare),
      say: text(
        '投标保证金{bond.bidFen}元，超过预算{budget.totalFen}元的{param:bid-bond-share}',
        'A bid bond of {bond.bidFen} yuan is above {param:bid-bond-share} of the budget of {budget.totalFen} yuan',
      ),
      field: 'bond-bidFen',
    }),
    rule('bid-bond-not-cash', {
      on: ['notice', 'tender-invitation'],
      severity: 'must',
      delegated: true,
      when: bond.bidFen.moreThan(0),
      require: not(bond.bidInCash).as(text('投标保证金不收现金', 'the bid bond is not in cash')),
      say: text('投标保证金应以非现金形式提交', 'A bid bond is not given in cash'),
      field: 'bond-bidInCash',
    }),
  ),
  lawClause(
    procurementRegulation,
    '三十四',
    text(
      '评分标准与量化指标相应；采购文件没有的标准不得用',
      'Points match the quantified factors; a standard that is not in the documents cannot be used',
    ),
    carriedBy('procurement-review'),
    notExecutable(
      'points-match-factors',
      text(
        '评分只能按采购文件设定的评分项，由评审任务保证；分值与量化指标是否相应，要读采购文件才能判断',
        'Marks are given on the criteria of the documents only, which the review task ensures; whether points match the factors takes reading the documents',
      ),
    ),
  ),
  lawClause(
    procurementRegulation,
    '三十八',
    text(
      '达到标准、只能从唯一供应商采购的，公示不少于五个工作日',
      'At or above the threshold, a sole supplier is announced for at least five working days',
    ),
    singleSourceNotice,
    carriedBy('single-source-notice'),
    rule('single-source-announced', {
      on: 'single-source-case',
      severity: 'must',
      delegated: true,
      when: method.grounds.equals('sole-supplier'),
      require: any(method.announced, belowThreshold),
      say: text('达到公开招标数额标准、只能从唯一供应商采购的，应当先公示', 'At or above the threshold a sole supplier is announced first'),
      field: 'method-announced',
    }),
    rule('single-source-notice-long-enough', {
      on: 'single-source-notice',
      severity: 'must',
      delegated: true,
      require: any(publicNotice.endsOn.onOrAfter(today.plus(singleSourceNotice)), belowThreshold),
      say: text(
        '公示到{publicNotice.endsOn}，不足{param:single-source-notice}',
        'Announced until {publicNotice.endsOn}, less than {param:single-source-notice}',
      ),
      field: 'days',
    }),
  ),
  lawClause(
    procurementRegulation,
    '四十三',
    text(
      '评审结束后两个工作日内送评审报告，收到后五个工作日内按名次确定，确定后两个工作日内公告结果和评审人员名单',
      'The report within two working days of the review, the decision in ranking order within five of the report, the result with the reviewers’ names within two of the decision',
    ),
    reviewReportWithin,
    decisionWithin,
    resultWithin,
    carriedBy('review-report', 'procurement-award', 'result-publication'),
    rule('reviewers-named', {
      on: 'result-publication',
      severity: 'must',
      delegated: true,
      when: competitive,
      require: award.reviewersNamed,
      say: text('结果公告应当写明评审人员名单', 'The published result must name the reviewers'),
      field: 'content',
    }),
    disclosure('result-made-public', text('采购结果', 'the result of the procurement'), 'award', ['procurement-portal']),
  ),
  lawClause(
    procurementRegulation,
    '四十五',
    text(
      '向公众提供的服务，验收邀请服务对象参加，结果公开',
      'Services to the public: users are invited to the acceptance and its result is published',
    ),
    rule('users-invited', {
      on: 'accept',
      severity: 'must',
      require: acceptance.usersInvited,
      say: text('验收应当邀请服务对象参与', 'Users must be invited to the acceptance'),
      field: 'usersInvited',
    }),
    rule('acceptance-published', {
      on: 'accept',
      severity: 'must',
      require: acceptance.published,
      say: text('验收结果应当公开', 'The result of the acceptance must be published'),
      field: 'published',
    }),
  ),
  lawClause(
    procurementRegulation,
    '四十八',
    text('履约保证金不超过合同金额的百分之十，不收现金', 'A performance bond is ten per cent of the contract at most, not in cash'),
    performanceBondShare,
    rule('performance-bond-limit', {
      on: 'performance-bond',
      severity: 'must',
      require: bond.performanceFen.ratioTo(contract.priceFen).atMost(performanceBondShare),
      say: text(
        '履约保证金{bond.performanceFen}元，超过合同{contract.priceFen}元的{param:performance-bond-share}',
        'A performance bond of {bond.performanceFen} yuan is above {param:performance-bond-share} of {contract.priceFen} yuan',
      ),
      field: 'bond-performanceFen',
    }),
    rule('performance-bond-not-cash', {
      on: 'performance-bond',
      severity: 'must',
      require: not(bond.performanceInCash).as(text('履约保证金不收现金', 'the performance bond is not in cash')),
      say: text('履约保证金应以非现金形式提交', 'A performance bond is not given in cash'),
      field: 'bond-performanceInCash',
    }),
  ),
  lawClause(
    procurementRegulationInPart,
    '四十九',
    text(
      '中标、成交供应商拒绝签约的，按名次确定下一候选人，也可以重新采购',
      'Where the supplier awarded refuses to sign, the next in ranking order follows, or the purchase is begun again',
    ),
    carriedBy('application-withdrawal', 'procurement-award', 'procurement-relaunch'),
  ),
  lawClause(
    procurementRegulation,
    '五十',
    text('合同签订后两个工作日内公告', 'The contract is published within two working days of signing'),
    contractNoticeWithin,
    carriedBy('contract-publication'),
    disclosure('contract-made-public', text('采购合同', 'the contract'), 'sign-contract', ['procurement-portal']),
  ),
]
