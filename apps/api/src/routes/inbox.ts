import { addDays, isInReach, isWorkingDay, type CalendarDate, weekdayOf } from '@goufu/engine'
import {
  countInbox,
  INBOX_COUNTED_TO,
  organisationsWithin,
  readAwaited,
  readCalendar,
  readInbox,
  readRecentEvents,
  readRecentProjects,
  readReminders,
  unreadReminders,
} from '@goufu/store'
import { Hono } from 'hono'
import * as z from 'zod'
import { todayOf } from '../clock.ts'
import { describe } from '../http/describe.ts'
import { recordedSeen } from '../http/recorded-seen.ts'
import type { ApiEnv, RouteServices } from '../http/env.ts'
import { jsonBody } from '../http/json-body.ts'
import { limit, strayCursor } from '../http/paging.ts'
import { dayField } from '../http/registration.ts'
import { body, query } from '../http/validate.ts'
import { rowsSeen } from '../http/rows-seen.ts'
import { inboxSchema, overviewSchema, readSchema, remindersSchema } from '../schemas/inbox.ts'

/** Farther ahead nothing is soon. */
const MOST_DAYS = 366

/** How many projects, and how many of the last events, stand beside an inbox. */
const MOST_PROJECTS = 5
const MOST_EVENTS = 8

const overviewQuery = z.strictObject({
  on: dayField.refine(isInReach, { error: 'date-range' }).optional().meta({ description: 'The day it is looked at; today when not given' }),
  of: z.enum(['me', 'office']).default('me').meta({ description: 'me: what waits for whoever asks; office: for anybody' }),
})

const inboxQuery = overviewQuery.extend({
  within: z.coerce
    .number()
    .int()
    .min(0)
    .max(MOST_DAYS)
    .default(7)
    .meta({ description: `How many days ahead is soon: 0 to ${MOST_DAYS}` }),
  after: z.string().min(1).optional().meta({ description: '`next` of the page before' }),
  limit,
})

/** What is due and what can be done, for whoever asks. */
export function inboxRoutes(services: RouteServices) {
  const { accounts, clock, profile } = services
  /** Days of the calendar that are not worked, by the profile's table; a year that it does not hold has only its weekends. */
  const daysOff = (from: CalendarDate, to: CalendarDate): readonly CalendarDate[] => {
    const days: CalendarDate[] = []
    for (let day = from; day <= to; day = addDays(day, 1))
      if (!(isWorkingDay(profile.calendar?.years ?? [], day) ?? weekdayOf(day) <= 5)) days.push(day)
    return days
  }
  return new Hono<ApiEnv>()
    .get(
      '/inbox',
      describe({
        tag: 'projects',
        action: 'inbox.read',
        summary: '待办 / What waits for whoever asks: overdue, due soon, ready, held, with others',
        description: 'Part by part, in each the earliest due date first. Derived from the events: no day that passes changes a row.',
        answer: inboxSchema,
        problems: ['impossible-date', 'invalid-query', 'unknown-post'],
      }),
      query(inboxQuery),
      async (c) => {
        const { on = todayOf(clock), within, of, after, limit: most } = c.req.valid('query')
        const organisations = await organisationsWithin(c.var.store)
        const view = { actor: of === 'me' ? c.var.actor : null, on, within: organisations, withinDays: within }
        const page = await readInbox(c.var.store, { ...view, after: after ?? null, limit: most, reader: c.var.actor })
        if (page === undefined) return strayCursor(c)
        const { count: unread, through } = await unreadReminders(c.var.store, { ...c.var.actor, within: organisations }, on)
        const counts = await countInbox(c.var.store, view)
        return c.json({ ...page, on, within, counts, countedTo: INBOX_COUNTED_TO, reminders: { unread, through } })
      },
    )
    .get(
      '/inbox/overview',
      describe({
        tag: 'projects',
        action: 'inbox.read',
        summary:
          '待办概览 / Beside an inbox: four weeks of what falls due, who is waited for, the last projects, what was recorded since yesterday',
        description:
          'Of each only so much as a page shows. Falls due: what is to be done and what others have that is waited for. Projects and records are those of the projects that whoever asks last did something to; of the office, of all projects.',
        answer: overviewSchema,
        problems: ['impossible-date', 'invalid-query', 'unknown-post'],
      }),
      query(overviewQuery),
      async (c) => {
        const { on = todayOf(clock), of } = c.req.valid('query')
        const actor = of === 'me' ? c.var.actor : null
        const within = await organisationsWithin(c.var.store)
        const since = addDays(on, -1)
        const calendar = await readCalendar(c.var.store, { actor, on, within })
        const awaited = actor === null ? { items: [], count: 0 } : await readAwaited(c.var.store, actor.role, on, within)
        const projects = await readRecentProjects(c.var.store, actor?.id ?? null, MOST_PROJECTS)
        const person = actor?.id ?? null
        const names = await accounts.namesOf(awaited.items.flatMap(({ holder }) => holder ?? []))
        const recorded = await readRecentEvents(c.var.store, { person, since: `${since}T00:00:00+08:00`, on, limit: MOST_EVENTS })
        return c.json({
          on,
          calendar: { ...calendar, daysOff: daysOff(calendar.from, calendar.to) },
          awaited: {
            count: awaited.count,
            items: awaited.items.map(({ holderName, ...one }) => ({
              ...one,
              name: holderName ?? names.get(one.holder ?? '') ?? null,
            })),
          },
          projects: await rowsSeen(c, services, projects),
          since,
          recorded: await recordedSeen(c, services, recorded),
        })
      },
    )
    .put(
      '/inbox/read',
      describe({
        tag: 'projects',
        action: 'inbox.read',
        summary: '提醒已读 / Say that reminders were read',
        description: 'Every reminder of whoever asks, up to the one that is named. Sent again, it changes nothing.',
        answer: remindersSchema,
        problems: [
          'malformed-json',
          'too-deep',
          'invalid-input',
          'unknown-field',
          'unknown-post',
          'body-too-large',
          'unsupported-media-type',
        ],
      }),
      jsonBody,
      body(readSchema),
      async (c) => {
        await readReminders(c.var.store, c.var.actor, c.req.valid('json').through)
        const { count: unread, through } = await unreadReminders(
          c.var.store,
          { ...c.var.actor, within: await organisationsWithin(c.var.store) },
          todayOf(clock),
        )
        return c.json({ unread, through })
      },
    )
}
