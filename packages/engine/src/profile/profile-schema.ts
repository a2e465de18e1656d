import * as z from 'zod'
import { element } from './element-schema.ts'
import { day, expression, key, text, value } from './expression-schema.ts'

const task = z.strictObject({
  key,
  kind: z.string(),
  title: text,
  roles: z.array(z.string()).min(1),
  clause: z.string(),
  after: z.array(z.string()),
  repeats: z.enum([
    'once',
    'as-needed',
    'until-passed',
    'contract-quarter',
    'contract-half-year',
    'panel-member',
    'objection',
    'consent-request',
    'rectification',
  ]),
  optional: z.boolean(),
  when: expression.nullable(),
  opens: expression.nullable(),
  due: expression.nullable(),
  dueBasis: text.nullable(),
  settings: z.record(z.string(), z.json()),
  declares: z.array(z.string()),
})

const head = {
  number: z.string().min(1),
  title: text,
  issuers: z.array(text),
  restsOn: z.array(text),
  level: z.enum(['national', 'province', 'city', 'county']),
}

/** The form of a profile without its parent: strict, so that a misspelt key is a fault. */
export const profileSchema = z.strictObject({
  id: key,
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  document: z.discriminatedUnion('status', [
    z.strictObject({ ...head, status: z.literal('final'), issuedOn: day, inForceFrom: day, inForceUntil: day.nullable() }),
    z.strictObject({ ...head, status: z.literal('draft'), issuedOn: z.null(), inForceFrom: z.null(), inForceUntil: z.null() }),
  ]),
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
        settings: z.record(z.string(), value).optional(),
        verdict: z.enum(['holds', 'fails', 'unknown']),
      }),
      z.strictObject({ example: z.literal('instalments'), priceFen: z.int().min(0), amountsFen: z.array(z.int().min(0)) }),
      z.strictObject({
        example: z.literal('penalty'),
        penalty: key,
        given: z.record(z.string(), value.nullable()),
        amountFen: z.int().min(0).nullable(),
      }),
      z.strictObject({
        example: z.literal('band'),
        criterion: z.string(),
        of: z.int().min(0),
        to: z.int().min(1),
        worth: z.enum(['full', 'judged', 'none']),
      }),
      z.strictObject({ example: z.literal('sanction'), sanction: key, from: day, until: day }),
    ]),
  ),
  equivalents: z.array(z.strictObject({ change: z.string().min(1), because: z.string().min(1) })),
})
