import * as z from 'zod'
import { roleSchema } from './common.ts'

export const signInSchema = z
  .strictObject({
    username: z.string().max(256),
    password: z.string().max(1024),
  })
  .meta({ id: 'SignIn' })

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
      })
      .nullable()
      .meta({ description: 'null where nobody has signed in' }),
    session: z
      .object({
        id: z.string(),
        method: z.enum(['password', 'passkey', 'identity-provider']),
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
    accounts: z.array(z.object({ username: z.string(), name: z.string(), role: roleSchema.nullable() })),
    password: z.string().nullable().meta({ description: 'The same for all of them; null where there is no sample' }),
  })
  .meta({ id: 'SampleAccounts', description: '示例账号 / Accounts of the sample; none where no sample was loaded' })
