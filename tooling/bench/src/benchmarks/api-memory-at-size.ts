import { readFile } from 'node:fs/promises'
import { openStore } from '@goufu/store'
import { megabytes } from '../http/api-memory.ts'
import { startApi } from '../http/api-process.ts'
import { cookieFor } from '../http/cookie-for.ts'
import type { Limit, Reading } from '../limit.ts'
import { prepare, type Prepared, type Project } from '../purchase/prepare.ts'
import { afterContract, people } from '../purchase/purchase.ts'
import { taskRequest } from '../purchase/task-request.ts'
import { smallAndLarge } from '../store/large-store.ts'

const LARGEST_MB = 250
const CONNECTIONS = 16
const DURATION_MS = 60_000
const WORDS = ['服务', '儿童', '示例-2026', '社会工作', '没有的']

/**
 * The memory of the API process on a database whose lists stand for so many projects, while sixteen people use it for a minute: lists and
 * searches page by page, inboxes, funds and their books, pages of projects, and in between every task from an agreement to its last
 * payment. It is the server as an operator runs it. What it holds does not grow with the store: a page and the heads it names, and profiles.
 */
function apiAt(projects: number): Limit {
  return { name: `api-at-${projects}`, unit: 'MB', onlyWhenNamed: true, read: () => readMemory(projects) }
}

export const apiLimits: readonly Limit[] = [apiAt(100_000), apiAt(1_000_000)]

async function readMemory(projects: number): Promise<readonly Reading[]> {
  await using stack = new AsyncDisposableStack()
  const { large } = await smallAndLarge(projects, stack)
  const prepared = await prepare(large, CONNECTIONS * 4)
  const ids = await someIds(large)
  // The first start compiles.
  await (await startApi(large)).stop()
  const api = await startApi(large)
  stack.defer(api.stop)
  const until = performance.now() + DURATION_MS
  const base = `http://${api.host}:${api.port}`
  const cookies = await api.signIn([
    people.preparer,
    people.finance,
    ...prepared.projects.flatMap((project) => afterContract({ ...prepared.suppliers, winner: project.winnerId }).map(({ actor }) => actor)),
  ])
  const clerks = Array.from({ length: CONNECTIONS }, async (_, line) => {
    const own = prepared.projects.filter((__, index) => index % CONNECTIONS === line)
    return useApi(base, { prepared, own, ids, until, line, cookies })
  })
  const done = (await Promise.all(clerks)).flat()
  const status = await readFile(`/proc/${api.pid}/status`, 'utf8')
  const told = (subject: string, value: number): Reading => ({ subject, value, atMost: null, unit: 'in a minute' })
  return [
    { subject: 'API after a minute', value: megabytes(status, 'VmRSS'), atMost: LARGEST_MB },
    { subject: 'API at its largest', value: megabytes(status, 'VmHWM'), atMost: LARGEST_MB },
    told('requests', done.length),
    told('of these tasks', done.filter((kind) => kind === 'task').length),
  ]
}

interface Use {
  readonly prepared: Prepared
  readonly own: readonly Project[]
  readonly ids: readonly string[]
  readonly until: number
  readonly line: number
  readonly cookies: ReadonlyMap<string, string>
}

/** What one person does until the time is up. @returns what each request was for. */
async function useApi(base: string, { prepared, own, ids, until, line, cookies }: Use): Promise<readonly ('read' | 'task')[]> {
  const done: ('read' | 'task')[] = []
  const read = async (path: string, actor: string = people.preparer): Promise<{ readonly next?: string | null }> => {
    const answer = await fetch(`${base}/api/v1${path}`, { headers: { cookie: cookieFor(cookies, actor) } })
    const body = await answer.text()
    if (answer.status !== 200) throw new Error(`${path} was answered ${answer.status}: ${body}`)
    done.push('read')
    return JSON.parse(body) as { readonly next?: string | null } // what is answered is an object, a list with its cursor
  }
  const pages = async (path: string, count: number, actor?: string): Promise<void> => {
    let after: string | null | undefined = null
    for (let page = 0; page < count && after !== undefined; page += 1) {
      const { next }: { readonly next?: string | null } = await read(
        after === null ? path : `${path}&after=${encodeURIComponent(after)}`,
        actor,
      )
      after = next ?? undefined
    }
  }
  const tasks = own.flatMap((project) =>
    afterContract({ ...prepared.suppliers, winner: project.winnerId }).map((step, index) =>
      taskRequest(project.id, project.version + index, step),
    ),
  )
  for (let turn = line; performance.now() < until; turn += 1) {
    const word = encodeURIComponent(WORDS[turn % WORDS.length] ?? '')
    await pages('/projects?limit=100', 3)
    await pages(`/projects?limit=100&q=${word}`, 3)
    await pages(`/suppliers?limit=50&q=${word}`, 2)
    await pages('/inbox?limit=100', 3)
    await pages('/inbox?of=office&limit=100', 2, people.finance)
    await read('/inbox/overview')
    await pages('/funds?limit=50', 2, people.finance)
    const project = own[turn % own.length]
    if (project !== undefined) await read(`/funds/${project.fundId}/book?limit=50`, people.finance)
    for (const id of [ids[(turn * 7) % ids.length], ids[(turn * 13) % ids.length]]) await read(`/projects/${id}`)
    const task = tasks.shift()
    if (task === undefined) continue
    const answer = await fetch(base + task.path, {
      method: 'POST',
      headers: { ...task.headers, cookie: cookieFor(cookies, task.actor) },
      body: task.body,
    })
    const said = await answer.text()
    if (answer.status !== 200) throw new Error(`${task.path} was answered ${answer.status}: ${said}`)
    done.push('task')
  }
  return done
}

/** Projects that have their events, spread over all of them. */
async function someIds(databaseUrl: string): Promise<readonly string[]> {
  const store = await openStore({ databaseUrl }, { connections: 1 })
  try {
    const { rows } = await store.pool.query<{ id: string }>(`select id from stream where type = 'project' order by md5(id) limit 500`)
    return rows.map(({ id }) => id)
  } finally {
    await store.close()
  }
}
