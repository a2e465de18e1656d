import { freshDatabase, startPostgres } from '@goufu/test-postgres'
import { startApi } from '../http/api-process.ts'
import { cookieFor } from '../http/cookie-for.ts'
import { connect, getBytes, postBytes } from '../http/connection.ts'
import type { Connection } from '../http/connection.ts'
import { paced } from '../http/paced.ts'
import type { PacedRequest } from '../http/paced.ts'
import type { Limit, Reading } from '../limit.ts'
import { percentile } from '../percentile.ts'
import { prepare } from '../purchase/prepare.ts'
import type { Prepared, Project } from '../purchase/prepare.ts'
import { afterContract, people } from '../purchase/purchase.ts'
import { taskRequest } from '../purchase/task-request.ts'

/** In milliseconds, for commands and for reads. */
const LONGEST_P99 = 50
const CONNECTIONS = [1, 4, 16] as const
/** Of all connections together. A server on two cores does some hundred commands a second before it is full. */
const REQUESTS_PER_SECOND = 45
const READS_BEFORE_A_COMMAND = 2
/** At each number of connections; the 99th percentile leaves three of them out. */
const COMMANDS = 320
/** Purchases before the first one that is measured: the server runs the machine code that it comes to within its first seconds. */
const FIRST_PURCHASES = 32
const TASKS = 20

/**
 * How long a task and a reading take through HTTP, as somebody waits for them in an office: on a machine that is idle otherwise, with
 * the real server and a PostgreSQL server beside it.
 *
 * **The load.** Requests come at instants settled beforehand, 45 a second of all connections together, a third of them tasks: about a tenth
 * of what makes the server full, and more than the counties of a province send. One connection has one request under way. With 16
 * connections each comes at a third of a second, as from 16 people; with 1 all of them pass through one. How many tasks a second there
 * can be at most is another question (`task-through-http`): there requests wait for each other, and any time can be had by asking for more.
 *
 * **The time** is counted from the instant at which a request was due, so that what waits behind a slow answer counts too. Events are
 * sealed, checkpoints signed, requests logged, and garbage collected meanwhile, as ever.
 *
 * Other work on the machine counts as well, for that cannot be told apart: `this side late` says how late this process was by itself to
 * send; where that comes to more than a few milliseconds the machine is not idle, and the rest says nothing.
 */
export const latencyThroughHttp: Limit = { name: 'latency-through-http', unit: 'ms', read: readLatency }

async function readLatency(): Promise<readonly Reading[]> {
  await using stack = new AsyncDisposableStack()
  const server = await startPostgres()
  stack.defer(server.stop)
  const database = await freshDatabase(server.url)
  stack.defer(database.drop)
  const purchases = CONNECTIONS.map((lines) => lines * Math.ceil(COMMANDS / lines / TASKS))
  const prepared = await prepare(database.url, FIRST_PURCHASES + purchases.reduce((sum, count) => sum + count, 0))
  const projects = prepared.projects.values()
  const api = await startApi(database.url)
  stack.defer(api.stop)
  const host = `${api.host}:${api.port}`
  const cookies = await api.signIn(
    prepared.projects
      .flatMap((project) => afterContract({ ...prepared.suppliers, winner: project.winnerId }).map(({ actor }) => actor))
      .concat(people.preparer),
  )
  const open = (count: number) => {
    const connections = Array.from({ length: count }, () => connect(api.host, api.port))
    stack.defer(() => connections.forEach((connection) => connection.close()))
    return connections
  }
  const line = (connection: Connection, count: number) =>
    Array.from({ length: Math.ceil(count / TASKS) }, () => requestsOf(next(projects), prepared, { host, cookies }, connection)).flat()

  const first = open(FIRST_PURCHASES).map((connection) => line(connection, TASKS))
  await Promise.all(
    first.map(async (requests) => {
      for (const { send } of requests) await send()
    }),
  )

  const readings: Reading[] = []
  for (const count of CONNECTIONS) {
    // Each a little further than the one before, so that tasks come among reads and not all at once.
    const lines = open(count).map((connection, index) => line(connection, COMMANDS / count).slice(index % (READS_BEFORE_A_COMMAND + 1)))
    const { byKind, late } = await paced(lines, REQUESTS_PER_SECOND)
    for (const kind of ['tasks', 'reads'] as const) {
      const times = byKind.get(kind) ?? []
      const subject = `${kind}, ${count} connection${count === 1 ? '' : 's'}`
      readings.push({ subject: `${subject}: p99`, value: percentile(times, 0.99), atMost: LONGEST_P99 })
      readings.push({ subject: `${subject}: half`, value: percentile(times, 0.5), atMost: null })
      readings.push({ subject: `${subject}: longest`, value: percentile(times, 1), atMost: null })
    }
    readings.push({ subject: `this side late: p99`, value: percentile(late, 0.99), atMost: null })
  }
  return readings
}

/** What one line does with a purchase: its tasks, and before each what somebody reads who is about to do it. */
function requestsOf(
  project: Project,
  { suppliers }: Prepared,
  { host, cookies }: { readonly host: string; readonly cookies: ReadonlyMap<string, string> },
  connection: Connection,
): readonly PacedRequest<'tasks' | 'reads'>[] {
  const pages = [`projects/${project.id}`, `projects/${project.id}/tasks`, 'inbox', 'projects?limit=50'].map((path) =>
    getBytes(host, `/api/v1/${path}`, { cookie: cookieFor(cookies, people.preparer) }),
  )
  return afterContract({ ...suppliers, winner: project.winnerId }).flatMap((step, index) => {
    const { path, actor, headers, body } = taskRequest(project.id, project.version + index, step)
    const task = postBytes(host, path, { ...headers, cookie: cookieFor(cookies, actor) }, body)
    const reads = Array.from({ length: READS_BEFORE_A_COMMAND }, (_, read) => {
      const page = pages[(index * READS_BEFORE_A_COMMAND + read) % pages.length]
      return { kind: 'reads', send: () => connection.send(page ?? task) } as const
    })
    return [...reads, { kind: 'tasks', send: () => connection.send(task) } as const]
  })
}

function next(projects: Iterator<Project>): Project {
  const taken = projects.next()
  if (taken.done === true) throw new Error('There are more purchases than were prepared')
  return taken.value
}
