import { clause, date, facts, notExecutable, parameter, rule, sanction, statement, text } from '@goufu/engine'

const issued = date('2025-05-13')

const debarmentYears = parameter.quantity('years', 'debarment-years', {
  title: text('禁止承接的年限', 'years of debarment'),
  values: [{ from: issued, value: 3 }],
})
const sanctionChannels = parameter.codes('sanction-channels', {
  title: text('通告渠道', 'channels of the announcement'),
  values: [{ from: issued, value: ['credit-platform', 'media'] }],
})

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
  ),
  clause(
    '七(二)',
    text('不得挪用或侵占资金和捐助；主动接受监督检查', 'Funds and donations may not be misused; the supplier accepts supervision'),
    notExecutable(
      'misuse',
      text(
        '挪用要由检查和审计认定，认定后按取消资格和终止办理',
        'Misuse is established by inspection and audit, then handled as disqualification and termination',
      ),
    ),
  ),
  clause(
    '七(三)',
    text('因不可抗力不能履行的及时提出；不得擅自转让', 'Force majeure is reported in time; no transfer to others'),
    notExecutable(
      'no-transfer',
      text(
        '转让是事实认定；合同主体在系统里不能更改',
        'A transfer is a matter of fact; the party of a contract cannot be changed in the system',
      ),
    ),
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
