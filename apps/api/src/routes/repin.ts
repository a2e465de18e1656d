import { repinInput, versionChanges } from '@goufu/engine'
import { impactOnProject, readProject, rehearseRepin, repin } from '@goufu/store'
import { Hono } from 'hono'
import * as z from 'zod'
import { todayOf } from '../clock.ts'
import { attemptAnswer, attemptProblems, rehearsalAnswer } from '../http/attempt-answer.ts'
import { commandHeaders, describe, versionHeader } from '../http/describe.ts'
import { commandIdUnlessDry, dryRunQuery } from '../http/dry-run.ts'
import type { ApiEnv, RouteServices } from '../http/env.ts'
import { jsonBody } from '../http/json-body.ts'
import { expectedVersion, tagOf } from '../http/preconditions.ts'
import { dayField } from '../http/registration.ts'
import { unknownProject } from '../http/unknown-project.ts'
import { body, query } from '../http/validate.ts'
import { impactSchema } from '../schemas/impact.ts'
import { taskOutcomeSchema } from '../schemas/project.ts'

const repinBody = repinInput.extend({ effectiveOn: dayField.optional() })

const impactQuery = z.strictObject({ rulesDate: dayField.optional(), effectiveOn: dayField.optional() })

/** The move of one project to another version of its document, and what it would change. */
export function repinRoutes(services: RouteServices) {
  const { profile: offered, profiles, clock, trial } = services
  return new Hono<ApiEnv>()
    .get(
      '/projects/:id/impact',
      describe({
        tag: 'projects',
        action: 'project.repin',
        summary: '改用现行版本会改变什么 / What the version in use here would change for a project',
        description:
          'Compares the version that the project goes by with the one this deployment works by, read at `rulesDate`, as at `effectiveOn`; both are today when not given. Nothing is decided by it: POST /projects/{id}/repin does that.',
        answer: impactSchema,
        answerHeaders: { ETag: 'The newest version, in quotes' },
        problems: ['unknown-project', 'impossible-date', 'invalid-query'],
      }),
      query(impactQuery),
      async (c) => {
        const { effectiveOn = todayOf(clock), rulesDate = effectiveOn } = c.req.valid('query')
        const picture = await readProject(c.var.store, profiles, c.req.param('id'))
        if (picture === undefined) return unknownProject(c)
        const { version, state } = picture.project
        const after = { profile: offered, rulesDate }
        return c.json(
          {
            version,
            pinned: state.profile,
            offered: { id: offered.id, version: offered.version, digest: offered.digest, rulesDate },
            ...impactOnProject(picture, offered, rulesDate, { today: effectiveOn, trial }),
            changes: versionChanges({ profile: picture.profile, rulesDate: state.profile.rulesDate }, after),
          },
          200,
          { etag: tagOf(version) },
        )
      },
    )
    .post(
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
