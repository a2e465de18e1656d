import { describe, expect, it } from 'vitest'
import type { Role } from '../policy/process.ts'
import { accessTable } from './access-table.ts'
import { mayStandInFor } from './deputy.ts'
import { organisationKinds } from './division.ts'
import { mayHavePostIn, mayHoldBeside } from './post.ts'

const everyRole = Object.keys(accessTable['session.read']) as Role[]

describe('posts of one person', () => {
  it('are any in an office and on panels, since each purchase keeps them apart', () => {
    for (const role of ['preparer', 'approver', 'finance', 'reviewer'] as const)
      expect(mayHoldBeside(role, ['preparer', 'approver', 'finance', 'reviewer'])).toBe(true)
  })

  it('are of one sort for whoever audits, evaluates, delivers or keeps accounts', () => {
    for (const role of ['auditor', 'evaluator', 'supplier', 'administrator'] as const)
      for (const other of everyRole) {
        expect(mayHoldBeside(role, [other])).toBe(other === role)
        expect(mayHoldBeside(other, [role])).toBe(other === role)
      }
  })

  it('are no others than those that somebody with them may stand in for', () => {
    const stoodInFor = everyRole.flatMap((post) => everyRole.filter((own) => mayStandInFor(post, [own])).map((own) => [post, own] as const))
    expect(stoodInFor.length).toBeGreaterThan(5)
    expect(stoodInFor.filter(([post, own]) => !mayHoldBeside(post, [own]))).toEqual([])
  })

  it('say of nobody that they are the public', () => {
    expect(mayHoldBeside('public', [])).toBe(false)
    expect(mayHoldBeside('public', ['public'])).toBe(false)
  })
})

describe('where a post may be', () => {
  it('is a body that evaluates for evaluators and for nobody else', () => {
    for (const role of everyRole)
      for (const kind of [...organisationKinds, null]) {
        const isOfTree = role !== 'supplier' && role !== 'public'
        expect([role, kind, mayHavePostIn(role, kind)]).toEqual([role, kind, isOfTree && (role === 'evaluator') === (kind === 'evaluator')])
      }
  })
})
