import { date, facts, lawClause, notExecutable, parameter, rule, text } from '@goufu/engine'

const law = { document: '政府采购法', verified: true }
const regulation = { document: '政府采购法实施条例', verified: true }

/** Calendar days from the award to the contract. */
const contractWithin = parameter.quantity('days', 'contract-within', {
  title: text('确定后签订合同的期限', 'days from award to contract'),
  direction: 'atMost',
  values: [{ from: date('2003-01-01'), value: 30 }],
})

export const procurementLawClauses = [
  lawClause(
    law,
    '四十二',
    text('采购文件从采购结束起至少保存十五年', 'Procurement files are kept for at least fifteen years from the end of the procurement'),
    notExecutable(
      'retention',
      text(
        '保存期在归档之后，由运行方的备份与销毁制度承担',
        'The term begins after archiving; the operator keeps it by its retention rules',
      ),
    ),
  ),
  lawClause(
    law,
    '四十六',
    text('确定结果后三十个自然日内签订书面合同', 'The written contract follows within thirty calendar days of the award'),
    contractWithin,
    rule('contract-in-time', {
      on: 'sign-contract',
      severity: 'must',
      require: facts.contract.signedOn.onOrBefore(facts.award.decidedOn.plus(contractWithin)),
      say: text('确定承接主体是{award.decidedOn}，已超过签订合同的期限', 'The award was on {award.decidedOn}; the time to sign is over'),
    }),
  ),
  lawClause(
    law,
    '五十二',
    text(
      '对采购过程或结果有异议的，可以提出，由购买主体答复',
      'Whoever objects to the process or its result may say so, and the buyer answers',
    ),
    rule('objections-answered', {
      on: 'award',
      severity: 'must',
      require: facts.objections.open.equals(0).as(text('没有未答复的异议', 'no objection is open')),
      say: text(
        '有{objections.open}件异议还没有答复，现在不能确定承接主体',
        '{objections.open} objection(s) not answered yet: no award now',
      ),
      next: text('先答复异议', 'Answer the objection first'),
    }),
  ),
  lawClause(
    regulation,
    '四十五',
    text(
      '向公众提供的服务，验收邀请服务对象参加，结果公开',
      'Services to the public: users are invited to the acceptance and its result is published',
    ),
    rule('users-invited', {
      on: 'accept',
      severity: 'must',
      require: facts.acceptance.usersInvited,
      say: text('验收应当邀请服务对象参与', 'Users must be invited to the acceptance'),
      field: 'usersInvited',
    }),
    rule('acceptance-published', {
      on: 'accept',
      severity: 'must',
      require: facts.acceptance.published,
      say: text('验收结果应当公开', 'The result of the acceptance must be published'),
      field: 'published',
    }),
  ),
]
