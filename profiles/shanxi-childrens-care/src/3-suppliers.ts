import { any, carriedBy, clause, date, eligibility, facts, not, notExecutable, parameter, reading, restates, text } from '@goufu/engine'

const issued = date('2025-11-24')
const { supplier } = facts

const violationYears = parameter.quantity('years', 'violation-free-years', {
  title: text('参与前无重大违法违纪的年限', 'years without a major violation before taking part'),
  direction: 'atLeast',
  values: [{ from: issued, value: 3 }],
})

const namedKinds = parameter.codes('named-kinds-of-suppliers', {
  title: text('文件点名可以承接的主体', 'kinds of suppliers named'),
  values: [
    {
      from: issued,
      value: ['social-group', 'private-non-enterprise', 'foundation', 'exempt-organisation', 'company', 'public-institution'],
    },
  ],
})

export const supplierClauses = [
  clause(
    '三',
    text(
      '主要是依法登记或免登记的社会组织、企业和机构，不含财政拨款的群团组织；两类事业单位可以承接；政事、政社、政企分开',
      'Chiefly social organisations registered or exempt, companies and institutions, not mass organisations paid by the state; two kinds of public institutions may take part; kept apart from government',
    ),
    namedKinds,
    eligibility('named-kinds', {
      severity: 'may',
      require: supplier.kind.oneOf(namedKinds),
      say: text(
        '点名可以承接的是社会组织、企业和两类事业单位，其他依法可以承接的不排除',
        'Social organisations, companies and two kinds of public institutions are named; others whom the law admits are not shut out',
      ),
    }),
    eligibility('not-a-mass-organisation', {
      severity: 'must',
      require: supplier.kind.isNot('mass-organisation'),
      say: text('财政拨款保障的群团组织不能承接', 'A mass organisation paid by the state cannot be a supplier'),
    }),
    eligibility('registered-where-due', {
      severity: 'must',
      require: any(
        not(supplier.kind.oneOf(['social-group', 'private-non-enterprise', 'foundation'])),
        supplier.registrar.equals('civil-affairs'),
      ),
      say: text('社会组织应依法在民政部门登记', 'A social organisation must be registered with civil affairs'),
      evidence: [text('登记证书', 'registration certificate')],
    }),
    eligibility('business-registered', {
      severity: 'must',
      require: any(not(supplier.kind.equals('company')), supplier.registrar.isNot('civil-affairs')),
      say: text('企业应依法在市场监管或行业主管部门登记', 'A company must be registered with market regulation or its industry authority'),
      evidence: [text('营业执照', 'business licence')],
    }),
    reading(
      'suppliers-open',
      [
        text('只有点名的几类可以承接', 'Only the kinds named may be suppliers'),
        text(
          '点名的是主要的几类，依法可以承接的其他主体不排除',
          'Those named are the chief ones; others whom the law admits are not shut out',
        ),
      ],
      {
        chosen: 1,
        because: text(
          '文件写的是主要是，并以等结尾；明确排除的只有财政拨款保障的群团组织',
          'The document says “chiefly” and ends in “and the like”; only mass organisations paid by the state are shut out by name',
        ),
      },
    ),
    notExecutable(
      'kept-apart-from-government',
      text(
        '是否政事、政社、政企分开由资质审查判断，没有单独的登记事实',
        'Whether it is kept apart from government is judged in the check of qualification; the register has no fact for it',
      ),
    ),
  ),
  clause(
    '三(一)',
    text('依法设立，能独立承担民事责任', 'Lawfully set up, able to bear civil liability'),
    restates({ key: 'supplier-liability' }),
  ),
  clause(
    '三(二)',
    text('财务、会计和资产管理制度独立、健全', 'Own and sound rules of finance, accounting and assets'),
    eligibility('finances-in-order', {
      severity: 'must',
      require: supplier.financialRules,
      say: text('财务、会计或资产管理制度不健全', 'Its rules of finance, accounting or assets are not sound'),
    }),
  ),
  clause('三(三)', text('有必需的人员和专业能力', 'The staff and skills that are needed'), restates({ key: 'supplier-equipment' })),
  clause('三(四)', text('依法纳税和缴纳社会保险', 'Taxes and social insurance paid'), restates({ key: 'supplier-dues' })),
  clause(
    '三(五)',
    text('参与前三年内无重大违法违纪，资质合格，信誉良好', 'No major violation in the three years before; qualified; in good credit'),
    violationYears,
    restates({ key: 'supplier-record' }),
    eligibility('three-years-without-violation', {
      on: ['apply'],
      severity: 'must',
      require: supplier.lastMajorViolationOn.noneOr((on) => facts.today.after(on.plus(violationYears))),
      say: text(
        '{supplier.lastMajorViolationOn}有重大违法违纪，到{today}不满{param:violation-free-years}',
        'A major violation on {supplier.lastMajorViolationOn}: less than {param:violation-free-years} before {today}',
      ),
    }),
    restates({ key: 'supplier-credit' }),
    reading(
      'three-years-before',
      [
        text('第三年的对应日已不在三年内', 'The corresponding day of the third year is outside the three years'),
        text('三年到对应日届满，当日仍在三年内', 'The three years end with the corresponding day, which still belongs to them'),
      ],
      {
        chosen: 1,
        because: text(
          '按民法典二百零一、二百零二条：当日不计入，到对应日届满',
          'Civil Code 201 and 202: the day itself is not counted, and the period ends with the corresponding day',
        ),
      },
    ),
  ),
  clause(
    '三(六)',
    text('法律法规和项目要求的其他条件', 'Other conditions of law and of the project'),
    carriedBy('procurement-notice', 'procurement-screening'),
  ),
]
