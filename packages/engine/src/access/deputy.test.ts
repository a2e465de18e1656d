import { describe, expect, it } from 'vitest'
import type { Role } from '../policy/process.ts'
import { accessTable, scopeOf } from './access-table.ts'
import { mayStandInFor } from './deputy.ts'

const everyRole = Object.keys(accessTable['session.read']) as Role[]

describe('who may stand in for whom', () => {
  it('is, in an office, whoever prepares, approves or pays, or nobody’s yet', () => {
    for (const post of ['preparer', 'approver', 'finance'] as const) {
      expect(mayStandInFor(post, [])).toBe(true)
      expect(mayStandInFor(post, ['preparer', 'finance'])).toBe(true)
      for (const role of ['supplier', 'auditor', 'evaluator', 'administrator', 'reviewer'] as const)
        expect(mayStandInFor(post, ['preparer', role])).toBe(false)
    }
  })

  it('is their like for whoever audits or evaluates', () => {
    for (const post of ['auditor', 'evaluator'] as const)
      for (const role of everyRole) expect(mayStandInFor(post, [role])).toBe(role === post)
  })

  it('is nobody for a post that is not to be delegated', () => {
    const posts = everyRole.filter((post) => scopeOf('delegation.make', post) === null)
    expect(posts.length).toBeGreaterThan(3)
    for (const post of posts) expect(everyRole.filter((role) => mayStandInFor(post, [role]))).toEqual([])
  })
})
