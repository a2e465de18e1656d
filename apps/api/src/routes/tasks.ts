import { text } from '@goufu/engine'
import { performTask, readProject, rehearseTask, type TaskRequest } from '@goufu/store'
import { type Context, Hono } from 'hono'
import * as z from 'zod'
import { todayOf } from '../clock.ts'
import { decisionProblem, type Replay, replayOf } from '../http/decision-problem.ts'
import { commandHeaders, describe, versionHeader } from '../http/describe.ts'
import type { ApiEnv, Services } from '../http/env.ts'
import { jsonBody } from '../http/json-body.ts'
import { commandId, expectedVersion, tagOf } from '../http/preconditions.ts'
import { problem } from '../http/problem.ts'
import { tasksAnswer } from '../http/project-answer.ts'
import { dayField } from '../http/registration.ts'
import { unknownProject } from '../http/unknown-project.ts'
import { body, query } from '../http/validate.ts'
import { taskOutcomeSchema } from '../schemas/project.ts'

const taskBody = z.strictObject({
  input: z.unknown().meta({ description: 'The fields of the task’s form, see `forms` of GET /profile' }),
  effectiveOn: dayField.optional(),
  justifications: z.record(z.string().max(200), z.string().trim().max(4000)).default({}).meta({
    description: 'The reason for each `should` rule that does not hold, by rule key',
  }),
})

const taskQuery = z.strictObject({ dryRun: z.enum(['true', 'false']).optional().meta({ description: 'Judge and store nothing' }) })

/** Attempts at tasks. */
export function taskRoutes(services: Services) {
  const { store, profiles, clock } = services

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
  })

  const rehearse = async (c: Context<ApiEnv>, request: Omit<TaskRequest, 'commandId'>) => {
    const rehearsal = await rehearseTask(store, profiles, request)
    switch (rehearsal.kind) {
      case 'unknown-project':
        return unknownProject(c)
      case 'stale-version':
        return stale(c, rehearsal.version)
      case 'decided': {
        const { decision, version, picture } = rehearsal
        if (decision.outcome === 'unknown-task') return unknownTask(c)
        if (decision.outcome === 'invalid-input') return decisionProblem(c, { kind: 'invalid-input', issues: decision.issues })
        if (decision.outcome !== 'accepted') return decisionProblem(c, { kind: decision.outcome, findings: decision.findings })
        const tasks = tasksAnswer(picture, request.actor, request.effectiveOn)
        return c.json({ outcome: 'accepted' as const, version, findings: decision.findings, ...tasks }, 200, { etag: tagOf(version) })
      }
      default:
        return decisionProblem(c, rehearsal)
    }
  }

  /** A command that was recorded before is answered as it was then; the task list is today's. */
  const replayed = async (c: Context<ApiEnv>, request: Omit<TaskRequest, 'commandId'>, replay: Replay) => {
    if (replay.outcome !== 'accepted') return decisionProblem(c, { kind: replay.outcome, findings: replay.findings }, replay.headers)
    const picture = await readProject(store, profiles, request.projectId)
    if (picture === undefined) return unknownProject(c)
    const { lastEffectiveOn } = picture.project.state
    const asOf = request.effectiveOn < lastEffectiveOn ? lastEffectiveOn : request.effectiveOn
    return c.json(
      { outcome: 'accepted' as const, version: replay.version, findings: replay.findings, ...tasksAnswer(picture, request.actor, asOf) },
      200,
      { ...replay.headers, etag: tagOf(replay.version) },
    )
  }

  const perform = async (c: Context<ApiEnv>, request: TaskRequest) => {
    const result = await performTask(store, profiles, request)
    switch (result.kind) {
      case 'accepted':
        return c.json(
          {
            outcome: 'accepted' as const,
            version: result.version,
            findings: result.findings,
            ...tasksAnswer(result.after, request.actor, request.effectiveOn),
          },
          200,
          { etag: tagOf(result.version) },
        )
      case 'unknown-project':
        return unknownProject(c)
      case 'unknown-task':
        return unknownTask(c)
      case 'stale-version':
        return stale(c, result.version)
      case 'replayed':
        return replayed(c, request, replayOf(result.command))
      default:
        return decisionProblem(c, result)
    }
  }

  return new Hono<ApiEnv>().post(
    '/projects/:id/tasks/:address',
    describe({
      tag: 'projects',
      summary: '办理一项任务 / Attempt a task',
      description: 'With `dryRun=true` it is judged and nothing is stored; then no Idempotency-Key is needed.',
      answer: taskOutcomeSchema,
      headers: { ...versionHeader, ...commandHeaders },
      answerHeaders: { ETag: 'The new version, in quotes', 'Idempotency-Replayed': '`true` when the command had been recorded before' },
      problems: [
        'malformed-json',
        'too-deep',
        'invalid-input',
        'invalid-query',
        'unknown-field',
        'impossible-date',
        'wrong-amount',
        'wrong-check-digit',
        'future-date',
        'invalid-version',
        'command-id-missing',
        'command-id-malformed',
        'unknown-actor',
        'wrong-role',
        'unknown-project',
        'unknown-task',
        'stale-version',
        'body-too-large',
        'unsupported-media-type',
        'refused',
        'needs-facts',
        'command-reused',
        'version-missing',
      ],
    }),
    query(taskQuery),
    (c, next) => (c.req.query('dryRun') === 'true' ? next() : commandId(c, next)),
    expectedVersion,
    jsonBody,
    body(taskBody),
    async (c) => {
      const request = requestOf(c, c.req.param('id'), c.req.param('address'), c.req.valid('json'))
      if (c.req.valid('query').dryRun === 'true') return rehearse(c, request)
      return perform(c, { ...request, commandId: c.var.commandId })
    },
  )
}

function unknownTask(c: Context): Response {
  return problem(c, 'unknown-task', { detail: text('本项目没有这项任务', 'This project has no such task') })
}

function stale(c: Context, version: number): Response {
  return problem(c, 'stale-version', {
    detail: text(
      `项目已到第 ${version} 版，请看过变化后再办理`,
      `The project is at version ${version} now; look at what changed and try again`,
    ),
    version,
    headers: { etag: tagOf(version) },
  })
}
