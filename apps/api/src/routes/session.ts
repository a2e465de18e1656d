import { actionsIn, fileTypes, roleTitle } from '@goufu/engine'
import { Hono } from 'hono'
import { todayOf } from '../clock.ts'
import { authState } from '../http/auth-state.ts'
import { describe } from '../http/describe.ts'
import type { ApiEnv, RouteServices } from '../http/env.ts'
import { sessionSchema } from '../schemas/session.ts'

const types = Object.entries(fileTypes).map(([mediaType, { title, extensions }]) => ({ mediaType, title, extensions: [...extensions] }))

/** Who is here, what day it is, and which profile this deployment works by. */
export function sessionRoutes({ profile, trial, ownDays, clock, sampleDate, files, largestFile }: RouteServices) {
  return new Hono<ApiEnv>().get(
    '/session',
    describe({
      tag: 'session',
      action: 'session.read',
      summary: '当前会话 / Who is here',
      answer: sessionSchema,
      problems: ['unknown-post'],
    }),
    (c) => {
      const { id, version, digest, document } = profile
      const { person, actor, post } = c.var
      return c.json({
        ...authState(person),
        actor,
        post: post?.id ?? null,
        posts: (person?.session.posts ?? []).map((one) => ({ ...one, title: roleTitle(profile, one.as ?? one.role) })),
        actions: [...actionsIn(c.var.rights)],
        sample: sampleDate !== null,
        trial,
        ownDays,
        today: todayOf(clock),
        sampleDate,
        uploads: files === null ? null : { largest: largestFile, types },
        profile: { id, version, digest, document: { number: document.number, title: document.title, status: document.status } },
      })
    },
  )
}
