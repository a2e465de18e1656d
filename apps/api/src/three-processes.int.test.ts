import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as after } from 'node:timers/promises'
import { addDays, type CalendarDate } from '@goufu/engine'
import { createProfiles, engineFold, openStore, readFund, saveProfile, sealPending, startScheduler, type Store, verify } from '@goufu/store'
import { createDatabase } from '@goufu/store/testing'
import { expect, onTestFinished, test } from 'vitest'
import { DEFAULT_PROFILE_ID } from './built-in-profiles.ts'
import { configuredProfile } from './configured-profile.ts'
import { scryptPasswords } from './accounts/passwords.ts'
import { ensureSamplePeople } from './accounts/sample-people.ts'
import { ensureSample, readSample } from './sample.ts'
import { Balancer } from './testing/balancer.ts'
import { planInput } from './testing/desk.ts'
import { startServer } from './testing/server-process.ts'

const CLIENTS = 8
const KILLS = 2
const EACH_FEN = planInput.totalFen
const DAY = '2025-05-13'
const CODE = '示例-三进程'

test('of three API processes one is killed under load, twice: what was acknowledged is there once, what was not acts once elsewhere, and everybody is reminded once', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'goufu-three-'))
  const database = await createDatabase('server')
  const store = await openStore(database.location)
  const balancer = new Balancer()
  onTestFinished(async () => {
    await balancer.stop()
    await store.close()
    await database.remove()
    await rm(folder, { recursive: true, force: true })
  })
  const today = await loadSample(store)
  const dueBefore = await dueBy(store, today)
  expect(dueBefore.length).toBeGreaterThan(0)

  const start = () =>
    startServer({
      DATABASE_URL: database.location.databaseUrl ?? '',
      GOUFU_SAMPLE: 'off',
      GOUFU_TODAY: today,
      GOUFU_KEY_DIR: join(folder, 'keys'),
      GOUFU_FILES_DIR: join(folder, 'files'),
      GOUFU_RATE_ACTOR: 'off',
      GOUFU_RATE_ADDRESS: 'off',
    })
  await Promise.all([start(), start(), start()].map((server) => balancer.add(server)))
  await balancer.signIn(['preparer-zhang', 'finance-wang'])

  const fundId = await opened(balancer, 'funds', 'finance-wang', {
    title: '示例资金',
    source: 'hardship-relief',
    buyer: '示例县民政局',
    fiscalYear: 2025,
    appropriatedFen: 1_000 * EACH_FEN,
  })
  const stopped = new AbortController()
  const commands: Command[] = []
  const clients = Promise.all(Array.from({ length: CLIENTS }, (_, client) => buy(balancer, client, fundId, stopped.signal, commands)))
  for (let killed = 0; killed < KILLS; killed += 1) {
    const replacement = start()
    await after(Math.random() * 50)
    await Promise.race([balancer.killOldest(), clients])
    // Whoever is sent to the dead one finds nobody there.
    await balancer.add(replacement)
    balancer.takeOutOldest()
  }
  stopped.abort()
  await clients
  expect(await balancer.stop()).toEqual(['', '', ''])

  expect(balancer.unanswered.length, 'somebody was asking when it was killed').toBeGreaterThan(0)
  expect(commands.map(({ key }) => key).filter((key) => !balancer.acknowledged.has(key))).toEqual([])
  await sealPending(store, () => new Date())
  const events = await eventsByCommand(store)
  expect(commands.filter(({ key, events: wanted }) => events.get(key)?.events !== wanted || events.get(key)?.sealed !== wanted)).toEqual([])
  const { reservedFen, projects } = await totals(store, fundId)
  expect(reservedFen).toBe(commands.filter(({ events: wanted }) => wanted === 2).length * EACH_FEN)
  expect(projects).toBe(commands.filter(({ opens }) => opens).length)
  const faults: unknown[] = []
  for await (const fault of verify(store, engineFold(createProfiles(store)))) faults.push(fault)
  expect(faults).toEqual([])

  // Of what has been done since, somebody may have been reminded before; nobody twice of anything.
  expect((await reminded(store)).filter((line) => dueBefore.includes(line))).toEqual(dueBefore)
  await remindAgain(store, today)
  const all = await reminded(store)
  expect(all).toEqual([...new Set(all)])
  expect((await dueBy(store, today)).filter((line) => !all.includes(line))).toEqual([])
  await remindAgain(store, today)
  expect(await reminded(store)).toEqual(all)
})

/** As one more process that starts does. */
async function remindAgain(store: Store, today: CalendarDate): Promise<void> {
  const errors: unknown[] = []
  const scheduler = startScheduler(store, { today: () => today, mayMigrate: true, onError: (error) => errors.push(error) })
  await scheduler.started
  await scheduler.stop()
  expect(errors).toEqual([])
}

/** What a client has asked for, and how many events it makes. */
interface Command {
  readonly key: string
  readonly events: number
  readonly opens: boolean
}

/** Opens projects, plans them, is refused and budgets, again and again; every third command is sent twice at once. */
async function buy(balancer: Balancer, client: number, fundId: string, stopped: AbortSignal, commands: Command[]): Promise<void> {
  const ask = async (path: string, actor: string, body: object, events: number, status: number, version?: number) => {
    const key = randomUUID()
    const asked = {
      key,
      path: `/api/v1/projects${path}`,
      actor,
      body: { ...body, effectiveOn: DAY },
      ...(version === undefined ? {} : { version }),
    }
    const [answer, again = answer] = await Promise.all(
      Array.from({ length: commands.length % 3 === 0 ? 2 : 1 }, () => balancer.send(asked)),
    )
    if (answer === undefined || again === undefined) throw new Error('Nothing was asked')
    expect(answer).toMatchObject({ status })
    expect([again.status, again.body.version]).toEqual([status, answer.body.version])
    commands.push({ key, events, opens: path === '' })
    return answer
  }
  for (let turn = 0; !stopped.aborted; turn += 1) {
    const project = { code: `${CODE}-${client}-${turn}`, title: '示例项目', buyer: '示例县民政局', fiscalYear: 2025 }
    const { body } = await ask('', 'preparer-zhang', project, 1, 201)
    const path = `/${body.id ?? ''}/tasks`
    const faulty = { ...planInput, totalFen: planInput.totalFen + 1 }
    await ask(`${path}/plan`, 'preparer-zhang', { input: faulty, justifications: {} }, 0, 422, 1)
    await ask(`${path}/plan`, 'preparer-zhang', { input: planInput, justifications: {} }, 1, 200, 1)
    const lines = [{ fundId, amountFen: EACH_FEN }]
    await ask(`${path}/budget`, 'finance-wang', { input: { lines }, justifications: {} }, 2, 200, 2)
  }
}

async function opened(balancer: Balancer, register: string, actor: string, body: object): Promise<string> {
  const answer = await balancer.send({ key: randomUUID(), path: `/api/v1/${register}`, actor, body: { ...body, effectiveOn: DAY } })
  expect(answer).toMatchObject({ status: 201 })
  return answer.body.id ?? ''
}

/** Loads the sample that a trial starts with. @returns the day to look at it on, on which there is something to remind of */
async function loadSample(store: Store) {
  const configured = await configuredProfile(DEFAULT_PROFILE_ID)
  if ('fault' in configured) throw new Error(configured.fault.en)
  await saveProfile(store, configured.profile, new Date().toISOString())
  const sample = await readSample(configured.builtIn)
  const viewOn = sample === null ? null : await ensureSample(store, createProfiles(store), configured.profile, sample)
  if (sample === null || viewOn === null) throw new Error('The profile has a sample')
  await ensureSamplePeople(store, sample, scryptPasswords, new Date())
  return viewOn
}

/** What is to be reminded of by a day, once each: nothing here is due soon and then overdue. */
async function dueBy(store: Store, day: CalendarDate): Promise<readonly string[]> {
  const rows = await store.db
    .selectFrom('dueItem')
    .select(['streamId', 'key', 'dueOn'])
    .where('dueOn', '<=', addDays(day, 7))
    .where((e) => e.or([e('dueOn', '>=', day), e('binding', '=', true)]))
    .execute()
  return rows.map(({ streamId, key, dueOn }) => `${streamId} ${key} ${dueOn}`).toSorted()
}

async function reminded(store: Store): Promise<readonly string[]> {
  const rows = await store.db.selectFrom('reminder').select(['streamId', 'key', 'dueOn']).execute()
  return rows.map(({ streamId, key, dueOn }) => `${streamId} ${key} ${dueOn}`).toSorted()
}

async function eventsByCommand(store: Store): Promise<ReadonlyMap<string, { readonly events: number; readonly sealed: number }>> {
  const rows = await store.db
    .selectFrom('command')
    .leftJoin('event', 'event.commandId', 'command.id')
    .leftJoin('ledger', (join) =>
      join
        .onRef('ledger.streamType', '=', 'event.streamType')
        .onRef('ledger.streamId', '=', 'event.streamId')
        .onRef('ledger.number', '=', 'event.number'),
    )
    .select((e) => ['command.id', e.fn.count<number>('event.number').as('events'), e.fn.count<number>('ledger.sequence').as('sealed')])
    .groupBy('command.id')
    .execute()
  return new Map(rows.map(({ id, ...counts }) => [id, counts]))
}

async function totals(store: Store, fundId: string): Promise<{ readonly reservedFen: number; readonly projects: number }> {
  const fund = await readFund(store, fundId)
  const { projects } = await store.db
    .selectFrom('projectList')
    .select((e) => e.fn.countAll<number>().as('projects'))
    .where('code', 'like', `${CODE}-%`)
    .executeTakeFirstOrThrow()
  return { reservedFen: fund?.state.reservedFen ?? 0, projects }
}
