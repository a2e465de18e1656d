import { all, any, carriedBy, date, facts, lawClause, notExecutable, parameter, percent, reading, rule, text } from '@goufu/engine'
import { anyTender, belowThreshold, invitedTender, negotiation, notOpenTender, openTenderThreshold, singleSource } from './methods.ts'
import { procurementLaw, procurementLawInPart } from './sources.ts'

const inForce = date('2003-01-01')
const { applications, method, notice, panel, plan, relaunch } = facts

const recognisedMethods = parameter.codes('recognised-methods', {
  title: text('政府采购方式', 'methods of government procurement'),
  values: [{ from: inForce, value: ['open-tender', 'invited-tender', 'negotiation', 'single-source', 'inquiry', 'consultation'] }],
})
const addOnShare = parameter.share('add-on-share', {
  title: text('添购占原合同的比例上限', 'highest share of additions in the original contract'),
  direction: 'atMost',
  values: [{ from: inForce, value: percent(10) }],
})
const tenderDays = parameter.quantity('days', 'tender-days', {
  title: text('招标文件发出至投标截止的天数', 'days from tender documents to the deadline'),
  direction: 'atLeast',
  values: [{ from: inForce, value: 20 }],
})
const tenderBidders = parameter.quantity('count', 'tender-bidders', {
  title: text('招标的合格供应商数', 'qualified suppliers of a tender'),
  direction: 'atLeast',
  values: [{ from: inForce, value: 3 }],
})
const invitedBidders = parameter.quantity('count', 'invited-bidders', {
  title: text('邀请招标的供应商数', 'suppliers invited to a tender'),
  direction: 'atLeast',
  values: [{ from: inForce, value: 3 }],
})
const negotiators = parameter.quantity('count', 'negotiators', {
  title: text('谈判小组人数', 'members of a negotiation panel'),
  direction: 'atLeast',
  values: [{ from: inForce, value: 3 }],
})
const expertShare = parameter.share('expert-share', {
  title: text('谈判小组中专家的比例', 'share of experts on a negotiation panel'),
  direction: 'atLeast',
  values: [{ from: inForce, value: { numerator: 2, denominator: 3 } }],
})

export const methodClauses = [
  lawClause(
    procurementLaw,
    '二十六',
    text(
      '公开招标是主要方式；另有邀请招标、竞争性谈判、单一来源、询价和财政部认定的其他方式',
      'Open tender is the main method; also invited tender, negotiation, single source, inquiry and others the finance ministry recognises',
    ),
    recognisedMethods,
    rule('method-recognised', {
      on: 'choose-method',
      severity: 'must',
      delegated: true,
      require: method.code.oneOf(recognisedMethods),
      say: text('{method.code}不是政府采购方式', '{method.code} is no method of government procurement'),
      field: 'method',
    }),
    reading(
      'own-way-of-choosing',
      [
        text('凡使用财政资金的购买，都按这几种方式的规则判断', 'Whatever spends public money is judged by the rules of these methods'),
        text(
          '选定了其中一种方式的购买，才按该方式的规则判断',
          'A purchase is judged by the rules of a method once it has chosen that method',
        ),
      ],
      {
        chosen: 1,
        because: text(
          '地方文件自定征集流程而没有说采购方式的，记录里没有方式这一事实，不能替它认定，由该文件写明理由停用；不分方式的国家规定在同一种类的任务上照样判断',
          'Where a document runs a call of its own and names no method, the fact is not on record and cannot be supposed: that document takes these rules out and says why. What holds whatever the method is judged at every task of its kind',
        ),
      },
    ),
  ),
  lawClause(
    procurementLaw,
    '二十七',
    text(
      '达到公开招标数额标准而用其他方式的，事先经设区的市以上采购监督管理部门批准；标准由省定',
      'At or above the threshold another method needs approval beforehand, at prefecture level or above; the province sets the threshold',
    ),
    openTenderThreshold,
    rule('approval-above-threshold', {
      on: ['notice', 'invite'],
      severity: 'must',
      delegated: true,
      when: notOpenTender,
      require: any(method.approved, belowThreshold),
      say: text(
        '计划总额{plan.totalFen}元达到公开招标数额标准，用{method.code}须先经批准',
        'The planned {plan.totalFen} yuan reach the threshold: {method.code} needs approval first',
      ),
      next: text('先取得批准，或改用公开招标', 'Get the approval first, or choose an open tender'),
    }),
  ),
  lawClause(
    procurementLaw,
    '二十八',
    text('不得化整为零规避公开招标', 'No splitting to avoid an open tender'),
    rule('no-splitting', {
      on: ['notice', 'invite'],
      severity: 'must',
      delegated: true,
      when: notOpenTender,
      require: any(method.approved, plan.categoryYearFen.lessThan(openTenderThreshold)),
      say: text(
        '同一预算项目同一品目本年度累计{plan.categoryYearFen}元，达到公开招标数额标准，视为化整为零',
        'The same budget item and category come to {plan.categoryYearFen} yuan this year and reach the threshold: that is splitting',
      ),
    }),
  ),
  lawClause(
    procurementLaw,
    '三十一',
    text(
      '只能从唯一供应商采购、不可预见的紧急情况、向原供应商添购且不超过原合同百分之十的，可以单一来源',
      'A single source where there is only one supplier, in an emergency nobody could foresee, or for additions up to ten per cent of the original contract',
    ),
    addOnShare,
    carriedBy('single-source-case', 'single-source-invitation'),
    rule('one-invited', {
      on: 'invite',
      severity: 'must',
      delegated: true,
      when: singleSource,
      require: notice.invited.equals(1),
      say: text('单一来源只向一家发出采购文件，现有{notice.invited}家', 'A single source is one supplier: {notice.invited} are named'),
      field: 'suppliers',
    }),
    rule('add-on-limit', {
      on: 'invite',
      severity: 'must',
      delegated: true,
      when: all(singleSource, method.grounds.equals('add-on')),
      require: method.addOnsFen.ratioTo(method.originalContractFen).atMost(addOnShare),
      say: text(
        '添购累计{method.addOnsFen}元，超过原合同{method.originalContractFen}元的{param:add-on-share}',
        'Additions of {method.addOnsFen} yuan are above {param:add-on-share} of the original {method.originalContractFen} yuan',
      ),
    }),
  ),
  lawClause(
    procurementLawInPart,
    '三十四（投标邀请）',
    text(
      '邀请招标从合格供应商中随机选三家以上，发出投标邀请书',
      'An invited tender is sent to three or more qualified suppliers, chosen at random',
    ),
    invitedBidders,
    rule('invited-enough', {
      on: 'invite',
      severity: 'must',
      delegated: true,
      when: invitedTender,
      require: notice.invited.atLeast(invitedBidders),
      say: text('邀请了{notice.invited}家，不足{param:invited-bidders}', '{notice.invited} invited, fewer than {param:invited-bidders}'),
      field: 'suppliers',
    }),
    notExecutable('invited-at-random', text('随机选取在系统之外', 'They are chosen at random outside this system')),
  ),
  lawClause(
    procurementLaw,
    '三十五',
    text('招标文件发出至投标截止不少于二十日', 'At least twenty days from the tender documents to the deadline'),
    tenderDays,
    rule('tender-open-long-enough', {
      on: ['notice', 'invite'],
      severity: 'must',
      delegated: true,
      when: anyTender,
      require: notice.closesOn.onOrAfter(notice.publishedOn.plus(tenderDays)),
      say: text(
        '从{notice.publishedOn}发出招标文件到{notice.closesOn}截止，少于{param:tender-days}',
        'From the documents of {notice.publishedOn} to the deadline of {notice.closesOn} is less than {param:tender-days}',
      ),
      field: 'closesOn',
    }),
  ),
  lawClause(
    procurementLaw,
    '三十六',
    text(
      '合格供应商不足三家、有影响公正的违法行为、报价均超预算或有重大变故的，废标',
      'A tender fails with fewer than three qualified suppliers, an illegality that touches fairness, every offer above the budget, or a major change',
    ),
    tenderBidders,
    carriedBy('procurement-relaunch', 'procurement-cancellation'),
    rule('enough-bidders', {
      on: 'form-panel',
      severity: 'must',
      delegated: true,
      when: anyTender,
      require: applications.qualified.atLeast(tenderBidders),
      say: text('合格供应商只有{applications.qualified}家，应当废标', 'Only {applications.qualified} qualified: the tender fails'),
      next: text(
        '记为废标，重新招标或改用其他方式；或者取消采购',
        'Record the failure and tender again, or by another method; or cancel the purchase',
      ),
    }),
    rule('too-few-bidders', {
      on: 'relaunch',
      severity: 'must',
      delegated: true,
      when: all(anyTender, relaunch.ground.equals('too-few')),
      require: applications.qualified.lessThan(tenderBidders),
      say: text(
        '合格供应商有{applications.qualified}家，不少于{param:tender-bidders}，不能以数量不足废标',
        '{applications.qualified} qualified, which is not fewer than {param:tender-bidders}: the tender does not fail for that',
      ),
      field: 'ground',
    }),
  ),
  lawClause(
    procurementLaw,
    '三十八',
    text(
      '谈判小组三人以上单数，专家不少于三分之二',
      'A negotiation panel has three or more members, an odd number, two thirds of them experts',
    ),
    negotiators,
    expertShare,
    rule('negotiators-enough', {
      on: ['form-panel', 'replace-member'],
      severity: 'must',
      delegated: true,
      when: negotiation,
      require: panel.members.atLeast(negotiators),
      say: text('谈判小组{panel.members}人，不足{param:negotiators}', '{panel.members} on the panel, fewer than {param:negotiators}'),
      field: 'members',
    }),
    rule('negotiators-odd', {
      on: ['form-panel', 'replace-member'],
      severity: 'must',
      delegated: true,
      when: negotiation,
      require: panel.odd,
      say: text('谈判小组人数应为单数', 'The panel must have an odd number of members'),
      field: 'members',
    }),
    rule('negotiators-expert', {
      on: ['form-panel', 'replace-member'],
      severity: 'must',
      delegated: true,
      when: negotiation,
      require: panel.experts.ratioTo(panel.members).atLeast(expertShare),
      say: text(
        '{panel.members}名成员中有{panel.experts}名专家，不足{param:expert-share}',
        '{panel.experts} experts of {panel.members} members: less than {param:expert-share}',
      ),
      field: 'panel-experts',
    }),
    notExecutable(
      'experts-drawn-at-random',
      text('专家从专家库抽取，在系统之外', 'Experts are drawn from the expert register, outside this system'),
    ),
  ),
]
