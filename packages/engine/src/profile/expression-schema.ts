import * as z from 'zod'
import { date, parseDate } from '../policy/calendar-date.ts'

const EMPTY_TEXT = 'a text is complete in both languages: this one is empty'
const BEFORE_YEAR_ONE = 'the calendar begins with the year 1'
/** Issues that are said by these schemas themselves, and how they are said in Chinese. */
export const ownIssues: Readonly<Record<string, string>> = {
  [EMPTY_TEXT]: '句子要中英文都写：这里是空的',
  [BEFORE_YEAR_ONE]: '历法从公元1年开始',
}

const sentence = z.string().regex(/\S/, { error: EMPTY_TEXT })
/** A text in both languages, neither empty. */
export const text = z.strictObject({ zh: sentence, en: sentence })
/** A key: lower case, digits, dashes. */
export const key = z.string().regex(/^[a-z0-9][a-z0-9:,-]*$/)
/** A day that exists. */
export const day = z.iso
  .date({ abort: true })
  .refine((value) => parseDate(value) !== undefined, { error: BEFORE_YEAR_ONE })
  .transform(date)
/** An exact fraction. */
export const share = z.strictObject({ numerator: z.int().min(0), denominator: z.int().min(1) })
/** A literal value. */
export const value = z.union([z.boolean(), z.number(), z.string(), share, z.array(z.string())])
/** Kinds of values. */
export const kind = z.enum([
  'yes-no',
  'fen',
  'days',
  'workdays',
  'months',
  'years',
  'age',
  'count',
  'hundredths',
  'share',
  'date',
  'code',
  'codes',
  'list',
  'text',
])
/** Severities. */
export const severity = z.enum(['must', 'should', 'prefer', 'may'])

/** An expression, as handles build it. */
export const expression: z.ZodType = z.lazy(() =>
  z.discriminatedUnion('op', [
    z.strictObject({ op: z.literal('value'), kind, value }),
    z.strictObject({ op: z.literal('fact'), path: z.string() }),
    z.strictObject({ op: z.literal('parameter'), key: z.string() }),
    z.strictObject({ op: z.enum(['all', 'any', 'sum']), of: z.array(expression).min(1) }),
    z.strictObject({ op: z.enum(['not', 'exists']), of: expression }),
    z.strictObject({ op: z.literal('compare'), by: z.enum(['=', '≠', '<', '≤', '>', '≥']), left: expression, right: expression }),
    z.strictObject({ op: z.literal('oneOf'), value: expression, among: expression }),
    z.strictObject({ op: z.literal('containsAll'), list: expression, codes: expression }),
    z.strictObject({ op: z.literal('onlyFrom'), list: expression, among: expression }),
    z.strictObject({ op: z.enum(['minus', 'times']), left: expression, right: expression }),
    z.strictObject({ op: z.literal('portion'), share: expression, of: expression, rounding: z.enum(['halfUp', 'down']) }),
    z.strictObject({
      op: z.literal('shift'),
      date: expression,
      by: expression,
      unit: z.enum(['days', 'workdays', 'months', 'years']),
      sign: z.union([z.literal(1), z.literal(-1)]),
    }),
    z.strictObject({ op: z.enum(['noneOr', 'someAnd']), of: expression, test: expression }),
    z.strictObject({ op: z.literal('item'), path: z.string() }),
    z.strictObject({ op: z.enum(['every', 'some', 'where']), list: expression, test: expression }),
    z.strictObject({ op: z.literal('count'), list: expression }),
    z.strictObject({ op: z.enum(['total', 'mean']), list: expression, value: expression }),
    z.strictObject({ op: z.literal('lowest'), list: expression, value: expression, place: z.int().min(1) }),
    z.strictObject({
      op: z.literal('ratio'),
      by: z.enum(['=', '≠', '<', '≤', '>', '≥']),
      of: expression,
      to: expression,
      share: expression,
    }),
    z.strictObject({ op: z.literal('labelled'), label: text, of: expression }),
  ]),
)
