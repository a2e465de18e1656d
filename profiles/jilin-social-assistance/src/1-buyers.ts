import { clause, facts, notExecutable, restates, rule, text } from '@goufu/engine'

const { buyer } = facts

export const buyerClauses = [
  clause(
    '一',
    text(
      '各级国家机关是购买主体；乡镇政府（街道办事处）在县级民政部门指导下购买；可以自定承接条件，不得歧视供应商',
      'State organs buy; townships and subdistricts under the guidance of the county civil affairs department; buyers may set conditions and may not discriminate',
    ),
    rule('state-organ-buys', {
      on: 'plan',
      severity: 'must',
      require: buyer.kind.oneOf(['state-organ', 'civil-affairs', 'township-government']),
      say: text('购买主体应是国家机关，现在是{buyer.kind}', 'The buyer must be a state organ; this is: {buyer.kind}'),
      field: 'buyer-kind',
    }),
    rule('township-under-guidance', {
      on: 'plan',
      severity: 'must',
      when: buyer.kind.equals('township-government'),
      require: buyer.guidedByCounty,
      say: text(
        '乡镇、街道购买的，编制和实施都要有县级民政部门指导',
        'A township or subdistrict plans and carries out under the guidance of the county civil affairs department',
      ),
      field: 'buyer-guidedByCounty',
    }),
    restates({ key: 'no-unfair-conditions' }),
    restates({ key: 'choice-on-merit' }),
    notExecutable(
      'conditions-of-the-buyer',
      text(
        '可以另定的承接条件写在购买主体的采购文件里，不是全省的条件；要固定下来的，由当地细则写成下级档案',
        'Conditions a buyer may add stand in its procurement document and bind nobody else; a place that keeps them writes a profile of its own',
      ),
    ),
  ),
]
