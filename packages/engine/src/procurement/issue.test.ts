import { describe, expect, it } from 'vitest'
import type { JsonObject } from '../policy/json.ts'
import { text, type Text } from '../policy/text.ts'
import { contractStep, people, planStep, played, supplierInputs } from '../testing/sample-purchase.ts'
import type { Decision } from './attempt.ts'
import { fieldIssues } from './issue.ts'
import { registerSupplier } from './registry.ts'
import { date } from '../policy/calendar-date.ts'
import { sample } from '../testing/sample-profile.ts'
import { taskKinds } from './tasks/index.ts'

const issuesOf = (kind: string, input: unknown) => {
  const read = taskKinds.get(kind)?.prepare(input)
  return read !== undefined && 'issues' in read ? read.issues : []
}
const planWith = (change: JsonObject) => issuesOf('plan', { ...planStep.input, ...change })
const contractWith = (change: JsonObject) => issuesOf('sign-contract', { ...contractStep.input, ...change })
const supplierWith = (change: JsonObject): Decision =>
  registerSupplier(sample, 's', { ...supplierInputs.a, ...change }, played().context(date('2025-02-01'), people.preparer))
const service = { service: 'care', standard: '每月一次', quantity: 1, unitPriceFen: 1 }

describe('a form says in both languages what is wrong, and where', () => {
  it.each<[string, readonly unknown[], string, Text]>([
    ['an unknown field', planWith({ totalFem: 1 }), '', text('没有这些字段：totalFem', 'Unknown fields: totalFem')],
    [
      'an unknown field of a row',
      planWith({ services: [{ ...service, note: '' }] }),
      'services.0',
      text('没有这些字段：note', 'Unknown fields: note'),
    ],
    [
      'fractional fen',
      planWith({ totalFen: 0.5 }),
      'totalFen',
      text('应为整数，金额以分为单位', 'Must be a whole number; money is in fen'),
    ],
    [
      'money as text',
      planWith({ totalFen: '900000' }),
      'totalFen',
      text('应为整数，金额以分为单位', 'Must be a whole number; money is in fen'),
    ],
    ['negative fen', planWith({ totalFen: -1 }), 'totalFen', text('不能小于0', 'Must be at least 0')],
    [
      'fen beyond counting',
      planWith({ totalFen: 2 ** 53 }),
      'totalFen',
      text('不能大于9007199254740991', 'Must be at most 9007199254740991'),
    ],
    ['half a month', planWith({ months: 1.5 }), 'months', text('应为整数', 'Must be a whole number')],
    ['too many months', planWith({ months: 61 }), 'months', text('不能大于60', 'Must be at most 60')],
    ['no months', planWith({ months: 0 }), 'months', text('不能小于1', 'Must be at least 1')],
    [
      'a day that does not exist',
      contractWith({ startsOn: '2025-02-29' }),
      'startsOn',
      text('日期不存在，应写作 2025-07-01', 'No such date; write it as 2025-07-01'),
    ],
    [
      'a day written otherwise',
      contractWith({ startsOn: '2025/07/01' }),
      'startsOn',
      text('日期不存在，应写作 2025-07-01', 'No such date; write it as 2025-07-01'),
    ],
    [
      'the year 0000',
      contractWith({ startsOn: '0000-01-01' }),
      'startsOn',
      text('日期应在1900年至2199年之间', 'The date must lie in the years 1900 to 2199'),
    ],
    [
      'the year 9999',
      contractWith({ endsOn: '9999-12-31' }),
      'endsOn',
      text('日期应在1900年至2199年之间', 'The date must lie in the years 1900 to 2199'),
    ],
    ['a date that is no text', contractWith({ endsOn: 20260331 }), 'endsOn', text('应为文字', 'Must be text')],
    [
      'a code that is not in the list',
      contractWith({ articles: ['sanctions'] }),
      'articles.0',
      text('不是可选的值', 'Not one of the choices'),
    ],
    [
      'the same code twice',
      contractWith({ articles: ['period', 'period'] }),
      'articles',
      text('同一项只能选一次', 'Each item may be chosen only once'),
    ],
    ['a single code for a list', contractWith({ articles: 'period' }), 'articles', text('应为列表', 'Must be a list')],
    [
      'text that is too long',
      planWith({ needEvidence: '证'.repeat(4001) }),
      'needEvidence',
      text('太长：最多4000', 'Too long: at most 4000'),
    ],
    [
      'a line that is too long',
      planWith({ services: [{ ...service, standard: '每'.repeat(201) }] }),
      'services.0.standard',
      text('太长：最多200', 'Too long: at most 200'),
    ],
    [
      'too many rows',
      planWith({ services: Array.from({ length: 201 }, () => service) }),
      'services',
      text('太长：最多200', 'Too long: at most 200'),
    ],
    ['blank text', planWith({ needEvidence: ' \n ' }), 'needEvidence', text('必填', 'Required')],
    ['a number for text', planWith({ needEvidence: 1 }), 'needEvidence', text('应为文字', 'Must be text')],
    ['a row that is none', planWith({ services: ['care'] }), 'services.0', text('应为一组字段', 'Must be a group of fields')],
    ['no form at all', issuesOf('plan', null), '', text('应为一组字段', 'Must be a group of fields')],
    [
      'yes or no as text',
      issuesOf('accept', { results: [], usersInvited: 'yes', published: true, opinion: '示例' }),
      'usersInvited',
      text('应为是或否', 'Must be yes or no'),
    ],
    [
      'an id of a file that is none',
      issuesOf('archive', { items: [{ item: 'plan', location: '柜', files: ['abc'] }] }),
      'items.0.files.0',
      text('格式不对', 'Wrong format'),
    ],
  ])('%s', (_, issues, path, message) => {
    expect(issues).toMatchObject([{ path, message }])
  })

  it.each([
    ['unknown-field', planWith({ totalFem: 1 })],
    ['impossible-date', contractWith({ startsOn: '2025-02-29' })],
    ['impossible-date', contractWith({ startsOn: '0000-01-01' })],
    ['wrong-amount', planWith({ totalFen: 0.5 })],
    ['wrong-amount', planWith({ totalFen: -1 })],
    ['wrong-amount', planWith({ services: [{ ...service, unitPriceFen: 'much' }] })],
    [undefined, planWith({ months: 61 })],
    [undefined, planWith({ needEvidence: '' })],
    [undefined, issuesOf('pay', { voucher: '1' })],
  ])('and programs are told its sort: %s', (kind, issues) => {
    expect(issues.map((issue) => issue.kind)).toEqual([kind])
  })

  it('names every field that is missing, of whatever sort, as missing', () => {
    const missing = (kind: string, given: JsonObject = {}) =>
      issuesOf(kind, given).map(({ path, message }) => `${path} ${message.zh} ${message.en}`)
    expect(missing('sign-contract')).toEqual(
      ['startsOn', 'endsOn', 'priceFen', 'articles', 'reportDays', 'midtermOn'].map((path) => `${path} 必填 Required`),
    )
    expect(missing('approve')).toEqual(['decision 必填 Required'])
    expect(missing('accept', { results: [{ service: 'care' }], published: true, opinion: '示例' })).toEqual([
      'results.0.accepted 必填 Required',
      'usersInvited 必填 Required',
    ])
  })

  it.each([
    ['another check character', `${supplierInputs.a.creditCode.slice(0, 17)}0`],
    ['17 characters', supplierInputs.a.creditCode.slice(0, 17)],
    ['small letters', supplierInputs.a.creditCode.toLowerCase()],
    ['nothing', ''],
  ])('a credit code with %s is no credit code', (_, creditCode) => {
    expect(supplierWith({ creditCode })).toEqual({
      outcome: 'invalid-input',
      issues: [
        {
          path: 'creditCode',
          kind: 'wrong-check-digit',
          message: text(
            '统一社会信用代码有误：应为18位且校验码正确',
            'Not a unified social credit code: 18 characters with the right check character',
          ),
        },
      ],
    })
  })

  it('says the same of a parse that does not report its input, as far as it can', () => {
    const kind = taskKinds.get('sign-contract')
    const parsed = kind?.input.safeParse({ ...contractStep.input, priceFen: undefined, endsOn: '2025-02-30' })
    expect(parsed?.error === undefined ? [] : fieldIssues(parsed.error).map(({ path, message }) => [path, message.en])).toEqual([
      ['endsOn', 'No such date; write it as 2025-07-01'],
      ['priceFen', 'Required'],
    ])
  })
})
