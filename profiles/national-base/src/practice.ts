import { eligibility, facts, practice, rule, text } from '@goufu/engine'

/** Working rules of Goufu itself, where documents and law leave a gap that daily work must fill. */
export const practiceClauses = [
  practice('办理规则 1', text('经办与审批是两个人', 'Whoever prepares does not approve')),
  practice(
    '办理规则 2',
    text('在禁止参与期内的单位，不受理、不通过、不确定、不签约', 'A debarred supplier is not admitted, passed, awarded or contracted'),
    eligibility('not-debarred', {
      on: ['apply', 'screen', 'award', 'sign-contract'],
      severity: 'must',
      require: facts.supplier.debarredUntil.noneOr((until) => facts.today.after(until)).as(text('不在禁止参与期内', 'not debarred')),
      say: text('该单位在禁止参与期内，至{supplier.debarredUntil}', 'This supplier is debarred until {supplier.debarredUntil}'),
    }),
  ),
  practice(
    '办理规则 3',
    text('不按评审名次确定的，说明理由', 'An award out of ranking order gives its reason'),
    rule('award-in-rank', {
      on: 'award',
      severity: 'should',
      require: facts.award.rank.equals(1),
      say: text('该单位评审名次为{award.rank}，不是第一名', 'This supplier ranks {award.rank}, not first'),
      next: text('写明理由后可以继续', 'You may go on with a reason'),
      field: 'supplierId',
    }),
  ),
  practice(
    '办理规则 4',
    text('合同签订前可以取消采购，退回预留资金', 'Before a contract, a purchase may be cancelled and its money released'),
  ),
  practice('办理规则 5', text('结算金额等于已拨付之和，余额退回', 'The settlement equals the payments; the rest is returned')),
]
