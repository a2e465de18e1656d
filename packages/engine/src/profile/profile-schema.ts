import * as z from 'zod'
import { date } from '../policy/calendar-date.ts'

const text = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) })
const key = z.string().regex(/^[a-z0-9][a-z0-9:,-]*$/)
const day = z.iso.date().transform(date)
const share = z.strictObject({ numerator: z.int().min(0), denominator: z.int().min(1) })
const value = z.union([z.boolean(), z.number(), z.string(), share, z.array(z.string())])
const kind = z.enum([
  'yes-no',
  'fen',
  'days',
  'workdays',
  'months',
  'years',
  'count',
  'hundredths',
  'share',
  'date',
  'code',
  'codes',
  'list',
  'text',
])
const severity = z.enum(['must', 'should', 'prefer', 'may'])
const role = z.enum(['preparer', 'approver', 'finance', 'reviewer', 'evaluator', 'supplier', 'auditor', 'administrator', 'public'])

const expression: z.ZodType = z.lazy(() =>
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
    z.strictObject({ op: z.literal('minus'), left: expression, right: expression }),
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

const named = z.strictObject({ key, title: text })
const values = z.array(z.strictObject({ from: day, until: day.optional(), value }))
const own = z.discriminatedUnion('element', [
  z.strictObject({
    element: z.literal('parameter'),
    key,
    kind,
    title: text,
    direction: z.enum(['atMost', 'atLeast', 'exactly']),
    open: z.boolean(),
    delegated: z.boolean(),
    values,
  }),
  z.strictObject({
    element: z.literal('rule'),
    key,
    on: z.array(z.string()).min(1),
    severity,
    delegated: z.boolean(),
    gate: z.boolean(),
    when: expression.nullable(),
    require: expression,
    say: text,
    next: text.nullable(),
    field: z.string().nullable(),
  }),
  z.strictObject({
    element: z.literal('eligibility'),
    key,
    on: z.array(z.string()).min(1),
    severity,
    require: expression,
    say: text,
    evidence: z.array(text),
  }),
  z.strictObject({ element: z.literal('service'), key, title: text, gist: text }),
  z.strictObject({
    element: z.literal('scorecard'),
    key,
    title: text,
    criteria: z.array(z.strictObject({ key, title: text, points: expression, clause: z.string() })).min(1),
    combine: z.literal('mean'),
  }),
  z.strictObject({
    element: z.literal('payment-plan'),
    key,
    instalments: z
      .array(z.strictObject({ key, title: text, share: expression, gate: expression, gateSay: text, gateNext: text.nullable() }))
      .min(1),
  }),
  z.strictObject({
    element: z.literal('sanction'),
    key,
    title: text,
    grounds: z.array(named).min(1),
    years: z.string(),
    publishedIn: z.array(named),
  }),
  z.strictObject({
    element: z.literal('archive-list'),
    key,
    items: z.array(z.strictObject({ key, title: text, task: z.string() })).min(1),
  }),
  z.strictObject({ element: z.literal('reading'), key, readings: z.array(text).min(2), chosen: z.int().min(0), because: text }),
  z.strictObject({ element: z.literal('not-executable'), key, because: text }),
  z.strictObject({
    element: z.literal('calendar'),
    key,
    years: z.array(z.strictObject({ year: z.int().min(2000).max(2100), holidays: z.array(day), workdays: z.array(day) })).min(1),
  }),
  z.strictObject({ element: z.literal('carried-by'), key, tasks: z.array(z.string()).min(1) }),
])
const verb = z.discriminatedUnion('element', [
  z.strictObject({ element: z.literal('restates'), key, target: key }),
  z.strictObject({ element: z.literal('tighten-parameter'), key, target: key, values }),
  z.strictObject({ element: z.literal('tighten-rule'), key, target: key, require: expression, say: text, field: z.string().nullable() }),
  z.strictObject({ element: z.literal('replace'), key, target: key, by: own }),
  z.strictObject({ element: z.literal('disable'), key, target: key, because: text }),
])
const element = z.union([own, verb])

const task = z.strictObject({
  key,
  kind: z.string(),
  title: text,
  roles: z.array(role).min(1),
  clause: z.string(),
  after: z.array(z.string()),
  repeats: z.enum(['once', 'as-needed', 'until-passed', 'contract-quarter', 'panel-member', 'objection']),
  optional: z.boolean(),
  when: expression.nullable(),
  opens: expression.nullable(),
  due: expression.nullable(),
  dueBasis: text.nullable(),
  settings: z.record(z.string(), z.json()),
})

/** The form of a profile without its parent: strict, so that a misspelt key is a fault. */
export const profileSchema = z.strictObject({
  id: key,
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  document: z.strictObject({
    number: z.string().min(1),
    title: text,
    issuers: z.array(text),
    issuedOn: day,
    inForceFrom: day,
    inForceUntil: day.nullable(),
    level: z.enum(['national', 'province', 'city', 'county']),
    status: z.enum(['final', 'draft']),
  }),
  outline: z.array(z.strictObject({ path: z.string().min(1), sha256: z.string().regex(/^[0-9a-f]{64}$/) })),
  vocabulary: z.record(z.string(), text),
  clauses: z.array(
    z.strictObject({
      path: z.string().min(1),
      gist: text,
      document: z.string().nullable(),
      kind: z.enum(['policy', 'law', 'practice', 'buyer']),
      sort: z.enum(['norm', 'statement']),
      verified: z.boolean(),
      elements: z.array(element),
    }),
  ),
  process: z
    .strictObject({
      clause: z.string(),
      stages: z.array(
        z.strictObject({
          key,
          title: text,
          clause: z.string(),
          window: z.strictObject({ from: day, until: day, title: text }).nullable(),
          tasks: z.array(task),
        }),
      ),
      anytime: z.array(task),
    })
    .nullable(),
  examples: z.array(
    z.discriminatedUnion('example', [
      z.strictObject({
        example: z.literal('norm'),
        rule: z.string(),
        given: z.record(z.string(), value.nullable().or(z.array(z.record(z.string(), value.nullable())))),
        verdict: z.enum(['holds', 'fails', 'unknown']),
      }),
      z.strictObject({ example: z.literal('instalments'), priceFen: z.int().min(0), amountsFen: z.array(z.int().min(0)) }),
      z.strictObject({ example: z.literal('sanction'), sanction: key, from: day, until: day }),
    ]),
  ),
  equivalents: z.array(z.strictObject({ change: z.string().min(1), because: z.string().min(1) })),
})
