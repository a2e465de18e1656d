import {
  all,
  carriedBy,
  clause,
  date,
  facts,
  not,
  notExecutable,
  parameter,
  type QuantityParameter,
  reading,
  roleName,
  rule,
  text,
} from '@goufu/engine'
import { rectificationElements } from './6-rectification.ts'

const issued = date('2025-11-24')
const { contract, evaluation } = facts

/** How long before the contract ends the evaluation may be held; the process opens it on that day. */
export const evaluationWindow: QuantityParameter<'months'> = parameter.quantity('months', 'evaluation-window', {
  title: text('期满前的评估期', 'time for the evaluation before expiry'),
  values: [{ from: issued, value: 1 }],
})

export const evaluationClauses = [
  clause(
    '六(二)',
    text(
      '签约后应评估，自评或委托第三方，少添负担；期满前一个月进行，以合同为依据；不合格或因承接主体出事故、违法违规的，书面通知限期整改并报告；拒不整改或多次不合格的，依据合同解除',
      'After signing the work is evaluated, by the buyer or a third party, with little burden; in the month before expiry, by the contract; failure, accidents or violations through the supplier call for written notice with a day and a report; on refusal or repeated failure the buyer ends the contract as it provides',
    ),
    evaluationWindow,
    roleName('evaluator', text('受委托的第三方', 'third party it is entrusted to')),
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
    rule('late-only-when-missed', {
      on: 'late-evaluation',
      severity: 'must',
      require: not(evaluation.finalHeld).as(text('还没有做过评估', 'no evaluation was held yet')),
      say: text(
        '已经评估过，不能再补评；评估不合格的，书面通知限期整改，核查以后复评',
        'It was evaluated already and cannot be made up for: after a failure, give notice to put right, check it and evaluate again',
      ),
      next: text(
        '办理“书面通知限期整改”，整改核查以后办“整改后复评”',
        'Do “Notice to put right”, then, once it is checked, “Evaluation after rectification”',
      ),
    }),
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
    ...rectificationElements,
    notExecutable(
      'little-burden',
      text(
        '尽量少添负担是工作要求；指标只能来自合同，由指标规则承担',
        'Keeping the burden small is a way of working; that indicators come from the contract carries it',
      ),
    ),
  ),
]
