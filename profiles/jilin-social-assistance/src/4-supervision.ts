import {
  carriedBy,
  clause,
  date,
  disclosure,
  duty,
  facts,
  notExecutable,
  openParameter,
  parameter,
  reading,
  restates,
  rule,
  sanction,
  statement,
  text,
} from '@goufu/engine'

const issued = date('2020-09-18')
const { takeover } = facts

const exclusionYears = openParameter('years', 'debarment-years', text('禁止参与的年限', 'years a supplier is kept out'))
const sanctionPlatforms = parameter.codes('sanction-platforms', {
  title: text('公示失信记录的平台', 'platforms that show the record'),
  values: [{ from: issued, value: ['credit-platform'] }],
})

export const supervisionClauses = [
  statement('四(四)', text('强化监管，公平公正，合规合法', 'Strong supervision, fair and lawful')),
  clause(
    '四(四)1',
    text('公开购买信息，接受审计、社会和舆论监督', 'Information is published; audit, society and the press watch'),
    carriedBy('result-publication', 'contract-publication', 'procurement-query', 'audit'),
    disclosure('purchase-on-the-whole', text('购买服务的相关信息', 'information on the purchase')),
  ),
  clause(
    '四(四)2',
    text(
      '承接主体接受监管，健全财务报告，保证质量，严禁转包',
      'The supplier accepts supervision, reports its finances, keeps quality, and passes nothing on',
    ),
    carriedBy('procurement-inspection', 'financial-report'),
    duty('quality-kept', text('保证服务数量、质量和效果', 'keeps quantity, quality and effect of the service'), {
      key: 'supplier',
      title: text('承接主体', 'supplier'),
    }),
    restates({ key: 'not-transferred' }),
    restates({ key: 'transfer-found-later' }),
  ),
  clause(
    '四(四)3',
    text(
      '有退出的办法和临时接管预案；承接主体不能履约时及时启动',
      'A way out and a takeover plan; it starts in time when the supplier cannot perform',
    ),
    carriedBy('takeover-plan', 'takeover', 'procurement-termination'),
    rule('takeover-plan-adopted', {
      on: 'contract',
      severity: 'must',
      require: takeover.planAdopted,
      say: text('签订合同前应制定临时接管预案', 'A takeover plan comes before the contract'),
      next: text('先办理临时接管预案', 'Make the takeover plan first'),
    }),
    rule('takeover-started-in-time', {
      on: 'procurement-termination',
      severity: 'must',
      when: takeover.serviceStopped,
      require: takeover.started,
      say: text('不能按合同提供服务时，应先启动临时接管', 'Where the service cannot go on, the takeover starts first'),
      next: text('先办理“启动临时接管”', 'Do “Start the takeover” first'),
    }),
    duty(
      'start-takeover',
      text(
        '承接主体不能履约时及时启动接管预案，保障救助对象的权利',
        'start the takeover in time when the supplier cannot perform, so that recipients lose nothing',
      ),
      {
        key: 'buyer',
        title: text('购买主体', 'buyer'),
      },
    ),
    reading(
      'takeover-in-which-case',
      [
        text('合同一终止就要先启动接管', 'Whenever a contract ends, the takeover starts first'),
        text('承接主体不能按合同提供服务时才启动', 'It starts where the supplier can no longer give the service agreed'),
      ],
      {
        chosen: 1,
        because: text(
          '条文只说不能按合同约定提供服务的情形；服务没有中断的终止，由办理人如实填明，不要求接管',
          'The clause names that case alone; where the service has not stopped, whoever ends the contract says so and needs no takeover',
        ),
      },
    ),
    reading(
      'takeover-plan-when',
      [
        text('可以在合同履行中再制定', 'The plan may follow while the contract runs'),
        text('合同履行前就要有', 'The plan is there before the contract runs'),
      ],
      {
        chosen: 1,
        because: text(
          '条文要求不能履约时及时启动，预案须在履行之前就有',
          'It must start in time once the supplier fails, so it is there before',
        ),
      },
    ),
  ),
  clause(
    '四(四)4',
    text(
      '违背合同、弄虚作假等，情节严重且影响恶劣的，依法处罚，终止合同，一定期限内禁止参与，联合惩戒，在信用平台公示',
      'Breach, fraud and the like, grave and with serious effect: penalties by law, end of the contract, exclusion for a time, joint sanctions, shown on the credit platforms',
    ),
    exclusionYears,
    sanctionPlatforms,
    carriedBy('exclusion', 'procurement-termination', 'funds-claw-back'),
    sanction('exclusion-from-assistance', {
      title: text('禁止参与政府购买社会救助服务', 'exclusion from social-assistance purchases'),
      grounds: [
        { key: 'contract-breach', title: text('违背合同', 'breach of contract') },
        { key: 'fraud', title: text('弄虚作假', 'fraud') },
        { key: 'other-grave-act', title: text('法律或合同写明的其他同类行为', 'another act of the kind, named by law or contract') },
      ],
      years: 'debarment-years',
      publishedIn: [{ key: 'credit-platform', title: text('省及当地信用平台', 'credit platforms of the province and the place') }],
    }),
    rule('only-grave-cases', {
      on: 'exclusion',
      severity: 'must',
      require: facts.sanction.serious,
      say: text('只有情节严重、造成恶劣社会影响的才禁止参与', 'Only grave cases with serious effect are excluded'),
      field: 'sanction-serious',
    }),
    rule('record-on-platforms', {
      on: 'exclusion',
      severity: 'must',
      require: facts.sanction.publishedIn.containsAll(sanctionPlatforms),
      say: text('失信记录还须在这里公示：{missing}', 'The record must also be shown on: {missing}'),
      field: 'publishedIn',
    }),
    reading(
      'how-long-excluded',
      [
        text('由省里另行规定统一的期限', 'The province lays down one term for all'),
        text('期限由购买主体在采购文件中依法定明', 'The buyer fixes the term in its procurement document, within the law'),
      ],
      {
        chosen: 1,
        because: text(
          '条文只说“一定期限”，没有数；事先写明才能据以处理',
          'The clause says “a certain time” and gives no figure; it must be known beforehand to be applied',
        ),
      },
    ),
    reading(
      'grounds-left-open',
      [
        text('只有违背合同和弄虚作假两种', 'Breach of contract and fraud only'),
        text('“等行为”是开放的，同样严重的其他行为也可以', 'The list is open: other acts as grave count too'),
      ],
      {
        chosen: 1,
        because: text(
          '列举以“等”收尾，与四(三)的采购方式同样读；条文要求依法、依合同，所以其他行为须有法律或合同依据，且仍须情节严重、影响恶劣',
          'The list ends open and is read as that of 四(三) is; the clause rests on law and contract, so another act must be named there, and must be as grave',
        ),
      },
    ),
    notExecutable(
      'joint-sanctions',
      text('处罚和联合惩戒由有关部门在本系统之外办理', 'Penalties and joint sanctions are for other authorities, outside this system'),
    ),
  ),
]
