import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { useApi } from './testing/api.ts'
import { openProject, supplierBody, takePart } from './testing/desk.ts'

interface Refused {
  readonly code: string
  readonly findings: readonly {
    readonly rule: string
    readonly message: { readonly zh: string }
    readonly citation: { readonly clause: string }
  }[]
}

const NOW = '2025-05-29T04:00:00.000Z'

describe('where nobody tries anything out', () => {
  const api = useApi('server', NOW, { ownDays: true })

  test('a supplier that dates its act back is refused, and the refusal is on record; today it is another matter', async () => {
    const { body: supplier } = await api().post<{ readonly id: string }>('/api/v1/suppliers', { body: supplierBody })
    const project = await openProject(api())
    await takePart(api().store, project, ['', supplier.id])
    const input = { supplierId: supplier.id, priceFen: 100, proposal: '示例', documents: [] }
    const apply = (effectiveOn: string, key: string = randomUUID()) => {
      const sent = { key, actor: `supplier:${supplier.id}`, version: 1, body: { input, effectiveOn } }
      return api().post<Refused>(`/api/v1/projects/${project}/tasks/application`, sent)
    }
    const before = await api().records()
    const key = randomUUID()
    const { body: back } = await apply('2025-05-28', key)
    expect(back).toMatchObject({ code: 'refused' })
    expect(back.findings.find(({ rule }) => rule === 'own-day')).toMatchObject({
      message: { zh: '你的办理日只能是当天，今天是2025-05-29' },
      citation: { clause: '通则 5' },
    })
    expect(await api().records()).toEqual(before)
    expect((await apply('2025-05-28', key)).headers.get('idempotency-replayed')).toBe('true')
    expect((await apply('2025-05-29')).body.findings.map(({ rule }) => rule)).not.toContain('own-day')
  })

  test('an office enters what was done before by the day it was done', async () => {
    const project = await openProject(api()) // on a day that is past
    const session = await api().get('/api/v1/session')
    expect([project.length, session.body]).toMatchObject([36, { ownDays: true }])
  })
})

describe('in a trial', () => {
  const api = useApi('server', NOW)

  test('everybody chooses the day', async () => {
    expect((await api().get('/api/v1/session')).body).toMatchObject({ ownDays: false })
  })
})
