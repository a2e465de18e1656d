import { carriedBy, clause, criterion, facts, not, openParameter, reading, restates, rule, scorecard, text } from '@goufu/engine'

/** The document names what counts besides the cost and gives no points: the buyer sets them in its procurement document. */
const costPoints = openParameter('hundredths', 'points-cost', text('项目费用分值', 'points for cost'))
const capacityPoints = openParameter('hundredths', 'points-capacity', text('服务能力分值', 'points for capacity'))
const professionPoints = openParameter('hundredths', 'points-profession', text('专业素质分值', 'points for professional quality'))
const qualityPoints = openParameter('hundredths', 'points-quality', text('服务质量分值', 'points for quality of service'))

export const methodClauses = [
  clause(
    '四',
    text(
      '依法选择采购方式；既看费用，也看能力、素质和质量，不能只凭价低选定',
      'A lawful procurement method; cost counts, and so do capacity, profession and quality; the lowest price alone may not decide',
    ),
    costPoints,
    capacityPoints,
    professionPoints,
    qualityPoints,
    restates({ key: 'method-recognised' }),
    carriedBy('procurement-method', 'procurement-notice', 'procurement-panel', 'procurement-review', 'procurement-award'),
    scorecard('selection', text('选择承接主体', 'Selection of the supplier'), [
      criterion('cost', text('项目费用', 'Cost'), costPoints, '四', { marking: { method: 'price' } }),
      criterion('capacity', text('服务能力', 'Capacity'), capacityPoints, '四'),
      criterion('profession', text('专业素质', 'Professional quality'), professionPoints, '四'),
      criterion('quality', text('服务质量', 'Quality of service'), qualityPoints, '四'),
    ]),
    rule('not-on-price-alone', {
      on: 'award',
      severity: 'must',
      require: not(facts.award.onPriceAlone),
      say: text('不能只凭价低选定承接主体', 'A supplier cannot be chosen by the lowest price alone'),
      field: 'award-onPriceAlone',
    }),
    reading(
      'cost-as-price-points',
      [
        text('费用由评审人员酌情评分', 'The cost is judged by the panel'),
        text('费用按最低报价÷报价计算', 'The cost is marked by lowest offer ÷ offer'),
      ],
      {
        chosen: 1,
        because: text(
          '文件没有给出算法；依法采购用国家规定的价格分算法',
          'The document gives no method; a lawful purchase takes that of the national rules',
        ),
      },
    ),
  ),
]
