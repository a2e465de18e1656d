import { contractParts } from '../policy/contract-terms.ts'
import * as z from 'zod'
import { day, expression, key, kind, severity, share, text, value } from './expression-schema.ts'

const named = z.strictObject({ key, title: text })
const values = z.array(z.strictObject({ from: day, until: day.optional(), value }))
const marking = z.discriminatedUnion('method', [
  z.strictObject({ method: z.enum(['judged', 'all-or-nothing', 'price', 'bonus', 'deduction']) }),
  z.strictObject({
    method: z.literal('banded'),
    bands: z.array(z.strictObject({ from: share, worth: z.enum(['full', 'judged', 'none']) })).min(1),
  }),
])
const own = z.discriminatedUnion('element', [
  z.strictObject({
    element: z.literal('parameter'),
    key,
    kind,
    title: text,
    direction: z.enum(['atMost', 'atLeast', 'exactly']),
    open: z.boolean(),
    setBy: z.literal('place').optional(),
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
    use: z.enum(['review', 'evaluation']),
    criteria: z
      .array(
        z.strictObject({
          key,
          title: text,
          points: expression,
          clause: z.string(),
          section: z.string().nullable(),
          marking,
          technical: z.literal(true).optional(),
        }),
      )
      .min(1),
    combine: z.enum(['mean', 'weights']),
    weights: z.array(z.strictObject({ party: z.string(), share })),
    total: z.int().min(1).nullable(),
    grades: z.array(z.strictObject({ key, title: text, from: expression, result: z.enum(['passed', 'failed']) })),
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
  z.strictObject({
    element: z.literal('contract-template'),
    key,
    title: text,
    articles: z
      .array(
        z.strictObject({
          key,
          title: text,
          gist: text,
          toComplete: z.boolean(),
          blanks: z.array(z.strictObject({ key, title: text, fact: z.string().nullable(), part: z.enum(contractParts).nullable() })),
        }),
      )
      .min(1),
  }),
  z.strictObject({
    element: z.literal('penalty'),
    key,
    title: text,
    elective: z.boolean(),
    default: z.boolean(),
    when: expression,
    amount: expression.nullable(),
    refund: z.boolean(),
    insteadOf: z.array(z.string()),
    also: z.array(z.enum(['terminate', 'refund-all', 'refuse-payment', 'demand-correction'])),
  }),
  z.strictObject({ element: z.literal('exclusion'), key, title: text }),
  z.strictObject({ element: z.literal('disclosure'), key, title: text, after: z.string().nullable(), channels: z.array(z.string()) }),
  z.strictObject({ element: z.literal('evidence-list'), key, title: text, task: z.string(), items: z.array(named).min(1) }),
  z.strictObject({ element: z.literal('deem'), key, facts: z.array(z.string()).min(1) }),
  z.strictObject({
    element: z.literal('ranking'),
    key,
    title: text,
    methods: z.array(z.string()).min(1),
    by: z.array(z.enum(['score', 'price', 'technical'])).min(1),
  }),
  z.strictObject({ element: z.literal('file-contents'), key, title: text, items: z.array(named).min(1) }),
  z.strictObject({ element: z.literal('crisis'), key, title: text, reportTo: z.array(named).min(1), immediately: z.boolean() }),
  z.strictObject({
    element: z.literal('duty'),
    key,
    title: text,
    holder: named,
    every: z.enum(['month', 'quarter', 'half-year', 'year']).nullable(),
  }),
  z.strictObject({
    element: z.literal('worker-role'),
    key,
    title: text,
    place: named,
    atLeast: z.int().min(1),
    backgrounds: z.array(named),
  }),
  z.strictObject({
    element: z.literal('training'),
    key,
    title: text,
    roles: z.array(z.string()).min(1),
    beforeStart: z.boolean(),
    every: z.enum(['half-year', 'year']).nullable(),
    topics: z.array(named),
  }),
  z.strictObject({ element: z.literal('role-name'), key, role: z.string(), title: text }),
  z.strictObject({
    element: z.literal('role'),
    key: key.regex(/^role:./),
    title: text,
    extends: z.string(),
    only: z.array(z.string()).min(1).nullable(),
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
/** Everything a clause can hold, in the form it has as data. */
export const element = z.discriminatedUnion('element', [own, verb])
