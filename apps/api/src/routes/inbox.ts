import { isInReach } from '@goufu/engine'
import { countInbox, readInbox, readReminders, unreadReminders } from '@goufu/store'
import { Hono } from 'hono'
import * as z from 'zod'
import { todayOf } from '../clock.ts'
import { describe } from '../http/describe.ts'
import type { ApiEnv, Services } from '../http/env.ts'
import { jsonBody } from '../http/json-body.ts'
import { limit, strayCursor } from '../http/paging.ts'
import { dayField } from '../http/registration.ts'
import { body, query } from '../http/validate.ts'
import { inboxSchema, readSchema, remindersSchema } from '../schemas/inbox.ts'

/** Farther ahead nothing is soon. */
const MOST_DAYS = 366

const inboxQuery = z.strictObject({
  on: dayField.refine(isInReach, { error: 'date-range' }).optional().meta({ description: 'The day it is looked at; today when not given' }),
  within: z.coerce
    .number()
    .int()
    .min(0)
    .max(MOST_DAYS)
    .default(7)
    .meta({ description: `How many days ahead is soon: 0 to ${MOST_DAYS}` }),
  of: z.enum(['me', 'office']).default('me').meta({ description: 'me: what waits for whoever asks; office: for anybody' }),
  after: z.string().min(1).optional().meta({ description: '`next` of the page before' }),
  limit,
})

/** What is due and what can be done, for whoever asks. */
export function inboxRoutes({ store, clock }: Services) {
  return new Hono<ApiEnv>()
    .get(
      '/inbox',
      describe({
        tag: 'projects',
        summary: '待办 / What waits for whoever asks: overdue, due soon, ready, held, with others',
        description: 'Part by part, in each the earliest due date first. Derived from the events: no day that passes changes a row.',
        answer: inboxSchema,
        problems: ['impossible-date', 'invalid-query', 'unknown-actor'],
      }),
      query(inboxQuery),
      async (c) => {
        const { on = todayOf(clock), within, of, after, limit: most } = c.req.valid('query')
        const view = { actor: of === 'me' ? c.var.actor : null, on, withinDays: within }
        const page = await readInbox(store, { ...view, after: after ?? null, limit: most })
        if (page === undefined) return strayCursor(c)
        const { count: unread, through } = await unreadReminders(store, c.var.actor, on)
        return c.json({ ...page, on, within, counts: await countInbox(store, view), reminders: { unread, through } })
      },
    )
    .put(
      '/inbox/read',
      describe({
        tag: 'projects',
        summary: '提醒已读 / Say that reminders were read',
        description: 'Every reminder of whoever asks, up to the one that is named. Sent again, it changes nothing.',
        answer: remindersSchema,
        problems: [
          'malformed-json',
          'too-deep',
          'invalid-input',
          'unknown-field',
          'unknown-actor',
          'body-too-large',
          'unsupported-media-type',
        ],
      }),
      jsonBody,
      body(readSchema),
      async (c) => {
        await readReminders(store, c.var.actor, c.req.valid('json').through)
        const { count: unread, through } = await unreadReminders(store, c.var.actor, todayOf(clock))
        return c.json({ unread, through })
      },
    )
}
