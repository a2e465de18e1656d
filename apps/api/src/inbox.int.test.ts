import { describe, expect, test } from 'vitest'
import type * as z from 'zod'
import type { inboxSchema, overviewSchema } from './schemas/inbox.ts'
import { useApi } from './testing/api.ts'
import { amendedPolicy } from './testing/amended-policy.ts'
import { openProject, planInput, supplierBody } from './testing/desk.ts'

type Inbox = z.output<typeof inboxSchema>
type Overview = z.output<typeof overviewSchema>

describe('the inbox', () => {
  const api = useApi('server', '2025-05-20T04:00:00.000Z')
  const inbox = async (query = '', actor?: string) => {
    const { status, body } = await api().get<Inbox>(`/api/v1/inbox${query}`, actor === undefined ? {} : { actor })
    return { status, body }
  }

  test('holds what waits for whoever asks, and moves on with what is recorded and with the day', async () => {
    const id = await openProject(api())
    const { body: before } = await inbox()
    expect(before).toMatchObject({ on: '2025-05-20', within: 7, next: null })
    expect(before.items.map(({ part, key, status, stream }) => ({ part, key, status, stream }))).toContainEqual({
      part: 'ready',
      key: 'plan',
      status: 'ready',
      stream: { type: 'project', id },
    })
    await api().post(`/api/v1/projects/${id}/tasks/plan`, { version: 1, body: { input: planInput, effectiveOn: '2025-05-14' } })
    const { body: clerk } = await inbox()
    expect(clerk.items.map(({ key }) => key)).not.toContain('plan')
    // What the next one can do is waited for, and stands in their own inbox as ready.
    const waited = clerk.items.find(({ part }) => part === 'awaited')
    expect(waited).toMatchObject({ status: 'ready', readyFrom: '2025-05-14' })
    const { body: office } = await inbox('?of=office')
    expect(office.items.find(({ key }) => key === waited?.key)).toMatchObject({ part: 'ready' })
    expect(office.counts.ready).toBeGreaterThan(0)
    const beside = async (query: string) => (await api().get<Overview>(`/api/v1/inbox/overview${query}`)).body
    const mine = await beside('')
    expect(mine.awaited.items).toContainEqual(expect.objectContaining({ role: waited?.role, since: '2025-05-14', name: null }))
    expect(mine.calendar).toMatchObject({ from: '2025-05-12', to: '2025-06-08' })
    // 端午节 of that year, by the profile's own table.
    expect(mine.calendar.daysOff).toContain('2025-06-02')
    expect(mine.projects).toMatchObject([{ id, outcome: 'open', paidFen: 0 }])
    expect(mine.recorded[0]).toMatchObject({ number: 2, actor: { role: 'preparer' }, project: { id } })
    expect((await beside('?of=office')).awaited.items).toEqual([])
    // Much later, with nothing written, the due dates of the stages have passed.
    const { body: late } = await inbox('?on=2030-01-01&limit=2')
    expect(late.items).toMatchObject([{ part: 'overdue' }, { part: 'overdue' }])
    expect(late.items[0]?.overdueDays).toBeGreaterThan(1000)
    expect(late.counts.overdue).toBeGreaterThan(2)
    const { body: rest } = await inbox(`?on=2030-01-01&limit=200&after=${late.next ?? ''}`)
    expect(rest.items.length + 2).toBe(Object.values(late.counts).reduce((sum, count) => sum + count, 0))
    expect((await inbox('', 'auditor-qian')).body.items).toEqual([])
  })

  test('shows what one was reminded of until it is said to be read', async () => {
    const id = await openProject(api())
    await api().store.pool.query(
      `insert into reminder (stream_type, stream_id, key, due_on, kind, role, made_on)
       select stream_type, stream_id, key, due_on, 'soon', role, '2025-05-20' from due_item where stream_id = $1 and key = 'plan'`,
      [id],
    )
    const { body: before } = await inbox()
    expect(before.reminders.unread).toBe(1)
    expect(before.items.filter(({ unread }) => unread).map(({ key }) => key)).toEqual(['plan'])
    const { through } = before.reminders
    for (const turn of [1, 2]) {
      const { status, body } = await api().send('PUT', '/api/v1/inbox/read', { body: { through } })
      expect([turn, status, body]).toEqual([turn, 200, { unread: 0, through: 0 }])
    }
    expect((await inbox()).body.items.filter(({ unread }) => unread)).toEqual([])
    expect((await inbox('', 'preparer-zhao')).body.reminders.unread).toBe(1)
    expect((await api().send('PUT', '/api/v1/inbox/read', { body: { through: -1 } })).status).toBe(400)
  })

  test('brings a request for an exception to the approver, and the answer to whoever asked', async () => {
    const id = await openProject(api())
    const line = async (key: string, actor: string) => {
      const { body } = await inbox('?limit=200', actor)
      return body.items.find((item) => item.stream.id === id && item.key === key)
    }
    const record = (task: string, version: number, actor: string, input: object) =>
      api().post(`/api/v1/projects/${id}/tasks/${task}`, { version, actor, body: { input, effectiveOn: '2025-05-20' } })
    const request = { heldTask: 'contract', exceptionTo: 'term-as-usual', reason: '示例请求', neededBy: '2025-05-22' }
    expect((await record('exception-request', 1, 'preparer-zhang', request)).status).toBe(200)
    const soon = { part: 'soon', status: 'ready' }
    expect(await line('exception-consent@1', 'approver-li')).toMatchObject({ ...soon, due: '2025-05-22', task: 'exception-consent@1' })
    expect(await line('exception-consent@1', 'preparer-zhang')).toMatchObject({ part: 'awaited' })
    const answer = { result: 'agreed', reason: '示例同意' }
    expect((await record('exception-consent@1', 2, 'approver-li', answer)).status).toBe(200)
    expect(await line('consent-answer@1', 'preparer-zhang')).toMatchObject({ ...soon, due: '2025-05-27', task: 'contract' })
    expect(await line('consent-answer@1', 'preparer-zhao')).toBeUndefined()
    expect(await line('exception-consent@1', 'approver-li')).toBeUndefined()
  })

  test.each(['?on=2025-02-30', '?on=9999-12-31', '?within=-1', '?within=400', '?of=nobody', '?after=x', '?limit=0', '?misspelt=1'])(
    'a question that cannot be is refused: %s',
    async (query) => {
      expect((await inbox(query)).status).toBe(400)
    },
  )
})

describe('the inbox of a supplier', () => {
  const api = useApi('server', '2025-03-18T04:00:00.000Z', { profile: () => Promise.resolve(amendedPolicy) })

  test('brings a refusal at screening to the applicant, with the reason, and to no other supplier', async () => {
    const opened = async (path: string, body: object, actor = 'preparer-zhao') => {
      const reply = await api().post<{ readonly id: string }>(`/api/v1/${path}`, { actor, body: { ...body, effectiveOn: '2025-03-03' } })
      expect(reply.status).toBe(201)
      return reply.body.id
    }
    const shared = { buyer: '示例县民政局', fiscalYear: 2025 }
    const supplier = await opened('suppliers', supplierBody)
    const fund = await opened('funds', { ...shared, title: '示例资金', source: 'general-budget', appropriatedFen: 1_000 }, 'finance-wang')
    const id = await opened('projects', { ...shared, code: '示例-初审', title: '示例项目' })
    const services = [{ service: 'care', standard: '示例标准', quantity: 1, unitPriceFen: 1_000 }]
    const plan = { services, totalFen: 1_000, months: 9, minimumAge: 0, maximumAge: 18, needEvidence: '示例需求' }
    const steps: readonly (readonly [task: string, actor: string, on: string, input: object])[] = [
      ['plan', 'preparer-zhao', '2025-03-03', plan],
      ['budget', 'finance-wang', '2025-03-03', { lines: [{ fundId: fund, amountFen: 1_000 }] }],
      ['call', 'preparer-zhao', '2025-03-04', { channels: ['website'], closesOn: '2025-03-14', settings: [] }],
      ['application', 'preparer-zhao', '2025-03-05', { supplierId: supplier, priceFen: 1_000, proposal: '示例设计', documents: [] }],
      ['screening', 'preparer-zhao', '2025-03-17', { results: [{ supplierId: supplier, result: 'refused', reason: '示例原因' }] }],
    ]
    for (const [index, [task, actor, effectiveOn, input]] of steps.entries()) {
      const reply = await api().post(`/api/v1/projects/${id}/tasks/${task}`, { actor, version: index + 1, body: { input, effectiveOn } })
      expect([task, reply.status]).toEqual([task, 200])
    }
    const lines = async (actor: string, query = '') => {
      const { items } = (await api().get<Inbox>(`/api/v1/inbox?limit=200${query}`, { actor })).body
      return items.filter(({ kind }) => kind === 'screening-result')
    }
    expect(await lines(`supplier:${supplier}`)).toMatchObject([
      { part: 'soon', task: 'application', about: '示例项目', due: '2025-03-24', why: { zh: '示例原因' } },
    ])
    const { calendar } = (await api().get<Overview>('/api/v1/inbox/overview', { actor: `supplier:${supplier}` })).body
    expect(calendar.days).toMatchObject([{ on: '2025-03-24', items: [{ kind: 'screening-result', isOwn: true }] }])
    expect(await lines(`supplier:${supplier}`, '&on=2025-03-25')).toEqual([])
    expect(await lines('supplier:another')).toEqual([])
    expect(await lines('preparer-zhao')).toEqual([])
  })
})
