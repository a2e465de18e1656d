import {
  carriedBy,
  clause,
  disclosure,
  facts,
  not,
  any,
  notExecutable,
  openParameter,
  reading,
  rule,
  sanction,
  statement,
  text,
  tighten,
} from '@goufu/engine'

const { contract } = facts

/** The document says “for a certain time”: law or contract gives the years, and the buyer names them with their source. */
const banYears = openParameter('years', 'debarment-years', text('禁止参与的年限', 'years of the ban'))

export const managementClauses = [
  statement('六', text('项目管理：执行、评估、经费、绩效、档案', 'Management: execution, evaluation, money, performance, archive')),
  clause(
    '六(一)',
    text(
      '预判违约和法律风险；全程监管；公开信息，接受监督；有退出机制和接管预案；严重失信的依法禁止参与；评估和验收；不得转包、分包',
      'Foresee risks; supervise throughout; publish and be watched; an exit mechanism and a takeover plan; grave misconduct bars; evaluate and accept; no passing on, whole or in part',
    ),
    banYears,
    carriedBy(
      'procurement-public-notice',
      'result-publication',
      'contract-publication',
      'takeover-plan',
      'takeover',
      'inspection',
      'audit',
      'acceptance',
      'termination',
    ),
    disclosure('purchase-information', text('购买服务的相关信息', 'information about the purchase'), 'procurement-award'),
    rule('takeover-plan-adopted', {
      on: 'sign-contract',
      severity: 'must',
      require: facts.takeover.planAdopted,
      say: text('签订合同前应制定临时接管预案', 'A takeover plan must be adopted before the contract is signed'),
      next: text('先办理“临时接管预案”', 'Do “Takeover plan” first'),
    }),
    tighten(
      { key: 'not-transferred' },
      {
        key: 'no-part-passed-on',
        require: not(contract.subcontracted),
        say: text('合同不得允许分包', 'The contract may not allow a part to be passed on'),
        field: 'contract-subcontracted',
      },
    ),
    rule('nothing-passed-on', {
      on: ['pay', 'accept'],
      severity: 'must',
      require: not(any(contract.assigned, contract.subcontracted)),
      say: text('项目不得转包、分包', 'The project may not be passed on, as a whole or in part'),
      next: text(
        '收回转包、分包后再检查一次并如实记录；不收回的，可以解除合同',
        'Once it is taken back, inspect again and record it; otherwise the contract can be ended',
      ),
    }),
    rule('accepted-after-evaluation', {
      on: 'accept',
      severity: 'must',
      gate: true,
      require: facts.evaluation.final.equals('passed').as(text('评估合格', 'the evaluation is passed')),
      say: text('评估还没有合格，现在不能验收', 'The evaluation is not passed yet: no acceptance now'),
    }),
    sanction('exclusion-from-purchases', {
      title: text('禁止参与政府购买', 'exclusion from government purchase'),
      grounds: [
        { key: 'contract-breach', title: text('违背合同', 'breach of contract') },
        { key: 'false-material', title: text('弄虚作假', 'false material') },
        { key: 'other-grave-act', title: text('法律或合同写明的其他同类行为', 'another act of the kind, named by law or contract') },
      ],
      years: 'debarment-years',
      publishedIn: [],
    }),
    rule('exclusion-only-when-grave', {
      on: 'sanction',
      severity: 'must',
      require: facts.sanction.serious,
      say: text(
        '只有情节严重并造成恶劣社会影响的，才禁止参与政府购买',
        'Only misconduct that is grave and has done serious harm to the public bars from purchases',
      ),
      field: 'sanction-serious',
    }),
    reading(
      'grave-and-harmful',
      [
        text('情节严重或造成恶劣影响，有一项即可禁止', 'Gravity or public harm is enough by itself'),
        text('情节严重并且造成恶劣影响，才可以禁止', 'Both gravity and public harm are needed'),
      ],
      {
        chosen: 1,
        because: text('两句之间没有或字；限制权利的规定从严解释', 'There is no “or” between the two; what limits rights is read narrowly'),
      },
    ),
    reading(
      'grounds-of-a-ban',
      [
        text('只有违背合同和弄虚作假两种', 'Breach of contract and false material only'),
        text(
          '列举以“等”收尾，法律或合同写明的其他同类行为也算',
          'The list ends open: other acts of the kind that law or contract names count too',
        ),
      ],
      {
        chosen: 1,
        because: text(
          '“等”是开放的；文件要求依法、依合同，所以其他行为须有法律或合同依据，且仍须情节严重、影响恶劣',
          'The list is open, and rests on law and contract: another act must be named there, and must be as grave',
        ),
      },
    ),
    reading(
      'ban-length',
      [
        text('由购买主体自行决定年限', 'The buyer decides the years as it sees fit'),
        text(
          '年限来自法律规定或合同约定，购买主体在采购文件中写明数字和出处',
          'The years come from law or contract; the buyer states figure and source in its procurement document',
        ),
      ],
      {
        chosen: 1,
        because: text('文件只说一定期限，并要求依法、依合同执行', 'The document says “for a certain time”, by law and contract'),
      },
    ),
    reading(
      'takeover-on-what-ground',
      [
        text('只制定预案，怎样启动由各地另定', 'The plan alone; how it is started is laid down elsewhere'),
        text(
          '承接主体不能按合同提供服务，或者合同要解除时启动',
          'It is started when the supplier can no longer perform, or the contract is to be ended',
        ),
      ],
      {
        chosen: 1,
        because: text(
          '预案和退出机制写在一句里：承接主体退出，服务要有人接着做',
          'Plan and exit stand in one sentence: where the supplier leaves, somebody goes on with the service',
        ),
      },
    ),
    notExecutable(
      'risk-foresight',
      text(
        '对违约和法律风险的预判是工作要求，没有可以判断的事实',
        'Foreseeing breaches and legal risks is a way of working, with no fact to judge',
      ),
    ),
    notExecutable(
      'open-to-supervision',
      text(
        '接受各方监督是态度要求；查阅权由系统的权限和公开页面承担',
        'Being open to supervision is an attitude; access and public pages of the system carry it',
      ),
    ),
  ),
]
