import { text } from '@goufu/engine'
import { listReadings, organisationNames, peopleNamed, titlesOfSubjects } from '@goufu/store'
import { Hono } from 'hono'
import * as z from 'zod'
import { describe } from '../http/describe.ts'
import { problem } from '../http/problem.ts'
import type { ApiEnv, RouteServices } from '../http/env.ts'
import { readingsOf } from '../http/note-reading.ts'
import { limit, strayCursor } from '../http/paging.ts'
import { dayField } from '../http/registration.ts'
import { query } from '../http/validate.ts'
import { readingListSchema, readingSubjects } from '../schemas/readings.ts'

const readingQuery = z.strictObject({
  type: z.enum(readingSubjects).optional().meta({ description: 'Only of what is of this sort' }),
  id: z.string().min(1).max(200).optional().meta({ description: 'Only of what has this id' }),
  person: z.string().min(1).max(200).optional().meta({ description: 'Only what this person has read' }),
  name: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .optional()
    .meta({ description: 'Only what people have read whose name, or username, contains this' }),
  from: dayField.optional().meta({ description: 'The first day' }),
  until: dayField.optional().meta({ description: 'The last day' }),
  after: z.string().min(1).optional().meta({ description: '`next` of the page before' }),
  limit,
})

/** Who looked at personal data and documents, as far as one's office reaches. */
export function readingRoutes({ accounts }: RouteServices) {
  return new Hono<ApiEnv>().get(
    '/readings',
    describe({
      tag: 'audit',
      action: 'readings.read',
      reads: 'record',
      summary: '查阅记录 / Who looked at personal data and documents, the latest first',
      answer: readingListSchema,
      problems: ['invalid-query', 'impossible-date', 'too-many-people'],
    }),
    query(readingQuery),
    async (c) => {
      const { type = null, id = null, person, name, from = null, until = null, after = null, limit: most } = c.req.valid('query')
      const named = name === undefined ? null : await peopleNamed(accounts.store, name)
      if (named === 'too-many')
        return problem(c, 'too-many-people', {
          detail: text(
            '一百多人的姓名或用户名里有这几个字，请多写几个',
            'More than a hundred people have this in their names; write more of it',
          ),
        })
      const people = person === undefined ? named : (named ?? [person]).filter((one) => one === person)
      const page = await listReadings(readingsOf(c.var, accounts.store), { subject: { type, id }, people, from, until, after, limit: most })
      if (page === undefined) return strayCursor(c)
      const [titles, names, organisations] = await Promise.all([
        // As the store of whoever asks: an administrator is told of no purchase what it is called.
        titlesOfSubjects(
          c.var.store,
          page.items.map(({ subject }) => subject),
        ),
        accounts.namesOf(page.items.flatMap(({ subject, deputyFor }) => [subject.type === 'person' ? subject.id : '', deputyFor ?? ''])),
        organisationNames(
          accounts.store,
          page.items.map(({ person: reader }) => reader.organisation ?? ''),
        ),
      ])
      return c.json({
        ...page,
        items: page.items.map(({ person: reader, subject, deputyFor, ...item }) => ({
          ...item,
          person: { ...reader, organisationName: organisations.get(reader.organisation ?? '') ?? null },
          deputyFor: deputyFor === null ? null : { id: deputyFor, name: names.get(deputyFor) ?? null },
          subject: {
            ...subject,
            title: titles.get(`${subject.type} ${subject.id}`) ?? (subject.type === 'person' ? (names.get(subject.id) ?? null) : null),
          },
        })),
      })
    },
  )
}
