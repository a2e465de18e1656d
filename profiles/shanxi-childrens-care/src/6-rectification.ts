import { all, any, type Clause, date, duty, facts, not, parameter, penalty, reading, rule, text } from '@goufu/engine'

const issued = date('2025-11-24')
const { inspection, rectification, today } = facts

const repeatedFailures = parameter.quantity('count', 'repeated-failures', {
  title: text('多次整改的次数', 'failed rectifications that count as repeated'),
  direction: 'atLeast',
  values: [{ from: issued, value: 2 }],
})
const refusedOrRepeated = any(rectification.refused, rectification.failures.atLeast(repeatedFailures))

const supplier = { key: 'supplier', title: text('承接主体', 'supplier') }

/** What 六(二) asks after an accident, a violation or a failed evaluation: notice with a day, report, check, and the end of the contract. */
export const rectificationElements: Clause['elements'] = [
  repeatedFailures.carried,
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
    require: rectification.dueOn.after(today),
    say: text('整改通知应写明以后的期限，不能是{rectification.dueOn}', 'The notice gives a day to come, not {rectification.dueOn}'),
    field: 'dueOn',
  }),
  rule('rectified-first', {
    on: ['pay', 'settle', 'reevaluation'],
    severity: 'must',
    gate: true,
    require: all(
      not(rectification.calledForOn.exists()).as(text('发现的问题已经书面通知限期整改', 'what was found has had its notice to put right')),
      rectification.open.equals(0).as(text('通知整改的事项都已核查合格', 'what was to be put right has been checked and is in order')),
    ),
    say: text(
      '发现问题或评估不合格以后，还没有书面通知限期整改，或者整改还没有核查合格，现在不能继续',
      'After a fault or a failed evaluation there is no notice to put right yet, or no check has found it in order: no going on now',
    ),
    next: text('先办“书面通知限期整改”，整改后办“核查整改”', 'Do “Notice to put right” first, then “Check what was put right”'),
  }),
  reading(
    'what-calls-for-a-notice',
    [
      text('只有安全事故、触犯法律和评估不合格才要通知', 'Only accidents, breaches of law and failed evaluations call for a notice'),
      text(
        '检查、审计或资金审核认定有问题的，就是违反规定或合同，也要通知',
        'A fault found by an inspection, an audit or a fund review is a breach of rules or contract and calls for one too',
      ),
    ],
    {
      chosen: 1,
      because: text(
        '“其他违法违规行为”没有限定；先书面通知、给出期限，也保护承接主体；只需提醒的写进检查情况，不作为问题',
        '“Other violations” is not limited, and notice with a day protects the supplier as well; what needs a word only goes into the findings and is no fault',
      ),
    },
  ),
  reading(
    'notice-before-money',
    [
      text('通知整改与拨付、结算互不相干', 'Notice and payment have nothing to do with each other'),
      text(
        '应当通知的没有通知，或者整改没有核查的，不往下拨付、结算',
        'Without the notice that is due, or the check after it, nothing more is paid or settled',
      ),
    ],
    {
      chosen: 1,
      because: text(
        '“应当”没有写后果；六(四)把监控结果作为结算依据，通知随时可以发出，不会因此卡住',
        '“Should” stands without a consequence; 六(四) rests the settlement on monitoring, and a notice can be given at any time, so nothing gets stuck',
      ),
    },
  ),
  duty(
    'notify-in-writing',
    text(
      '因承接主体出现安全事故、违法违规，或者评估不合格的，书面通知限期整改',
      'give notice in writing to put right, with a day, after an accident or a violation through the supplier or a failed evaluation',
    ),
    { key: 'buyer', title: text('购买主体', 'buyer') },
  ),
  duty('report-rectification', text('整改完成后书面报送整改情况', 'report in writing once it is put right'), supplier),
  rule('reported-before-closed', {
    on: 'rectification-check',
    severity: 'must',
    when: rectification.result.equals('passed'),
    require: rectification.reported,
    say: text(
      '承接主体还没有书面报送这项整改的情况，不能认定整改合格',
      'The supplier has not reported on this in writing: it cannot be found in order yet',
    ),
    next: text('先办“书面报送整改情况”', 'Do “Report on what was put right” first'),
    field: 'result',
  }),
  rule('ended-not-reevaluated', {
    on: 'reevaluation',
    severity: 'must',
    require: not(refusedOrRepeated),
    say: text(
      '拒绝整改，或者整改不合格已到{param:repeated-failures}次，应依据合同解除，不再复评',
      'Rectification was refused, or failed {param:repeated-failures} times: the contract is ended as it provides, not evaluated again',
    ),
    next: text('办理“解除合同”；后来整改好的，重新核查', 'Do “Termination”, or check again where it was put right after all'),
  }),
  rule('termination-after-rectification', {
    on: 'terminate',
    severity: 'must',
    require: any(facts.termination.ground.isNot('rectification'), refusedOrRepeated),
    say: text(
      '承接主体没有拒绝整改，整改不合格也不到{param:repeated-failures}次，不能以整改为由解除合同',
      'The supplier has not refused, and has failed fewer than {param:repeated-failures} times: rectification is no ground to end the contract',
    ),
    field: 'ground',
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
      text(
        '同一事项两次或更多不合格、现在仍不合格，才算多次',
        'The same matter failed twice or more, and not put right by now, is “repeated”',
      ),
    ],
    {
      chosen: 1,
      because: text(
        '多次至少是两次；一次不合格还可以再整改，“仍不合格”说的是现在',
        '“Repeated” is two at least; after one failure it can be put right again, and “still” speaks of now',
      ),
    },
  ),
]
