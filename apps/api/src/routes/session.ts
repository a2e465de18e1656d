import { fileTypes } from '@goufu/engine'
import { Hono } from 'hono'
import { todayOf } from '../clock.ts'
import { describe } from '../http/describe.ts'
import type { ApiEnv, Services } from '../http/env.ts'
import { sessionSchema } from '../schemas/session.ts'
import { listActors } from '../stand-in/actors.ts'

const types = Object.entries(fileTypes).map(([mediaType, { title, extensions }]) => ({ mediaType, title, extensions: [...extensions] }))

/** Who is here, what day it is, and which profile this deployment works by. */
export function sessionRoutes({ store, profile, trial, people, clock, sampleDate, files, largestFile }: Services) {
  return new Hono<ApiEnv>().get(
    '/session',
    describe({
      tag: 'session',
      action: 'session.read',
      summary: '当前会话 / Who is here',
      answer: sessionSchema,
      problems: ['unknown-actor'],
    }),
    async (c) => {
      const { id, version, digest, document } = profile
      return c.json({
        actor: c.var.actor,
        actors: await listActors(store, people),
        standIn: true as const,
        sample: sampleDate !== null,
        trial,
        today: todayOf(clock),
        sampleDate,
        uploads: files === null ? null : { largest: largestFile, types },
        profile: { id, version, digest, document: { number: document.number, title: document.title, status: document.status } },
      })
    },
  )
}
