import type * as z from 'zod'
import { lookUp } from '../policy/look-up.ts'
import { type Text, text } from '../policy/text.ts'
import type { PersonalData } from './personal-data.ts'

/** Faults that whoever sends an input may want to tell apart without reading the sentence. */
export type IssueKind = 'unknown-field' | 'impossible-date' | 'wrong-amount' | 'wrong-check-digit'

/** A fault of an input's form: where it is, and how to mend it. */
export interface FieldIssue {
  /** `services.0.quantity`; empty for the input as a whole. */
  readonly path: string
  readonly message: Text
  /** Left out for every other sort. */
  readonly kind?: IssueKind
}

/** Turns a failed parse into sentences for people. Parse with `reportInput: true`, so that a missing choice is told from a wrong one. */
export function fieldIssues(error: z.ZodError): readonly FieldIssue[] {
  return error.issues.map((issue) => {
    const kind = kindOf(issue)
    return { path: issue.path.join('.'), message: say(issue), ...(kind === undefined ? {} : { kind }) }
  })
}

type Issue = z.ZodError['issues'][number]

/** An amount is told by its name: fields of money end in `Fen`. */
function kindOf(issue: Issue): IssueKind | undefined {
  if (isMissing(issue)) return undefined
  switch (issue.code) {
    case 'unrecognized_keys':
      return 'unknown-field'
    case 'invalid_format':
      return issue.format === 'date' ? 'impossible-date' : undefined
    case 'invalid_type':
    case 'too_small':
    case 'too_big':
      return isAmount(issue) ? 'wrong-amount' : undefined
    case 'custom':
      return lookUp(ownKinds, issue.message)
    default:
      return undefined
  }
}

function isAmount(issue: Issue): boolean {
  return String(issue.path.at(-1)).endsWith('Fen')
}

const ownKinds: Readonly<Record<string, IssueKind>> = { 'credit-code': 'wrong-check-digit', 'date-range': 'impossible-date' }

const own: Readonly<Record<string, Text>> = {
  'credit-code': text(
    '统一社会信用代码有误：应为18位且校验码正确',
    'Not a unified social credit code: 18 characters with the right check character',
  ),
  'date-range': text('日期应在1900年至2199年之间', 'The date must lie in the years 1900 to 2199'),
  'year-once': text('同一年度只能登记一次', 'Each year may be entered only once'),
  'number-list': text('应写作 3, 17-19', 'Write it as 3, 17-19'),
  'each-once': text('同一项只能选一次', 'Each item may be chosen only once'),
}

function say(issue: Issue): Text {
  if (isMissing(issue)) return needed
  switch (issue.code) {
    case 'unrecognized_keys':
      return text(`没有这些字段：${issue.keys.join('、')}`, `Unknown fields: ${issue.keys.join(', ')}`)
    case 'invalid_type':
      return isAmount(issue) ? inFen : typeOf(issue.expected)
    case 'too_small':
      return tooSmall(issue)
    case 'too_big':
      return issue.origin === 'number' || issue.origin === 'int'
        ? text(`不能大于${issue.maximum}`, `Must be at most ${issue.maximum}`)
        : text(`太长：最多${issue.maximum}`, `Too long: at most ${issue.maximum}`)
    case 'invalid_format':
      return issue.format === 'date'
        ? text('日期不存在，应写作 2025-07-01', 'No such date; write it as 2025-07-01')
        : text('格式不对', 'Wrong format')
    case 'invalid_value':
      return text('不是可选的值', 'Not one of the choices')
    case 'custom':
      return personal(issue) ?? lookUp(own, issue.message) ?? text('值不对', 'Wrong value')
    default:
      return text('值不对', 'Wrong value')
  }
}

const personalData: Readonly<Record<PersonalData, Text>> = {
  'citizen-id': text('身份证号码', 'a citizen id number'),
  mobile: text('手机号码', 'a mobile telephone number'),
  'bank-card': text('银行卡号', 'a bank card number'),
}

/** Says where a text for the public holds something personal, and never repeats it. */
function personal({ message, params }: Extract<Issue, { code: 'custom' }>): Text | undefined {
  const what = lookUp(personalData, message)
  if (what === undefined || params === undefined) return undefined
  const { line, character } = params
  return text(
    `第${line}行第${character}个字起像是${what.zh}，公开前请去掉`,
    `Line ${line}, character ${character} looks like ${what.en}: take it out before it is made public`,
  )
}

/** A parse with `reportInput` tells whether a value was given at all; one without it says so only in its English message. */
function isMissing(issue: Issue): boolean {
  if (issue.code !== 'invalid_type' && issue.code !== 'invalid_value') return false
  return 'input' in issue ? issue.input === undefined : issue.message.endsWith('received undefined')
}

const inFen = text('应为整数，金额以分为单位', 'Must be a whole number; money is in fen')
const needed = text('必填', 'Required')

function typeOf(expected: string): Text {
  switch (expected) {
    case 'int':
    case 'number':
      return text('应为整数', 'Must be a whole number')
    case 'boolean':
      return text('应为是或否', 'Must be yes or no')
    case 'array':
      return text('应为列表', 'Must be a list')
    case 'object':
      return text('应为一组字段', 'Must be a group of fields')
    default:
      return text('应为文字', 'Must be text')
  }
}

function tooSmall(issue: Extract<Issue, { code: 'too_small' }>): Text {
  if (issue.origin === 'string') return needed
  if (issue.origin === 'array') return text(`至少${issue.minimum}项`, `At least ${issue.minimum}`)
  return text(`不能小于${issue.minimum}`, `Must be at least ${issue.minimum}`)
}
