import { parseDate } from '@goufu/engine'
import type { RegisterRequest } from '@goufu/store'
import type { Context } from 'hono'
import * as z from 'zod'
import { todayOf } from '../clock.ts'
import type { ApiEnv, RouteServices } from './env.ts'

/** A day that somebody names; it exists. */
export const dayField = z.string().transform((value, context) => {
  const day = parseDate(value)
  if (day !== undefined) return day
  context.issues.push({ code: 'invalid_format', format: 'date', input: value })
  return z.NEVER
})

/** What begins a stream: the fields of its form, which the engine holds to its schema, and the day it takes effect. */
export const registerBody = z.looseObject({ effectiveOn: dayField.optional() })

/** The request to the store for a new stream. It takes effect today unless another day is named. */
export function registration(
  c: Context<ApiEnv>,
  services: RouteServices,
  id: string,
  given: z.output<typeof registerBody>,
): RegisterRequest {
  const { effectiveOn, ...input } = given
  return {
    commandId: c.var.commandId,
    id,
    input,
    profile: services.profile,
    effectiveOn: effectiveOn ?? todayOf(services.clock),
    actor: c.var.actor,
    now: services.clock(),
    trial: services.trial,
  }
}
