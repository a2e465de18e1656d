import { isDeepStrictEqual } from 'node:util'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Api, useApi } from './testing/api.ts'
import { openProject, planInput, supplierBody } from './testing/desk.ts'
import type { JsonSchema } from './testing/fuzz/from-schema.ts'
import {
  type Form,
  type FuzzedRequest,
  type Known,
  type OpenApi,
  type Operation,
  operationsOf,
  requestsTo,
} from './testing/fuzz/requests.ts'

// The same requests each time, so that what fails once fails again. GOUFU_FUZZ_SEED and GOUFU_FUZZ_RUNS look elsewhere, and longer.
const seed = Number(process.env['GOUFU_FUZZ_SEED'] ?? 20_260_114)
const numRuns = Number(process.env['GOUFU_FUZZ_RUNS'] ?? 25)

describe('every route, asked from its own description', () => {
  const api = useApi('server', '2026-01-14T04:00:00.000Z')

  test('answers as it is described, and what it refuses changes nothing', async () => {
    const { operations, known, formsOf } = await everything(api())
    expect(operations.length).toBeGreaterThan(15)
    const statuses = new Map<string, Set<number>>()
    for (const operation of operations) {
      const name = `${operation.method} ${operation.path}`
      const met = new Set<number>()
      statuses.set(name, met)
      const keeps = async (request: FuzzedRequest) => void met.add(await expectAsDescribed(api(), operation, request))
      const forms = formsOf(operation)
      const runs = forms.length > 1 ? 4 * numRuns : numRuns
      await fc.assert(fc.asyncProperty(requestsTo(operation, known, forms), keeps), { seed, numRuns: runs })
    }
    // It would prove little if nothing came past the first door.
    const commands = [...statuses].filter(([name]) => name.startsWith('POST') && !name.includes('/auth/'))
    expect(commands.filter(([, met]) => met.size < 2)).toEqual([])
    const all = new Set(commands.flatMap(([, met]) => [...met]))
    expect([400, 403, 404, 412, 422, 428].filter((status) => !all.has(status))).toEqual([])
  })
})

async function expectAsDescribed(
  api: Api,
  { method, responses }: Operation,
  { path, actor, headers, body }: FuzzedRequest,
): Promise<number> {
  const before = await api.records()
  const reply = await api.send<Readonly<Record<string, unknown>>>(method, path, {
    actor,
    another: true,
    headers,
    key: null,
    ...(body === null ? {} : { body }),
  })
  const { status, body: answer } = reply
  const isProblem = answer['status'] === status && typeof answer['code'] === 'string' && typeof answer['detail'] === 'string'
  const answered = {
    status,
    answer,
    isFault: status >= 500,
    isDescribed: Object.hasOwn(responses, status),
    isSaid: status < 400 || (isProblem && reply.headers.get('content-type')?.startsWith('application/problem+json')),
    isChanged: status >= 400 && !isDeepStrictEqual(await api.records(), before),
  }
  expect(answered).toEqual({ status, answer, isFault: false, isDescribed: true, isSaid: true, isChanged: false })
  return status
}

/** The description, something of everything in the database, and for each operation the bodies that it takes. */
async function everything(api: Api) {
  const project = await openProject(api)
  await api.post(`/api/v1/projects/${project}/tasks/plan`, { version: 1, body: { input: planInput, effectiveOn: '2025-05-14' } })
  const supplier = await api.post<{ readonly id: string }>('/api/v1/suppliers', { body: { ...supplierBody, effectiveOn: '2025-05-14' } })
  const { body: description } = await api.get<OpenApi>('/openapi.json')
  const { body: descriptor } = await api.get<{
    readonly forms: Readonly<Record<string, JsonSchema>>
    readonly registers: Readonly<Record<string, JsonSchema>>
  }>('/api/v1/profile')
  const { forms, registers } = descriptor
  const day: JsonSchema = { type: 'string', pattern: '^2025-0[5-9]-(?:0[1-9]|1[0-9])$' }
  const withDay = ({ properties, required = [] }: JsonSchema): JsonSchema => ({
    type: 'object',
    properties: { ...properties, effectiveOn: day },
    required: [...required, 'effectiveOn'],
  })
  const known: Known = { id: [project, supplier.body.id], digest: [api.profile.digest], 'If-Match': ['"1"', '"2"'] }
  const formsOf = ({ method, path }: Operation): readonly Form[] => {
    if (method !== 'POST') return []
    if (path.endsWith('/tasks/{address}'))
      return Object.entries(forms).map(([task, input]) => ({
        of: { id: [project], address: [task] },
        body: {
          type: 'object',
          properties: { input, effectiveOn: day, justifications: { type: 'object' } },
          required: ['input', 'effectiveOn'],
        },
      }))
    const register = {
      '/api/v1/projects': 'project',
      '/api/v1/suppliers': 'supplier',
      '/api/v1/suppliers/{id}/changes': 'supplierChange',
      '/api/v1/suppliers/{id}/strikes': 'supplierStrike',
      '/api/v1/funds': 'fund',
    }[path]
    const form = register === undefined ? undefined : registers[register]
    return form === undefined ? [] : [{ of: {}, body: withDay(form) }]
  }
  return { operations: operationsOf(description), known, formsOf }
}
