import { createApp } from '@goufu/api'
import { resolveProfile } from '@goufu/engine'
import { fillStore } from '@goufu/sample-data'
import { shapotouAnnualProject } from '@goufu/shapotou-annual-project'
import { openStore } from '@goufu/store'
import { freshDatabase, startPostgres } from '@goufu/test-postgres'
import { cookiesIn, newSecret } from '../http/staff.ts'
import { unchecked } from '../http/unchecked.ts'
import type { Benchmark, Opened } from '../measure.ts'

const PROJECTS = 300
const REQUESTS = 1_200
const CONNECTIONS = 8
/** The check costs 15% of a request at most. */
const LEAST = 1 / 1.15

/** A request of whoever has signed in, by its name. */
const requests = {
  'a page': (id: string) => `/api/v1/projects/${id}`,
  'a list': () => '/api/v1/projects?limit=50',
} as const

/**
 * A request of somebody who has signed in, against the same request without the check: without reading the cookie, finding session, person
 * and posts by one query, and asking the access table. Both are the program's own routes in one process, on one database, over as many
 * connections, in turns; who asks is settled beforehand on the other side, by the check itself, and they see behind the same wall. The
 * answers are compared byte by byte before.
 */
export const authorisedRequests: readonly Benchmark[] = Object.entries(requests).map(([name, path]) => ({
  name: `authorised-request: ${name}`,
  operation: 'requests',
  goal: { ratios: { 'without the check': LEAST } },
  open: async () => {
    await using opening = new AsyncDisposableStack()
    const opened = await open(path, opening)
    const stack = opening.move()
    return { ...opened, close: () => stack.disposeAsync() }
  },
}))

async function open(path: (id: string) => string, stack: AsyncDisposableStack): Promise<Omit<Opened, 'close'>> {
  const server = await startPostgres()
  stack.defer(server.stop)
  const database = await freshDatabase(server.url)
  stack.defer(database.drop)
  const store = await openStore({ databaseUrl: database.url }, { connections: CONNECTIONS })
  stack.defer(() => store.close())
  await fillStore(store, { projects: PROJECTS, seed: 1 })
  await store.pool.query('vacuum (analyze)')
  const secret = newSecret()
  const profile = resolveProfile(shapotouAnnualProject)
  const app = createApp({ store, profile, accounts: { secret }, clock: () => new Date('2026-07-31T04:00:00Z') })
  const cookie = await cookiesIn(store, secret).of('preparer-zhang')
  const { rows } = await store.pool.query<{ id: string }>(`select id from stream where type = 'project' order by id`)
  const ask = async (asked: Pick<typeof app, 'request'>, id: string): Promise<string> => {
    const answer = await asked.request(path(id), { headers: { cookie } })
    const text = await answer.text()
    if (answer.status !== 200) throw new Error(`${path(id)} was answered ${answer.status}: ${text}`)
    return text
  }
  const bare = await unchecked(app, cookie)
  for (const { id } of rows.slice(0, CONNECTIONS))
    if ((await ask(app, id)) !== (await ask(bare, id))) throw new Error(`${path(id)} is answered otherwise without the check`)
  const all = (asked: Pick<typeof app, 'request'>) => async () => {
    const numbers = Array.from({ length: REQUESTS }, (_, number) => number).values()
    await Promise.all(
      Array.from({ length: CONNECTIONS }, async () => {
        for (const number of numbers) await ask(asked, rows[number % rows.length]?.id ?? '')
      }),
    )
    return REQUESTS
  }
  return {
    subjects: [
      { name: 'as it is', run: all(app) },
      { name: 'without the check', run: all(bare) },
    ],
  }
}
