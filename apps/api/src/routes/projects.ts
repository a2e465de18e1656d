import { randomUUID } from 'node:crypto'
import type { CalendarDate } from '@goufu/engine'
import { listProjects, openProject, type ProjectPage, readProject, readProjectPage, readSeal } from '@goufu/store'
import { type Context, Hono } from 'hono'
import * as z from 'zod'
import { todayOf } from '../clock.ts'
import { commandHeaders, describe } from '../http/describe.ts'
import type { ApiEnv, RouteServices } from '../http/env.ts'
import { jsonBody } from '../http/json-body.ts'
import { listQuery, strayCursor } from '../http/paging.ts'
import { commandId, tagOf } from '../http/preconditions.ts'
import { projectAnswer, tasksAnswer } from '../http/project-answer.ts'
import { rowsSeen } from '../http/rows-seen.ts'
import { registerAnswer, registerProblems } from '../http/register-answer.ts'
import { dayField, registerBody, registration } from '../http/registration.ts'
import { unknownProject } from '../http/unknown-project.ts'
import { body, query } from '../http/validate.ts'
import { openedSchema, projectAnswerSchema, projectListSchema, tasksAnswerSchema } from '../schemas/project.ts'

const asOfQuery = z.strictObject({ asOf: dayField.optional() })

/** Projects: the list, a new one, one as it stands on a day. */
export function projectRoutes(services: RouteServices) {
  const { profiles, clock } = services

  /** Whether a day has passed, so that a project is folded again from the events that had taken effect by then. */
  const isPast = (asOf: CalendarDate): boolean => asOf < todayOf(clock)

  const pageAsOf = async (c: Context<ApiEnv>, newest: ProjectPage, asOf: CalendarDate): Promise<ProjectPage | undefined> => {
    const { stream } = newest.picture.project
    const picture = await readProject(c.var.store, profiles, stream.id, asOf)
    if (picture === undefined) return undefined
    return { ...newest, picture, seal: await readSeal(c.var.store, stream, picture.project.version) }
  }

  return new Hono<ApiEnv>()
    .get(
      '/projects',
      describe({
        tag: 'projects',
        action: 'project.read',
        summary: '项目列表 / Projects, the most recently changed first',
        description: 'Those that contain `q`: the most recently opened first.',
        answer: projectListSchema,
        problems: ['invalid-query'],
      }),
      query(listQuery),
      async (c) => {
        const { after, limit, q } = c.req.valid('query')
        const page = await listProjects(c.var.store, { after: after ?? null, limit, search: q ?? null })
        if (page === undefined) return strayCursor(c)
        return c.json({ ...page, items: await rowsSeen(c, services, page.items, q ?? '') })
      },
    )
    .post(
      '/projects',
      describe({
        tag: 'projects',
        action: 'project.open',
        summary: '立项 / Open a project under the configured profile',
        description: 'Body: the fields of the form `registers.project` of GET /profile, and `effectiveOn`.',
        status: 201,
        answer: openedSchema,
        headers: commandHeaders,
        problems: registerProblems,
      }),
      commandId,
      jsonBody,
      body(registerBody),
      async (c) => {
        const result = await openProject(c.var.store, registration(c, services, randomUUID(), c.req.valid('json')))
        return registerAnswer(c, result, (id) => `/api/v1/projects/${id}`)
      },
    )
    .get(
      '/projects/:id',
      describe({
        tag: 'projects',
        action: 'project.read',
        summary: '一个项目 / One project as at a day',
        description: 'Events that had taken effect by `asOf`, deadlines as at `asOf`; today when not given.',
        answer: projectAnswerSchema,
        answerHeaders: { ETag: 'The newest version, in quotes' },
        problems: ['unknown-project', 'impossible-date', 'invalid-query'],
      }),
      query(asOfQuery),
      async (c) => {
        const asOf = c.req.valid('query').asOf ?? todayOf(clock)
        const id = c.req.param('id')
        const newest = await readProjectPage(c.var.store, profiles, id, c.var.actor)
        const page = newest === undefined || !isPast(asOf) ? newest : await pageAsOf(c, newest, asOf)
        if (newest === undefined || page === undefined) return unknownProject(c)
        const { version } = newest.picture.project
        return c.json(projectAnswer(page, version, c.var.actor, asOf, todayOf(clock)), 200, { etag: tagOf(version) })
      },
    )
    .get(
      '/projects/:id/tasks',
      describe({
        tag: 'projects',
        action: 'project.read',
        summary: '任务清单 / Every task: done, ready, waiting, blocked, overdue',
        answer: tasksAnswerSchema,
        answerHeaders: { ETag: 'The newest version, in quotes' },
        problems: ['unknown-project', 'impossible-date', 'invalid-query'],
      }),
      query(asOfQuery),
      async (c) => {
        const asOf = c.req.valid('query').asOf ?? todayOf(clock)
        const id = c.req.param('id')
        const newest = await readProject(c.var.store, profiles, id)
        const picture = newest === undefined || !isPast(asOf) ? newest : await readProject(c.var.store, profiles, id, asOf)
        if (newest === undefined || picture === undefined) return unknownProject(c)
        const { version } = newest.project
        return c.json({ version, asOf, ...tasksAnswer(picture, c.var.actor, asOf, todayOf(clock)) }, 200, { etag: tagOf(version) })
      },
    )
}
