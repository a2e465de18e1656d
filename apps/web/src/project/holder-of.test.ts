import type { ProjectState, ProjectView } from '@goufu/engine'
import { describe, expect, it } from 'vitest'
import { holderOf } from './holder-of.ts'

const member = { id: 'reviewer-chen', name: '陈示例' }
const supplier = { id: 's1', name: '示例甲社会工作服务中心' }
// What a test does not look at is left out.
const purchase = (suppliers: readonly (typeof supplier)[]) => ({
  state: { panel: [member], lots: { 1: { panel: [] } } } as unknown as ProjectState,
  view: { suppliers, lots: [] } as unknown as ProjectView,
})
const line = (part: Partial<Parameters<typeof holderOf>[0]>) => ({ instance: null, lot: null, roles: ['reviewer' as const], ...part })

describe('whose task it is', () => {
  it('is the member of the panel’s whose line it is', () => {
    expect(holderOf(line({ instance: 'reviewer-chen' }), purchase([]))).toMatchObject(member)
    expect(holderOf(line({ instance: 'reviewer-chen', lot: 1 }), purchase([]))).toBeNull()
  })

  it('is the supplier’s that was chosen, and before that anybody’s who supplies', () => {
    expect(holderOf(line({ roles: ['supplier', 'preparer'] }), purchase([supplier]))).toEqual(supplier)
    expect(holderOf(line({ roles: ['supplier'] }), purchase([]))).toBeNull()
    expect(holderOf(line({ roles: ['preparer', 'supplier'] }), purchase([supplier]))).toBeNull()
  })

  it('is anybody’s in the role where the line is a quarter’s, or no part of anything', () => {
    expect(holderOf(line({ instance: '2025-4', roles: ['preparer'] }), purchase([supplier]))).toBeNull()
    expect(holderOf(line({ roles: ['finance'] }), purchase([supplier]))).toBeNull()
  })
})
