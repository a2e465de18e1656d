import { createApp } from '@goufu/api'
import { resolveProfile } from '@goufu/engine'
import { fillStore } from '@goufu/sample-data'
import { shapotouAnnualProject } from '@goufu/shapotou-annual-project'
import { createProfiles, openStore, readProject, readProjectPage, type Store } from '@goufu/store'
import { freshDatabase, startPostgres } from '@goufu/test-postgres'
import { cookiesIn, newSecret } from '../http/staff.ts'
import type { Benchmark, Opened, Subject } from '../measure.ts'

const PROJECTS = 300
const CLERK = { id: 'preparer-zhang', name: '张示例', role: 'preparer', organisation: null } as const

/**
 * What a project's page and its task list are made from, read as the program reads it, against a bare `select` of the same rows by their
 * keys, over the same driver with the same parsers, one after the other on one connection: what is left is to find out which suppliers and
 * funds belong to the project, and to put its picture together. How long it takes depends on what one project holds, not on how many there
 * are. The whole answer, for which every rule of the task list is judged and told in words, is measured beside it through the program's own
 * routes, and held to nothing.
 */
function readingBenchmark(name: string, read: (reading: Reading, id: string) => Promise<unknown>, path: (id: string) => string): Benchmark {
  return {
    name,
    operation: 'projects',
    goal: { ratios: { 'a bare select': 0.6 } },
    open: async () => {
      await using opening = new AsyncDisposableStack()
      const reading = await filled(opening)
      const secret = newSecret()
      const app = createApp({
        store: reading.store,
        accounts: { secret },
        profile: resolveProfile(shapotouAnnualProject),
        clock: () => new Date('2026-07-31T04:00:00Z'),
      })
      const cookie = await cookiesIn(reading.store, secret).of(CLERK.id)
      const subjects: Opened['subjects'] = [
        over('as it is read', reading, (id) => read(reading, id)),
        over('a bare select', reading, (id) => bareSelect(reading, id)),
        over('the whole answer', reading, async (id) => {
          const answer = await app.request(path(id), { headers: { cookie } })
          if (answer.status !== 200) throw new Error(`${path(id)} was answered ${answer.status}: ${await answer.text()}`)
          await answer.text()
        }),
      ]
      const stack = opening.move()
      return { subjects, close: () => stack.disposeAsync() }
    },
  }
}

export const readingBenchmarks: readonly Benchmark[] = [
  readingBenchmark(
    'project-page',
    ({ store, profiles }, id) => readProjectPage(store, profiles, id, CLERK),
    (id) => `/api/v1/projects/${id}`,
  ),
  readingBenchmark(
    'task-list',
    ({ store, profiles }, id) => readProject(store, profiles, id),
    (id) => `/api/v1/projects/${id}/tasks`,
  ),
]

interface Reading {
  readonly store: Store
  readonly profiles: ReturnType<typeof createProfiles>
  /** The streams of each project's picture, by the project's id. */
  readonly streams: ReadonlyMap<string, { readonly types: readonly string[]; readonly ids: readonly string[] }>
}

async function filled(stack: AsyncDisposableStack): Promise<Reading> {
  const server = await startPostgres()
  stack.defer(server.stop)
  const database = await freshDatabase(server.url)
  stack.defer(database.drop)
  const store = await openStore({ databaseUrl: database.url }, { connections: 1 })
  stack.defer(() => store.close())
  await fillStore(store, { projects: PROJECTS, seed: 1 })
  const profiles = createProfiles(store)
  const { rows } = await store.pool.query<{ id: string }>(`select id from stream where type = 'project' order by id`)
  const streams = new Map<string, { types: readonly string[]; ids: readonly string[] }>()
  for (const { id } of rows) {
    const picture = await readProject(store, profiles, id)
    const [suppliers, funds] = [Object.keys(picture?.suppliers ?? {}), Object.keys(picture?.funds ?? {})]
    streams.set(id, {
      types: ['project', ...suppliers.map(() => 'supplier'), ...funds.map(() => 'fund')],
      ids: [id, ...suppliers, ...funds],
    })
  }
  return { store, profiles, streams }
}

async function bareSelect({ store, streams }: Reading, id: string): Promise<void> {
  const { types, ids } = streams.get(id) ?? { types: [], ids: [] }
  const { rowCount } = await store.pool.query({
    name: 'bare-select',
    text: `select type, id, version, hash, state from stream
           join unnest($1::text[], $2::text[]) as wanted (wanted_type, wanted_id) on type = wanted_type and id = wanted_id`,
    values: [types, ids],
  })
  if (rowCount !== ids.length) throw new Error(`${id} has ${rowCount} streams and not ${ids.length}`)
}

function over(name: string, { streams }: Reading, work: (id: string) => Promise<unknown>): Subject {
  return {
    name,
    async run() {
      for (const id of streams.keys()) await work(id)
      return streams.size
    },
  }
}
