import * as z from 'zod'
import { roleSchema, textSchema } from './common.ts'

const methodSchema = z.enum(['password', 'passkey', 'identity-provider']).meta({ id: 'SignInMethod' })

export const signInSchema = z
  .strictObject({
    username: z.string().max(256),
    password: z.string().max(1024),
  })
  .meta({ id: 'SignIn' })

const codeSchema = z
  .string()
  .regex(/^\d{6}$/)
  .meta({ description: 'Six digits', example: '012345' })

export const secondStepSchema = z
  .union([z.strictObject({ code: codeSchema }), z.strictObject({ backupCode: z.string().min(1).max(64) })])
  .meta({ id: 'SecondStep' })

export const confirmTotpSchema = z.strictObject({ code: codeSchema }).meta({ id: 'ConfirmTotp' })

const passwordSchema = z.string().max(1024)

export const ownPasswordSchema = z.strictObject({ password: passwordSchema }).meta({ id: 'OwnPassword' })

export const changePasswordSchema = z.strictObject({ current: passwordSchema, next: passwordSchema }).meta({ id: 'ChangePassword' })

export const enrolmentSchema = z
  .object({
    uri: z.string().meta({ description: 'otpauth://totp/…, for a picture that the authenticator reads' }),
    secret: z.string().meta({ description: 'The same secret in base32, for typing' }),
    backupCodes: z.array(z.string()).meta({ description: 'Each takes the place of a code once; shown now and never again' }),
  })
  .meta({ id: 'Enrolment' })

export const backupCodesSchema = z.object({ backupCodes: z.array(z.string()) }).meta({ id: 'BackupCodes' })

export const sessionListSchema = z
  .object({
    items: z.array(
      z.object({
        id: z.string(),
        current: z.boolean().meta({ description: 'The session that asks' }),
        method: methodSchema,
        factors: z.int(),
        address: z.string().nullable().meta({ description: 'The network it was opened from', example: '203.0.113.0/24' }),
        browser: z.string().nullable(),
        createdAt: z.iso.datetime(),
        seenAt: z.iso.datetime().meta({ description: 'To the minute' }),
        expiresAt: z.iso.datetime(),
      }),
    ),
  })
  .meta({ id: 'SessionList' })

export const endedSchema = z.object({ ended: z.int().meta({ description: 'How many sessions were ended' }) }).meta({ id: 'EndedSessions' })

export const authStateSchema = z
  .object({
    person: z
      .object({
        id: z.string().meta({ description: 'Also the id of the actor in events' }),
        name: z.string(),
        username: z.string(),
        sample: z.boolean(),
        hasTotp: z.boolean(),
        hasPasskey: z.boolean(),
        roles: z.array(roleSchema),
      })
      .nullable()
      .meta({ description: 'null where nobody has signed in' }),
    session: z
      .object({
        id: z.string(),
        method: methodSchema,
        factors: z.int(),
        createdAt: z.iso.datetime(),
        expiresAt: z.iso.datetime(),
        idleSeconds: z.int().meta({ description: 'After so long without a request it is over' }),
      })
      .nullable(),
    missing: z
      .enum(['second-step', 'enrolment'])
      .nullable()
      .meta({ description: 'What has to be done before anything else: enter a code, or set up an authenticator' }),
  })
  .meta({ id: 'AuthState', description: '登录状态 / Who has signed in, and what is still missing' })

export const sampleAccountsSchema = z
  .object({
    accounts: z.array(
      z.object({
        username: z.string(),
        name: z.string(),
        role: roleSchema.nullable(),
        title: textSchema.nullable().meta({ description: 'What the document of this deployment calls their role' }),
      }),
    ),
    password: z.string().nullable().meta({ description: 'The same for all of them; null where there is no sample' }),
  })
  .meta({ id: 'SampleAccounts', description: '示例账号 / Accounts of the sample; none where no sample was loaded' })
