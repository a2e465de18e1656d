import { readFileSync } from 'node:fs'
import { play, readScenario } from '@goufu/scenario'
import { beforeAll, describe, expect, test } from 'vitest'
import type * as z from 'zod'
import { DEFAULT_PROFILE_ID, scenariosOf } from './built-in-profiles.ts'
import { eventPageSchema, projectAnswerSchema, projectListSchema, tasksAnswerSchema, verificationSchema } from './schemas/project.ts'
import { fundPageSchema, supplierPageSchema, supplierSchema } from './schemas/registers.ts'
import { inboxSchema } from './schemas/inbox.ts'
import { profileDescriptorSchema } from './schemas/profile.ts'
import { sessionSchema } from './schemas/session.ts'
import { useApi } from './testing/api.ts'
import { httpWorld } from './testing/http-world.ts'

type Events = z.output<typeof eventPageSchema>

describe('answers after a whole purchase', () => {
  // After the last day of the scenario.
  const api = useApi('server', '2030-01-01T04:00:00.000Z')

  beforeAll(async () => {
    const read = readScenario(readFileSync(new URL('full-purchase.yaml', scenariosOf(DEFAULT_PROFILE_ID)), 'utf8'))
    if ('faults' in read) throw new Error(JSON.stringify(read.faults))
    for await (const { step, mismatches } of play(read.scenario, httpWorld(api), api().profile))
      if (mismatches.length > 0) throw new Error(`step ${step}: ${JSON.stringify(mismatches)}`)
  })

  test('every answer is what the documentation says, no more and no less', async () => {
    const { body: list } = await api().get<z.output<typeof projectListSchema>>('/api/v1/projects')
    const id = list.items.find((item) => item.code === '示例-2025-01')?.id ?? ''
    const { body: suppliers } = await api().get<z.output<typeof supplierPageSchema>>('/api/v1/suppliers')
    for (const [path, schema] of [
      ['/session', sessionSchema],
      ['/inbox?on=2025-09-01&limit=3', inboxSchema],
      ['/inbox?of=office', inboxSchema],
      ['/projects', projectListSchema],
      [`/projects/${id}`, projectAnswerSchema],
      [`/projects/${id}?asOf=2026-09-01`, projectAnswerSchema],
      [`/projects/${id}/tasks`, tasksAnswerSchema],
      [`/projects/${id}/events?limit=200`, eventPageSchema],
      [`/projects/${id}/verify`, verificationSchema],
      ['/verify', verificationSchema],
      ['/profile', profileDescriptorSchema],
      ['/suppliers', supplierPageSchema],
      [`/suppliers/${suppliers.items[0]?.id ?? ''}`, supplierSchema],
      ['/funds', fundPageSchema],
    ] as const) {
      const reply = await api().get(`/api/v1${path}`, path === '/verify' ? { actor: 'auditor-qian' } : {})
      expect({ path, status: reply.status, body: schema.parse(reply.body) }).toEqual({ path, status: 200, body: reply.body })
    }
    // What is left of it for whoever looks from outside has the same form.
    for (const actor of ['public', `supplier:${suppliers.items[0]?.id ?? ''}`])
      for (const [path, schema] of [
        ['/projects', projectListSchema],
        [`/projects/${id}`, projectAnswerSchema],
        [`/projects/${id}/tasks`, tasksAnswerSchema],
        [`/projects/${id}/events?limit=200`, eventPageSchema],
      ] as const) {
        const { status, body } = await api().get(`/api/v1${path}`, { actor })
        // Whoever may not ask, or takes no part in it, is told a problem.
        expect({ actor, path, body: status === 200 ? schema.parse(body) : body }).toEqual({ actor, path, body })
        expect([200, 401, 403, 404]).toContain(status)
      }
  })

  test('pages of events follow one another without a gap', async () => {
    const id = (await api().get<z.output<typeof projectListSchema>>('/api/v1/projects')).body.items[0]?.id ?? ''
    const { body: whole } = await api().get<Events>(`/api/v1/projects/${id}/events?limit=200`)
    const numbers: number[] = []
    for (let after: number | null = 0; after !== null;) {
      const { body: page }: { body: Events } = await api().get<Events>(`/api/v1/projects/${id}/events?limit=2&after=${after}`)
      numbers.push(...page.items.map((event) => event.number))
      after = page.next
    }
    expect(numbers).toEqual(whole.items.map((event) => event.number))
    expect(numbers).toEqual(numbers.map((_, index) => index + 1))
  })
})
