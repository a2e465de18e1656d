import { listAccountEvents } from '@goufu/store'
import { Hono } from 'hono'
import * as z from 'zod'
import { administratorOf } from '../../http/administered.ts'
import { describe } from '../../http/describe.ts'
import type { ApiEnv, Services } from '../../http/env.ts'
import { limit } from '../../http/paging.ts'
import { sessionNeeded } from '../../http/session-needed.ts'
import { stepsTaken } from '../../http/signed-in.ts'
import { query } from '../../http/validate.ts'
import { accountEventSchema } from '../../schemas/people.ts'
import { MANAGES } from './people.ts'

const eventsQuery = z.strictObject({
  person: z.string().min(1).optional().meta({ description: 'Only what is about this person' }),
  after: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER).optional().meta({ description: '`next` of the page before' }),
  limit,
})

/** What is on record about accounts, for administrators and auditors. */
export function accountEventRoutes({ accounts }: Services) {
  return new Hono<ApiEnv>().get(
    '/events',
    describe({
      tag: 'accounts',
      action: 'person.read',
      reads: 'person',
      summary: '账号记录 / What is on record about accounts and the tree within reach, the latest first',
      answer: z.object({ items: z.array(accountEventSchema), next: z.int().nullable() }),
      problems: MANAGES,
    }),
    sessionNeeded,
    stepsTaken,
    query(eventsQuery),
    async (c) => {
      const { person = null, after = null, limit: most } = c.req.valid('query')
      const asked = { personId: person, before: after, limit: most + 1 }
      const read = await listAccountEvents(accounts.store, asked, administratorOf(c, accounts))
      const items = read
        .slice(0, most)
        .map(({ id, at, kind, personId, byPersonId, doneIn = null, sessionId = null, address, detail = {} }) => ({
          id,
          at,
          kind,
          personId,
          byPersonId,
          doneIn: doneIn === null ? null : { ...doneIn },
          sessionId,
          address,
          detail,
        }))
      return c.json({ items, next: read.length > most ? (items.at(-1)?.id ?? null) : null })
    },
  )
}
