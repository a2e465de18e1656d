import { fireEvent, render, screen, within } from '@solidjs/testing-library'
import { expect, test } from 'vitest'
import { testForm } from '../testing/test-form.tsx'
import { withWords } from '../testing/with-words.tsx'
import { readForm } from './read-form.ts'

const named = (zh: string) => ({ zh, en: zh })
const yesNoLabels = { yes: '是', no: '否' }

test('every widget writes its own kind of value', () => {
  const fields = readForm({
    required: ['on', 'days', 'agreed', 'result', 'channels', 'about'],
    properties: {
      on: { type: 'string', format: 'date', label: named('日期') },
      days: { type: 'integer', label: named('天数'), unit: named('日'), widget: 'integer' },
      agreed: { type: 'boolean', label: named('同意') },
      result: {
        type: 'string',
        enum: ['a', 'b'],
        label: named('结论'),
        options: [
          { value: 'a', label: named('通过') },
          { value: 'b', label: named('未通过') },
        ],
      },
      channels: {
        type: 'array',
        items: { type: 'string' },
        label: named('渠道'),
        widget: 'multiselect',
        options: [
          { value: 'x', label: named('发文') },
          { value: 'y', label: named('网站') },
        ],
      },
      about: { type: 'string', label: named('事由'), widget: 'textarea' },
    },
  })
  const { model, view } = testForm(fields)
  render(withWords(view))
  fireEvent.input(screen.getByLabelText('日期'), { target: { value: '2025-07-01' } })
  fireEvent.input(screen.getByLabelText('天数'), { target: { value: '５' } })
  fireEvent.click(screen.getByLabelText(yesNoLabels.no))
  fireEvent.change(screen.getByLabelText('结论'), { target: { value: 'b' } })
  fireEvent.click(screen.getByLabelText('网站'))
  fireEvent.click(screen.getByLabelText('发文'))
  fireEvent.input(screen.getByLabelText('事由'), { target: { value: '示例' } })
  expect(model.input()).toEqual({ on: '2025-07-01', days: 5, agreed: false, result: 'b', channels: ['x', 'y'], about: '示例' })
})

test('rows are added and removed, and each control is named by its column', () => {
  const fields = readForm({
    required: ['lines'],
    properties: {
      lines: {
        type: 'array',
        label: named('预算'),
        widget: 'rows',
        items: {
          type: 'object',
          required: ['fundId', 'amountFen'],
          properties: {
            fundId: { type: 'string', label: named('资金'), widget: 'select', source: 'funds' },
            amountFen: { type: 'integer', label: named('金额'), widget: 'money' },
          },
        },
      },
    },
  })
  const { model, view } = testForm(fields, { sources: { funds: [{ value: 'f1', label: named('救助资金') }] } })
  render(withWords(view))
  fireEvent.click(screen.getByRole('button', { name: '增加一行' }))
  fireEvent.click(screen.getByRole('button', { name: '增加一行' }))
  const [first, second] = screen.getAllByRole('listitem')
  if (first === undefined || second === undefined) throw new Error('two rows were added')
  fireEvent.change(within(first).getByLabelText('资金'), { target: { value: 'f1' } })
  fireEvent.input(within(second).getByLabelText('金额'), { target: { value: '1,000' } })
  expect(model.input()).toEqual({ lines: [{ fundId: 'f1' }, { amountFen: 100_000 }] })
  fireEvent.click(screen.getByRole('button', { name: '删除第 1 行' }))
  expect(model.input()).toEqual({ lines: [{ amountFen: 100_000 }] })
})

test('marks stand as a matrix of applications and criteria, with the highest mark in the head', () => {
  const fields = readForm({
    required: ['marks'],
    properties: {
      marks: {
        type: 'array',
        label: named('评分'),
        widget: 'marks',
        items: {
          type: 'object',
          required: ['supplierId', 'criterion', 'points'],
          properties: {
            supplierId: { type: 'string', label: named('申报单位'), widget: 'select', source: 'qualified-applications' },
            criterion: { type: 'string', label: named('评分项'), widget: 'select', source: 'criteria' },
            points: { type: 'integer', label: named('得分'), widget: 'score' },
          },
        },
      },
    },
  })
  const { model, view } = testForm(fields, {
    input: { marks: [{ supplierId: 'a', criterion: 'need' }] },
    sources: {
      'qualified-applications': [{ value: 'a', label: named('示例甲') }],
      criteria: [
        { value: 'need', label: named('需求') },
        { value: 'team', label: named('团队') },
      ],
    },
    maximum: (criterion) => (criterion === 'need' ? 2000 : null),
  })
  render(withWords(view))
  expect(screen.getByText('满分 20.00')).toBeTruthy()
  fireEvent.input(screen.getByLabelText('示例甲，需求'), { target: { value: '18.5' } })
  fireEvent.input(screen.getByLabelText('示例甲，团队'), { target: { value: '9' } })
  expect(model.input()).toEqual({
    marks: [
      { supplierId: 'a', criterion: 'need', points: 1850 },
      { supplierId: 'a', criterion: 'team', points: 900 },
    ],
  })
})

test('marks of an evaluation stand by party, and go with the party that is no longer ticked', () => {
  const fields = readForm({
    required: [],
    properties: {
      marks: {
        type: 'array',
        label: named('各方评分'),
        widget: 'marks',
        items: {
          type: 'object',
          required: ['party', 'criterion', 'points'],
          properties: {
            party: { type: 'string', label: named('评价方'), widget: 'select', source: 'evaluating-parties' },
            criterion: { type: 'string', label: named('评价指标'), widget: 'select', source: 'evaluation-criteria' },
            points: { type: 'integer', label: named('得分'), widget: 'score' },
          },
        },
      },
    },
  })
  const kept = { party: 'buyer', criterion: 'work', points: 800 }
  const { model, view } = testForm(fields, {
    input: { marks: [kept, { party: 'finance', criterion: 'work', points: 900 }] },
    sources: {
      'evaluation-criteria': [{ value: 'work', label: named('工作') }],
      'evaluating-parties': [{ value: 'buyer', label: named('购买主体') }],
    },
    maximum: (criterion) => (criterion === 'work' ? 1000 : null),
  })
  render(withWords(view))
  expect(screen.getByText('满分 10.00')).toBeTruthy()
  expect(screen.getByLabelText('工作，购买主体')).toBeTruthy()
  expect(model.input()).toEqual({ marks: [kept] })
})

test('a code checks itself while it is typed', () => {
  const fields = readForm({ required: ['code'], properties: { code: { type: 'string', label: named('信用代码'), widget: 'code' } } })
  const { model, view } = testForm(fields)
  render(withWords(view))
  const input = screen.getByLabelText('信用代码')
  fireEvent.input(input, { target: { value: '5264' } })
  expect(screen.getByText('要 18 位，现在 4 位')).toBeTruthy()
  fireEvent.input(input, { target: { value: '52640502mjx000001x' } })
  expect(screen.getByText('18 位代码的校验位不对，请核对')).toBeTruthy()
  fireEvent.input(input, { target: { value: '52640502mjx000001e' } })
  expect(screen.getByText('校验位正确')).toBeTruthy()
  expect(model.input()).toEqual({ code: '52640502MJX000001E' })
})

test('a choice that may be left open is written as none', () => {
  const fields = readForm({
    required: ['grade'],
    properties: { grade: { anyOf: [{ type: 'string', enum: ['3A'] }, { type: 'null' }], label: named('等级'), widget: 'select' } },
  })
  const { model, view } = testForm(fields, { input: { grade: '3A' } })
  render(withWords(view))
  fireEvent.change(screen.getByRole('combobox'), { target: { value: '' } })
  expect(model.input()).toEqual({ grade: null })
})

test('a change of a record says what stands in it, and tells leaving it from saying that there is none', () => {
  const fields = readForm({
    required: [],
    properties: {
      grade: {
        anyOf: [{ type: 'string', enum: ['3A', '4A'] }, { type: 'null' }],
        label: named('评估等级'),
        widget: 'select',
        options: [
          { value: '3A', label: named('3A') },
          { value: '4A', label: named('4A') },
        ],
      },
      last: { anyOf: [{ type: 'string', format: 'date' }, { type: 'null' }], label: named('最近一次'), widget: 'date' },
    },
  })
  const { model, view } = testForm(fields, { kept: { grade: '3A', last: '无' } })
  render(withWords(view))
  const grade = screen.getByLabelText('评估等级', { exact: false })
  expect(screen.getByText('现为：3A')).toBeDefined()
  expect(
    within(grade)
      .getAllByRole('option')
      .map((option) => option.textContent),
  ).toEqual(['不变', '无', '3A', '4A'])
  const choose = (name: string) => {
    const option = within(grade).getByRole('option', { name })
    fireEvent.change(grade, { target: { value: option.getAttribute('value') ?? '' } })
    return model.input()
  }
  expect(model.input()).toEqual({})
  expect(choose('4A')).toEqual({ grade: '4A' })
  expect(choose('无')).toEqual({ grade: null })
  expect(choose('不变')).toEqual({})
  const last = screen.getByLabelText('最近一次', { exact: false })
  fireEvent.input(last, { target: { value: '2025-07-01' } })
  fireEvent.input(last, { target: { value: '' } })
  expect(model.input()).toEqual({})
})
