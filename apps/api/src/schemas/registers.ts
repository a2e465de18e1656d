import * as z from 'zod'
import { dateSchema, fenSchema, findingSchema, pageOf, personSchema, textSchema } from './common.ts'

/** Entered wrongly: it counts no more from that day on. */
const struckSchema = z.object({ on: dateSchema, reason: z.string() })

export const supplierSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    creditCode: z.string(),
    kind: z.string(),
    registrar: z.string(),
    inspections: z.array(z.object({ year: z.int(), result: z.string() })),
    grade: z.string().nullable(),
    npoAccounting: z.boolean(),
    soundAccounting: z.boolean(),
    ownBankAccount: z.boolean(),
    experience: z.boolean(),
    honour: z.boolean(),
    independentLiability: z.boolean().optional(),
    governanceSound: z.boolean().optional(),
    staffAndSkill: z.boolean().optional(),
    facilities: z.boolean().optional(),
    financialRules: z.boolean().optional(),
    taxAndSocialInsurance: z.boolean().optional(),
    creditSound: z.boolean().optional(),
    staffingConstraint: z.boolean().optional(),
    usesChildDirectors: z.boolean().optional(),
    listedYouthProject: z.boolean().optional(),
    lastMajorViolationOn: dateSchema.nullable().optional(),
    penalisedBefore: z.boolean().optional(),
    badRecords: z.array(
      z.object({ holder: z.string(), on: dateSchema, about: z.string(), by: personSchema, struck: struckSchema.optional() }),
    ),
    evidence: z.array(z.object({ kind: z.string(), number: z.string().optional(), expiresOn: dateSchema.nullable() })),
    evaluations: z.array(
      z.object({
        projectId: z.string(),
        projectCode: z.string(),
        evaluation: z.string(),
        on: dateSchema,
        result: z.string(),
        score: z.int().nullable(),
        grade: z.string().nullable(),
      }),
    ),
    debarments: z.array(
      z.object({
        from: dateSchema,
        until: dateSchema,
        ground: z.string(),
        projectId: z.string(),
        by: personSchema,
        struck: struckSchema.optional(),
      }),
    ),
    records: z
      .array(z.object({ event: z.int(), files: z.array(z.object({ id: z.string(), sha256: z.string() })) }))
      .meta({ description: 'The events that cite files, with what they cite' }),
    events: z.int(),
  })
  .meta({ id: 'Supplier' })

export const fundSchema = z
  .object({
    id: z.string(),
    title: z.string(),
    source: z.string(),
    fiscalYear: z.int(),
    buyer: z.string().meta({ description: 'The office whose money it is; empty for a fund from before it was asked for' }),
    organisation: z.string().meta({ description: 'The organisation that the buyer is' }),
    appropriatedFen: fenSchema,
    reservedFen: fenSchema,
    committedFen: fenSchema,
    paidFen: fenSchema,
    returnedFen: fenSchema,
    carriedInFen: fenSchema,
    carriedOutFen: fenSchema,
    holdings: z.record(
      z.string(),
      z.object({ reservedFen: fenSchema, committedFen: fenSchema, paidFen: fenSchema, returnedFen: fenSchema }),
    ),
    events: z.int(),
  })
  .meta({ id: 'Fund' })

export const supplierPageSchema = pageOf(supplierSchema)
export const fundPageSchema = pageOf(fundSchema)

const accountSchema = z.string().meta({ description: 'appropriation, carried-in, returned, free, reserved, committed, paid, carried-out' })

/** What finance made of a fund. */
export const supplierOutcomeSchema = z
  .object({ outcome: z.literal('accepted'), version: z.int(), findings: z.array(findingSchema), supplier: supplierSchema })
  .meta({ id: 'SupplierOutcome' })

export const eligibilitySchema = z
  .object({
    supplierId: z.string(),
    on: dateSchema,
    profile: z.object({ id: z.string(), version: z.string(), digest: z.string() }),
    eligible: z.enum(['yes', 'no', 'unknown']).meta({ description: '`no` where a `must` fails, `unknown` where one cannot be told' }),
    conditions: z.array(
      z.object({
        ...findingSchema.shape,
        on: z.array(z.string()).meta({ description: 'The kinds and keys of tasks it is judged at' }),
        evidence: z.array(textSchema),
      }),
    ),
  })
  .meta({ id: 'Eligibility' })

export const fundOutcomeSchema = z
  .object({ outcome: z.literal('accepted'), version: z.int(), findings: z.array(findingSchema), fund: fundSchema })
  .meta({ id: 'FundOutcome' })

const fundLineSchema = z
  .object({
    number: z.int().meta({ description: 'Number of the event in the stream of the fund' }),
    type: z.string(),
    effectiveOn: dateSchema,
    by: z.string(),
    project: z.object({ id: z.string(), code: z.string(), title: z.string() }).nullable(),
    amountFen: fenSchema,
    debit: accountSchema,
    credit: accountSchema,
    reason: z.string().nullable().meta({ description: 'Of a change of the fund itself' }),
  })
  .meta({ id: 'FundLine' })

/** The account book of a fund: what stands on its accounts, and a page of its movements, the newest first. */
export const fundBookSchema = pageOf(fundLineSchema).extend({
  fund: fundSchema.pick({ id: true, title: true, source: true, buyer: true, fiscalYear: true }),
  accounts: z
    .record(z.string(), fenSchema)
    .meta({ description: 'Sum of the entries of each account that is not nought: a debit above nought, a credit below' }),
})
