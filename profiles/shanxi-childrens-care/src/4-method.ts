import { carriedBy, clause, criterion, facts, not, openParameter, rule, scorecard, text } from '@goufu/engine'

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
    carriedBy('application', 'panel', 'review', 'award'),
    rule('method-by-law', {
      on: 'notice',
      severity: 'must',
      require: facts.method.code.oneOf(['open-tender', 'invited-tender', 'negotiation', 'consultation', 'single-source', 'inquiry']),
      say: text('采购方式应是法律规定的一种，现在是{method.code}', 'The method must be one of the law; this is {method.code}'),
      field: 'method-code',
    }),
    scorecard('selection', text('选择承接主体', 'Selection of the supplier'), [
      criterion('cost', text('项目费用', 'Cost'), costPoints, '四'),
      criterion('capacity', text('服务能力', 'Capacity'), capacityPoints, '四'),
      criterion('profession', text('专业素质', 'Professional quality'), professionPoints, '四'),
      criterion('quality', text('服务质量', 'Quality of service'), qualityPoints, '四'),
    ]),
    rule('not-by-price-alone', {
      on: 'award',
      severity: 'must',
      require: not(facts.award.onPriceAlone),
      say: text('不能只凭价低选定承接主体', 'A supplier cannot be chosen by the lowest price alone'),
      field: 'award-onPriceAlone',
    }),
  ),
]
