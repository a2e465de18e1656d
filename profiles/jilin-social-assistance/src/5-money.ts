import { clause, date, facts, notExecutable, parameter, percent, restates, rule, text } from '@goufu/engine'

const issued = date('2020-09-18')
const { budget, yearFunds } = facts

const namedSources = parameter.codes('named-sources', {
  title: text('资金来源', 'funding sources'),
  values: [{ from: issued, value: ['assistance-work', 'hardship-relief', 'special-funds'] }],
})
const yearlyShare = parameter.share('yearly-share', {
  title: text('年度购买总额占下拨专项资金的比例', 'share of the year’s transfers that purchases may take'),
  direction: 'atMost',
  values: [{ from: issued, value: percent(2) }],
})

export const moneyClauses = [
  clause(
    '五',
    text(
      '进预算，用救助工作经费、补助资金等专项经费；全年购买原则上不超过中央和省级下拨专项资金的2%',
      'In the budget, out of working funds, relief funds or other special funds; as a rule at most 2% of the central and provincial transfers of the year',
    ),
    namedSources,
    yearlyShare,
    restates({ key: 'budget-before-purchase' }),
    rule('source-named', {
      on: ['budget', 'amend-contract'],
      severity: 'must',
      require: budget.sources.onlyFrom(namedSources),
      say: text(
        '资金应来自救助工作经费、救助补助资金等专项经费',
        'The money comes out of working funds of assistance, relief funds or other special funds',
      ),
      field: 'lines',
    }),
    rule('within-yearly-share', {
      on: ['budget', 'amend-contract'],
      severity: 'should',
      require: yearFunds.purchasedFen.ratioTo(yearFunds.transfersFen).atMost(yearlyShare),
      say: text(
        '本年度购买总额{yearFunds.purchasedFen}元，超过当年下拨专项资金{yearFunds.transfersFen}元的{param:yearly-share}',
        'Purchases of {yearFunds.purchasedFen} yuan this year are above {param:yearly-share} of the transfers of {yearFunds.transfersFen} yuan',
      ),
      next: text('写明理由后可以继续', 'You may go on with a reason'),
      field: 'yearFunds-transfersFen',
    }),
    notExecutable(
      'projects-turned-to-purchase',
      text(
        '已明确以购买方式实施的按其规定；可以转为购买的，转换在预算编制中决定，转入后照常立项',
        'What is already laid down as a purchase follows its own rules; turning a project into a purchase is decided in the budget, and then it is opened like any other',
      ),
    ),
  ),
]

export const workClauses = [
  clause(
    '六',
    text('自印发之日起执行；各地应遵照执行，可以制定细则', 'In force from its issue; places follow it and may make rules of detail'),
    notExecutable(
      'in-force-from-issue',
      text('施行日期写在文件信息里：施行之前不能立项', 'The date stands in the document’s own data: no project is opened before it'),
    ),
    notExecutable(
      'rules-of-detail',
      text(
        '各地的细则写成本档案的下级档案，只能收紧或补充',
        'A place writes its rules of detail as a profile below this one, which may tighten and add',
      ),
    ),
    notExecutable(
      'irregularities',
      text('违规依照法律法规处理，由有权机关认定', 'Irregularities are handled by law, by the competent authority'),
    ),
  ),
]
