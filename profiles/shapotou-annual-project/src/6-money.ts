import { all, carriedBy, clause, date, facts, instalment, parameter, paymentPlan, percent, rule, statement, text } from '@goufu/engine'

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
  clause('六(二)', text('动员定向捐助，专项用于项目', 'Donations are sought and used for the project only'), carriedBy('donation')),
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
  ),
]
