import { describe, expect, test } from 'vitest'
import { engineFold } from './engine-fold.ts'
import { rebuildProjections } from './rebuild-projections.ts'
import { enterSupplier } from './register.ts'
import { createDesk } from './testing/desk.ts'
import { supplierInput } from './testing/policy.ts'
import { databases, useStore } from './testing/store.ts'
import { tamper } from './testing/superuser.ts'
import { findFaults } from './testing/verify.ts'

describe.each(databases)('lists on %s', (kind) => {
  const store = useStore(kind)
  const desk = createDesk(store)

  test('lists that were lost or that an older release wrote are made again from the heads', async () => {
    const fold = engineFold(desk.profiles)
    const fundId = await desk.fund(1_000)
    const id = await desk.planned(100)
    await desk.perform(desk.task(id, 'budget', 2, { lines: [{ fundId, amountFen: 100 }] }))
    await enterSupplier(store(), desk.register(supplierInput(1)))
    expect(await findFaults(store(), fold)).toEqual([])
    await tamper(store(), 'delete from supplier_list')
    await tamper(store(), `update project_list set title = 'as an older release had it', search = ''`)
    await tamper(store(), 'update fund_balance set reserved_fen = 0')
    expect((await findFaults(store(), fold)).map((fault) => fault.kind)).toEqual(['projection', 'projection', 'projection'])
    expect(await rebuildProjections(store(), fold)).toBe(3)
    expect(await findFaults(store(), fold)).toEqual([])
  })
})
