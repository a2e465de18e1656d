import { type CalendarDate, date } from '@goufu/engine'
import { type RawBuilder, sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { commit } from './commit.ts'
import { awaitedBy, readAwaited } from './inbox-awaited.ts'
import { CALENDAR_COUNTED_TO, dueInCalendar, readCalendar } from './inbox-calendar.ts'
import { countInbox, inboxCounts, inboxPart, readInbox } from './inbox.ts'
import { INBOX_COUNTED_TO, INBOX_PARTS, type InboxPart } from './inbox-view.ts'
import { REMIND_OF_OVERDUE, REMIND_OF_SOON, REMIND_OF_WRITTEN } from './make-reminders.ts'
import { NO_PROJECTIONS } from './projections.ts'
import { readRecentEvents, recentEvents } from './recent-events.ts'
import { readRecentProjects, recentProjects } from './recent-projects.ts'
import { unreadOf, unreadReminders } from './reminders.ts'
import type { DueItemTable } from './schema.ts'
import { createDesk } from './testing/desk.ts'
import { planInput } from './testing/policy.ts'
import { dueRow, sampleCommit } from './testing/sample.ts'
import { databases } from './testing/database.ts'
import { useStore } from './testing/use-store.ts'

const TODAY = date('2025-03-10')
const clerk = { id: 'preparer-1', role: 'preparer', organisation: null } as const
const reviewer = { id: 'li', role: 'reviewer', organisation: null } as const

describe.each(databases)('the inbox on %s', (kind) => {
  const store = useStore(kind)
  const desk = createDesk(store)
  const view = (actor: Parameters<typeof countInbox>[1]['actor'], on: CalendarDate = TODAY) => ({ actor, on, withinDays: 7 })
  const put = (streamId: string, items: readonly Partial<DueItemTable>[]) =>
    commit(
      store(),
      sampleCommit([], {
        outcome: 'accepted',
        projections: {
          ...NO_PROJECTIONS,
          due: [
            {
              stream: { type: 'project', id: streamId },
              items: items.map((item) => dueRow({ streamId, readyFrom: '2025-03-01', awaitedBy: [], ...item })),
            },
          ],
        },
      }),
    )
  const keysIn = async (request: ReturnType<typeof view>) => {
    const page = await readInbox(store(), { ...request, after: null, limit: 200 })
    return INBOX_PARTS.map((part) => [part, (page?.items ?? []).filter((item) => item.part === part).map(({ key }) => key)])
  }

  test('a thing stands where its days put it, for whoever it waits for and whoever waits for it', async () => {
    const ready = { dueOn: null, readyFrom: '2025-03-01' }
    await put('p', [
      { key: 'late', dueOn: '2025-03-09' },
      { key: 'late-and-not-its-turn', dueOn: '2025-03-09', turn: false, readyFrom: null },
      { key: 'today', dueOn: '2025-03-10' },
      { key: 'last-soon-day', dueOn: '2025-03-17' },
      { key: 'later', dueOn: '2025-03-18' },
      { key: 'later-and-not-its-turn', dueOn: '2025-03-18', turn: false, readyFrom: null },
      { key: 'past-and-not-binding', dueOn: '2025-03-09', binding: false },
      { key: 'ready', ...ready },
      { key: 'ready-tomorrow', ...ready, readyFrom: '2025-03-11' },
      { key: 'ready-until-yesterday', ...ready, readyUntil: '2025-03-09' },
      { key: 'blocked', ...ready, readyFrom: null },
      { key: 'of-li', ...ready, role: 'reviewer', holder: 'li', awaitedBy: ['preparer'] },
      { key: 'of-wang', ...ready, role: 'reviewer', holder: 'wang', awaitedBy: [] },
      { key: 'of-finance', ...ready, role: 'finance', awaitedBy: ['preparer'], readyFrom: null },
    ])
    expect(await keysIn(view(clerk))).toEqual([
      ['overdue', ['late', 'late-and-not-its-turn']],
      ['soon', ['today', 'last-soon-day']],
      ['ready', ['past-and-not-binding', 'later', 'ready']],
      ['held', ['blocked', 'ready-tomorrow', 'ready-until-yesterday']],
      ['awaited', ['of-li']],
    ])
    expect(await countInbox(store(), view(clerk))).toEqual({ overdue: 2, soon: 2, ready: 3, held: 3, awaited: 1 })
    expect((await keysIn(view(reviewer))).flatMap(([, keys]) => keys)).toEqual(['of-li'])
    expect(await countInbox(store(), view(null))).toEqual({ overdue: 2, soon: 2, ready: 5, held: 4, awaited: 0 })
    // The next day, with nothing written: what was later is soon, and a day that was waited for has come.
    expect((await keysIn(view(clerk, date('2025-03-11'))))[2]).toEqual(['ready', ['past-and-not-binding', 'ready', 'ready-tomorrow']])
    await put('p', [])
  })

  test('pages follow each other through all parts without missing or repeating a line', async () => {
    const days = ['2025-03-01', '2025-03-01', '2025-03-12', null, '2025-04-01', null, '2025-03-02']
    for (const id of ['a', 'b', 'c'])
      await put(
        id,
        days.map((dueOn, index) => ({ key: `t${index}`, dueOn, turn: true, readyFrom: '2025-03-01' })),
      )
    const seen: string[] = []
    const parts: InboxPart[] = []
    let after: string | null = null
    do {
      const page = await readInbox(store(), { ...view(clerk), after, limit: 4 })
      seen.push(...(page?.items ?? []).map((item) => `${item.stream.id}/${item.key}`))
      parts.push(...(page?.items ?? []).map((item) => item.part))
      after = page?.next ?? null
    } while (after !== null)
    expect(new Set(seen).size).toBe(21)
    expect(seen).toHaveLength(21)
    expect(parts).toEqual([...parts].toSorted((x, y) => INBOX_PARTS.indexOf(x) - INBOX_PARTS.indexOf(y)))
    expect(await readInbox(store(), { ...view(clerk), after: 'bm90IG9uZQ', limit: 4 })).toBeUndefined()
    for (const id of ['a', 'b', 'c']) await put(id, [])
  })

  test('the calendar names what falls due on a day, one’s own and what is waited for, and counts the rest', async () => {
    const own = Array.from({ length: 8 }, (_, index) => ({ key: `own-${index}`, dueOn: '2025-03-12' }))
    await put('p', [
      ...own,
      { key: 'late', dueOn: '2025-03-03' },
      { key: 'before', dueOn: '2025-03-02' },
      ...Array.from({ length: CALENDAR_COUNTED_TO + 5 }, (_, index) => ({ key: `more-${index + 10}`, dueOn: '2025-03-20' })),
      { key: 'last', dueOn: '2025-03-30', opensOn: '2025-03-20', readyFrom: '2025-03-20' },
      { key: 'after', dueOn: '2025-03-31' },
      { key: 'past-and-not-binding', dueOn: '2025-03-04', binding: false },
      { key: 'of-finance', dueOn: '2025-03-14', role: 'finance' },
      { key: 'waited-for', dueOn: '2025-03-14', role: 'finance', awaitedBy: ['preparer'] },
      { key: 'waited-for-later', dueOn: '2025-03-14', role: 'finance', awaitedBy: ['preparer'], readyFrom: '2025-03-11' },
    ])
    const { from, to, countedTo, days } = await readCalendar(store(), { actor: clerk, on: TODAY })
    expect([from, to, countedTo]).toEqual(['2025-03-03', '2025-03-30', CALENDAR_COUNTED_TO])
    expect(days.map(({ on, count, items }) => [on, count, items.map(({ key, isOwn }) => `${key}${isOwn ? '' : '*'}`)])).toEqual([
      ['2025-03-03', 1, ['late']],
      ['2025-03-12', 8, ['own-0', 'own-1', 'own-2', 'own-3', 'own-4', 'own-5']],
      ['2025-03-14', 1, ['waited-for*']],
      ['2025-03-20', CALENDAR_COUNTED_TO, ['more-10', 'more-11', 'more-12', 'more-13', 'more-14', 'more-15']],
      ['2025-03-30', 1, ['last']],
    ])
    expect(days[0]?.items).toMatchObject([{ overdueDays: 7, about: '' }])
    expect(days[4]?.items).toMatchObject([{ status: 'waiting', opensOn: '2025-03-20', overdueDays: null }])
    const office = await readCalendar(store(), { actor: null, on: TODAY })
    expect(office.days.map(({ count }) => count)).toEqual([1, 8, 3, CALENDAR_COUNTED_TO, 1])
    await put('p', [])
  })

  test('whoever is waited for is named with how much they have, the longest first', async () => {
    const waited = { role: 'finance', awaitedBy: ['preparer'], dueOn: null } as const
    await put('p', [
      { key: 'a', ...waited, readyFrom: '2025-03-05' },
      { key: 'b', ...waited, readyFrom: '2025-03-04' },
      { key: 'c', ...waited, role: 'reviewer', holder: 'li', readyFrom: '2025-03-01' },
      { key: 'd', ...waited, role: 'reviewer', holder: 'wang', readyFrom: '2025-03-10' },
      { key: 'not-yet', ...waited, readyFrom: '2025-03-11' },
      { key: 'over', ...waited, readyFrom: '2025-03-01', readyUntil: '2025-03-09' },
    ])
    const { count, items } = await readAwaited(store(), 'preparer', TODAY)
    expect(count).toBe(3)
    expect(items.map(({ role, holder, count: many, since, oldest }) => [role, holder, many, since, oldest.key])).toEqual([
      ['reviewer', 'li', 1, '2025-03-01', 'c'],
      ['finance', null, 2, '2025-03-04', 'b'],
      ['reviewer', 'wang', 1, '2025-03-10', 'd'],
    ])
    expect(await readAwaited(store(), 'finance', TODAY)).toEqual({ count: 0, items: [] })
    await put('p', [])
  })

  test('a line says to whoever looks that it is not for them, and to nobody else', async () => {
    const { shown } = dueRow({ streamId: 'p' })
    const bar = { message: { zh: '示例甲', en: 'a' }, next: { zh: '请另一人办理', en: 'Another person' }, citation: shown.citation }
    await put('p', [{ key: 'ready', dueOn: null, shown: { ...shown, bars: [{ persons: ['clerk-2', 'clerk-3'], ...bar }] } }])
    const told = async (reader: Parameters<typeof readInbox>[1]['reader'], of: typeof clerk | null = clerk) => {
      const asked = { ...view(of), after: null, limit: 10, ...(reader === undefined ? {} : { reader }) }
      return (await readInbox(store(), asked))?.items.map(({ key, barred }) => [key, barred])
    }
    expect(await told({ id: 'clerk-2', role: 'preparer' })).toEqual([['ready', bar]])
    expect(await told({ id: 'x', role: 'preparer', deputyFor: { id: 'clerk-3', name: '' } }, null)).toEqual([['ready', bar]])
    for (const reader of [undefined, clerk, { id: 'clerk-2', role: 'finance' as const }])
      expect(await told(reader, null)).toEqual([['ready', null]])
    await put('p', [])
  })

  test('what is ready, but not for whose inbox it is, is held for them: in lists, counts, pages and the calendar', async () => {
    const { shown } = dueRow({ streamId: 'p' })
    const bar = { message: { zh: '示例甲', en: 'a' }, next: null, citation: shown.citation }
    const barred = (...persons: readonly string[]) => ({ shown: { ...shown, bars: [{ persons, ...bar }] } })
    const lines = [
      { key: 'a', dueOn: null, ...barred('clerk-2') },
      { key: 'b', dueOn: null },
      { key: 'c', dueOn: '2025-03-20', ...barred('clerk-2', 'clerk-3') },
      { key: 'd', dueOn: null, readyFrom: null, ...barred('clerk-2') },
      { key: 'e', dueOn: '2025-03-09', binding: false, ...barred('clerk-3') },
      { key: 'f', dueOn: '2025-03-12', ...barred('clerk-2') },
      { key: 'of-another-role', dueOn: null, role: 'finance', ...barred('clerk-2') },
      { key: 'of-another-office', dueOn: null, holder: 'elsewhere', ...barred('clerk-2') },
    ] as const
    await put('p', lines)
    const parts = async (actor: NonNullable<Parameters<typeof countInbox>[1]['actor']>) => {
      const page = await readInbox(store(), { ...view(actor), after: null, limit: 200 })
      const of = (part: InboxPart) => (page?.items ?? []).flatMap((item) => (item.part === part ? [`${item.key} ${item.status}`] : []))
      const { soon, ready, held } = await countInbox(store(), view(actor))
      expect([soon, ready, held]).toEqual([of('soon').length, of('ready').length, of('held').length])
      return { soon: of('soon'), ready: of('ready'), held: of('held') }
    }
    const two = { ...clerk, id: 'clerk-2' }
    expect(await parts(clerk)).toEqual({ soon: ['f ready'], ready: ['e ready', 'c ready', 'a ready', 'b ready'], held: ['d blocked'] })
    expect(await parts(two)).toEqual({ soon: ['f blocked'], ready: ['e ready', 'b ready'], held: ['c blocked', 'a blocked', 'd blocked'] })
    expect(await parts({ ...two, deputyFor: { id: 'clerk-3', name: '' } })).toEqual({
      soon: ['f blocked'],
      ready: ['b ready'],
      held: ['e blocked', 'c blocked', 'a blocked', 'd blocked'],
    })
    const first = await readInbox(store(), { ...view(two), after: null, limit: 4 })
    const second = await readInbox(store(), { ...view(two), after: first?.next ?? null, limit: 4 })
    expect([first, second].map((page) => page?.items.map(({ key }) => key))).toEqual([
      ['f', 'e', 'b', 'c'],
      ['a', 'd'],
    ])
    const { days } = await readCalendar(store(), { actor: two, on: TODAY })
    expect(days.find(({ on }) => on === '2025-03-20')?.items).toMatchObject([{ key: 'c', status: 'blocked' }])
    // The office has it still.
    expect((await countInbox(store(), view(null))).ready).toBe(6)
    const bars = async () => (await store().pool.query('select from due_bar')).rowCount
    expect(await bars()).toBe(7)
    await put('p', lines.slice(0, 2))
    expect(await bars()).toBe(1)
    await put('p', [{ key: 'a', dueOn: null }])
    expect(await bars()).toBe(0)
    await put('p', [])
  })

  test('a task that is recorded changes what is due in the same transaction, and rows that stay are not written again', async () => {
    const id = await desk.project()
    const lines = async () => {
      const { rows } = await store().pool.query<{ key: string; xmin: string }>(
        'select key, xmin::text from due_item where stream_id = $1 order by key',
        [id],
      )
      return rows
    }
    const before = await lines()
    expect(before.map(({ key }) => key)).toEqual(['budget', 'plan'])
    await desk.perform(desk.task(id, 'donation', 1, { donor: '示例捐助人', amountFen: 1, purpose: '图书' }))
    expect(await lines()).toEqual(before)
    await desk.perform(desk.task(id, 'plan', 2, planInput(100)))
    const after = await lines()
    expect(after.map(({ key }) => key)).toEqual(['budget'])
    const page = await readInbox(store(), { ...view({ ...clerk, role: 'finance' }, date('2025-04-02')), after: null, limit: 10 })
    expect(page?.items).toMatchObject([
      {
        part: 'overdue',
        about: '示例项目1',
        key: 'budget',
        title: { zh: '落实预算' },
        due: '2025-03-31',
        overdueDays: 2,
        status: 'ready',
        readyFrom: '2025-02-01',
        citation: { clause: '一' },
      },
    ])
  })

  test('the projects that somebody last worked on, and what was last recorded of them, the latest first', async () => {
    const [first, second, third] = [await desk.project(), await desk.project(), await desk.project()]
    const later = new Date('2025-06-30T02:00:00.000Z')
    const donation = { donor: '示例捐助人', amountFen: 1, purpose: '图书' }
    await desk.perform(desk.task(first, 'donation', 1, donation, { now: later }))
    const other = { ...desk.task(second, 'donation', 1, donation).actor, id: 'another' }
    await desk.perform(desk.task(second, 'donation', 1, donation, { now: later, actor: other }))
    const idsOf = async (person: string | null) => (await readRecentProjects(store(), person, 2)).map(({ id }) => id)
    const { id: me } = desk.task(first, 'plan', 1, {}).actor
    expect((await idsOf(me))[0]).toBe(first)
    expect(await idsOf('another')).toEqual([second])
    expect(await idsOf('somebody-else')).toEqual([])
    expect(new Set(await idsOf(null))).toEqual(new Set([first, second]))
    const eventsOf = async (person: string | null, since: string) =>
      (await readRecentEvents(store(), { person, since, on: TODAY, limit: 3 })).map(({ event, project }) => [project.id, event.number])
    expect(await eventsOf('another', '2025-06-30T00:00:00+08:00')).toEqual([
      [second, 2],
      [second, 1],
    ])
    expect(await eventsOf('another', later.toISOString())).toEqual([[second, 2]])
    expect(new Set((await eventsOf(null, later.toISOString())).map(([id]) => id))).toEqual(new Set([first, second]))
    expect(await readRecentEvents(store(), { person: me, since: '2025-01-01T00:00:00Z', on: date('2025-01-31'), limit: 3 })).toEqual([])
    // What others have recorded of one’s own projects too.
    const mine = await readRecentEvents(store(), { person: me, since: later.toISOString(), on: TODAY, limit: 3 })
    expect(mine.map(({ project, event }) => `${project.id} ${event.number}`).toSorted()).toEqual([`${first} 2`, `${second} 2`].toSorted())
    expect(await idsOf(me)).not.toContain(third)
  })

  test('every part of a long inbox is found by an index', async () => {
    await sql`
      insert into due_item (stream_type, stream_id, key, kind, role, awaited_by, due_on, binding, turn, ready_from, shown)
      select 'project', 'many-' || n, 'task-' || k, 'task',
        (array['preparer', 'approver', 'finance', 'supplier'])[1 + k % 4], case when k % 4 = 2 and k < 4 then '["preparer"]' else '[]' end::jsonb,
        case when k < 10 then date '2020-01-01' + n * 3 + k end, true, k < 3 or k > 9, case when k < 3 or k > 9 then date '2020-01-01' + n end, '{}'
      from generate_series(1, 1000) as n, generate_series(1, 12) as k`.execute(store().db)
    await sql`analyze due_item`.execute(store().db)
    // Whoever asks stands at a wall; behind one fewer conditions find an index than without.
    const walled = store().at({ kind: 'office', reach: 'root', person: clerk.id })
    const far = { on: date('2022-01-01'), withinDays: 14 }
    const planOf = async (actor: typeof clerk | null, part: InboxPart) => {
      const place = [part, '2021-01-01', 'project', 'many-1', 'task-1'] as const
      return JSON.stringify(await inboxPart(walled, { actor, ...far }, part, [...place], 51).explain('json'))
    }
    for (const [actor, part, index] of [
      [clerk, 'overdue', 'due_item_role_due'],
      [clerk, 'soon', 'due_item_role_due'],
      [clerk, 'ready', 'due_item_role_turn'],
      [clerk, 'ready', 'due_item_role_passed'],
      [clerk, 'held', 'due_item_(role_)?turn'],
      [clerk, 'awaited', 'due_item_awaited_preparer'],
      [null, 'overdue', 'due_item_of_organisation'],
      [null, 'soon', 'due_item_of_organisation'],
      [null, 'ready', 'due_item_turn'],
      [null, 'held', 'due_item_turn'],
    ] as const) {
      const plan = await planOf(actor, part)
      expect([part, plan]).toEqual([part, expect.stringMatching(`"${index}"`)])
      expect([part, plan]).toEqual([part, expect.not.stringMatching(/Seq Scan"[^}]*"due_item"/)])
    }
    // What is ready, but not for them, is found by whom it is not for, in the order of its days.
    await sql`
      update due_item set shown = json_build_object('bars', json_build_array(json_build_object('persons', array['preparer-' || n % 20])))
      from generate_series(1, 1000) as n where stream_id = 'many-' || n and turn`.execute(store().db)
    await sql`analyze due_bar`.execute(store().db)
    const held = await planOf(clerk, 'held')
    expect(held).toContain('"due_bar_of_person"')
    expect(held).not.toMatch(/Seq Scan"[^}]*"due_(item|bar)"/)
    // Counts go as far as the bound and no farther, and read what they count.
    expect((await countInbox(store(), { actor: null, ...far })).overdue).toBe(INBOX_COUNTED_TO)
    const counts = await countInbox(store(), { actor: clerk, ...far })
    const counting = JSON.stringify(await inboxCounts(walled, { actor: clerk, ...far }).explain('json', sql`analyze, timing off`))
    expect(counting).not.toContain('Seq Scan')
    const sum = (numbers: readonly number[]) => numbers.reduce((before, number) => before + number, 0)
    const read = [...counting.matchAll(/"Relation Name":"due_item".*?"Actual Rows":([\d.]+).*?"Actual Loops":(\d+)/g)].map(
      ([, rows, loops]) => Number(rows) * Number(loops),
    )
    expect(sum(read)).toBe(sum(Object.values(counts)))
    await sql`
      insert into command (id, kind, stream_type, stream_id, actor, request_digest, outcome, answer, findings, recorded_at)
      select md5(n::text)::uuid, 'task', 'project', 'many-' || n % 500, json_build_object('id', 'person-' || n % 97), '', 'accepted', '{}', '[]',
        timestamptz '2021-01-01' + n * interval '1 minute' from generate_series(1, 10000) as n`.execute(store().db)
    await sql`analyze command`.execute(store().db)
    await sql`
      insert into reminder (stream_type, stream_id, key, due_on, kind, role, holder, made_on)
      select stream_type, stream_id, key, due_on, 'overdue', role, holder, due_on from due_item where due_on is not null`.execute(
      store().db,
    )
    await sql`analyze reminder`.execute(store().db)
    expect((await unreadReminders(store(), clerk, date('2030-01-01'))).count).toBe(INBOX_COUNTED_TO)
    const explained = async (query: RawBuilder<unknown>) => (await sql`explain (format json) ${query}`.execute(walled.db)).rows
    // A step of a round of reminders looks at so many lines and no others.
    const [on, week, most] = ['2022-01-01', '2022-01-08', 20]
    for (const [{ text }, values, index] of [
      [REMIND_OF_OVERDUE, [on, '2021-01-01', 'project', 'many-1', 'task-1', most], 'due_item_due'],
      [REMIND_OF_SOON, [on, week, on, '', '', '', most], 'due_item_due'],
      [REMIND_OF_WRITTEN, [on, week, most], 'due_item_pkey'],
    ] as const) {
      const { rows } = await store().pool.query(`explain (analyze, timing off, format json) ${text}`, [...values])
      const plan = JSON.stringify(rows)
      expect([index, plan]).toEqual([index, expect.stringMatching(`"${index}"`)])
      expect([index, plan]).toEqual([index, expect.not.stringMatching(/Seq Scan"[^}]*"due_item"/)])
      const looked = [...plan.matchAll(/"Relation Name":"due_item".*?"Actual Rows":([\d.]+)/g)].map(([, found]) => Number(found))
      expect(sum(looked)).toBeLessThanOrEqual(most)
    }
    const fourWeeks = (actor: typeof clerk | null) => dueInCalendar({ actor, on: far.on }, date('2021-12-20'), date('2022-01-16'))
    // What is named of a day is looked up and not joined to: a list would be read whole for it.
    for (const actor of [clerk, null]) expect(JSON.stringify(await explained(fourWeeks(actor)))).not.toMatch(/(Hash|Merge) Join/)
    // A day is read as far as it is counted, in each range that it is found by.
    await sql`
      insert into due_item (stream_type, stream_id, key, kind, role, awaited_by, due_on, binding, turn, ready_from, shown)
      select 'project', 'day-' || n, 'task', 'task', 'preparer', '[]', date '2022-01-05', n > 500, false, date '2021-01-01', '{}'
      from generate_series(1, 1000) as n`.execute(store().db)
    await sql`analyze due_item`.execute(store().db)
    const measured = await sql`explain (analyze, timing off, format json) ${fourWeeks(clerk)}`.execute(walled.db)
    const reads = [...JSON.stringify(measured.rows).matchAll(/"Relation Name":"due_item".*?"Actual Rows":([\d.]+).*?"Actual Loops":(\d+)/g)]
    expect(reads.map(([, rows, loops]) => Number(rows) * Number(loops) < 28 * CALENDAR_COUNTED_TO)).toEqual(reads.map(() => true))
    const beside = { person: 'person-7', since: '2021-01-01T00:00:00+08:00', on: far.on, limit: 8 }
    for (const [query, index, table] of [
      [fourWeeks(clerk), 'due_item_role_due', 'due_item'],
      [fourWeeks(clerk), 'due_item_awaited_preparer', 'due_item'],
      [fourWeeks(null), 'due_item_due', 'due_item'],
      [awaitedBy('preparer', far.on), 'due_item_awaited_preparer', 'due_item'],
      [unreadOf(clerk, far.on), 'reminder_role', 'reminder'],
      [recentProjects('person-7', 5), 'command_of_person', 'command'],
      [recentEvents(beside), 'command_of_person', 'command'],
      [recentEvents(beside), 'event_pkey', 'event'],
      [recentEvents({ ...beside, person: null }), 'ledger_pkey', 'ledger'],
    ] as const) {
      const plan = JSON.stringify(await explained(query))
      expect([index, plan]).toEqual([index, expect.stringMatching(`"${index}"`)])
      expect([table, plan]).toEqual([table, expect.not.stringMatching(new RegExp(`Seq Scan"[^}]*"${table}"`))])
    }
  })
})
