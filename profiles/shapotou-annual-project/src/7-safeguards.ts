import { carriedBy, clause, date, duty, eligibility, facts, not, parameter, rule, sanction, statement, text } from '@goufu/engine'

const issued = date('2025-05-13')

const debarmentYears = parameter.quantity('years', 'debarment-years', {
  title: text('禁止承接的年限', 'years of debarment'),
  values: [{ from: issued, value: 3 }],
})
const sanctionChannels = parameter.codes('sanction-channels', {
  title: text('通告渠道', 'channels of the announcement'),
  values: [{ from: issued, value: ['credit-platform', 'media'] }],
})

const { contract, inspection, supplier } = facts
const supplierOf = { key: 'supplier', title: text('承接项目方', 'supplier') }

export const safeguardClauses = [
  statement('七', text('保障措施', 'Safeguards')),
  clause(
    '七(一)',
    text(
      '虚假申报或曾受处罚的，取消资格，实施中的终止并追回资金，通告，三年内不得承接',
      'False applications or past penalties: out; a running contract ends and money is clawed back; announced; no contracts for three years',
    ),
    debarmentYears,
    sanctionChannels,
    sanction('disqualification', {
      title: text('取消资格', 'disqualification'),
      grounds: [
        { key: 'false-material', title: text('提供虚假资料', 'false material') },
        { key: 'improper-means', title: text('采取其他不正当手段参与申报', 'improper means') },
        { key: 'past-penalty', title: text('曾因违纪违规受到处罚', 'penalised before for a breach of rules') },
      ],
      years: 'debarment-years',
      publishedIn: [
        { key: 'credit-platform', title: text('市公共信用信息系统', 'public credit information system of the city') },
        { key: 'media', title: text('媒体', 'media') },
      ],
    }),
    rule('sanction-announced', {
      on: 'sanction',
      severity: 'must',
      require: facts.sanction.publishedIn.containsAll(sanctionChannels),
      say: text('还须在这些渠道通告：{missing}', 'Must also be announced in: {missing}'),
      field: 'publishedIn',
    }),
    eligibility('never-penalised', {
      on: ['screen', 'award'],
      severity: 'must',
      require: not(supplier.penalisedBefore).as(text('没有因违纪违规受过处罚', 'never penalised for a breach of rules')),
      say: text('曾因违纪违规受到处罚的单位不能参与', 'Whoever was penalised for a breach of rules cannot take part'),
    }),
    rule('disqualified-leaves', {
      on: ['pay', 'accept', 'settle'],
      severity: 'must',
      require: not(contract.supplierDisqualified).as(text('承接主体没有被取消资格', 'the supplier is not disqualified')),
      say: text(
        '承接项目方已被取消资格，须退出项目，不能再拨付、验收或结算',
        'The supplier has been disqualified and must leave: no payment, acceptance or settlement',
      ),
      next: text('办理“追回财政资金”和“终止合同”', 'Do “Claw-back of public money” and “Termination”'),
    }),
    rule('funds-clawed-back', {
      on: 'terminate',
      severity: 'must',
      when: contract.supplierDisqualified,
      require: facts.clawBack.totalFen.equals(contract.paidFen),
      say: text(
        '因取消资格终止的，须追回已拨付的{contract.paidFen}元财政资金',
        'Where a disqualification ends the contract, the {contract.paidFen} yuan already paid are clawed back',
      ),
      next: text('先办“追回财政资金”，事由是被取消资格', 'Do “Claw-back of public money” first, on the ground of the disqualification'),
    }),
    carriedBy('disqualification', 'termination', 'funds-claw-back', 'claw-back-refund'),
  ),
  clause(
    '七(二)',
    text('不得挪用或侵占资金和捐助；主动接受监督检查', 'Funds and donations may not be misused; the supplier accepts supervision'),
    rule('misuse-is-a-fault', {
      on: ['inspection', 'audit'],
      severity: 'must',
      when: inspection.fundsMisused,
      require: inspection.result.equals('fault'),
      say: text(
        '发现挪用、侵占或不当使用资金和捐助的，检查结论须是“发现问题”，后续资金随之停拨',
        'Where misuse of funds or donations was found, the result must be “fault found”, which stops further payments',
      ),
      field: 'result',
    }),
    duty(
      'accept-supervision',
      text('主动接受民政、财政、审计等部门的监督检查', 'accepts supervision by civil affairs, finance, audit and others'),
      supplierOf,
    ),
  ),
  clause(
    '七(三)',
    text('因不可抗力不能履行的及时提出；不得擅自转让', 'Force majeure is reported in time; no transfer to others'),
    duty(
      'report-force-majeure',
      text('因不可抗力不能履行的，及时向区民社局提出', 'reports in time to the bureau what force majeure keeps it from doing'),
      supplierOf,
    ),
    rule('not-handed-on', {
      on: ['pay', 'accept'],
      severity: 'must',
      require: not(contract.assigned).as(text('没有转让服务项目', 'the service has not been handed on')),
      say: text(
        '检查发现服务项目已被转让，不能拨付或验收',
        'An inspection found the service handed on to others: no payment or acceptance',
      ),
      next: text('收回后再检查一次并如实记录，或者终止合同', 'Inspect again once it is taken back, or end the contract'),
    }),
  ),
  clause(
    '七(四)',
    text('没有按合同实施的，不再拨付后续资金，并追究责任', 'Where the contract is not kept, further payments stop and liability follows'),
    rule('performance-in-order', {
      on: 'pay',
      severity: 'must',
      require: facts.inspection.openFaults.equals(0).as(text('检查发现的问题已整改', 'faults found by inspections are put right')),
      say: text('检查发现的问题还没有整改，不再拨付后续资金', 'Faults found by inspection are not put right: no further payment'),
      next: text('整改后再检查一次，结论为“未发现问题”即可拨付', 'Once a later inspection finds no fault, payment can go on'),
    }),
  ),
  statement('八', text('联系方式', 'Contacts')),
]
