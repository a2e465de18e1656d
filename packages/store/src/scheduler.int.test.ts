import { addDays, date } from '@goufu/engine'
import { boolean, constantFrom, integer, option, record, sample, uniqueArray } from 'fast-check'
import { describe, expect, onTestFinished, test } from 'vitest'
import { commit } from './commit.ts'
import { openStore } from './open-store.ts'
import { makeReminders } from './make-reminders.ts'
import { NO_PROJECTIONS } from './projections.ts'
import { readReminders, unreadReminders } from './reminders.ts'
import { REMINDERS_QUEUE, SCHEDULER_SCHEMA, startScheduler } from './scheduler.ts'
import type { DueItemTable } from './schema.ts'
import type { Store } from './store.ts'
import { dueRow, sampleCommit } from './testing/sample.ts'
import { createDatabase, databases } from './testing/database.ts'
import { useStore } from './testing/use-store.ts'

const TODAY = date('2025-03-10')
/** After everything that is reminded of here. */
const LATE = date('2025-04-01')
const clerk = { id: 'preparer-1', role: 'preparer', organisation: null } as const

function put(store: Store, streamId: string, items: readonly Partial<DueItemTable>[]) {
  const due = [{ stream: { type: 'project', id: streamId } as const, items: items.map((item) => dueRow({ streamId, ...item })) }]
  return commit(store, sampleCommit([], { outcome: 'accepted', projections: { ...NO_PROJECTIONS, due } }))
}

async function remindersOf(store: Store): Promise<readonly string[]> {
  const rows = await store.db.selectFrom('reminder').select(['key', 'kind', 'madeOn']).orderBy('id').execute()
  return rows.map(({ key, kind, madeOn }) => `${key} ${kind} ${madeOn}`)
}

/** A scheduler that asks often, on a day; what it fails with fails the test. */
function scheduler(store: Store, today = TODAY) {
  const errors: unknown[] = []
  const running = startScheduler(store, { today: () => today, onError: (error) => errors.push(error), mayMigrate: true, pollSeconds: 0.5 })
  return { ...running, errors }
}

describe.each(databases)('reminders on %s', (kind) => {
  const store = useStore(kind)

  test('each thing is reminded of once as soon and once as overdue, and what was missed is made up for', async () => {
    await put(store(), 'p', [
      { key: 'late', dueOn: '2025-03-01' },
      { key: 'late-but-not-binding', dueOn: '2025-03-01', binding: false },
      { key: 'today', dueOn: '2025-03-10' },
      { key: 'in-a-week', dueOn: '2025-03-17' },
      { key: 'later', dueOn: '2025-03-18' },
      { key: 'some-day', dueOn: null },
    ])
    expect(await makeReminders(store(), TODAY)).toBe(3)
    expect(await makeReminders(store(), TODAY)).toBe(0)
    expect(await remindersOf(store())).toEqual(['late overdue 2025-03-10', 'today soon 2025-03-10', 'in-a-week soon 2025-03-10'])
    // Nobody asked for a fortnight.
    expect(await makeReminders(store(), date('2025-03-24'))).toBe(3)
    expect((await remindersOf(store())).slice(3)).toEqual([
      'today overdue 2025-03-24',
      'in-a-week overdue 2025-03-24',
      'later overdue 2025-03-24',
    ])
  })

  test('step by step it reminds of the same things on the same days as one look at everything would', async () => {
    const item = record({ key: constantFrom('a', 'b', 'c'), due: option(integer({ min: -20, max: 30 })), binding: boolean() })
    const items = uniqueArray(item, { maxLength: 3, selector: ({ key }) => key })
    const turn = record({ stream: constantFrom('x', 'y', 'z'), items, days: constantFrom(0, 0, 1, 1, 3, 15), isStopped: boolean() })
    const due = new Map<string, readonly DueItemTable[]>()
    const expected = new Map<string, string>()
    let on = LATE
    for (const { stream, items: wanted, days, isStopped } of sample(turn, { numRuns: 60, seed: 4 })) {
      const dueOf = (offset: number | null) => (offset === null ? null : addDays(on, offset))
      const rows = wanted.map(({ key, due: offset, binding }) => dueRow({ streamId: `eq-${stream}`, key, binding, dueOn: dueOf(offset) }))
      due.set(stream, rows)
      await put(store(), `eq-${stream}`, rows)
      on = addDays(on, days)
      let fresh = 0
      for (const { streamId, key, dueOn, binding } of [...due.values()].flat()) {
        if (isStopped || dueOn === null || dueOn > addDays(on, 7) || (dueOn < on && !binding)) continue
        const reminder = `${streamId}/${key} ${dueOn} ${dueOn < on ? 'overdue' : 'soon'}`
        if (expected.has(reminder)) continue
        expected.set(reminder, on)
        fresh += 1
      }
      const how = isStopped ? { signal: AbortSignal.abort() } : { linesOfAStep: 2 }
      expect(await makeReminders(store(), on, how)).toBe(fresh)
    }
    const made = await store().db.selectFrom('reminder').selectAll().where('streamId', 'like', 'eq-%').execute()
    expect(made).toHaveLength(expected.size)
    expect(new Map(made.map((one) => [`${one.streamId}/${one.key} ${one.dueOn} ${one.kind}`, one.madeOn]))).toEqual(expected)
    expect(expected.size).toBeGreaterThan(20)
    const { rows: left } = await store().pool.query('select from reminder_pending')
    expect(left).toHaveLength(0)
    for (const stream of due.keys()) await put(store(), `eq-${stream}`, [])
  })

  test('somebody has unread what was made since they read, of their own, while it is still to be done on that day', async () => {
    const before = await unreadReminders(store(), clerk, LATE)
    expect(before.count).toBe(4)
    // As at a day before, nobody has been reminded.
    expect((await unreadReminders(store(), clerk, date('2025-03-09'))).count).toBe(0)
    await readReminders(store(), clerk, before.through)
    expect(await unreadReminders(store(), clerk, LATE)).toEqual({ count: 0, through: 0 })
    // An older answer that comes late makes nothing unread again.
    await readReminders(store(), clerk, 1)
    expect((await unreadReminders(store(), clerk, LATE)).count).toBe(0)
    expect((await unreadReminders(store(), { ...clerk, id: 'preparer-2' }, LATE)).count).toBe(4)
    await put(store(), 'q', [
      { key: 'mine', dueOn: '2025-03-12' },
      { key: 'moved', dueOn: '2025-03-12' },
      { key: 'of-finance', dueOn: '2025-03-12', role: 'finance' },
      { key: 'of-another', dueOn: '2025-03-12', holder: 'preparer-2' },
    ])
    await makeReminders(store(), TODAY)
    expect((await unreadReminders(store(), clerk, LATE)).count).toBe(2)
    await put(store(), 'q', [
      { key: 'mine', dueOn: '2025-03-12' },
      { key: 'moved', dueOn: '2025-05-12' },
    ])
    expect((await unreadReminders(store(), clerk, LATE)).count).toBe(1)
  })

  test('the scheduler reminds at its start and whenever its clock has put a job, and stops cleanly', async () => {
    await put(store(), 'r', [{ key: 'at-start', dueOn: '2025-03-11' }])
    const running = scheduler(store())
    await running.started
    expect(await remindersOf(store())).toContain('at-start soon 2025-03-10')
    await put(store(), 'r', [{ key: 'by-job', dueOn: '2025-03-11' }])
    const schedules = await store().pool.query<{ name: string; cron: string; timezone: string }>(
      `select name, cron, timezone from ${SCHEDULER_SCHEMA}.schedule`,
    )
    expect(schedules.rows).toEqual([{ name: REMINDERS_QUEUE, cron: '5 * * * *', timezone: 'Asia/Shanghai' }])
    // What the clock does each hour.
    const { rows } = await store().pool.query<{ id: string }>(
      `insert into ${SCHEDULER_SCHEMA}.job (name, policy) values ($1, 'short') returning id`,
      [REMINDERS_QUEUE],
    )
    expect(rows).toHaveLength(1)
    await expect.poll(() => remindersOf(store()), { timeout: 20_000 }).toContain('by-job soon 2025-03-10')
    await running.stop()
    expect(running.errors).toEqual([])
  })

  test('what else is done in a round may fail: everybody has been reminded, and it is told', async () => {
    await put(store(), 't', [{ key: 'all-the-same', dueOn: '2025-03-11' }])
    const errors: unknown[] = []
    const fault = new Error('no room')
    const running = startScheduler(store(), {
      today: () => TODAY,
      mayMigrate: true,
      alsoDo: () => Promise.reject(fault),
      onError: (error) => errors.push(error),
    })
    await running.started
    await running.stop()
    expect(await remindersOf(store())).toContain('all-the-same soon 2025-03-10')
    // Once, or again where the clock has just struck.
    expect(new Set(errors)).toEqual(new Set([fault]))
  })

  test('a scheduler whose tables are gone is made again and has lost nothing', async () => {
    await store().pool.query(`drop schema ${SCHEDULER_SCHEMA} cascade`)
    await put(store(), 's', [{ key: 'meanwhile', dueOn: '2025-03-11' }])
    const running = scheduler(store())
    await running.started
    await running.stop()
    expect(running.errors).toEqual([])
    expect(await remindersOf(store())).toContain('meanwhile soon 2025-03-10')
    const { rows } = await store().pool.query(`select from ${SCHEDULER_SCHEMA}.queue where name = $1`, [REMINDERS_QUEUE])
    expect(rows).toHaveLength(1)
  })
})

test('three processes that start together remind once', async () => {
  const database = await createDatabase('server')
  const stores = await Promise.all([1, 2, 3].map(() => openStore(database.location)))
  onTestFinished(async () => {
    for (const store of stores) await store.close()
    await database.remove()
  })
  const [first] = stores
  if (first === undefined) throw new Error('no store')
  const keys = Array.from({ length: 50 }, (_, index) => `task-${index}`)
  await put(
    first,
    'p',
    keys.map((key) => ({ key, dueOn: '2025-03-12' })),
  )
  const running = stores.map((store) => scheduler(store))
  await Promise.all(running.map(({ started }) => started))
  await Promise.all(running.map((each) => each.stop()))
  expect(running.flatMap(({ errors }) => errors)).toEqual([])
  expect((await remindersOf(first)).toSorted()).toEqual(keys.map((key) => `${key} soon 2025-03-10`).toSorted())
})
