import { date, type SupplierState } from '@goufu/engine'
import { render, screen } from '@solidjs/testing-library'
import { describe, expect, test, vi } from 'vitest'
import { inPlace, useSession } from '../../testing/in-place.tsx'
import { SupplierEntries } from './supplier-entries.tsx'

const supplier = (badRecords: SupplierState['badRecords'], debarments: SupplierState['debarments']): SupplierState =>
  ({ id: 's', name: '示例甲中心', badRecords, debarments, events: 3 }) as unknown as SupplierState // what the list reads of it
const by = { id: 'preparer-zhang', name: '张示例', role: 'preparer' } as const
const record = { by, holder: 'organisation', on: date('2025-03-01'), about: '示例事由' } as const
const ban = { by, from: date('2025-04-01'), until: date('2027-04-01'), ground: 'false-material', projectId: 'p' }

describe('bad records and bans of a supplier', () => {
  useSession('approver')

  test('can each be struck out; what has been stays to be seen, with its reason', async () => {
    const struck = { on: date('2025-05-01'), reason: '登错单位' }
    render(inPlace(() => <SupplierEntries supplier={supplier([record, { ...record, struck }], [ban])} onStale={() => undefined} />))
    expect(await screen.findByText('不良记录和禁止参与')).toBeDefined()
    // What may be done is offered once it is known who is here.
    const buttons = await screen.findAllByRole('button')
    expect(buttons.map((button) => button.textContent)).toEqual([
      '撤销 2025-03-01 不良记录：示例事由',
      '撤销 禁止参与 2025-04-01 至 2027-04-01',
    ])
    expect(screen.getByText(/已于 2025-05-01 撤销：登错单位/)).toBeDefined()
  })

  test('are no more than shown to whoever may not strike them out', async () => {
    vi.stubGlobal('fetch', () => Promise.resolve(Response.json({ actor: by, posts: [], actions: ['supplier.read'], profile: {} })))
    render(inPlace(() => <SupplierEntries supplier={supplier([record], [])} onStale={() => undefined} />))
    expect(await screen.findByText(/示例事由/)).toBeDefined()
    await new Promise((done) => setTimeout(done))
    expect(screen.queryByRole('button')).toBeNull()
  })

  test('are no section where there are none', () => {
    render(inPlace(() => <SupplierEntries supplier={supplier([], [])} onStale={() => undefined} />))
    expect(screen.queryByRole('heading')).toBeNull()
  })
})
