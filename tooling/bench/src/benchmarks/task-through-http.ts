import { freshDatabase, startPostgres } from '@goufu/test-postgres'
import { Client } from 'pg'
import { apiMemory } from '../http/api-memory.ts'
import { startApi } from '../http/api-process.ts'
import { cookieFor } from '../http/cookie-for.ts'
import { connect, postBytes } from '../http/connection.ts'
import type { Benchmark, Effort, Opened } from '../measure.ts'
import { createOwnShare } from '../own-share.ts'
import { prepare } from '../purchase/prepare.ts'
import type { Project } from '../purchase/prepare.ts'
import { afterContract } from '../purchase/purchase.ts'
import { createSampler } from '../purchase/sampler.ts'
import { taskRequest } from '../purchase/task-request.ts'
import { recordTasks } from '../sql/record.ts'
import { replay, statementsFor } from '../sql/replay.ts'
import type { Statement } from '../sql/statements.ts'

const CONNECTIONS = 16
/** Samples before the first one of the run, so that the server runs the machine code that it comes to within its first seconds. */
const FIRST_SAMPLES = 2
/** In percent of a core: beyond it the side that asks would be what is measured, and not the server. */
const LARGEST_OWN_SHARE = 50

/**
 * Accepted tasks through HTTP against the SQL statements they consist of, both over 16 connections to one PostgreSQL server, in turns.
 *
 * A sample is what 16 purchases do from their agreement to their last payment, each on a connection of its own, its 20 tasks one after
 * the other. Every purchase is used once, so that states are as large as they are in life.
 *
 * Why the comparison is fair:
 * - The statements are written down while the program's own routes do these tasks: their texts, names and values, their order and the
 *   begin and commit around them are the program's, and follow it when it changes. Reads, such as who asks, are among them.
 * - They are sent again in a copy of the database the server works on, for the same projects at the same versions, with the ids of these
 *   projects and with new command ids. Each has to read or write as many rows as it did, so that all of it is really written.
 * - Each waits for the answer to the one before, and is prepared where the program prepares it. The client is `pg`, as the program's is.
 *
 * What is left uneven is to the disadvantage of HTTP: the server logs and seals besides, this process asks and takes answers in on the
 * same machine, and PostgreSQL does not wait for its disk, where both sides would wait alike.
 */
export const taskBenchmark: Benchmark = {
  name: 'task-through-http',
  operation: 'tasks',
  goal: { ratios: { 'the same SQL': 0.5 } },
  open: async (effort) => {
    await using opening = new AsyncDisposableStack()
    const opened = await open(effort, opening)
    const stack = opening.move()
    return { ...opened, close: () => stack.disposeAsync() }
  },
}

async function open({ warmups, rounds }: Effort, stack: AsyncDisposableStack): Promise<Omit<Opened, 'close'>> {
  const server = await startPostgres()
  stack.defer(server.stop)
  const database = await freshDatabase(server.url)
  stack.defer(database.drop)
  const prepared = await prepare(database.url, 2 + CONNECTIONS * (FIRST_SAMPLES + warmups + rounds))
  const [unrecorded, recorded, ...projects] = prepared.projects
  if (unrecorded === undefined || recorded === undefined) throw new Error('No project was prepared')
  const stepsOf = ({ winnerId }: Project) => afterContract({ ...prepared.suppliers, winner: winnerId })

  const copy = await database.copy()
  stack.defer(copy.drop)
  const scratch = await database.copy()
  stack.defer(scratch.drop)
  const tasks = await recordTasks(scratch.url, unrecorded, recorded, stepsOf)

  const clients = Array.from({ length: CONNECTIONS }, () => new Client({ connectionString: copy.url }))
  stack.defer(async () => void (await Promise.all(clients.map((client) => client.end()))))
  await Promise.all(clients.map((client) => client.connect()))
  const sql = createSampler(
    projects.slice(CONNECTIONS * FIRST_SAMPLES),
    (project) => statementsFor(tasks, recorded, project),
    clients.map((client) => (statements: readonly Statement[]) => replay(client, statements)),
  )

  // The first start after an upgrade compiles, and needs more memory for it than any after.
  await (await startApi(database.url)).stop()
  const api = await startApi(database.url)
  stack.defer(api.stop)
  const connections = Array.from({ length: CONNECTIONS }, () => connect(api.host, api.port))
  stack.defer(() => connections.forEach((connection) => connection.close()))
  const cookies = await api.signIn(projects.flatMap((project) => stepsOf(project).map(({ actor }) => actor)))
  const requestsFor = (project: Project) =>
    stepsOf(project).map((step, index) => {
      const { path, actor, headers, body } = taskRequest(project.id, project.version + index, step)
      return postBytes(`${api.host}:${api.port}`, path, { ...headers, cookie: cookieFor(cookies, actor) }, body)
    })
  const http = createSampler(
    projects,
    requestsFor,
    connections.map((connection) => async (requests: readonly Uint8Array[]) => {
      for (const request of requests) await connection.send(request)
    }),
  )
  for (let sample = 0; sample < FIRST_SAMPLES; sample += 1) {
    http.prepare()
    await http.run()
  }

  const own = createOwnShare()
  const operations = CONNECTIONS * stepsOf(recorded).length
  const counted = (work: () => Promise<void>) => async () => {
    await work()
    return operations
  }
  return {
    subjects: [
      { name: 'through HTTP', prepare: http.prepare, run: counted(() => own.during(http.run)) },
      { name: 'the same SQL', prepare: sql.prepare, run: counted(sql.run) },
    ],
    limits: [
      apiMemory(api.pid),
      {
        name: 'asking side',
        unit: '% of a core',
        read: async () => [{ subject: 'requests and answers', value: own.share(), atMost: LARGEST_OWN_SHARE }],
      },
    ],
  }
}
