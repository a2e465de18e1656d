import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engineFold } from './engine-fold.ts'
import type { Fault } from './fault.ts'
import { openStore } from './open-store.ts'
import { createProfiles, saveProfile } from './profiles.ts'
import { sealPending } from './seal-pending.ts'
import type { Store } from './store.ts'
import { createDesk, MORNING } from './testing/desk.ts'
import { samplePolicy } from './testing/policy.ts'
import { createDatabase } from './testing/database.ts'
import type { TestDatabase } from './testing/database.ts'
import { tamper } from './testing/superuser.ts'
import { verifyInThreads } from './verify-in-threads.ts'
import type { VerifySums } from './verify-tally.ts'
import { verify } from './verify.ts'

const PROJECTS = 12
/** What the connections of the threads are called. */
const THREADS = `threads-${randomUUID()}`
/** Far more ranges than threads, most of them with two streams. */
const sharing = { threads: 2, eventsPerRange: 3 }

describe('the proof in threads', () => {
  let database: TestDatabase | undefined
  let opened: Store | undefined
  const desk = createDesk(() => store())
  const store = (): Store => {
    if (opened === undefined) throw new Error('The store is open only inside tests.')
    return opened
  }
  const location = () => {
    const { databaseUrl } = database?.location ?? {}
    if (databaseUrl === undefined) throw new Error('Threads are for a server.')
    const own = new URL(databaseUrl)
    own.searchParams.set('application_name', THREADS)
    return { databaseUrl: own.toString() }
  }
  const inThreads = (options: Parameters<typeof verifyInThreads>[3] = {}) =>
    verifyInThreads(store(), engineFold(createProfiles(store())), location(), { ...sharing, ...options })

  beforeAll(async () => {
    database = await createDatabase('server')
    opened = await openStore(database.location)
    await saveProfile(opened, samplePolicy, MORNING.toISOString())
    for (let count = 0; count < PROJECTS; count += 1) await desk.planned(1_000)
    await sealPending(opened, () => MORNING)
  })
  afterAll(async () => {
    await opened?.close()
    await database?.remove()
  })

  test('reads what the proof in one thread reads', async () => {
    const proved = await allOf(inThreads())
    expect(proved).toEqual({ faults: [], totals: { streams: PROJECTS, events: 2 * PROJECTS, entries: 2 * PROJECTS, checkpoints: 0 } })
    expect(await allOf(verify(store(), engineFold(createProfiles(store()))))).toEqual(proved)
  })

  test('finds what the proof in one thread finds', async () => {
    await store().pool.query('create table kept_event as table event; create table kept_list as table project_list')
    await tamper(
      store(),
      `update event set body = replace(body, '1000', '1001') where number = 2 and stream_id in (select id from stream order by id limit 5)`,
    )
    await tamper(store(), `update project_list set title = title || 'x'`)
    await tamper(store(), `delete from event where stream_id = (select max(id) from stream)`)
    const { faults } = await allOf(inThreads())
    expect(new Set(faults.map(({ kind }) => kind))).toEqual(new Set(['event-altered', 'head', 'ledger-event', 'projection']))
    expect(faults.map(sayable).toSorted()).toEqual(
      (await allOf(verify(store(), engineFold(createProfiles(store()))))).faults.map(sayable).toSorted(),
    )
    await tamper(store(), 'delete from event; delete from project_list')
    await tamper(store(), 'insert into event select * from kept_event; insert into project_list select * from kept_list')
    expect((await allOf(inThreads())).faults).toEqual([])
  })

  test('tells how far it is, and ends when it is told to, with nothing left running', async () => {
    const stop = new AbortController()
    const told: unknown[] = []
    const proof = inThreads({
      signal: stop.signal,
      onProgress: (progress) => {
        told.push(progress)
        stop.abort()
      },
    })
    await expect(allOf(proof)).rejects.toThrow('aborted')
    expect(told).toEqual([expect.objectContaining({ sealed: 2 * PROJECTS })])
    await expect.poll(() => connectionsOfThreads(store())).toBe(0)
  })

  test('ends when nobody wants more', async () => {
    await tamper(store(), `update project_list set title = title || 'x'`)
    const proof = inThreads()
    expect((await proof.next()).done).toBe(false)
    await proof.return({ streams: 0, events: 0, entries: 0, checkpoints: 0 })
    await expect.poll(() => connectionsOfThreads(store())).toBe(0)
    await tamper(store(), `update project_list set title = left(title, -1)`)
  })

  test('fails when a thread fails', async () => {
    const nowhere = new URL(location().databaseUrl)
    nowhere.pathname = '/nowhere'
    const proof = verifyInThreads(store(), engineFold(createProfiles(store())), { databaseUrl: nowhere.toString() }, sharing)
    await expect(allOf(proof)).rejects.toThrow('nowhere')
  })
})

async function allOf(proof: AsyncGenerator<Fault, VerifySums>) {
  const faults: Fault[] = []
  let step = await proof.next()
  while (step.done !== true) {
    faults.push(step.value)
    step = await proof.next()
  }
  return { faults, totals: step.value }
}

function sayable({ kind, stream, number, what }: Fault): string {
  return `${kind} ${stream?.id ?? ''} ${number ?? ''} ${what.en}`
}

async function connectionsOfThreads(store: Store): Promise<number> {
  const { rows } = await store.pool.query<{ count: number }>('select count(*) as count from pg_stat_activity where application_name = $1', [
    THREADS,
  ])
  return rows[0]?.count ?? 0
}
