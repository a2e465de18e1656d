import { all, any, clause, date, eligibility, facts, parameter, reading, statement, text } from '@goufu/engine'

const issued = date('2025-05-13')
const { supplier } = facts

const admittedKinds = parameter.codes('admitted-kinds', {
  title: text('可以承接的组织类型', 'kinds of organisation admitted'),
  values: [{ from: issued, value: ['social-group', 'private-non-enterprise'] }],
})
const inspectionYears = parameter.codes('inspection-years', {
  title: text('须合格的年检年度', 'years whose inspection must be passed'),
  values: [{ from: issued, value: ['2022', '2023'] }],
})

export const supplierClauses = [
  statement('四', text('服务机构的条件', 'Conditions on suppliers')),
  clause(
    '四(一)',
    text('在民政部门登记的社会团体、民办非企业单位', 'Social groups and private non-enterprise units registered with civil affairs'),
    admittedKinds,
    eligibility('admitted-kind', {
      severity: 'must',
      require: supplier.kind.oneOf(admittedKinds),
      say: text(
        '承接主体只能是社会团体或民办非企业单位，该单位是{supplier.kind}',
        'Only social groups and private non-enterprise units; this is a {supplier.kind}',
      ),
      evidence: [text('登记证书副本', 'registration certificate')],
    }),
    eligibility('registered-with-civil-affairs', {
      severity: 'must',
      require: supplier.registrar.equals('civil-affairs'),
      say: text('须在民政部门登记', 'Must be registered with civil affairs'),
      evidence: [text('登记证书副本', 'registration certificate')],
    }),
    reading(
      'two-kinds-and-the-regulation',
      [
        text(
          '政府采购法实施条例二十不许非法限定组织形式，所以企业和其他社会组织也可以承接',
          'Article 20 of the procurement regulation forbids unlawful limits on the form of organisation, so enterprises and others may supply too',
        ),
        text(
          '照方案执行，只有这两类可以承接，并把两者的冲突显示出来',
          'The plan is followed: these two kinds only, and the tension is shown',
        ),
      ],
      {
        chosen: 1,
        because: text(
          '条例禁止的是非法限定；这一限定是否合法由有权机关认定，系统不代为认定（见国家规定对条例二十的解读）',
          'The regulation forbids unlawful limits; whether this one is lawful is for the competent authority (see the reading of article 20 in the national rules)',
        ),
      },
    ),
  ),
  clause(
    '四(二)',
    text(
      '2022、2023年度年检合格；机构、法定代表人和项目负责人没有不良记录',
      'Inspections of 2022 and 2023 passed; no bad record of organisation, legal representative or project leader',
    ),
    inspectionYears,
    eligibility('inspections-passed', {
      severity: 'must',
      require: supplier.passedInspectionYears.containsAll(inspectionYears),
      say: text('缺少合格的年检：{missing}年度', 'No passed inspection for {missing}'),
      evidence: [text('有年检结论的登记证书副本', 'registration certificate with inspection conclusion')],
    }),
    eligibility('organisation-record', {
      severity: 'must',
      require: supplier.organisationBadRecords.equals(0),
      say: text('机构有{supplier.organisationBadRecords}条不良记录', '{supplier.organisationBadRecords} bad record(s) of the organisation'),
    }),
    eligibility('representative-record', {
      severity: 'must',
      require: supplier.representativeBadRecords.equals(0),
      say: text(
        '法定代表人有{supplier.representativeBadRecords}条不良记录',
        '{supplier.representativeBadRecords} bad record(s) of the legal representative',
      ),
    }),
    eligibility('leader-record', {
      severity: 'must',
      require: supplier.leaderBadRecords.equals(0),
      say: text('项目负责人有{supplier.leaderBadRecords}条不良记录', '{supplier.leaderBadRecords} bad record(s) of the project leader'),
    }),
    reading(
      'last-two-years',
      [
        text('近两年是征集时的前两个年度，即2023、2024年度', 'The last two years before the call: 2023 and 2024'),
        text('括注写明的2022、2023年度', 'The years in brackets: 2022 and 2023'),
      ],
      {
        chosen: 1,
        because: text(
          '文件写明了年度；2025年5月征集时2024年度的年检一般还没有结论，不能要求申报单位拿出来',
          'The document names the years; in May 2025 the inspection of 2024 has as a rule no conclusion yet, and applicants cannot be asked for it',
        ),
      },
    ),
  ),
  clause(
    '四(三)',
    text('执行民间非营利组织会计制度，财务健全，有独立银行账户', 'Non-profit accounting, sound finances, own bank account'),
    eligibility('accounting', {
      severity: 'must',
      require: all(supplier.npoAccounting, supplier.soundAccounting, supplier.ownBankAccount),
      say: text('会计制度、财务制度或银行账户不符合要求', 'Accounting, finances or bank account do not meet the conditions'),
      evidence: [text('银行开户文件', 'bank account document'), text('会计人员资质证明', 'accountant qualification')],
    }),
  ),
  clause(
    '四(四)',
    text('履行社会责任优秀组织、3A级及以上组织优先', 'Organisations honoured for social responsibility or graded 3A and above go first'),
    eligibility('honoured-or-graded', {
      on: ['screen', 'award'],
      severity: 'prefer',
      require: any(
        supplier.honour,
        supplier.grade.someAnd((grade) => grade.oneOf(['3A', '4A', '5A'])),
      ).as(text('履行社会责任优秀或3A级及以上', 'honoured for social responsibility, or graded 3A and above')),
      say: text('履行社会责任优秀或3A级及以上的组织优先', 'Organisations honoured, or graded 3A and above, go first'),
      evidence: [text('荣誉证书', 'honour certificates'), text('评估等级证明', 'grade certificate')],
    }),
  ),
  clause(
    '四(五)',
    text('有公益项目经验、运作规范的组织优先', 'Organisations with experience in public-benefit projects go first'),
    eligibility('experienced', {
      on: ['screen', 'award'],
      severity: 'prefer',
      require: supplier.experience,
      say: text('有公益项目经验的组织优先', 'Organisations with experience go first'),
    }),
  ),
]
