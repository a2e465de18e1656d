import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Role } from '../policy/role.ts'
import { type Action, accessTable, actionsOf, scopeOf } from './access-table.ts'
import { actionsIn, ALWAYS, scopeIn } from './added-role.ts'

const everyRole = Object.keys(accessTable['session.read']) as Role[]
const everyAction = Object.keys(accessTable) as Action[]

describe('a role that a profile adds', () => {
  it('has never more than the role of the engine whose part it is, whatever is written of it', () => {
    const added = fc.record({
      extends: fc.constantFrom(...everyRole),
      only: fc.option(fc.subarray<string>([...everyAction, 'made.up'])),
    })
    fc.assert(
      fc.property(fc.constantFrom(...everyRole), fc.option(added), (role, part) => {
        for (const action of everyAction) expect([null, scopeOf(action, role)]).toContain(scopeIn(action, { role, added: part }))
      }),
    )
  })

  it('has what it lists, and what everybody has', () => {
    const rights = { role: 'finance', added: { extends: 'finance', only: ['task.do', 'fund.read'] } } as const
    expect(actionsIn(rights).toSorted()).toEqual([...ALWAYS, 'fund.read', 'task.do'].toSorted())
  })

  it('that lists nothing has all of it; the role itself has so too', () => {
    expect(actionsIn({ role: 'finance', added: { extends: 'finance', only: null } })).toEqual(actionsOf('finance'))
    expect(actionsIn({ role: 'finance' })).toEqual(actionsOf('finance'))
  })

  it('that nobody knows, or that is a part of another one, has what nobody can be without', () => {
    expect(actionsIn({ role: 'approver', added: null }).toSorted()).toEqual([...ALWAYS].toSorted())
    expect(actionsIn({ role: 'approver', added: { extends: 'finance', only: null } }).toSorted()).toEqual([...ALWAYS].toSorted())
  })
})
