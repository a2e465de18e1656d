import { all, any, carriedBy, date, facts, lawClause, not, parameter, rankingOrder, rule, text } from '@goufu/engine'
import { belowThreshold, inquiry, negotiation, negotiationOrInquiry, withTheTwo } from './methods.ts'
import { order74 } from './sources.ts'

const { finalOffer, notice, panel } = facts

const finalOffersLeast = parameter.quantity('count', 'final-offers-least', {
  title: text('谈判的最后报价家数', 'final offers of a negotiation'),
  direction: 'atLeast',
  values: [{ from: date('2014-02-01'), value: 3 }],
})
const finalOffersOfTwo = parameter.quantity('count', 'offers-of-two', {
  title: text('公开招标只有两家时谈判的最后报价家数', 'final offers of a negotiation with the two of an open tender'),
  direction: 'atLeast',
  values: [{ from: date('2014-02-01'), value: 2 }],
})
const inquiryOffersLeast = parameter.quantity('count', 'inquiry-offers-least', {
  title: text('询价的报价家数', 'offers of an inquiry'),
  direction: 'atLeast',
  values: [{ from: date('2014-02-01'), value: 3 }],
})
const negotiationDays = parameter.quantity('workdays', 'negotiation-days', {
  title: text('谈判文件、询价通知书发出至截止的期限', 'time from negotiation or inquiry documents to the deadline'),
  direction: 'atLeast',
  values: [{ from: date('2014-02-01'), value: 3 }],
})
const panelLeast = parameter.quantity('count', 'inquiry-panel', {
  title: text('询价小组人数', 'members of an inquiry panel'),
  direction: 'atLeast',
  values: [{ from: date('2014-02-01'), value: 3 }],
})
const panelAtThreshold = parameter.quantity('count', 'panel-at-threshold', {
  title: text('达到公开招标数额标准时的小组人数', 'panel members at or above the threshold'),
  direction: 'atLeast',
  values: [{ from: date('2014-02-01'), value: 5 }],
})

/** Negotiation, inquiry and the single source: panels, time limits, prices. */
export const negotiationClauses = [
  lawClause(
    order74,
    '组成与期限',
    text(
      '谈判、询价小组三人以上，达到标准的五人以上；文件发出至截止不少于三个工作日',
      'A negotiation or inquiry panel has three members or more, five at the threshold; three working days from the documents to the deadline',
    ),
    negotiationDays,
    panelLeast,
    panelAtThreshold,
    rule('negotiation-open-long-enough', {
      on: 'notice',
      severity: 'must',
      delegated: true,
      when: negotiationOrInquiry,
      require: notice.closesOn.onOrAfter(notice.publishedOn.plus(negotiationDays)),
      say: text(
        '从{notice.publishedOn}发出文件到{notice.closesOn}截止，少于{param:negotiation-days}',
        'From the documents of {notice.publishedOn} to {notice.closesOn} is less than {param:negotiation-days}',
      ),
      field: 'closesOn',
    }),
    rule('inquirers-enough', {
      on: ['form-panel', 'replace-member'],
      severity: 'must',
      delegated: true,
      when: inquiry,
      require: panel.members.atLeast(panelLeast),
      say: text('询价小组{panel.members}人，不足{param:inquiry-panel}', '{panel.members} on the panel, fewer than {param:inquiry-panel}'),
      field: 'members',
    }),
    rule('panel-larger-at-threshold', {
      on: ['form-panel', 'replace-member'],
      severity: 'must',
      delegated: true,
      when: negotiationOrInquiry,
      require: any(panel.members.atLeast(panelAtThreshold), belowThreshold),
      say: text(
        '达到公开招标数额标准的，小组不少于{param:panel-at-threshold}人，现有{panel.members}人',
        'At or above the threshold the panel has {param:panel-at-threshold} members at least; it has {panel.members}',
      ),
      field: 'members',
    }),
  ),
  lawClause(
    order74,
    '最后报价',
    text(
      '谈判结束后，要求所有继续参加的供应商在规定时间内提交最后报价，不少于三家；按最后报价由低到高排列',
      'After the negotiation all that are left are asked for final offers in a set time, three at least; they are ranked from the lowest',
    ),
    finalOffersLeast,
    carriedBy('negotiation-offers'),
    rule('final-offers-enough', {
      on: 'final-offer',
      severity: 'must',
      delegated: true,
      when: all(negotiation, not(withTheTwo)),
      require: finalOffer.received.atLeast(finalOffersLeast),
      say: text('最后报价只有{finalOffer.received}家，谈判应当终止', 'Only {finalOffer.received} final offers: the negotiation stops'),
      next: text('记为终止，重新组织采购；或者取消采购', 'Record the failure and begin the call again; or cancel the purchase'),
      field: 'offers',
    }),
    rankingOrder('negotiation-ranking', text('谈判按最后报价排名', 'a negotiation is ranked by final offers'), ['negotiation'], ['price']),
  ),
  lawClause(
    order74,
    '只有两家',
    text(
      '公开招标只有两家供应商的，经财政部门批准可以与这两家谈判，最后报价两家即可',
      'Where an open tender had two suppliers, finance may approve a negotiation with these two; two final offers are enough then',
    ),
    finalOffersOfTwo,
    rule('final-offers-of-two', {
      on: 'final-offer',
      severity: 'must',
      delegated: true,
      when: all(negotiation, withTheTwo),
      require: finalOffer.received.atLeast(finalOffersOfTwo),
      say: text('最后报价只有{finalOffer.received}家，谈判应当终止', 'Only {finalOffer.received} final offers: the negotiation stops'),
      next: text('记为终止，重新组织采购；或者取消采购', 'Record the failure and begin the call again; or cancel the purchase'),
      field: 'offers',
    }),
  ),
  lawClause(
    order74,
    '一次报价',
    text(
      '询价的供应商一次报出不得更改的价格，不少于三家；按报价由低到高排列',
      'In an inquiry each offers one price that cannot be changed, three at least; they are ranked from the lowest',
    ),
    inquiryOffersLeast,
    carriedBy('inquiry-offers'),
    rule('inquiry-offers-enough', {
      on: 'final-offer',
      severity: 'must',
      delegated: true,
      when: inquiry,
      require: finalOffer.received.atLeast(inquiryOffersLeast),
      say: text('报价只有{finalOffer.received}家，询价应当终止', 'Only {finalOffer.received} offers: the inquiry stops'),
      next: text('记为终止，重新组织采购；或者取消采购', 'Record the failure and begin the call again; or cancel the purchase'),
      field: 'offers',
    }),
    rankingOrder('inquiry-ranking', text('询价按报价排名', 'an inquiry is ranked by its offers'), ['inquiry'], ['price']),
  ),
  lawClause(
    order74,
    '商定价格',
    text(
      '单一来源与供应商商定合理的成交价格，协商情况有记录',
      'A single source: a reasonable price is agreed with the supplier, and the talks are on record',
    ),
    carriedBy('single-source-price'),
    rankingOrder('single-source-ranking', text('单一来源只有一家', 'a single source is one supplier'), ['single-source'], ['price']),
  ),
]
