import { repinInput } from '@goufu/engine'
import { rehearseRepin, repin } from '@goufu/store'
import { Hono } from 'hono'
import { todayOf } from '../clock.ts'
import { attemptAnswer, attemptProblems, rehearsalAnswer } from '../http/attempt-answer.ts'
import { commandHeaders, describe, versionHeader } from '../http/describe.ts'
import { commandIdUnlessDry, dryRunQuery } from '../http/dry-run.ts'
import type { ApiEnv, RouteServices } from '../http/env.ts'
import { jsonBody } from '../http/json-body.ts'
import { expectedVersion } from '../http/preconditions.ts'
import { dayField } from '../http/registration.ts'
import { body, query } from '../http/validate.ts'
import { taskOutcomeSchema } from '../schemas/project.ts'

const repinBody = repinInput.extend({ effectiveOn: dayField.optional() })

/** The move of one project to another version of its document. */
export function repinRoutes(services: RouteServices) {
  const { profiles, clock, trial } = services
  return new Hono<ApiEnv>().post(
    '/projects/:id/repin',
    describe({
      tag: 'projects',
      action: 'project.repin',
      summary: '改用同一文件的另一版本 / Go by another version of the same document',
      description:
        'By an approver, with a reason. `digest` names a profile that GET /profiles/{digest} knows. What was decided stays; from then on rules are read by the new version at `rulesDate`. With `dryRun=true` it is judged and nothing is stored; then no Idempotency-Key is needed.',
      answer: taskOutcomeSchema,
      headers: { ...versionHeader, ...commandHeaders },
      answerHeaders: { ETag: 'The new version, in quotes', 'Idempotency-Replayed': '`true` when the command had been recorded before' },
      problems: attemptProblems,
    }),
    query(dryRunQuery),
    commandIdUnlessDry,
    expectedVersion,
    jsonBody,
    body(repinBody),
    async (c) => {
      const { effectiveOn = todayOf(clock), ...input } = c.req.valid('json')
      const asked = { projectId: c.req.param('id'), effectiveOn, today: todayOf(clock), actor: c.var.actor }
      const request = { ...asked, expectedVersion: c.var.expectedVersion, input, now: clock(), trial }
      if (c.req.valid('query').dryRun === 'true') return rehearsalAnswer(c, await rehearseRepin(c.var.store, profiles, request), asked)
      const result = await repin(c.var.store, profiles, { ...request, commandId: c.var.commandId })
      return attemptAnswer(c, services, result, asked)
    },
  )
}
