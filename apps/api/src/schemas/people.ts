import { LONGEST_USERNAME } from '@goufu/store'
import * as z from 'zod'
import { roleSchema } from './common.ts'

const personId = z.string().meta({ description: 'Also the id of the actor in events' })
const name = z.string().trim().min(1).max(64)
const subject = z.string().trim().min(1).max(255).nullable()

export const accountSchema = z
  .object({
    id: personId,
    username: z.string(),
    name: z.string(),
    status: z.enum(['active', 'locked', 'ended']),
    sample: z.boolean(),
    hasTotp: z.boolean(),
    roles: z.array(roleSchema),
    withinReach: z
      .boolean()
      .meta({ description: 'Whether the administrator who asks manages the account: nothing that it opens reaches beyond them' }),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'Account' })

export const newPersonSchema = z
  .strictObject({
    username: z
      .string()
      .max(256)
      .meta({ description: `2 to ${LONGEST_USERNAME} letters of any script, digits and . _ - : @` }),
    name,
    identitySubject: subject.default(null).meta({ description: 'The subject at the identity provider, where they sign in there' }),
  })
  .meta({ id: 'NewPerson' })

export const createdPersonSchema = z
  .object({
    person: accountSchema,
    code: z.string().meta({ description: 'To be handed over: it sets the first password. Shown now and never again' }),
    expiresAt: z.iso.datetime(),
  })
  .meta({ id: 'CreatedPerson' })

export const recoveryRequestSchema = z
  .strictObject({
    reason: z.string().trim().min(1).max(400),
    removesSecondFactor: z.boolean().default(false),
    identitySubject: subject.default(null),
  })
  .meta({ id: 'RecoveryRequest' })

export const askedRecoverySchema = z
  .object({
    id: z.string(),
    personId,
    personName: z.string(),
    reason: z.string(),
    removesSecondFactor: z.boolean(),
    identitySubject: z.string().nullable(),
    askedBy: personId,
    askedAt: z.iso.datetime(),
    expiresAt: z.iso.datetime(),
  })
  .meta({ id: 'AskedRecovery' })

export const confirmedRecoverySchema = z
  .object({
    personId,
    code: z.string().meta({ description: 'To be handed over: it sets a new password. Shown now and never again' }),
    expiresAt: z.iso.datetime(),
  })
  .meta({ id: 'ConfirmedRecovery' })

export const recoverSchema = z.strictObject({ code: z.string().max(128), password: z.string().max(1024) }).meta({ id: 'Recover' })

export const recoveredSchema = z.object({ username: z.string() }).meta({ id: 'Recovered' })

export const accountEventSchema = z
  .object({
    id: z.int(),
    at: z.iso.datetime(),
    kind: z.string(),
    personId: personId.nullable(),
    byPersonId: personId.nullable(),
    doneIn: z
      .object({ role: roleSchema, organisation: z.string().nullable(), deputyFor: personId.nullable() })
      .nullable()
      .meta({ description: 'The post it was done in, and for whom; null for what people do to their own accounts' }),
    sessionId: z.string().nullable(),
    address: z.string().nullable(),
    detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  })
  .meta({ id: 'AccountEvent' })
