import { describe, expect, it } from 'vitest'
import type { Role } from '../policy/process.ts'
import { accessTable, actionsOf, type Action, scopeOf } from './access-table.ts'

const everyAction = Object.keys(accessTable) as Action[]
const everyRole = Object.keys(accessTable['session.read']) as Role[]

describe('the access table', () => {
  it('gives the public nothing but the rules, the session, and what has been published', () => {
    const given = Object.fromEntries(actionsOf('public').map((action) => [action, scopeOf(action, 'public')]))
    expect(given).toEqual({
      'session.read': 'all',
      'policy.read': 'all',
      'checkpoint.read': 'all',
      'project.read': 'published',
      'task.do': 'published',
    })
  })

  it('keeps whoever manages accounts away from every purchase, fund and supplier', () => {
    const business = everyAction.filter((action) => /^(project|task|contract|file|supplier|fund|ledger|record|inbox)\./.test(action))
    expect(business.length).toBeGreaterThan(15)
    expect(business.filter((action) => scopeOf(action, 'administrator') !== null)).toEqual([])
  })

  it('lets nobody reach beyond their own office who decides about purchases', () => {
    for (const action of everyAction.filter((one) => /^(project|task|contract|file|fund)\./.test(one)))
      for (const role of everyRole) expect([null, 'reach', 'party', 'published']).toContain(scopeOf(action, role))
  })

  it('lets whoever prepares not approve, pay or manage accounts, and whoever audits change nothing', () => {
    expect(actionsOf('preparer')).not.toEqual(expect.arrayContaining(['project.repin']))
    expect(actionsOf('preparer')).not.toEqual(expect.arrayContaining(['fund.change']))
    const changing = everyAction.filter((action) => /\.(open|repin|enter|change|strike|manage)$/.test(action))
    expect(changing.length).toBeGreaterThan(7)
    expect(changing.filter((action) => scopeOf(action, 'auditor') !== null)).toEqual([])
  })
})
