import {
  all,
  carriedBy,
  clause,
  date,
  disable,
  duty,
  facts,
  instalment,
  parameter,
  paymentPlan,
  percent,
  reading,
  rule,
  statement,
  text,
} from '@goufu/engine'
import { damaged } from './damaged.ts'

const issued = date('2025-05-13')

const sources = parameter.codes('funding-sources', {
  title: text('资金来源', 'funding sources'),
  values: [{ from: issued, value: ['hardship-relief'] }],
})
const firstShare = parameter.share('first-share', {
  title: text('第一次拨付比例', 'first share'),
  values: [{ from: issued, value: percent(40) }],
})
const secondShare = parameter.share('second-share', {
  title: text('第二次拨付比例', 'second share'),
  values: [{ from: issued, value: percent(30) }],
})
const thirdShare = parameter.share('third-share', {
  title: text('第三次拨付比例', 'third share'),
  values: [{ from: issued, value: percent(30) }],
})

const signed = facts.contract.signedOn.onOrBefore(facts.today).as(text('协议已签订', 'the agreement is signed'))
const midtermPassed = facts.evaluation.midterm.equals('passed').as(text('中期评估结论是“通过”', 'the mid-term evaluation is “passed”'))
const finalPassed = facts.evaluation.final.equals('passed').as(text('效能评估结论是“通过”', 'the final evaluation is “passed”'))
const carriedOut = facts.today.after(facts.contract.endsOn).as(text('项目实施完成', 'the project has been carried out'))

export const moneyClauses = [
  statement('六', text('经费安排', 'Money')),
  clause(
    '六(一)',
    text('由困难群众救助金支付', 'Paid from hardship relief funds'),
    sources,
    rule('funding-source', {
      on: 'budget',
      severity: 'must',
      require: facts.budget.sources.onlyFrom(sources),
      say: text('项目资金只能用困难群众救助资金', 'Only hardship relief funds may pay for the project'),
      field: 'lines',
    }),
  ),
  clause(
    '六(二)',
    text('动员定向捐助，专项用于项目', 'Donations are sought and used for the project only'),
    carriedBy('donation'),
    duty('seek-donations', text('广泛动员社会力量定向捐助', 'seeks donations for the project widely'), {
      key: 'supplier',
      title: text('承接项目方', 'supplier'),
    }),
    rule('donation-for-project', {
      on: 'donation',
      severity: 'must',
      require: facts.donation.forProject,
      say: text('定向捐助只能用于本项目的运作和持续发展', 'A donation may only serve this project and its going on'),
      field: 'donation-forProject',
    }),
  ),
  clause(
    '六(三)',
    text(
      '按核定预算分三次拨：签协议后40%，中期评估通过后30%，完成并通过效能评估后30%',
      'Three payments: 40% after signing, 30% after the mid-term evaluation is passed, 30% after completion and a passed final evaluation',
    ),
    firstShare,
    secondShare,
    thirdShare,
    paymentPlan('instalments', [
      instalment('first', {
        title: text('第一次拨付', 'first payment'),
        share: firstShare,
        gate: signed,
        say: text('协议还没有签订，现在不能拨付', 'The agreement is not signed yet: no payment now'),
      }),
      instalment('second', {
        title: text('第二次拨付', 'second payment'),
        share: secondShare,
        gate: all(midtermPassed, signed),
        say: text('中期评估还没有通过，现在不能拨付', 'The mid-term evaluation has not been passed: no payment now'),
        next: text(
          '中期评估结论为“通过”后，本任务自动转为可办',
          'Once the mid-term evaluation is “passed”, this task becomes ready by itself',
        ),
      }),
      instalment('third', {
        title: text('第三次拨付', 'third payment'),
        share: thirdShare,
        gate: all(finalPassed, carriedOut),
        say: text(
          '项目还没有完成并通过效能评估，现在不能拨付',
          'The project has not been completed and evaluated as passed: no payment now',
        ),
        next: text(
          '效能评估结论为“通过”后，本任务自动转为可办',
          'Once the final evaluation is “passed”, this task becomes ready by itself',
        ),
      }),
    ]),
    disable(
      { key: 'paid-when-accepted' },
      text(
        '方案自己规定了分三次拨付的条件，按本条判断',
        'The document lays down three payments and their conditions itself, and is judged by this clause',
      ),
    ),
    reading(
      'one-final-evaluation',
      [
        text(
          '六(三)的效能评估与五(四)2的绩效考评是两次不同的评价',
          'The effectiveness evaluation of 六(三) and the performance evaluation of 五(四)2 are two',
        ),
        text('两处说的是同一次评价', 'Both speak of one evaluation'),
      ],
      {
        chosen: 1,
        because: text(
          '方案只在总结阶段安排了一次评价；分成两次会给末次拨付多加一道没有写明的关口',
          'The document holds one evaluation, in the last stage; two would put a second gate before the last payment that it does not name',
        ),
      },
    ),
    damaged('last-share', { stands: '30%', read: '末次拨付30%，句子到此结束' }, 'The last payment is 30%, and the sentence ends there'),
  ),
]
