import { performTask, rehearseTask, type TaskRequest } from '@goufu/store'
import { type Context, Hono } from 'hono'
import * as z from 'zod'
import { todayOf } from '../clock.ts'
import { attemptAnswer, attemptProblems, rehearsalAnswer } from '../http/attempt-answer.ts'
import { commandHeaders, describe, versionHeader } from '../http/describe.ts'
import type { ApiEnv, RouteServices } from '../http/env.ts'
import { jsonBody } from '../http/json-body.ts'
import { expectedVersion } from '../http/preconditions.ts'
import { dayField } from '../http/registration.ts'
import { commandIdUnlessDry, dryRunQuery } from '../http/dry-run.ts'
import { body, query } from '../http/validate.ts'
import { taskOutcomeSchema } from '../schemas/project.ts'

const taskBody = z.strictObject({
  input: z.unknown().meta({ description: 'The fields of the task’s form, see `forms` of GET /profile' }),
  effectiveOn: dayField.optional(),
  justifications: z.record(z.string().max(200), z.string().trim().max(4000)).default({}).meta({
    description: 'The reason for each `should` rule that does not hold, by rule key',
  }),
})

/** Attempts at tasks. */
export function taskRoutes(services: RouteServices) {
  const { profiles, clock, ownDays } = services

  const requestOf = (
    c: Context<ApiEnv>,
    project: string,
    address: string,
    given: z.output<typeof taskBody>,
  ): Omit<TaskRequest, 'commandId'> => ({
    projectId: project,
    address,
    expectedVersion: c.var.expectedVersion,
    input: given.input,
    justifications: given.justifications,
    effectiveOn: given.effectiveOn ?? todayOf(clock),
    actor: c.var.actor,
    now: clock(),
    ownDays,
  })

  return new Hono<ApiEnv>().post(
    '/projects/:id/tasks/:address',
    describe({
      tag: 'projects',
      action: 'task.do',
      summary: '办理一项任务 / Attempt a task',
      description: 'With `dryRun=true` it is judged and nothing is stored; then no Idempotency-Key is needed.',
      answer: taskOutcomeSchema,
      headers: { ...versionHeader, ...commandHeaders },
      answerHeaders: { ETag: 'The new version, in quotes', 'Idempotency-Replayed': '`true` when the command had been recorded before' },
      problems: [...attemptProblems, 'unknown-task', 'wrong-amount', 'wrong-check-digit'],
    }),
    query(dryRunQuery),
    commandIdUnlessDry,
    expectedVersion,
    jsonBody,
    body(taskBody),
    async (c) => {
      const request = requestOf(c, c.req.param('id'), c.req.param('address'), c.req.valid('json'))
      const asked = { ...request, today: todayOf(clock) }
      if (c.req.valid('query').dryRun === 'true') return rehearsalAnswer(c, await rehearseTask(c.var.store, profiles, request), asked)
      const result = await performTask(c.var.store, profiles, { ...request, commandId: c.var.commandId })
      return attemptAnswer(c, services, result, asked)
    },
  )
}
