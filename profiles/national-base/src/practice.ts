import {
  all,
  any,
  carriedBy,
  date,
  archiveList,
  eligibility,
  facts,
  instalment,
  not,
  parameter,
  paymentPlan,
  percent,
  practice,
  rule,
  text,
} from '@goufu/engine'
import { notOpenTender, singleSource } from './methods.ts'

const { acceptance, contract } = facts

const wholePrice = parameter.share('whole-price', {
  title: text('一次付清', 'paid in one'),
  values: [{ from: date('2014-08-31'), value: percent(100) }],
})

/** What Goufu asks of a choice among the methods of procurement. */
export const methodPractice = practice(
  '办理规则 10',
  text('采用公开招标以外的政府采购方式，写明选用理由', 'A method of procurement other than open tender is chosen with reasons'),
  rule('other-method-reasoned', {
    on: 'choose-method',
    severity: 'must',
    delegated: true,
    when: notOpenTender,
    require: facts.method.reasoned,
    say: text('采用{method.code}，须写明选用理由', 'Choosing {method.code} takes reasons'),
    field: 'reasons',
  }),
)

/** Working rules of Goufu itself, where documents and law leave a gap that daily work must fill. */
export const practiceClauses = [
  practice(
    '办理规则 1',
    text(
      '经办与审批是两个人；推荐性规定要有例外，合同要追加金额，审批人先同意',
      'Whoever prepares does not approve; an exception to a recommended rule, and an addition to a contract, have an approver’s consent first',
    ),
    carriedBy('exception-request', 'exception-consent'),
    rule('addition-agreed', {
      on: 'amend-contract',
      severity: 'should',
      require: facts.amendment.additionFen.equals(0).as(text('不追加金额', 'nothing is added')),
      say: text('合同追加{amendment.additionFen}元', '{amendment.additionFen} yuan are added to the contract'),
      next: text('审批人同意后，写明理由可以继续', 'With an approver’s consent you may go on, with a reason'),
      field: 'additionFen',
    }),
  ),
  practice(
    '办理规则 2',
    text(
      '在禁止参与期内的单位，不受理、不通过、不确定、不签约，合同也不追加金额',
      'A debarred supplier is not admitted, passed, awarded or contracted, and nothing is added to its contract',
    ),
    eligibility('not-debarred', {
      on: ['apply', 'screen', 'award', 'sign-contract'],
      severity: 'must',
      require: facts.supplier.debarredUntil.noneOr((until) => facts.today.after(until)).as(text('不在禁止参与期内', 'not debarred')),
      say: text('该单位在禁止参与期内，至{supplier.debarredUntil}', 'This supplier is debarred until {supplier.debarredUntil}'),
    }),
    rule('nothing-added-when-debarred', {
      on: 'amend-contract',
      severity: 'must',
      when: facts.amendment.additionFen.moreThan(0),
      require: facts.supplier.debarredUntil.noneOr((until) => facts.today.after(until)).as(text('不在禁止参与期内', 'not debarred')),
      say: text(
        '承接主体在禁止参与期内，至{supplier.debarredUntil}，不能追加金额',
        'The supplier is debarred until {supplier.debarredUntil}: nothing can be added',
      ),
      next: text('不追加金额的变更仍可办理', 'The contract can still be amended without an addition'),
      field: 'additionFen',
    }),
  ),
  practice(
    '办理规则 3',
    text('不按评审名次确定的，或者在并列的单位中确定的，说明理由', 'An award out of ranking order, or among equals, gives its reason'),
    rule('award-in-rank', {
      on: 'award',
      severity: 'should',
      require: facts.award.rank.equals(1),
      say: text('该单位评审名次为{award.rank}，不是第一名', 'This supplier ranks {award.rank}, not first'),
      next: text('写明理由后可以继续', 'You may go on with a reason'),
      field: 'supplierId',
    }),
    rule('award-among-equals', {
      on: 'award',
      severity: 'should',
      require: not(facts.award.tied).as(text('评审名次不并列', 'no other shares its rank')),
      say: text('该单位与其他单位并列第{award.rank}名', 'This supplier shares rank {award.rank} with another'),
      next: text('写明按什么确定后可以继续', 'You may go on once it is said what decides'),
      field: 'supplierId',
    }),
  ),
  practice(
    '办理规则 4',
    text('合同签订前可以取消采购，退回预留资金', 'Before a contract, a purchase may be cancelled and its money released'),
  ),
  practice('办理规则 5', text('结算金额等于已拨付之和，余额退回', 'The settlement equals the payments; the rest is returned')),
  practice(
    '办理规则 6',
    text(
      '文件没有自己的流程的，按计划、征集、评审、合同、实施、结项办理；有自己流程的，不论任务叫什么，国家规定在同一种类的任务上照样判断',
      'Where a document has no process of its own: plan, call, review, contract, delivery, close. In a process of its own the national rules are judged at tasks of the same kind, whatever they are called',
    ),
    archiveList('procurement-files', [
      { key: 'plan', title: text('购买计划', 'plan'), task: 'procurement-plan' },
      { key: 'method', title: text('采购方式', 'procurement method'), task: 'procurement-method' },
      { key: 'notice', title: text('采购文件和公告', 'procurement documents and notice'), task: 'procurement-notice' },
      { key: 'responses', title: text('响应文件', 'responses'), task: 'procurement-response' },
      { key: 'screening', title: text('资格审查', 'screening'), task: 'procurement-screening' },
      { key: 'review', title: text('评审报告', 'review report'), task: 'review-report' },
      { key: 'award', title: text('确定文件和结果公告', 'decision and published result'), task: 'result-publication' },
      { key: 'contract', title: text('合同', 'contract'), task: 'procurement-contract' },
      { key: 'acceptance', title: text('验收证明', 'acceptance'), task: 'procurement-acceptance' },
      { key: 'payments', title: text('支付凭证', 'payment vouchers'), task: 'procurement-settlement' },
    ]),
  ),
  practice(
    '办理规则 7',
    text('确定前公示入围名单，公示期内可以提出异议', 'Before the award the shortlist is shown to the public, who may object'),
    carriedBy('procurement-public-notice'),
    rule('shortlist-shown-first', {
      on: 'award',
      severity: 'must',
      delegated: true,
      // A single source that need not be announced is not shown to the public.
      require: any(facts.today.after(facts.publicNotice.endsOn), all(singleSource, not(facts.method.announced))),
      say: text(
        '公示到{publicNotice.endsOn}才结束，现在不能确定承接主体',
        'The public notice ends on {publicNotice.endsOn}: no award before it is over',
      ),
      next: text('期满次日起可以确定', 'The award may follow from the next day on'),
    }),
  ),
  practice(
    '办理规则 8',
    text(
      '文件没有写拨付办法的，验收全部通过后一次付清',
      'Where a document says nothing of payments, the price is paid in one once everything is accepted',
    ),
    wholePrice,
    paymentPlan('default-payment', [
      instalment('whole', {
        title: text('支付合同价款', 'payment of the price'),
        share: wholePrice,
        gate: acceptance.accepted,
        say: text('还没有全部验收通过，现在不能支付', 'Not everything has been accepted: no payment now'),
        next: text('验收全部通过后，本任务自动转为可办', 'Once everything is accepted, this task becomes ready by itself'),
      }),
    ]),
    rule('paid-when-accepted', {
      on: 'procurement-settlement',
      severity: 'must',
      delegated: true,
      when: acceptance.accepted,
      require: contract.paidFen.equals(contract.priceFen),
      say: text('验收已通过，合同价款还没有付清，不能结算', 'Everything is accepted and the price is not paid: no settlement yet'),
      next: text('先支付合同价款', 'Pay the price first'),
    }),
  ),
  practice(
    '办理规则 9',
    text(
      '合同提前结束的，按写明的事由终止；已付的款项按写明的事由追回，到账后回到原来的资金',
      'A contract that ends early is terminated, and what was paid is clawed back, on grounds that are named; what comes in goes back to its fund',
    ),
  ),
  methodPractice,
  practice(
    '办理规则 11',
    text(
      '征集没有结果的，写明原因重新组织，原来一轮照样留存',
      'A call that came to nothing is begun again with its reason, and the round before is kept',
    ),
  ),
  practice(
    '办理规则 12',
    text('名册里过期的证明材料，先更新再用', 'Evidence on file that has expired is renewed before it is relied on'),
    eligibility('evidence-in-date', {
      on: ['screen', 'award', 'sign-contract'],
      severity: 'prefer',
      require: facts.supplier.evidenceExpired.equals(0).as(text('在册材料都没有过期', 'no evidence on file has expired')),
      say: text(
        '该单位在册材料过期{supplier.evidenceExpired}份；过期的先更新再用',
        'Documents on file that have expired: {supplier.evidenceExpired}; expired ones are renewed before they are relied on',
      ),
    }),
  ),
  practice(
    '办理规则 14',
    text(
      '评审中发现利害关系的成员退出，其评分不计、留存备查；接替的人按同样的组成要求产生，自己评分；评审已经结束的不再换人',
      'A member in whom a conflict is found leaves; its marks do not count and stay on record; a successor who meets the same rules of composition marks itself; nobody is replaced once the review is over',
    ),
  ),
  practice(
    '办理规则 13',
    text(
      '签约以前可以退出；确定的承接主体退出的，从公示过的入围单位中按名次另行确定，没有的重新公示或者重新组织',
      'Whoever has applied may withdraw before a contract is signed; in the place of the supplier awarded the next on the published shortlist follows, or the shortlist is shown again, or the call is begun again',
    ),
  ),
]
