import { describe, expect, test } from 'vitest'
import { engineFold } from './engine-fold.ts'
import { createProfiles, saveProfile } from './profiles.ts'
import { rebuildProjections } from './rebuild-projections.ts'
import { enterSupplier } from './register.ts'
import { createDesk } from './testing/desk.ts'
import { samplePolicy, supplierInput } from './testing/policy.ts'
import { NOON } from './testing/sample.ts'
import { databases } from './testing/database.ts'
import { useStore } from './testing/use-store.ts'
import { tamper } from './testing/superuser.ts'
import { findFaults } from './testing/verify.ts'

describe.each(databases)('lists on %s', (kind) => {
  const store = useStore(kind)
  const desk = createDesk(store)

  test('lists that were lost or that an older release wrote are made again from the heads', async () => {
    const fundId = await desk.fund(1_000)
    const id = await desk.planned(100)
    await desk.perform(desk.task(id, 'budget', 2, { lines: [{ fundId, amountFen: 100 }] }))
    await enterSupplier(store(), desk.register(supplierInput(1)))
    // Nothing is in memory yet, as in a process that was started for this alone.
    const fold = () => engineFold(createProfiles(store()))
    expect(await findFaults(store(), fold())).toEqual([])
    await tamper(store(), 'delete from supplier_list')
    await tamper(store(), `update project_list set title = 'as an older release had it', search = ''`)
    await tamper(store(), 'update fund_balance set reserved_fen = 0')
    await tamper(store(), `update due_item set due_on = due_on + 1`)
    expect((await findFaults(store(), fold())).map((fault) => fault.kind)).toEqual(['projection', 'projection', 'projection'])
    expect(await rebuildProjections(store(), fold())).toBe(3)
    expect(await findFaults(store(), fold())).toEqual([])
  })

  test('a kept profile that was altered, and one that is gone, are found', async () => {
    await desk.project()
    const fold = () => engineFold(createProfiles(store()))
    const { digest } = samplePolicy
    const body = await store().db.selectFrom('profile').select('body').where('digest', '=', digest).executeTakeFirstOrThrow()
    await tamper(store(), `update profile set body = replace(body, '24个月', '25个月')`)
    expect((await findFaults(store(), fold())).map((fault) => fault.kind)).toEqual(['profile-altered'])
    await tamper(store(), 'update profile set body = left(body, 100)')
    expect((await findFaults(store(), fold())).map((fault) => fault.kind)).toContain('profile-altered')
    await tamper(store(), 'delete from profile')
    expect((await findFaults(store(), fold())).map((fault) => fault.what.en).join()).toContain('No profile has the digest')
    await saveProfile(store(), samplePolicy, NOON)
    expect(await store().db.selectFrom('profile').select('body').where('digest', '=', digest).executeTakeFirst()).toEqual(body)
    expect(await findFaults(store(), fold())).toEqual([])
  })
})
