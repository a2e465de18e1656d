import { all, date, eligibility, facts, lawClause, notExecutable, parameter, text } from '@goufu/engine'
import { procurementLaw } from './sources.ts'

const { supplier, today } = facts

const cleanRecordYears = parameter.quantity('years', 'clean-record-years', {
  title: text('没有重大违法记录的年数', 'years without a major violation'),
  direction: 'atLeast',
  values: [{ from: date('2003-01-01'), value: 3 }],
})

export const supplierClauses = [
  lawClause(
    procurementLaw,
    '二十二',
    text(
      '供应商：能承担民事责任，信誉和财务会计良好，有设备和专业能力，依法纳税缴社保，前三年无重大违法记录，法律规定的其他条件',
      'Suppliers: civil liability, good credit and accounting, equipment and skill, taxes and insurance paid, no major violation in three years, whatever else the law asks',
    ),
    cleanRecordYears,
    eligibility('supplier-liability', {
      severity: 'must',
      require: supplier.independentLiability,
      say: text('应当能独立承担民事责任', 'Must be able to bear civil liability'),
      evidence: [text('法人或其他组织的登记证照', 'registration as a legal person or organisation')],
    }),
    eligibility('supplier-credit', {
      severity: 'must',
      require: all(supplier.creditSound, supplier.soundAccounting),
      say: text('商业信誉或财务会计制度不符合要求', 'Commercial credit or accounting do not meet the conditions'),
      evidence: [text('财务报告', 'financial report')],
    }),
    eligibility('supplier-equipment', {
      severity: 'must',
      require: all(supplier.facilities, supplier.staffAndSkill),
      say: text('缺少履行合同所必需的设施、人员或专业能力', 'Lacks the facilities, staff or skill the contract needs'),
    }),
    eligibility('supplier-dues', {
      severity: 'must',
      require: supplier.taxAndSocialInsurance,
      say: text('应当依法缴纳税收和社会保险', 'Taxes and social insurance must have been paid'),
      evidence: [text('纳税和社会保险缴纳记录', 'records of taxes and social insurance')],
    }),
    eligibility('supplier-record', {
      severity: 'must',
      require: supplier.lastMajorViolationOn.noneOr((violation) => today.after(violation.plus(cleanRecordYears))),
      say: text(
        '{supplier.lastMajorViolationOn}有重大违法记录，还没有满{param:clean-record-years}',
        'A major violation on {supplier.lastMajorViolationOn}: {param:clean-record-years} are not over yet',
      ),
      evidence: [text('没有重大违法记录的声明', 'declaration of no major violation')],
    }),
    notExecutable(
      'other-conditions-by-law',
      text('由各行业的法律规定，登记库里没有对应的事实', 'Laid down by the laws of each trade; the register holds no fact for them'),
    ),
  ),
]
