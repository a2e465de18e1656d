import { carriedBy, clause, disclosure, duty, facts, openParameter, reading, rule, sanction, text } from '@goufu/engine'

/** The draft says “for a certain time”. */
const debarmentYears = openParameter('years', 'debarment-years', text('禁止参与的年限', 'years of debarment'))

export const supervisionClauses = [
  clause(
    '二(十一)',
    text(
      '全程监管，上级指导下级，信息公开；承接主体接受监管；有退出机制和临时接管预案；严重违约造假的终止合同并禁止参与',
      'Supervision throughout, guidance from above, open information; suppliers submit to it; exit and takeover plan; grave breach or fraud ends the contract and bars',
    ),
    duty('guide-lower-levels', text('指导和监督下级的购买工作', 'guide and supervise purchases below'), {
      key: 'upper-civil-affairs',
      title: text('上级政府和民政部门', 'governments and civil affairs of the level above'),
    }),
    disclosure('purchase-disclosed', text('购买服务的相关信息', 'what is bought, from whom, for how much'), 'public-notice'),
    carriedBy('public-notice', 'inspection', 'audit', 'self-evaluation', 'termination'),
    rule('takeover-plan-adopted', {
      on: 'sign-contract',
      severity: 'must',
      require: facts.takeover.planAdopted,
      say: text('签订合同前要制定临时接管预案', 'A takeover plan must be adopted before the contract is signed'),
      next: text('先办“临时接管预案”', 'Do “Takeover plan” first'),
    }),
    rule('takeover-started', {
      on: 'terminate',
      severity: 'must',
      when: facts.takeover.serviceStopped,
      require: facts.takeover.started,
      say: text(
        '不能按合同提供服务时要启动预案，保障服务对象',
        'Where the service stops, the takeover must have been started for the beneficiaries',
      ),
      next: text('先办“启动临时接管”', 'Do “Start the takeover” first'),
    }),
    reading(
      'when-the-plan-is-made',
      [
        text('出现问题时才制定预案', 'The plan is made once there is trouble'),
        text('签订合同前就制定预案', 'The plan is made before the contract is signed'),
      ],
      {
        chosen: 1,
        because: text(
          '文件没有写时点；出现情形时要“及时启动”，预案须已在手',
          'The draft gives no time; to be started at once, the plan has to be at hand',
        ),
      },
    ),
    reading(
      'takeover-in-which-case',
      [
        text('合同一终止就要启动接管', 'Whenever a contract ends, the takeover is started'),
        text('只有不能按合同提供服务时才须启动', 'Only where the service agreed can no longer be given'),
      ],
      {
        chosen: 1,
        because: text(
          '文件把启动预案限定在不能按合同约定提供服务的情形；因违约造假终止的，另有一句，没有要求接管',
          'The draft ties the takeover to a service that can no longer be given; ending a contract for breach or fraud is a sentence of its own and asks for none',
        ),
      },
    ),
    debarmentYears,
    sanction('exclusion', {
      title: text('禁止参与', 'exclusion'),
      grounds: [
        { key: 'contract-breach', title: text('违背合同', 'breach of contract') },
        { key: 'false-material', title: text('弄虚作假', 'fraud') },
      ],
      years: 'debarment-years',
      publishedIn: [],
    }),
    rule('excluded-when-grave', {
      on: 'exclusion',
      severity: 'must',
      require: facts.sanction.serious,
      say: text('情节严重并造成恶劣社会影响的，才能禁止参与', 'Exclusion needs a grave case with serious harm to the public'),
      field: 'sanction-serious',
    }),
  ),
]
