import {
  all,
  any,
  carriedBy,
  clause,
  date,
  duty,
  facts,
  not,
  notExecutable,
  parameter,
  penalty,
  type QuantityParameter,
  reading,
  rule,
  text,
} from '@goufu/engine'

const issued = date('2025-11-24')
const { contract, evaluation, inspection, rectification } = facts

/** How long before the contract ends the evaluation may be held; the process opens it on that day. */
export const evaluationWindow: QuantityParameter<'months'> = parameter.quantity('months', 'evaluation-window', {
  title: text('期满前的评估期', 'time for the evaluation before expiry'),
  values: [{ from: issued, value: 1 }],
})
const repeatedFailures = parameter.quantity('count', 'repeated-failures', {
  title: text('多次整改的次数', 'failed rectifications that count as repeated'),
  direction: 'atLeast',
  values: [{ from: issued, value: 2 }],
})
const refusedOrRepeated = any(rectification.refused, rectification.failures.atLeast(repeatedFailures))

const supplier = { key: 'supplier', title: text('承接主体', 'supplier') }

export const evaluationClauses = [
  clause(
    '六(二)',
    text(
      '签约后应评估，自评或委托第三方，少添负担；期满前一个月进行，以合同为依据；不合格或因承接主体出事故、违法违规的，书面通知限期整改并报告；拒不整改或多次不合格的，依据合同解除',
      'After signing the work is evaluated, by the buyer or a third party, with little burden; in the month before expiry, by the contract; failure, accidents or violations through the supplier call for written notice with a day and a report; on refusal or repeated failure the buyer ends the contract as it provides',
    ),
    evaluationWindow,
    repeatedFailures,
    carriedBy('final-evaluation', 'late-evaluation', 'reevaluation', 'rectification-notice', 'rectification-report', 'rectification-check'),
    rule('evaluation-in-window', {
      on: 'final-evaluation',
      severity: 'must',
      require: all(evaluation.heldOn.onOrAfter(contract.endsOn.minus(evaluationWindow)), evaluation.heldOn.onOrBefore(contract.endsOn)),
      say: text(
        '评估应在合同期满（{contract.endsOn}）前一个月内进行，不能在{evaluation.heldOn}',
        'The evaluation is held in the month before the contract ends ({contract.endsOn}), not on {evaluation.heldOn}',
      ),
    }),
    reading(
      'month-before-expiry',
      [
        text('正好在期满前一个月的那一天', 'On the very day one month before expiry'),
        text('在期满前的一个月之内，首尾两日都算', 'Within the month before expiry, both its days included'),
        text('在期满前一个月之前完成', 'Finished before that month begins'),
      ],
      {
        chosen: 1,
        because: text(
          '一天之内评不完，提前一个月完成又看不到全部服务',
          'One day is too short, and an earlier end would leave part of the service unseen',
        ),
      },
    ),
    reading(
      'evaluation-missed',
      [
        text('过了期满日就不能再评估', 'After expiry there can be no evaluation'),
        text('错过的仍要补评，不合格的整改后复评', 'A missed one is made up for, and a failed one held again after rectification'),
      ],
      {
        chosen: 1,
        because: text(
          '文件没有说错过的后果；不补评，承接主体就得不到尾款',
          'The document is silent; without it the supplier would never get the last payment',
        ),
      },
    ),
    rule('indicators-from-contract', {
      on: 'evaluate',
      severity: 'must',
      require: evaluation.withinContract,
      say: text('合同没有明确要求的内容不能作为评估指标', 'What the contract does not ask for cannot be an indicator'),
      field: 'evaluation-withinContract',
    }),
    reading(
      'indicators-outside-contract',
      [
        text('合同没有要求的内容也列入评估指标', 'What the contract does not ask for is put into the indicators too'),
        text('合同没有要求的内容不列入评估指标', 'What the contract does not ask for is left out of the indicators'),
      ],
      {
        chosen: 1,
        because: text(
          '字面与前一句以合同为依据矛盾，疑漏一个不字；取有利于承接主体的读法',
          'Read literally it contradicts the sentence before it, and a “not” seems to be missing; the reading that protects the supplier is taken',
        ),
      },
    ),
    rule('accident-is-a-fault', {
      on: 'inspection',
      severity: 'must',
      require: any(not(inspection.accidentOrViolation), inspection.result.equals('fault')),
      say: text(
        '因承接主体出现安全事故或违法违规的，检查结论应为发现问题，随后书面通知限期整改',
        'An accident or a violation through the supplier is a fault found, and notice in writing follows',
      ),
      field: 'result',
    }),
    rule('notice-names-a-day', {
      on: 'rectification-notice',
      severity: 'must',
      require: rectification.dueOn.after(facts.today),
      say: text('整改通知应写明以后的期限，不能是{rectification.dueOn}', 'The notice gives a day to come, not {rectification.dueOn}'),
      field: 'rectification-dueOn',
    }),
    duty(
      'notify-in-writing',
      text(
        '因承接主体出现安全事故、违法违规，或者评估不合格的，书面通知限期整改',
        'give notice in writing to put right, with a day, after an accident or a violation through the supplier or a failed evaluation',
      ),
      { key: 'buyer', title: text('购买主体', 'buyer') },
    ),
    duty('report-rectification', text('整改完成后书面报送整改情况', 'report in writing once it is put right'), supplier),
    rule('rectified-before-reevaluation', {
      on: ['late-evaluation', 'reevaluation'],
      severity: 'must',
      require: rectification.reported,
      say: text(
        '评估不合格的，整改情况书面报送后才能复评',
        'After a failure, the rectification is reported in writing before the next evaluation',
      ),
      field: 'rectification-reported',
    }),
    rule('ended-not-reevaluated', {
      on: 'reevaluation',
      severity: 'must',
      require: not(refusedOrRepeated),
      say: text(
        '拒绝整改，或者整改不合格已到{param:repeated-failures}次，应依据合同解除，不再复评',
        'Rectification was refused, or failed {param:repeated-failures} times: the contract is ended as it provides, not evaluated again',
      ),
      next: text('办理“解除合同”；核查记录有误的，重新核查', 'Do “Termination”, or check again where the record is wrong'),
    }),
    rule('termination-after-rectification', {
      on: 'terminate',
      severity: 'must',
      require: any(facts.termination.ground.isNot('rectification'), refusedOrRepeated),
      say: text(
        '承接主体没有拒绝整改，整改不合格也不到{param:repeated-failures}次，不能以整改为由解除合同',
        'The supplier has not refused, and has failed fewer than {param:repeated-failures} times: rectification is no ground to end the contract',
      ),
      field: 'termination-ground',
    }),
    penalty('rectification-failed', {
      title: text('拒绝整改或多次整改不合格', 'rectification refused, or failed again and again'),
      when: refusedOrRepeated,
      also: ['terminate'],
    }),
    reading(
      'ending-is-no-choice',
      [
        text('解除是购买主体的权利，可以不用', 'Ending the contract is a right that the buyer may leave unused'),
        text('条件具备的，购买主体依据合同解除，怎样解除看合同', 'Where the conditions are met the buyer ends it; the contract says how'),
      ],
      {
        chosen: 1,
        because: text(
          '这一句没有“可以”或“有权”，与示范文本第七条的“有权解除”不同',
          'The sentence has neither “may” nor “has the right”, unlike article 7 of the model contract',
        ),
      },
    ),
    reading(
      'how-often-is-repeated',
      [
        text('一次整改不合格即可解除', 'One failed rectification is enough'),
        text('两次或更多不合格才算多次', 'Two failures or more are “repeated”'),
      ],
      {
        chosen: 1,
        because: text('多次至少是两次；一次不合格还可以再整改', '“Repeated” is two at least; after one failure it can be put right again'),
      },
    ),
    notExecutable(
      'little-burden',
      text(
        '尽量少添负担是工作要求；指标只能来自合同，由指标规则承担',
        'Keeping the burden small is a way of working; that indicators come from the contract carries it',
      ),
    ),
  ),
]
