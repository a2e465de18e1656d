import {
  all,
  any,
  carriedBy,
  criterion,
  date,
  facts,
  lawClause,
  not,
  notExecutable,
  openParameter,
  parameter,
  percent,
  rankingOrder,
  rule,
  scorecard,
  text,
} from '@goufu/engine'
import { anyTender, byMarks, consultation } from './methods.ts'
import { negotiationClauses } from './negotiation.ts'
import { consultationRules, consultationSupplement, order87 } from './sources.ts'

const { applications, award, finalOffer, method, notice, relaunch, scoring } = facts

const tenderPriceLeast = parameter.share('tender-price-least', {
  title: text('招标服务项目价格权重下限', 'lowest weight of the price in a tender for services'),
  direction: 'atLeast',
  values: [{ from: date('2017-10-01'), value: percent(10) }],
})
const documentsWithin = parameter.quantity('workdays', 'documents-given-out', {
  title: text('磋商文件的发售期限', 'time the consultation documents are given out'),
  direction: 'atLeast',
  values: [{ from: date('2014-12-31'), value: 5 }],
})
const consultationDays = parameter.quantity('days', 'consultation-days', {
  title: text('磋商文件发出至响应截止的天数', 'days from consultation documents to the deadline'),
  direction: 'atLeast',
  values: [{ from: date('2014-12-31'), value: 10 }],
})
const consultationPriceLeast = parameter.share('consultation-price-least', {
  title: text('磋商服务项目价格权重下限', 'lowest weight of the price in a consultation for services'),
  values: [{ from: date('2014-12-31'), value: percent(10) }],
})
const consultationPriceMost = parameter.share('consultation-price-most', {
  title: text('磋商服务项目价格权重上限', 'highest weight of the price in a consultation for services'),
  values: [{ from: date('2014-12-31'), value: percent(30) }],
})
const consultedSuppliers = parameter.quantity('count', 'consulted-suppliers', {
  title: text('政府购买服务磋商可以继续的供应商数', 'suppliers with whom a consultation for public services may go on'),
  direction: 'atLeast',
  values: [{ from: date('2015-06-30'), value: 2 }],
})
const consultationOffersLeast = parameter.quantity('count', 'consultation-offers-least', {
  title: text('政府购买服务磋商的最后报价家数', 'final offers of a consultation for public services'),
  direction: 'atLeast',
  values: [{ from: date('2015-06-30'), value: 2 }],
})

const pricePoints = openParameter('hundredths', 'score-price', text('价格分值', 'points for the price'))
const servicePoints = openParameter('hundredths', 'score-service', text('服务方案分值', 'points for the service offered'))
const supplierPoints = openParameter('hundredths', 'score-supplier', text('履约能力分值', 'points for the ability to perform'))
const priceShare = scoring.pricePoints.ratioTo(scoring.totalPoints)

export const priceClauses = [
  ...negotiationClauses,
  lawClause(
    consultationRules,
    '十',
    text(
      '磋商文件发售不少于五个工作日；发出至响应截止不少于十日',
      'Consultation documents are given out for five working days at least; ten days from them to the deadline',
    ),
    documentsWithin,
    consultationDays,
    rule('documents-out-long-enough', {
      on: 'notice',
      severity: 'must',
      delegated: true,
      when: consultation,
      require: notice.documentsUntil.onOrAfter(notice.publishedOn.plus(documentsWithin)),
      say: text('磋商文件发售不足{param:documents-given-out}', 'The documents are given out for less than {param:documents-given-out}'),
      field: 'notice-documentsUntil',
    }),
    rule('consultation-open-long-enough', {
      on: 'notice',
      severity: 'must',
      delegated: true,
      when: consultation,
      require: notice.closesOn.onOrAfter(notice.publishedOn.plus(consultationDays)),
      say: text(
        '从{notice.publishedOn}发出文件到{notice.closesOn}截止，少于{param:consultation-days}',
        'From the documents of {notice.publishedOn} to {notice.closesOn} is less than {param:consultation-days}',
      ),
      field: 'closesOn',
    }),
  ),
  lawClause(
    consultationRules,
    '二十一',
    text(
      '磋商结束后，要求所有实质性响应的供应商在规定时间内提交最后报价；政府购买服务有两家的可以继续',
      'After the consultation all that respond in substance are asked for final offers in a set time; for public services two are enough',
    ),
    consultationOffersLeast,
    carriedBy('consultation-offers'),
    rule('consultation-offers-enough', {
      on: 'final-offer',
      severity: 'must',
      delegated: true,
      when: consultation,
      require: finalOffer.received.atLeast(consultationOffersLeast),
      say: text('最后报价只有{finalOffer.received}家，磋商应当终止', 'Only {finalOffer.received} final offers: the consultation stops'),
      next: text('记为终止，重新组织采购；或者取消采购', 'Record the failure and begin the call again; or cancel the purchase'),
      field: 'offers',
    }),
  ),
  lawClause(
    consultationRules,
    '二十五',
    text(
      '得分相同的，按最后报价由低到高；报价也相同的，按技术指标优劣',
      'Among equal scores the lower final offer goes first; where that is equal too, the better technical points',
    ),
    rankingOrder(
      'consultation-ranking',
      text('磋商得分相同的排法', 'order among equals in a consultation'),
      ['consultation'],
      ['score', 'price', 'technical'],
    ),
  ),
  lawClause(
    consultationRules,
    '二十四',
    text(
      '综合评分；服务项目价格权重百分之十至三十，另定须财政部门同意；价格分＝最低报价÷报价×权重×100',
      'Comprehensive scoring; the price weighs ten to thirty per cent for services, otherwise with consent of finance; price score = lowest offer ÷ offer × weight × 100',
    ),
    consultationPriceLeast,
    consultationPriceMost,
    pricePoints,
    servicePoints,
    supplierPoints,
    rule('consultation-price-weight', {
      on: 'notice',
      severity: 'must',
      delegated: true,
      when: all(consultation, not(method.fixedPrice)),
      require: any(method.financeConsent, all(priceShare.atLeast(consultationPriceLeast), priceShare.atMost(consultationPriceMost))),
      say: text(
        '价格分{scoring.pricePoints}，总分{scoring.totalPoints}：价格权重应在{param:consultation-price-least}至{param:consultation-price-most}之间',
        '{scoring.pricePoints} of {scoring.totalPoints} points for the price: its weight lies between {param:consultation-price-least} and {param:consultation-price-most}',
      ),
      next: text('调整分值，或取得财政部门同意', 'Change the points, or get the consent of finance'),
      field: 'settings',
    }),
    scorecard('default-review', text('综合评分', 'Comprehensive scoring'), [
      criterion('price', text('价格', 'Price'), pricePoints, '二十四', { marking: { method: 'price' } }),
      criterion('service', text('服务方案', 'Service offered'), servicePoints, '二十四', { technical: true }),
      criterion('supplier', text('履约能力', 'Ability to perform'), supplierPoints, '二十四'),
    ]),
  ),
  lawClause(
    consultationSupplement,
    '供应商数量',
    text(
      '政府购买服务的磋商，合格供应商有两家的可以继续，只有一家的终止',
      'A consultation for public services may go on with two qualified suppliers, and stops with one',
    ),
    consultedSuppliers,
    rule('enough-consulted', {
      on: 'form-panel',
      severity: 'must',
      delegated: true,
      when: consultation,
      require: applications.qualified.atLeast(consultedSuppliers),
      say: text(
        '合格供应商只有{applications.qualified}家，磋商应当终止',
        'Only {applications.qualified} qualified: the consultation stops',
      ),
      next: text('记为终止，重新组织采购；或者取消采购', 'Record the failure and begin the call again; or cancel the purchase'),
    }),
    rule('too-few-consulted', {
      on: 'relaunch',
      severity: 'must',
      delegated: true,
      when: all(consultation, relaunch.ground.equals('too-few')),
      require: applications.qualified.lessThan(consultedSuppliers),
      say: text('合格供应商有{applications.qualified}家，磋商可以继续', '{applications.qualified} qualified: the consultation may go on'),
      field: 'ground',
    }),
  ),
  lawClause(
    order87,
    '三十三',
    text('开标以前，任何人不开启投标文件', 'Nobody opens a tender before all are opened'),
    notExecutable(
      'sealed-until-opening',
      text('由查看规则承担：截止以前谁也看不到报价', 'Kept by what people are shown: nobody sees an offer before the deadline is over'),
    ),
  ),
  lawClause(
    order87,
    '五十七',
    text(
      '得分相同的，按投标报价由低到高；得分和报价都相同的并列',
      'Among equal scores the lower offer goes first; equal in both, they are tied',
    ),
    rankingOrder(
      'tender-ranking',
      text('招标得分相同的排法', 'order among equals in a tender'),
      ['open-tender', 'invited-tender'],
      ['score', 'price'],
    ),
  ),
  lawClause(
    order87,
    '六十八',
    text(
      '评标报告两个工作日内送交，五个工作日内按顺序确定中标人；并列的按招标文件规定的方式确定，没有规定的随机抽取',
      'The report within two working days, the award within five and in order; among equals as the document says, and where it says nothing at random',
    ),
    carriedBy('review-report', 'procurement-award'),
    rule('tied-tender', {
      on: 'award',
      severity: 'should',
      delegated: true,
      when: anyTender,
      require: not(award.tied).as(text('评审名次不并列', 'no other shares its rank')),
      say: text(
        '该单位与其他单位并列第{award.rank}名：按招标文件规定的方式确定，没有规定的随机抽取',
        'This supplier shares rank {award.rank} with another: the document says how it is decided, and where it does not, it is drawn',
      ),
      next: text('写明依据的规定或者抽取的经过', 'Say which words decide it, or how it was drawn'),
      field: 'supplierId',
    }),
    notExecutable(
      'first-by-silence',
      text(
        '逾期没有确定又没有合法理由的视同确定第一名；确定要有人办理，期限到了由待办提示',
        'Who decides nothing in time and has no lawful reason counts as having chosen the first; an award is somebody’s act, and the inbox says when it is due',
      ),
    ),
  ),
  lawClause(
    order87,
    '五十五',
    text(
      '综合评分的服务招标，价格权重不低于百分之十；统一价格标准的，价格不作为评分因素；算平均报价不去掉最高最低',
      'In a tender for services the price weighs ten per cent at least; a fixed price is no factor; the highest and lowest offers stay in the mean',
    ),
    tenderPriceLeast,
    rule('tender-price-weight', {
      on: ['notice', 'invite'],
      severity: 'must',
      delegated: true,
      when: all(anyTender, not(method.fixedPrice)),
      require: priceShare.atLeast(tenderPriceLeast),
      say: text(
        '价格分{scoring.pricePoints}，总分{scoring.totalPoints}：价格权重不得低于{param:tender-price-least}',
        '{scoring.pricePoints} of {scoring.totalPoints} points for the price: its weight is {param:tender-price-least} at least',
      ),
      field: 'settings',
    }),
    rule('fixed-price-unscored', {
      on: ['notice', 'invite'],
      severity: 'must',
      delegated: true,
      when: all(byMarks, method.fixedPrice),
      require: scoring.pricePoints.equals(0),
      say: text('执行统一价格标准的，价格不作为评分因素', 'A fixed price is no factor of the review'),
      field: 'settings',
    }),
    notExecutable(
      'mean-of-all-offers',
      text('平均值取全部合格报价，由引擎的计算承担', 'The engine takes the mean of all qualified offers'),
    ),
  ),
]
