import { all, any, carriedBy, clause, eligibility, facts, not, notExecutable, reading, restates, text } from '@goufu/engine'

const { supplier } = facts

const socialOrganisation = all(
  supplier.kind.oneOf(['social-group', 'private-non-enterprise', 'foundation']),
  supplier.registrar.equals('civil-affairs'),
).as(text('在民政部门登记的社会组织', 'a social organisation registered with civil affairs'))
const otherForce = all(
  supplier.kind.oneOf(['company', 'collective-organisation']),
  supplier.registrar.oneOf(['market-regulation', 'other']),
).as(text('在市场监管或行业主管部门登记的社会力量', 'registered with market regulation or the authority of its trade'))
const publicInstitution = supplier.kind.equals('public-institution')

export const supplierClauses = [
  clause(
    '二(五)',
    text(
      '社会组织、应划入公益二类或生产经营类的事业单位、依法登记的企业和机构可以承接，并具备六项条件',
      'Social organisations, public institutions of the second kind or in business, and registered enterprises and bodies may supply; six conditions',
    ),
    eligibility('supplier-admitted', {
      severity: 'must',
      require: any(socialOrganisation, supplier.kind.equals('exempt-organisation'), publicInstitution, otherForce),
      say: text(
        '{supplier.kind}（登记机关：{supplier.registrar}）不在可以承接的范围内',
        'A {supplier.kind} registered with {supplier.registrar} is not admitted',
      ),
      evidence: [text('登记证书或批准文件', 'registration certificate or approval')],
    }),
    reading(
      'other-forces',
      [
        text('只有企业和机构两种', 'Enterprises and bodies only'),
        text('依法在市场监管或行业主管部门登记的都可以', 'Whoever is registered with market regulation or the authority of its trade'),
      ],
      {
        chosen: 1,
        because: text(
          '列举以“等社会力量”收尾，是开放的；登记是它的共同条件',
          'The list ends openly; registration is what its members share',
        ),
      },
    ),
  ),
  clause(
    '二(五)1',
    text('依法设立，能独立承担民事责任', 'Lawfully established, bears civil liability'),
    restates({ key: 'supplier-liability' }),
  ),
  clause(
    '二(五)2',
    text('治理结构、内部管理和监督制度健全', 'Sound governance, internal management and supervision'),
    eligibility('well-governed', {
      severity: 'must',
      require: supplier.governanceSound,
      say: text('治理结构或内部制度不健全', 'Governance or internal rules are not sound'),
    }),
  ),
  clause(
    '二(五)3',
    text('财务、会计和资产管理独立健全', 'Independent, sound financial, accounting and asset management'),
    eligibility('keeps-accounts', {
      severity: 'must',
      require: supplier.financialRules,
      say: text('财务、会计或资产管理制度不健全', 'Financial, accounting or asset management is not sound'),
    }),
  ),
  clause('二(五)4', text('有必需的设施、人员和专业能力', 'Has the facilities, staff and skills'), restates({ key: 'supplier-equipment' })),
  clause('二(五)5', text('依法纳税和缴纳社会保险', 'Pays taxes and social insurance'), restates({ key: 'supplier-dues' })),
  clause(
    '二(五)6',
    text(
      '法律和项目要求的其他条件；公益二类事业单位探索经费与编制协调约束，鼓励事业单位承接，但平等竞争',
      'Other conditions of law or project; institutions of the second kind explore a balance of funds and posts; they are encouraged, in equal competition',
    ),
    carriedBy('screening'),
    eligibility('funds-and-posts-in-balance', {
      on: ['award'],
      severity: 'should',
      require: any(not(publicInstitution), supplier.staffingConstraint),
      say: text('该事业单位还没有建立经费与编制协调约束机制', 'This public institution does not hold funds and posts in balance yet'),
    }),
    reading(
      'explore-the-constraint',
      [
        text('没有建立机制的不得承接', 'Without the mechanism an institution may not supply'),
        text('正在探索即可，没有建立的说明情况', 'Exploring is enough; an institution without it gives its reason'),
      ],
      {
        chosen: 1,
        because: text('文件要求的是积极探索，不是已经建成', 'The draft asks for exploring, not for having it'),
      },
    ),
    notExecutable(
      'equal-competition',
      text(
        '鼓励在采购之外进行；采购中各类单位适用同样的条件和评分，没有加分',
        'Encouraging happens outside a purchase; within it the same conditions and marks apply to every kind, with no bonus',
      ),
    ),
  ),
]
