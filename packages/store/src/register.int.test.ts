import { describe, expect, test } from 'vitest'
import { createProfiles, readProfile, saveProfile } from './profiles.ts'
import { readProject } from './read-project.ts'
import { enterSupplier, openProject } from './register.ts'
import { listSuppliers, readSupplier } from './registers.ts'
import { createDesk } from './testing/desk.ts'
import { people, samplePolicy, supplierInput } from './testing/policy.ts'
import { databases } from './testing/database.ts'
import { useStore } from './testing/use-store.ts'

describe.each(databases)('registers on %s', (kind) => {
  const store = useStore(kind)
  const desk = createDesk(store)

  test('a project pins its profile, and is served by it from the database alone', async () => {
    const id = await desk.project()
    const picture = await readProject(store(), createProfiles(store()), id)
    expect(picture?.project.state.profile).toMatchObject({ id: 'sample-policy', version: '1.0.0', digest: samplePolicy.digest })
    expect(picture?.profile).toEqual(samplePolicy)
  })

  test('mended wording is kept under the same digest, and the newest is read', async () => {
    const digest = 'c'.repeat(64)
    const first = { ...samplePolicy, digest, textsDigest: '1'.repeat(64), version: '1.0.0' }
    const mended = { ...first, textsDigest: '2'.repeat(64), version: '1.0.1' }
    await saveProfile(store(), first, '2025-01-01T00:00:00.000Z')
    await saveProfile(store(), mended, '2025-02-01T00:00:00.000Z')
    await saveProfile(store(), first, '2025-03-01T00:00:00.000Z')
    expect(await readProfile(store(), digest)).toEqual(mended)
    expect(await readProfile(store(), 'd'.repeat(64))).toBeUndefined()
  })

  test('a project code belongs to one project', async () => {
    const input = { code: '独占-1', title: '示例', buyer: '示例县民政局', fiscalYear: 2025 }
    const results = await Promise.all([1, 2, 3].map(() => openProject(store(), desk.register(input))))
    expect(results.filter((result) => result.kind === 'accepted')).toHaveLength(1)
    expect(results.filter((result) => result.kind === 'taken' && result.field === 'code')).toHaveLength(2)
  })

  test('the same request sent again begins nothing new, even with a new id for it', async () => {
    const request = desk.register({ code: '一次-1', title: '示例', buyer: '示例县民政局', fiscalYear: 2025 })
    expect(await openProject(store(), request)).toMatchObject({ kind: 'accepted', version: 1 })
    expect(await openProject(store(), request)).toMatchObject({
      kind: 'replayed',
      command: { answer: { version: 1, stream: { id: request.id } } },
    })
    expect(await openProject(store(), { ...request, id: 'another' })).toMatchObject({
      kind: 'replayed',
      command: { answer: { stream: { id: request.id } } },
    })
    expect(
      await openProject(store(), { ...request, input: { code: '一次-2', title: '示例', buyer: '示例县民政局', fiscalYear: 2025 } }),
    ).toEqual({
      kind: 'command-reused',
    })
    expect(
      await openProject(
        store(),
        desk.register({ code: '一次-3', title: '示例', buyer: '示例县民政局', fiscalYear: 2025 }, { id: request.id }),
      ),
    ).toEqual({
      kind: 'taken',
      field: 'id',
    })
  })

  test('a wrong role, a wrong form and a day to come are refused', async () => {
    const input = { code: '拒-1', title: '示例', buyer: '示例县民政局', fiscalYear: 2025 }
    expect(await openProject(store(), desk.register(input, { actor: people.auditor }))).toMatchObject({ kind: 'wrong-role' })
    expect(await openProject(store(), desk.register({ ...input, extra: true }))).toMatchObject({ kind: 'invalid-input' })
    expect(await openProject(store(), desk.register({ ...input, title: '\ud800' }))).toMatchObject({
      kind: 'invalid-input',
      issues: [{ path: 'title' }],
    })
    expect(await openProject(store(), desk.register(input, { now: new Date('2025-01-01T00:00:00Z') }))).toMatchObject({
      kind: 'effective-in-future',
    })
  })

  test('suppliers are entered once, listed by name page by page, and found by name or code', async () => {
    for (const serial of [3, 1, 2])
      expect(await enterSupplier(store(), desk.register(supplierInput(serial)))).toMatchObject({ kind: 'accepted' })
    expect(await enterSupplier(store(), desk.register(supplierInput(1)))).toEqual({ kind: 'taken', field: 'creditCode' })
    const first = await listSuppliers(store(), { after: null, limit: 2, search: null })
    expect(first?.items.map(({ state }) => state.name)).toEqual(['示例1号社会工作服务中心', '示例2号社会工作服务中心'])
    const second = await listSuppliers(store(), { after: first?.next ?? null, limit: 2, search: null })
    expect(second?.items.map(({ state }) => state.name)).toEqual(['示例3号社会工作服务中心'])
    expect(second?.next).toBeNull()
    const found = await listSuppliers(store(), { after: null, limit: 10, search: 'mjx000002' })
    expect(found?.items).toHaveLength(1)
    const id = found?.items[0]?.stream.id ?? ''
    expect(await readSupplier(store(), id)).toMatchObject({ version: 1, state: { name: '示例2号社会工作服务中心' } })
    expect(await listSuppliers(store(), { after: 'made-up', limit: 2, search: null })).toBeUndefined()
  })

  test('profiles that nobody saved are a fault of the program', async () => {
    await expect(createProfiles(store()).get('e'.repeat(64))).rejects.toThrow('No profile has the digest')
  })
})
