import * as z from 'zod'
import { lookUp } from '../../policy/look-up.ts'
import { type Text, text } from '../../policy/text.ts'
import { ownIssues } from '../expression-schema.ts'

/** What is wrong with the form of a part. Parse with `reportInput: true`, so that a missing part is told from a wrong one. */
export function sayIssue(issue: z.core.$ZodIssue): Text {
  return text(inChinese(issue), issue.message)
}

function inChinese(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(issue)
    case 'unrecognized_keys':
      return `没有这个键：${listed(issue.keys)}`
    case 'invalid_value':
      return oneOf(issue.values)
    case 'too_small':
      return tooSmall(issue)
    case 'too_big':
      return `不能大于 ${issue.maximum}`
    case 'invalid_format':
      return lookUp(ownIssues, issue.message) ?? inFormat(issue)
    case 'custom':
      return lookUp(ownIssues, issue.message) ?? '值不对'
    case 'invalid_union':
      return 'options' in issue && issue.options !== undefined ? oneOf(issue.options) : '不是这里可以写的值'
    default:
      return '值不对'
  }
}

function wrongType({ expected, input }: z.core.$ZodIssueInvalidType): string {
  const wanted = `应为${nameOf(expected)}`
  if (input === undefined) return `缺少这一项，${wanted}`
  // A number that is no whole number is a number all the same: what it is would not help.
  return expected === 'int' && typeof input === 'number' ? wanted : `${wanted}，实为${nameOf(z.core.util.parsedType(input))}`
}

function oneOf(values: readonly unknown[]): string {
  return values.length === 1 ? `应为 ${listed(values)}` : `应为以下之一：${listed(values)}`
}

function tooSmall({ origin, minimum }: z.core.$ZodIssueTooSmall): string {
  if (origin === 'string') return '不能为空'
  return origin === 'array' ? `至少要有 ${minimum} 项` : `不能小于 ${minimum}`
}

function inFormat({ format, pattern }: z.core.$ZodIssueInvalidStringFormat): string {
  if (format === 'date') return '日期不存在，应写作 2025-07-01'
  return pattern === undefined ? '格式不对' : `格式不对，应符合 ${pattern}`
}

function listed(values: readonly unknown[]): string {
  return values.map((value) => JSON.stringify(value)).join('、')
}

function nameOf(type: string): string {
  return lookUp(names, type) ?? ` ${type}`
}

const names: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: '是或否',
  array: '列表',
  object: '一组字段',
  record: '一组字段',
  null: '空值（null）',
  undefined: '空缺',
  nan: '非数字（NaN）',
}
