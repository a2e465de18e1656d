import { all, carriedBy, date, facts, lawClause, notExecutable, parameter, percent, rule, text } from '@goufu/engine'
import { procurementLaw } from './sources.ts'

const inForce = date('2003-01-01')
const { amendment, archive, award, contract, objections, today } = facts

const retentionYears = parameter.quantity('years', 'retention-years', {
  title: text('采购文件保存年限', 'years procurement files are kept'),
  direction: 'atLeast',
  values: [{ from: inForce, value: 15 }],
})
/** Calendar days from the award to the contract. */
const contractWithin = parameter.quantity('days', 'contract-within', {
  title: text('确定后签订合同的期限', 'days from award to contract'),
  direction: 'atMost',
  values: [{ from: inForce, value: 30 }],
})
export const filingWithin = parameter.quantity('workdays', 'filing-within', {
  title: text('合同副本备案的期限', 'time to file the copy of the contract'),
  direction: 'atMost',
  values: [{ from: inForce, value: 7 }],
})
const supplementShare = parameter.share('supplement-share', {
  title: text('补充合同占原合同的比例上限', 'highest share of supplementary contracts in the original'),
  direction: 'atMost',
  values: [{ from: inForce, value: percent(10) }],
})
const queryWithin = parameter.quantity('workdays', 'query-within', {
  title: text('提出质疑的期限', 'time to query'),
  values: [{ from: inForce, value: 7 }],
})
const complaintWithin = parameter.quantity('workdays', 'complaint-within', {
  title: text('答复期满后投诉的期限', 'time to complain after the time to reply'),
  values: [{ from: inForce, value: 15 }],
})

export const contractClauses = [
  lawClause(
    procurementLaw,
    '四十二',
    text('采购文件从采购结束起至少保存十五年', 'Procurement files are kept for at least fifteen years from the end of the procurement'),
    retentionYears,
    rule('files-kept', {
      on: 'archive',
      severity: 'must',
      require: archive.keptUntil.onOrAfter(today.plus(retentionYears)),
      say: text('采购文件应当至少保存{param:retention-years}', 'Procurement files must be kept for at least {param:retention-years}'),
      field: 'archive-keptUntil',
    }),
    notExecutable(
      'retention',
      text(
        '保存期在归档之后，由运行方的备份与销毁制度承担',
        'The term begins after archiving; the operator keeps it by its retention rules',
      ),
    ),
  ),
  lawClause(
    procurementLaw,
    '四十六',
    text('确定结果后三十个自然日内签订书面合同', 'The written contract follows within thirty calendar days of the award'),
    contractWithin,
    rule('contract-in-time', {
      on: 'sign-contract',
      severity: 'must',
      require: contract.signedOn.onOrBefore(award.decidedOn.plus(contractWithin)),
      say: text('确定承接主体是{award.decidedOn}，已超过签订合同的期限', 'The award was on {award.decidedOn}; the time to sign is over'),
    }),
  ),
  lawClause(
    procurementLaw,
    '四十七',
    text('合同签订后七个工作日内报副本备案', 'A copy of the contract is filed within seven working days of signing'),
    filingWithin,
    carriedBy('contract-filing'),
  ),
  lawClause(
    procurementLaw,
    '四十九',
    text(
      '追加相同服务的补充合同合计不超过原合同百分之十，其他条款不变',
      'Supplementary contracts for more of the same come to ten per cent of the original at most, other terms unchanged',
    ),
    supplementShare,
    rule('supplement-limit', {
      on: 'amend-contract',
      severity: 'must',
      when: amendment.additionFen.moreThan(0).as(text('追加了金额', 'something is added to the price')),
      require: all(contract.supplementsFen.ratioTo(contract.originalPriceFen).atMost(supplementShare), contract.termsUnchanged),
      say: text(
        '补充合同累计{contract.supplementsFen}元，超过原合同{contract.originalPriceFen}元的{param:supplement-share}，或改变了其他条款',
        'Supplementary contracts of {contract.supplementsFen} yuan are above {param:supplement-share} of the original {contract.originalPriceFen} yuan, or change other terms',
      ),
      field: 'additionFen',
    }),
  ),
  lawClause(
    procurementLaw,
    '五十二',
    text(
      '对采购过程或结果有异议的，可以在七个工作日内提出，由购买主体答复',
      'Whoever objects to the process or its result may say so within seven working days, and the buyer answers',
    ),
    queryWithin,
    rule('query-in-time', {
      on: 'procurement-query',
      severity: 'must',
      delegated: true,
      require: today.onOrBefore(objections.knownOn.plus(queryWithin)),
      say: text(
        '从{objections.knownOn}知道之日起已超过{param:query-within}，不再受理',
        'More than {param:query-within} have passed since {objections.knownOn}: too late',
      ),
      field: 'objections-knownOn',
    }),
    rule('objections-answered', {
      on: 'award',
      severity: 'must',
      require: objections.open.equals(0).as(text('没有未答复的异议', 'no objection is open')),
      say: text(
        '有{objections.open}件异议还没有答复，现在不能确定承接主体',
        '{objections.open} objection(s) not answered yet: no award now',
      ),
      next: text('先答复异议', 'Answer the objection first'),
    }),
  ),
  lawClause(
    procurementLaw,
    '五十五',
    text(
      '对答复不满意或逾期未答复的，可以在答复期满后十五个工作日内投诉',
      'Whoever is not content with the answer, or has none, may complain within fifteen working days after the time to reply',
    ),
    complaintWithin,
    rule('complaint-in-time', {
      on: 'supplier-complaint',
      severity: 'must',
      delegated: true,
      require: today.onOrBefore(objections.replyDueOn.plus(complaintWithin)),
      say: text(
        '答复期{objections.replyDueOn}届满，已超过{param:complaint-within}',
        'The time to reply ended on {objections.replyDueOn}; more than {param:complaint-within} have passed',
      ),
      field: 'objections-replyDueOn',
    }),
    notExecutable(
      'complaint-decided',
      text('投诉由同级财政部门处理，在购买过程之外', 'The finance department decides the complaint, outside the purchase'),
    ),
  ),
]
