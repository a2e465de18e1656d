import { randomUUID } from 'node:crypto'
import { date } from '@goufu/engine'
import { describe, expect, test } from 'vitest'
import { readTurnedDown } from './commands.ts'
import { engineFold } from './engine-fold.ts'
import { readEvents } from './events.ts'
import { performTask, rehearseTask } from './perform-task.ts'
import type { TaskResult } from './perform-task.ts'
import type { Profiles } from './profiles.ts'
import { readProject } from './read-project.ts'
import { listFunds, readFund } from './registers.ts'
import { createDesk, MORNING, OPENED } from './testing/desk.ts'
import { donationInput, people, planInput } from './testing/policy.ts'
import { databases } from './testing/database.ts'
import { useStore } from './testing/use-store.ts'
import { verifyStream } from './verify.ts'

describe.each(databases)('performTask on %s', (kind) => {
  const store = useStore(kind)
  const desk = createDesk(store)
  const versionOf = async (id: string) => (await readProject(store(), desk.profiles, id))?.project.version

  test('an accepted task is an event, a new version and a new picture of the project', async () => {
    const id = await desk.project()
    const result = await desk.perform(desk.task(id, 'plan', 1, planInput(1_000_000)))
    expect(result).toMatchObject({
      kind: 'accepted',
      version: 2,
      events: [
        { number: 2, type: 'plan', task: 'plan', effectiveOn: OPENED, recordedAt: MORNING.toISOString(), citation: { clause: '一' } },
      ],
      after: { project: { version: 2, state: { plan: { totalFen: 1_000_000 } } }, profile: { id: 'sample-policy' } },
    })
    const read = await readProject(store(), desk.profiles, id)
    expect(read?.project).toEqual(result.kind === 'accepted' ? result.after.project : undefined)
    expect(await verifyStream(store(), engineFold(desk.profiles), { type: 'project', id })).toMatchObject({ ok: true, events: 2 })
  })

  test('a task that spends writes project and fund together', async () => {
    const [id, fundId] = [await desk.planned(600_000), await desk.fund(1_000_000)]
    const result = await desk.perform(desk.task(id, 'budget', 2, { lines: [{ fundId, amountFen: 600_000 }] }))
    expect(result).toMatchObject({
      kind: 'accepted',
      version: 3,
      after: { funds: { [fundId]: { reservedFen: 600_000 } } },
      events: [{ stream: { type: 'project' } }, { stream: { type: 'fund' }, type: 'reserve' }],
    })
    expect(await readFund(store(), fundId)).toMatchObject({ version: 2, state: { reservedFen: 600_000 } })
    for (const stream of [{ type: 'fund', id: fundId } as const, { type: 'project', id } as const]) {
      expect(await verifyStream(store(), engineFold(desk.profiles), stream)).toMatchObject({ ok: true })
    }
  })

  test('a refusal changes nothing and is recorded with its clause and with what was tried', async () => {
    const id = await desk.project()
    const request = desk.task(id, 'plan', 1, planInput(1_000_000, 36))
    const result = await desk.perform(request)
    expect(result).toMatchObject({ kind: 'refused' })
    expect(await versionOf(id)).toBe(1)
    const [recorded, ...others] = await readTurnedDown(store(), { type: 'project', id }, null, 10)
    expect(others).toEqual([])
    expect(recorded).toMatchObject({ id: request.commandId, outcome: 'refused', actor: { id: 'preparer-1' } })
    expect(recorded?.findings.find(({ rule }) => rule === 'two-years')?.citation.clause).toBe('二')
    expect(recorded?.request).toContain('"months":36')
    expect(await desk.perform(request)).toMatchObject({ kind: 'replayed', command: { outcome: 'refused' } })
  })

  test('a reason that is asked for can be given once an approver has agreed; both are on record', async () => {
    const id = await desk.project()
    expect(await desk.perform(desk.task(id, 'plan', 1, planInput(1_000_000, 18)))).toMatchObject({ kind: 'needs-facts' })
    const justified = (version: number) =>
      desk.task(id, 'plan', version, planInput(1_000_000, 18), { justifications: { 'one-year': '服务需要连续' } })
    expect(await desk.perform(justified(1))).toMatchObject({ kind: 'needs-facts' })
    const request = { heldTask: 'plan', exceptionTo: 'one-year', reason: '示例请求', neededBy: '2025-02-10' }
    expect(await desk.perform(desk.task(id, 'exception', 1, request))).toMatchObject({ kind: 'accepted' })
    const consent = { result: 'agreed', reason: '示例同意' }
    expect(await desk.perform(desk.task(id, 'consent@1', 2, consent, { actor: people.approver }))).toMatchObject({ kind: 'accepted' })
    expect(await desk.perform(justified(3))).toMatchObject({
      kind: 'accepted',
      after: {
        project: { state: { records: [{}, { consentTo: 'one-year', by: { id: people.approver.id } }, { exceptions: ['one-year'] }] } },
      },
    })
    const [, asked, agreed, planned] = await readEvents(store(), { type: 'project', id }, 0, 10)
    expect(asked?.event.data).toMatchObject(request)
    expect(agreed?.event.data).toMatchObject({ ...consent, consentTo: 'one-year' })
    expect(planned?.event.data).toMatchObject({
      justifications: { 'one-year': '服务需要连续' },
      consents: { 'one-year': { event: 3, by: { id: people.approver.id } } },
    })
    const turnedDown = await readTurnedDown(store(), { type: 'project', id }, null, 10)
    expect(turnedDown.map(({ outcome }) => outcome)).toEqual(['needs-facts', 'needs-facts'])
  })

  test('what is no attempt is answered and not recorded', async () => {
    const id = await desk.project()
    const plan = planInput(1_000_000)
    expect(await desk.perform(desk.task(randomUUID(), 'plan', 1, plan))).toEqual({ kind: 'unknown-project' })
    expect(await desk.perform(desk.task(id, 'nothing', 1, plan))).toEqual({ kind: 'unknown-task' })
    expect(await desk.perform(desk.task(id, 'plan', 1, { ...plan, extra: 1 }))).toMatchObject({ kind: 'invalid-input' })
    expect(await desk.perform(desk.task(id, 'plan', 1, { ...plan, needEvidence: 'a\0b' }))).toMatchObject({
      kind: 'invalid-input',
      issues: [{ path: 'input.needEvidence' }],
    })
    expect(await desk.perform(desk.task(id, 'plan', 1, plan, { effectiveOn: date('2025-07-01') }))).toEqual({
      kind: 'effective-in-future',
      today: '2025-06-30',
    })
    expect(await desk.perform(desk.task(id, 'plan', 0, plan))).toEqual({ kind: 'stale-version', version: 1 })
    expect(await readTurnedDown(store(), { type: 'project', id }, null, 10)).toEqual([])
    expect(await versionOf(id)).toBe(1)
  })

  test('the wrong role is turned down, and that is recorded', async () => {
    const id = await desk.project()
    expect(await desk.perform(desk.task(id, 'plan', 1, planInput(1), { actor: people.auditor }))).toMatchObject({ kind: 'wrong-role' })
    expect(await readTurnedDown(store(), { type: 'project', id }, null, 10)).toMatchObject([
      { outcome: 'wrong-role', actor: { id: 'auditor-1' } },
    ])
  })

  test('the same request sent again answers with its outcome, although its version has moved on', async () => {
    const id = await desk.project()
    const request = desk.task(id, 'donation', 1, donationInput(5_000))
    expect(await desk.perform(request)).toMatchObject({ kind: 'accepted', version: 2 })
    expect(await desk.perform(request)).toMatchObject({ kind: 'replayed', command: { outcome: 'accepted', answer: { version: 2 } } })
    expect(await desk.perform({ ...request, expectedVersion: 2 })).toMatchObject({ kind: 'replayed' })
    expect(await desk.perform({ ...request, input: donationInput(6_000) })).toEqual({ kind: 'command-reused' })
    expect(await desk.perform({ ...request, expectedVersion: 2, input: donationInput(6_000) })).toEqual({ kind: 'command-reused' })
    expect(await desk.perform({ ...request, actor: { ...people.preparer, id: 'other' } })).toEqual({ kind: 'command-reused' })
    expect(await versionOf(id)).toBe(2)
  })

  test('a request sent a hundred times at once acts once', async () => {
    const id = await desk.project()
    const request = desk.task(id, 'donation', 1, donationInput(5_000))
    const results = await Promise.all(Array.from({ length: 100 }, () => desk.perform(request)))
    expect(results.filter((result) => result.kind === 'accepted')).toHaveLength(1)
    expect(results.filter((result) => result.kind === 'replayed')).toHaveLength(99)
    expect((await readProject(store(), desk.profiles, id))?.project.state.donations).toHaveLength(1)
  })

  test('of two people at once the second is told the new version', async () => {
    const id = await desk.project()
    const results = await Promise.all([1, 2].map((amount) => desk.perform(desk.task(id, 'donation', 1, donationInput(amount)))))
    expect(results.map((result) => result.kind).toSorted()).toEqual(['accepted', 'stale-version'])
    expect(results).toContainEqual({ kind: 'stale-version', version: 2 })
  })

  test.each([
    ['asks', performTask],
    ['rehearses', rehearseTask],
  ])('whoever %s on a version that passes meanwhile is told the new one, not refused by what it changed', async (_, ask) => {
    const fundId = await desk.fund(100)
    const id = await desk.planned(100)
    const budget = desk.task(id, 'budget', 2, { lines: [{ fundId, amountFen: 100 }] })
    // After its project was read and before the fund is, another does the same: the fund is used up by then.
    let other: Promise<TaskResult> | undefined
    const meanwhile: Profiles = {
      get: async (digest) => {
        await (other ??= desk.perform({ ...budget, commandId: randomUUID() }))
        return desk.profiles.get(digest)
      },
    }
    expect(await ask(store(), meanwhile, budget)).toEqual({ kind: 'stale-version', version: 3 })
    expect(await other).toMatchObject({ kind: 'accepted' })
    expect(await readTurnedDown(store(), { type: 'project', id }, null, 10)).toEqual([])
  })

  test('projects that reach for the same fund at once get what there is and not a fen more', async () => {
    const fundId = await desk.fund(500)
    const projects = await Promise.all(Array.from({ length: 12 }, () => desk.planned(100)))
    const results = await Promise.all(
      projects.map((id) => desk.perform(desk.task(id, 'budget', 2, { lines: [{ fundId, amountFen: 100 }] }))),
    )
    expect(results.filter((result) => result.kind === 'accepted')).toHaveLength(5)
    expect(results.filter((result) => result.kind === 'refused')).toHaveLength(7)
    const { items: funds = [] } = (await listFunds(store(), { fiscalYear: 2025, buyer: null, after: null, limit: 200 })) ?? {}
    expect(funds.find((fund) => fund.stream.id === fundId)).toMatchObject({ version: 6, state: { reservedFen: 500 } })
    expect(await verifyStream(store(), engineFold(desk.profiles), { type: 'fund', id: fundId })).toMatchObject({ ok: true, events: 6 })
  })

  test('a rehearsal decides and records nothing', async () => {
    const id = await desk.project()
    const accepted = await rehearseTask(store(), desk.profiles, desk.task(id, 'plan', 1, planInput(100)))
    expect(accepted).toMatchObject({ kind: 'decided', version: 1, decision: { outcome: 'accepted' } })
    const refused = await rehearseTask(store(), desk.profiles, desk.task(id, 'plan', 1, planInput(100, 36)))
    expect(refused).toMatchObject({ kind: 'decided', decision: { outcome: 'refused' } })
    expect(await versionOf(id)).toBe(1)
    expect(await readTurnedDown(store(), { type: 'project', id }, null, 10)).toEqual([])
  })

  test('a project can be read as it stood at the end of a day', async () => {
    const fundId = await desk.fund(1_000)
    const id = await desk.planned(100)
    await desk.perform(desk.task(id, 'budget', 2, { lines: [{ fundId, amountFen: 100 }] }, { effectiveOn: date('2025-03-01') }))
    await desk.perform(desk.task(id, 'donation', 3, donationInput(7), { effectiveOn: date('2025-04-01') }))
    const asOf = async (day: string) => readProject(store(), desk.profiles, id, date(day))
    expect(await asOf('2025-01-31')).toBeUndefined()
    expect(await asOf('2025-02-28')).toMatchObject({ project: { version: 2, state: { budget: null, donations: [] } }, funds: {} })
    expect(await asOf('2025-03-31')).toMatchObject({
      project: { version: 3, state: { donations: [] } },
      funds: { [fundId]: { reservedFen: 100 } },
    })
    const [now, then] = [await readProject(store(), desk.profiles, id), await asOf('2025-04-01')]
    expect(then?.project).toEqual(now?.project)
    const events = await readEvents(store(), { type: 'project', id }, 2, 1)
    expect(events.map(({ event }) => event.number)).toEqual([3])
  })
})
