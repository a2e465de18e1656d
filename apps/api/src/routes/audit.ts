import { sightOf, type StreamRef } from '@goufu/engine'
import { engineFold, type Fault, readEvents, readProject, verify, verifyFiles, verifyStream } from '@goufu/store'
import { Hono } from 'hono'
import * as z from 'zod'
import { todayOf } from '../clock.ts'
import { describe } from '../http/describe.ts'
import type { ApiEnv, Services } from '../http/env.ts'
import { eventSeen } from '../http/event-view.ts'
import { limit } from '../http/paging.ts'
import { unknownProject } from '../http/unknown-project.ts'
import { query } from '../http/validate.ts'
import { eventPageSchema, verificationSchema } from '../schemas/project.ts'

/** Enough to see what happened; the command line lists them all. */
const MOST_FAULTS = 200

/** No stream has more events than a database counts with four bytes. */
const LAST_NUMBER = 2 ** 31 - 1

const eventQuery = z.strictObject({ after: z.coerce.number().int().min(0).max(LAST_NUMBER).default(0), limit })

/** What happened, and the proof that it is what was recorded. */
export function auditRoutes({ store, profiles, files, clock }: Services) {
  const fold = engineFold(profiles)
  return new Hono<ApiEnv>()
    .get(
      '/projects/:id/events',
      describe({
        tag: 'audit',
        action: 'project.history',
        summary: '时间线 / Events of a project in order',
        answer: eventPageSchema,
        problems: ['unknown-project', 'invalid-query'],
      }),
      query(eventQuery),
      async (c) => {
        const id = c.req.param('id')
        const { after, limit: most } = c.req.valid('query')
        const picture = await readProject(c.var.store, profiles, id)
        if (picture === undefined) return unknownProject(c)
        const events = await readEvents(c.var.store, { type: 'project', id }, after, most + 1)
        const page = events.slice(0, most)
        const sight = sightOf(picture.profile, picture.project.state, c.var.actor, todayOf(clock))
        return c.json({
          items: page.flatMap((event) => eventSeen(event, picture.profile, sight)),
          next: events.length > most ? (page.at(-1)?.event.number ?? null) : null,
        })
      },
    )
    .get(
      '/projects/:id/verify',
      describe({
        tag: 'audit',
        action: 'project.history',
        summary: '核验一个项目 / Prove one project: its chain, its state, its place in the ledger, the files it cites',
        answer: verificationSchema,
        problems: ['unknown-project'],
      }),
      async (c) => {
        const stream: StreamRef = { type: 'project', id: c.req.param('id') }
        if ((await readProject(c.var.store, profiles, stream.id)) === undefined) return unknownProject(c)
        // Proved is what is there, whoever asks: a row that a wall hid would look like one that somebody took away.
        const check = await verifyStream(store, fold, stream)
        if (check === undefined) return unknownProject(c)
        const faults = [...check.faults]
        if (files !== null) for await (const fault of verifyFiles(store, files, stream.id)) faults.push(fault)
        return c.json({ ok: faults.length === 0, events: check.events, faults: faults.map(faultView) })
      },
    )
    .get(
      '/verify',
      describe({ tag: 'audit', action: 'record.verify', summary: '核验全部 / Prove the whole store', answer: verificationSchema }),
      async (c) => {
        const faults: Fault[] = []
        const proof = verify(store, fold)
        let step = await proof.next()
        while (step.done !== true) {
          if (faults.length < MOST_FAULTS) faults.push(step.value)
          step = await proof.next()
        }
        if (files !== null) for await (const fault of verifyFiles(store, files)) if (faults.length < MOST_FAULTS) faults.push(fault)
        return c.json({ ok: faults.length === 0, events: step.value.events, faults: faults.map(faultView) })
      },
    )
}

function faultView({ stream, number, what }: Fault) {
  return { stream: stream === null ? 'ledger' : `${stream.type}/${stream.id}`, number, what }
}
