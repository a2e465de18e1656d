import type { Actor, Citation, Finding, RoleId, Text } from '@goufu/engine'
import * as z from 'zod'

// Shapes of answers. They document what is sent (tests hold real answers to them); what comes in is held to schemas where it comes in.

export const textSchema = z
  .object({ zh: z.string(), en: z.string() })
  .meta({ id: 'Text', description: '中文和英文 / Chinese and English' }) satisfies z.ZodType<Text>

export const documentSchema = z
  .object({
    number: z.string(),
    title: textSchema,
    status: z.enum(['final', 'draft']).meta({ description: 'draft: 送审稿，未施行 / for review, not in force' }),
  })
  .meta({ id: 'Document' })

export const dateSchema = z.iso.date().meta({ id: 'CalendarDate', description: 'YYYY-MM-DD, Asia/Shanghai' })

export const fenSchema = z.int().meta({ id: 'Fen', description: '1 yuan = 100 fen' })

export const roleSchema = z
  .enum(['preparer', 'approver', 'finance', 'reviewer', 'evaluator', 'supplier', 'auditor', 'administrator', 'public'])
  .meta({ id: 'Role' })

/** Whether a text is the id of a role: one of the engine, or one that a profile adds. */
function isRoleId(value: unknown): value is RoleId {
  return roleSchema.safeParse(value).success || (typeof value === 'string' && /^[a-z0-9-]+\/[a-z0-9-]+$/.test(value))
}

export const roleIdSchema = z
  .custom<RoleId>(isRoleId)
  .meta({ id: 'RoleId', type: 'string', description: 'A role, or a part of one that a profile adds: `profile/key`' })

export const actorSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    role: roleSchema,
    as: roleIdSchema.optional().meta({ description: 'The part of the role that a profile adds, where they act as one' }),
    organisation: z.string().nullable().meta({ description: 'Supplier id for the role supplier' }),
    deputyFor: z
      .object({ id: z.string(), name: z.string() })
      .optional()
      .meta({ description: 'Whom they stand in for as a deputy; left out where they act for themselves' }),
  })
  .meta({ id: 'Actor' }) satisfies z.ZodType<Actor>

export const personSchema = actorSchema.omit({ organisation: true }).meta({ id: 'Person' })

export const citationSchema = z
  .object({
    profile: z.string(),
    document: z.string(),
    clause: z.string(),
    kind: z.enum(['policy', 'law', 'practice', 'buyer']),
    verified: z.boolean(),
  })
  .meta({ id: 'Citation', description: 'Where it is written' }) satisfies z.ZodType<Citation>

export const barredSchema = z
  .object({ message: textSchema, next: textSchema.nullable().meta({ description: 'Who may do it' }), citation: citationSchema })
  .nullable()
  .meta({
    id: 'Barred',
    description: 'Why it is another person’s than whoever’s asks, for what they have done before; null where it is not',
  })

export const findingSchema = z
  .object({
    rule: z.string(),
    severity: z.enum(['must', 'should', 'prefer', 'may']),
    verdict: z.enum(['holds', 'fails', 'unknown']),
    effect: z.enum(['refuses', 'asks-facts', 'asks-reason', 'shown']),
    message: textSchema,
    next: textSchema.nullable(),
    citation: citationSchema,
    field: z.string().nullable(),
    trace: z.array(
      z.object({
        verdict: z.enum(['holds', 'fails', 'unknown']),
        say: textSchema,
        values: textSchema.nullable(),
        missing: z.array(textSchema),
      }),
    ),
    repair: z.object({ field: z.string(), value: z.json(), label: textSchema }).nullable(),
    parameters: z.array(z.string()),
  })
  .meta({ id: 'Finding', description: 'What a rule says about an attempted task' }) satisfies z.ZodType<Finding>

export const fieldIssueSchema = z
  .object({
    path: z.string(),
    message: textSchema,
    kind: z.enum(['unknown-field', 'impossible-date', 'wrong-amount', 'wrong-check-digit']).optional(),
  })
  .meta({ id: 'FieldIssue' })

/** A page of a list. */
export function pageOf<S extends z.ZodType>(item: S) {
  return z.object({
    items: z.array(item),
    next: z.string().nullable().meta({ description: 'What to pass as `after` for the next page; null on the last one' }),
  })
}
