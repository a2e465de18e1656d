import type { ResolvedProfile } from '@goufu/engine'
import { createProfiles, listProjects, verifyStream, engineFold } from '@goufu/store'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Scenario } from '@goufu/scenario'
import type * as z from 'zod'
import { builtInProfiles, DEFAULT_PROFILE_ID } from './built-in-profiles.ts'
import { configuredProfile } from './configured-profile.ts'
import { SampleError } from './sample-error.ts'
import { ensureSample, readSample } from './sample.ts'
import type { eventPageSchema, projectAnswerSchema, projectListSchema, tasksAnswerSchema } from './schemas/project.ts'
import { databases, useApi } from './testing/api.ts'
import { openProject } from './testing/desk.ts'

const NOW = '2026-11-22T04:00:00.000Z'

async function theSample(): Promise<Scenario> {
  const builtIn = await builtInProfiles.get(DEFAULT_PROFILE_ID)?.()
  const sample = builtIn === undefined ? null : await readSample(builtIn)
  if (sample === null) throw new Error('there is no sample')
  return sample
}

describe.each(databases)('the sample on %s', (kind) => {
  const api = useApi(kind, NOW)
  let sample: Scenario
  beforeAll(async () => {
    sample = await theSample()
  })
  const ensure = (scenario: Scenario) => ensureSample(api().store, createProfiles(api().store), api().profile, scenario)

  test('that was broken off is played to its end, once, whatever was done before', async () => {
    expect(await ensure({ ...sample, steps: sample.steps.slice(0, 14) })).toBe('2026-01-14')
    expect(await ensure(sample)).toBe('2026-01-14')
    const { store } = api()
    const { items } = (await listProjects(store, { after: null, limit: 10, search: null })) ?? { items: [] }
    expect(items.map(({ code, outcome, paidFen }) => [code, outcome, paidFen])).toEqual([
      ['示例-2025-01', 'open', 10_000_000],
      ['示例-2025-02', 'cancelled', 0],
    ])
    for (const { id } of items)
      expect(await verifyStream(store, engineFold(createProfiles(store)), { type: 'project', id })).toMatchObject({ ok: true })
  })

  test('is not played again where it is complete', async () => {
    const before = await api().records()
    expect(await ensure(sample)).toBe('2026-01-14')
    expect(await api().records()).toEqual(before)
  })

  test('is read as at any day: the task list is the one of that day, and before its first day there is no project', async () => {
    const id = (await api().get<z.output<typeof projectListSchema>>('/api/v1/projects')).body.items[0]?.id ?? ''
    const doneOn = async (day: string): Promise<number> => {
      const tasks = (await api().get<z.output<typeof tasksAnswerSchema>>(`/api/v1/projects/${id}/tasks?asOf=${day}`)).body
      const { view } = (await api().get<z.output<typeof projectAnswerSchema>>(`/api/v1/projects/${id}?asOf=${day}`)).body
      expect(tasks).toMatchObject({ asOf: day, tasks: view.tasks, stages: view.stages })
      const records = tasks.tasks.flatMap((task) => task.records)
      expect(records.every(({ on }) => on <= day)).toBe(true)
      return records.length
    }
    const first =
      (await api().get<z.output<typeof eventPageSchema>>(`/api/v1/projects/${id}/events?limit=1`)).body.items[0]?.effectiveOn ?? ''
    const counts: number[] = []
    for (const day of [first, '2025-06-10', '2025-09-10', '2026-01-14']) counts.push(await doneOn(day))
    expect(counts).toEqual(counts.toSorted((a, b) => a - b))
    expect(new Set(counts).size).toBe(counts.length)
    const before = new Date(Date.parse(first) - 86_400_000).toISOString().slice(0, 10)
    for (const path of ['', '/tasks']) {
      const reply = await api().get(`/api/v1/projects/${id}${path}?asOf=${before}`)
      expect(reply).toMatchObject({ status: 404, body: { code: 'unknown-project' } })
    }
  })

  test('tells a supplier, by no route, who else has applied and was refused, who marked, nor what another is paid', async () => {
    const suppliers = new Map<string, string>()
    for (const { id, name } of (await api().get<{ items: { id: string; name: string }[] }>('/api/v1/suppliers')).body.items)
      suppliers.set(name, id)
    const hidden = ['示例丙', '示例丁'].flatMap((start) => [...suppliers].filter(([name]) => name.startsWith(start)).flat())
    expect(hidden).toHaveLength(4)
    const { body: list } = await api().get<z.output<typeof projectListSchema>>('/api/v1/projects')
    const yi = [...suppliers].find(([name]) => name.startsWith('示例乙'))?.[1] ?? ''
    for (const actor of [`supplier:${yi}`, 'public']) {
      for (const { id } of list.items) {
        const paths = ['', '/tasks', '/events?limit=200', '/tasks/contract/contract'].map((path) => `/api/v1/projects/${id}${path}`)
        for (const path of [...paths, '/api/v1/projects', '/api/v1/inbox/overview']) {
          const told = JSON.stringify((await api().get(path, { actor })).body)
          for (const secret of [...hidden, 'reviewer-chen', '"marks":[{'])
            expect(told.includes(secret) ? `${path}: ${secret}` : null).toBeNull()
        }
      }
      const { body } = await api().get<z.output<typeof projectListSchema>>('/api/v1/projects', { actor })
      expect(body.items.map(({ paidFen, nextDue }) => [paidFen, nextDue])).toEqual([
        [null, null],
        [null, null],
      ])
      const seen = await api().get<z.output<typeof projectAnswerSchema>>(`/api/v1/projects/${list.items[0]?.id ?? ''}`, { actor })
      expect(seen.body.view.money).toMatchObject({ paidFen: null, instalments: [] })
      const named = await api().get<z.output<typeof projectListSchema>>(`/api/v1/projects?q=${encodeURIComponent('示例丙')}`, { actor })
      expect(named.body.items).toEqual([])
    }
    const jia = [...suppliers].find(([name]) => name.startsWith('示例甲'))?.[1] ?? ''
    const own = await api().get<z.output<typeof projectListSchema>>('/api/v1/projects', { actor: `supplier:${jia}` })
    expect(own.body.items.map(({ paidFen }) => paidFen)).toContain(10_000_000)
    const [first] = list.items
    const offices = await api().get(`/api/v1/projects/${first?.id ?? ''}/events?limit=200`)
    expect(hidden.some((secret) => JSON.stringify(offices.body).includes(secret))).toBe(true)
  })

  test('shows on its day what a busy office sees: paid once, one report overdue, the second payment blocked by its clause', async () => {
    const id = (await api().get<z.output<typeof projectListSchema>>('/api/v1/projects')).body.items[0]?.id ?? ''
    const { body } = await api().get<z.output<typeof projectAnswerSchema>>(`/api/v1/projects/${id}?asOf=2026-01-14`)
    expect(body.view.money.paidFen).toBe(10_000_000)
    expect(body.view.overdue).toMatchObject([{ address: 'quarterly-report@2025Q4', overdueDays: 4 }])
    const payment = body.view.tasks.find((task) => task.address === 'second-payment')
    expect(payment).toMatchObject({ status: 'blocked', findings: [{ citation: { clause: '六(三)' } }] })
  })
})

describe.each([...builtInProfiles.keys()])('the sample of %s', (id) => {
  const api = useApi('server', NOW, { profile: () => profileOf(id), trial: true })

  test('shows, where there is one, a purchase under way: contracted, paid for once at least, and nothing done after its day', async () => {
    const builtIn = await builtInProfiles.get(id)?.()
    const sample = builtIn === undefined ? null : await readSample(builtIn)
    expect(sample === null).toBe(id === 'national-base')
    if (sample === null) return
    const { store, files, profile } = api()
    const day = await ensureSample(store, createProfiles(store), profile, sample, { trial: true, files })
    expect(day).toBe(sample.viewOn)
    const { items } = (await listProjects(store, { after: null, limit: 10, search: null })) ?? { items: [] }
    expect(items.filter(({ outcome, paidFen }) => outcome === 'open' && (paidFen ?? 0) > 0)).toHaveLength(1)
    const { rows } = await store.pool.query<{ last: string }>('select max(effective_on)::text as last from event')
    expect((rows[0]?.last ?? '') <= (day ?? '')).toBe(true)
  })
})

async function profileOf(id: string): Promise<ResolvedProfile> {
  const configured = await configuredProfile(id)
  if ('fault' in configured) throw new Error(configured.fault.en)
  return configured.profile
}

describe('a store with work of its own', () => {
  const api = useApi('server', NOW)

  test('is left alone', async () => {
    await openProject(api())
    const before = await api().records()
    expect(await ensureSample(api().store, createProfiles(api().store), api().profile, await theSample())).toBeNull()
    expect(await api().records()).toEqual(before)
  })
})

describe('a sample that does not come out as it says', () => {
  const api = useApi('server', NOW)

  test('stops the start and names the step', async () => {
    const sample = await theSample()
    const [first] = sample.steps
    if (first === undefined || !('do' in first)) throw new Error('the sample begins with a task')
    const wrong = { ...sample, steps: [{ ...first, check: { paid: 100 } }] }
    const ensured = ensureSample(api().store, createProfiles(api().store), api().profile, wrong)
    await expect(ensured).rejects.toThrow(SampleError)
    await expect(ensured).rejects.toThrow('step 1: paid is 0.00, not 1.00')
    await expect(ensured).rejects.toMatchObject({
      text: { zh: expect.stringContaining('第 1 步：paid 应为 1.00，实为 0.00') as string },
    })
  })
})
