import { all, any, carriedBy, date, facts, lawClause, not, notExecutable, parameter, percent, rule, text } from '@goufu/engine'
import { lowPriceRules } from './sources.ts'

const from = date('2026-02-01')
const { applications, budget, review } = facts

const lowOfMean = parameter.share('low-of-mean', {
  title: text('异常低价线：占平均报价', 'abnormally low: share of the mean offer'),
  direction: 'atLeast',
  values: [{ from, value: percent(50) }],
})
const lowOfSecond = parameter.share('low-of-second', {
  title: text('异常低价线：占次低报价', 'abnormally low: share of the second lowest offer'),
  direction: 'atLeast',
  values: [{ from, value: percent(50) }],
})
const lowOfCeiling = parameter.share('low-of-ceiling', {
  title: text('异常低价线：占最高限价', 'abnormally low: share of the ceiling price'),
  direction: 'atLeast',
  values: [{ from, value: percent(45) }],
})
const explanationTime = parameter.quantity('count', 'explanation-time', {
  title: text('给供应商说明低价的时间（分钟）', 'minutes a supplier has to explain a low price'),
  direction: 'atLeast',
  values: [{ from, value: 30 }],
})

const { offers } = applications
const mean = offers.mean((offer) => offer.priceFen)
const secondLowest = offers.lowest((offer) => offer.priceFen, 2)

/** One of two or more offers lies strictly below one of the three lines. The budget is the ceiling: no offer above it is taken. */
export const someOfferAbnormallyLow = all(
  applications.qualified.atLeast(2),
  offers.some(({ priceFen }) =>
    any(
      not(priceFen.ratioTo(mean).atLeast(lowOfMean)),
      not(priceFen.ratioTo(secondLowest).atLeast(lowOfSecond)),
      not(priceFen.ratioTo(budget.ofLotFen).atLeast(lowOfCeiling)),
    ),
  ),
).as(text('有报价异常偏低', 'an offer is abnormally low'))

export const lowPriceClauses = [
  lawClause(
    lowPriceRules,
    '异常低价审查',
    text(
      '报价低于平均报价或次低报价的百分之五十，或最高限价的百分之四十五的，启动审查，给不少于三十分钟说明；启动不等于否决',
      'An offer below fifty per cent of the mean or of the second lowest, or forty-five of the ceiling, is looked into, with thirty minutes at least to explain; that is no rejection',
    ),
    lowOfMean,
    lowOfSecond,
    lowOfCeiling,
    explanationTime,
    carriedBy('low-price-review'),
    rule('low-price-explained', {
      on: 'award',
      severity: 'must',
      delegated: true,
      when: someOfferAbnormallyLow,
      require: review.explanationMinutes.atLeast(explanationTime),
      say: text(
        '有报价异常偏低，应给供应商不少于{param:explanation-time}分钟说明',
        'An offer is abnormally low: its supplier has {param:explanation-time} minutes at least to explain',
      ),
      next: text('先办理异常低价审查', 'Do the review of the low price first'),
    }),
    notExecutable(
      'lines-raised',
      text(
        '各条线可以提高，最高到百分之六十五；要提高的地方在自己的规定里收紧这几个数',
        'The lines may be raised up to sixty-five per cent; a place that does so tightens these figures in a profile of its own',
      ),
    ),
  ),
]
