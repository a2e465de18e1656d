import { all, any, clause, date, eligibility, facts, parameter, reading, restates, statement, text } from '@goufu/engine'

const issued = date('2020-09-18')
const { supplier } = facts

const firstGroup = parameter.codes('suppliers-in-society', {
  title: text('企业和社会组织', 'enterprises and social organisations'),
  values: [{ from: issued, value: ['company', 'social-group', 'private-non-enterprise', 'foundation', 'exempt-organisation'] }],
})
const secondGroup = parameter.codes('suppliers-institutions', {
  title: text('事业单位', 'public institutions'),
  values: [{ from: issued, value: ['public-institution'] }],
})
const thirdGroup = parameter.codes('suppliers-grass-roots', {
  title: text('集体经济组织和自治组织', 'collectives and self-governing organisations'),
  values: [{ from: issued, value: ['collective-organisation', 'self-governing-organisation'] }],
})

export const supplierClauses = [
  statement('二', text('承接主体', 'Suppliers')),
  clause(
    '二(一)',
    text('三类单位可以承接', 'Three groups of organisations may be suppliers'),
    eligibility('one-of-three-groups', {
      severity: 'must',
      require: any(supplier.kind.oneOf(firstGroup), supplier.kind.oneOf(secondGroup), supplier.kind.oneOf(thirdGroup)),
      say: text('{supplier.kind}不在可以承接的三类单位之内', 'A {supplier.kind} is in none of the three groups that may be suppliers'),
      evidence: [text('登记证照或批准文件', 'registration or approval')],
    }),
  ),
  clause(
    '二(一)1',
    text(
      '企业和社会组织；由财政保障的群团组织除外',
      'Enterprises and social organisations established by law, but for mass organisations paid by the state',
    ),
    firstGroup,
    reading(
      'exempt-from-registration',
      [
        text('社会组织只指在民政部门登记的', 'Social organisations are those registered with civil affairs'),
        text('经批准免予登记的也是依法成立的社会组织', 'Those exempt from registration are established by law too'),
      ],
      {
        chosen: 1,
        because: text(
          '条文要求依法成立，没有要求登记；明文排除的只有财政拨款保障的群团组织',
          'The clause asks for establishment by law, not for registration, and leaves out mass organisations paid by the state only',
        ),
      },
    ),
  ),
  clause('二(一)2', text('公益二类和从事生产经营的事业单位', 'Public institutions of the second kind, or in business'), secondGroup),
  clause('二(一)3', text('农村集体组织和基层自治组织', 'Rural collectives and grass-roots self-governing organisations'), thirdGroup),
  statement('二(二)', text('五项条件', 'Five conditions')),
  clause(
    '二(二)1',
    text('符合政府采购法律法规', 'Meets the law on government procurement'),
    restates({ key: 'supplier-credit' }),
    restates({ key: 'supplier-dues' }),
    restates({ key: 'supplier-record' }),
    restates({ key: 'other-conditions-by-law' }),
  ),
  clause('二(二)2', text('能独立承担民事责任', 'Can bear civil liability'), restates({ key: 'supplier-liability' })),
  clause(
    '二(二)3',
    text('设施、人员和专业能力够用', 'Has the facilities, staff and skills the service needs'),
    restates({ key: 'supplier-equipment' }),
  ),
  clause(
    '二(二)4',
    text('内部治理、财务会计和资产管理制度健全', 'Sound governance, accounting and asset management'),
    eligibility('governance-and-finances', {
      severity: 'must',
      require: all(supplier.governanceSound, supplier.financialRules),
      say: text('内部治理结构、财务会计或资产管理制度不健全', 'Governance, accounting or asset management are not sound'),
      evidence: [text('章程和管理制度', 'articles and internal rules')],
    }),
  ),
  clause(
    '二(二)5',
    text('公益二类事业单位的经费与编制相互约束', 'Public institutions of the second kind hold funds and posts in balance'),
    eligibility('institution-posts-in-balance', {
      severity: 'must',
      require: any(supplier.kind.isNot('public-institution'), supplier.staffingConstraint),
      say: text(
        '公益二类事业单位的经费与编制还没有相互约束的机制',
        'A public institution of the second kind must hold funds and posts in balance',
      ),
    }),
    reading(
      'which-institutions',
      [
        text('只要求公益二类事业单位', 'Asked of institutions of the second kind only'),
        text('事业单位都要求', 'Asked of every public institution'),
      ],
      {
        chosen: 0,
        because: text(
          '条文只说公益二类；登记库把两种事业单位归为一类，从事生产经营的没有财政编制，登记时如实填“已建立”',
          'The clause names the second kind only; the register holds both in one kind, and one in business, which has no posts paid by the state, is entered as in balance',
        ),
      },
    ),
  ),
]
