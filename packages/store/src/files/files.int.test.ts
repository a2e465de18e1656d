import { createHash, randomUUID } from 'node:crypto'
import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import type { Actor, FileFacts, JsonObject } from '@goufu/engine'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { commit } from '../commit.ts'
import { engineFold } from '../engine-fold.ts'
import type { Fault } from '../fault.ts'
import { alterSupplier } from '../change-supplier.ts'
import { enterSupplier } from '../register.ts'
import { createDesk, MORNING } from '../testing/desk.ts'
import { createFileStorage, storages, type TestStorage } from '../testing/file-storage.ts'
import { people, supplierInput } from '../testing/policy.ts'
import { pdf } from '../testing/sample-files.ts'
import { projectId, sampleCommit, sampleWrite } from '../testing/sample.ts'
import { databases } from '../testing/database.ts'
import { useStore } from '../testing/use-store.ts'
import { findFaults } from '../testing/verify.ts'
import { verifyStream } from '../verify.ts'
import { clearFiles, countUncited } from './clear-files.ts'
import { listFiles, readFile } from './file-rows.ts'
import { uploadFile, type UploadRequest } from './upload-file.ts'
import { verifyFiles } from './verify-files.ts'

const places = databases.flatMap((database) => storages.map((storage) => ({ database, storage })))
const LATER = new Date(Date.now() + 86_400_000)
const supplier = (id: string): Actor => ({ id: `supplier:${id}`, name: '示例', role: 'supplier', organisation: id })

describe.each(places)('files on $database and $storage', ({ database, storage: kind }) => {
  const store = useStore(database)
  const desk = createDesk(store)
  let opened: TestStorage | undefined
  beforeAll(async () => {
    opened = await createFileStorage(kind)
  })
  afterAll(() => opened?.remove())
  const storage = () => {
    if (opened === undefined) throw new Error('The storage is open only inside tests.')
    return opened.storage
  }

  const upload = async (project: string, content: string, change: Partial<UploadRequest> = {}): Promise<FileFacts> => {
    const result = await uploadFile(store(), storage(), {
      commandId: randomUUID(),
      id: randomUUID(),
      of: { type: 'project', id: project },
      name: '示例.pdf',
      bytes: Readable.from([pdf(content)]),
      most: 1_000_000,
      actor: people.preparer,
      now: () => MORNING,
      ...change,
    })
    if (result.kind !== 'uploaded') throw new Error(result.kind)
    return result.file
  }
  const donation = (files: readonly string[]): JsonObject => ({ donor: '示例', amountFen: 100, purpose: '书', files: [...files] })
  const give = (project: string, version: number, files: readonly string[], actor: Actor = people.preparer) =>
    desk.perform(desk.task(project, 'donation', version, donation(files), { actor }))
  const faultsOf = async (project: string | null = null) => {
    const faults: Fault[] = []
    for await (const fault of verifyFiles(store(), storage(), project)) faults.push(fault)
    return faults
  }
  const kept = async (file: FileFacts) => (await storage().size(file.sha256)) !== undefined

  test('an event carries the ids and hashes of what it cites, and the proof finds them as they were', async () => {
    const project = await desk.planned(1_000)
    const [first, second] = [await upload(project, '一'), await upload(project, '二')]
    const result = await give(project, 2, [first.id, second.id])
    const cited = [first, second].map(({ id, sha256 }) => ({ id, sha256 }))
    expect(result).toMatchObject({ kind: 'accepted', events: [{ data: { files: cited } }] })
    expect(result.kind === 'accepted' && result.after.project.state.records.at(-1)?.files).toEqual(cited)
    expect(await findFaults(store(), engineFold(desk.profiles))).toEqual([])
    expect(await faultsOf()).toEqual([])
  })

  test('nobody cites what was not uploaded to the project, or is not theirs to read', async () => {
    const project = await desk.planned(1_000)
    const other = await upload(await desk.project(), '别的项目')
    for (const id of [other.id, randomUUID()])
      expect(await give(project, 2, [id])).toMatchObject({ kind: 'refused', findings: [{ rule: 'files-uploaded', field: 'files' }] })
    expect(await give(project, 2, ['示例.pdf'])).toMatchObject({ kind: 'invalid-input', issues: [{ path: 'files.0' }] })
    const own = await upload(project, '供应商甲', { actor: supplier('a') })
    expect(await readFile(store(), { type: 'project', id: project }, own.id, supplier('b'))).toBeUndefined()
    expect(await listFiles(store(), { type: 'project', id: project }, supplier('b'))).toEqual([])
    expect(await listFiles(store(), { type: 'project', id: project }, supplier('a'))).toEqual([own])
    expect((await listFiles(store(), { type: 'project', id: project }, people.preparer)).map(({ id }) => id)).toContain(own.id)
  })

  test('what nothing came of is cleared away once it is old, with its bytes; what is cited, new or needed elsewhere stays', async () => {
    const [project, elsewhere] = [await desk.planned(1_000), await desk.planned(1_000)]
    const [cited, idle, shared, fresh] = [
      await upload(project, '引用'),
      await upload(project, '闲置'),
      await upload(project, '两处'),
      await upload(project, '新的', { now: () => LATER }),
    ]
    const needed = await upload(elsewhere, '两处')
    await give(project, 2, [cited.id])
    await give(elsewhere, 2, [needed.id])
    await writeFile(join(storage().spool, 'broken-off'), 'x')
    const stray = pdf('没有登记')
    const path = join(storage().spool, 'stray')
    await writeFile(path, stray)
    await opened?.unguarded.put('e'.repeat(64), { path, size: stray.length })
    expect(await countUncited(store(), LATER)).toBeGreaterThanOrEqual(2)
    const cleared = await clearFiles(store(), storage(), LATER)
    expect(cleared.files).toBeGreaterThanOrEqual(2)
    expect(cleared).toMatchObject({ unfinished: 2 })
    expect(cleared.contents).toBeGreaterThanOrEqual(2)
    const left = (await listFiles(store(), { type: 'project', id: project }, people.preparer)).map(({ id }) => id)
    expect(left).toEqual([cited.id, fresh.id])
    expect(await Promise.all([cited, idle, shared, fresh].map(kept))).toEqual([true, false, true, true])
    expect(await storage().size('e'.repeat(64))).toBeUndefined()
    expect(await readdir(storage().spool)).toEqual([])
    expect(await faultsOf()).toEqual([])
    // Sent again, under its old command too, it is there again.
    expect(await kept(await upload(project, '闲置'))).toBe(true)
  })

  test('of what nothing cites somebody has a share, and all have one together; what is cited counts no more, and nothing is left of what is refused', async () => {
    await clearFiles(store(), storage(), new Date(LATER.getTime() + 1))
    const project = await desk.planned(1_000)
    const size = pdf('一').length
    const [someone, another] = ['quota-1', 'quota-2'].map((id) => ({ ...people.preparer, id }))
    if (someone === undefined || another === undefined) throw new Error('there are two')
    const quota = { ofPerson: 2 * size, ofAll: 3 * size }
    const one = await upload(project, '一', { actor: someone, quota })
    await upload(project, '二', { actor: someone, quota })
    const third = (actor: Actor) =>
      uploadFile(store(), storage(), {
        commandId: randomUUID(),
        id: randomUUID(),
        of: { type: 'project', id: project },
        name: '示例.pdf',
        bytes: Readable.from([pdf('三')]),
        most: 1_000,
        actor,
        now: () => MORNING,
        quota,
      })
    expect(await third(someone)).toEqual({ kind: 'quota-exceeded', of: 'person', most: 2 * size })
    expect(await storage().size(createHash('sha256').update(pdf('三')).digest('hex'))).toBeUndefined()
    // What is there already takes no more room.
    await upload(project, '二', { actor: someone, quota })
    await upload(project, '四', { actor: another, quota })
    expect(await third(another)).toEqual({ kind: 'quota-exceeded', of: 'all', most: 3 * size })
    await give(project, 2, [one.id])
    expect(await third(someone)).toMatchObject({ kind: 'uploaded', isNew: true })
  })

  test('an attempt and a clearing at the same moment: the file stays and is cited, or is gone and the attempt is refused', async () => {
    const project = await desk.planned(1_000)
    for (let version = 2, round = 0; round < 6; round += 1) {
      const file = await upload(project, `同时${round}`)
      const [given] = await Promise.all([give(project, version, [file.id]), clearFiles(store(), storage(), LATER)])
      const there = (await readFile(store(), { type: 'project', id: project }, file.id, people.preparer)) !== undefined
      expect([given.kind, there, await kept(file)]).toEqual(
        given.kind === 'accepted' ? ['accepted', true, true] : ['refused', false, false],
      )
      if (given.kind === 'accepted') version = given.version
    }
  })

  test('a commit that cites a file which has gone writes nothing', async () => {
    const request = sampleCommit([sampleWrite(projectId())])
    expect(await commit(store(), { ...request, premises: { heads: [], fundYear: null, files: [randomUUID()] } })).toEqual({
      kind: 'file-gone',
    })
    expect((await commit(store(), request)).kind).toBe('committed')
  })

  test('the database itself keeps what is cited, and changes no row', async () => {
    const project = await desk.planned(1_000)
    const file = await upload(project, '不可删')
    await give(project, 2, [file.id])
    await expect(store().pool.query('delete from file where id = $1', [file.id])).rejects.toThrow('what an event cites stays')
    await expect(store().pool.query('update file set name = name')).rejects.toThrow('stays as it was recorded')
    await expect(store().pool.query('truncate file')).rejects.toThrow('stays as it was recorded')
  })

  test('the record of a supplier cites files of its own, which the proof finds, the database keeps and a project does not know', async () => {
    const entered = await enterSupplier(store(), desk.register(supplierInput(1)))
    if (entered.kind !== 'accepted') throw new Error(entered.kind)
    const of = { type: 'supplier', id: entered.id } as const
    const [cited, idle] = [await upload('', '公告', { of }), await upload('', '无用', { of })]
    const change = (files: readonly string[]) =>
      alterSupplier(store(), {
        ...desk.register({ grade: '4A', source: '示例公告', files: [...files] }),
        id: of.id,
        expectedVersion: 1,
      })
    const project = await desk.planned(1_000)
    const elsewhere = await upload(project, '项目的')
    expect(await change([elsewhere.id])).toMatchObject({ kind: 'refused', findings: [{ rule: 'files-uploaded' }] })
    expect(await give(project, 2, [cited.id])).toMatchObject({ kind: 'refused', findings: [{ rule: 'files-uploaded' }] })
    expect(await change([cited.id])).toMatchObject({
      kind: 'accepted',
      entry: { state: { records: [{ event: 2, files: [{ id: cited.id }] }] } },
    })
    expect(await verifyStream(store(), engineFold(desk.profiles), of)).toMatchObject({ ok: true })
    expect(await faultsOf()).toEqual([])
    await expect(store().pool.query('delete from file where id = $1', [cited.id])).rejects.toThrow('what an event cites stays')
    await clearFiles(store(), storage(), LATER)
    expect(await listFiles(store(), of, people.preparer)).toEqual([cited])
    expect(await kept(idle)).toBe(false)
    await storage().remove(cited.sha256)
    expect(await faultsOf()).toMatchObject([{ kind: 'file', stream: of, number: 2 }])
    await expect(upload('', '自己的', { of, actor: { ...people.preparer, role: 'supplier', organisation: of.id } })).rejects.toThrow(
      'wrong-role',
    )
    await upload('', '公告', { of })
  })

  test('the proof tells bytes that were altered, bytes that are gone and a row that is gone, each with its event', async () => {
    const project = await desk.planned(1_000)
    const files = [await upload(project, '改动'), await upload(project, '丢失'), await upload(project, '除名')] as const
    await give(
      project,
      2,
      files.map(({ id }) => id),
    )
    const [altered, lost, struck] = files
    await storage().remove(altered.sha256)
    const path = join(storage().spool, 'other')
    await writeFile(path, 'other')
    await opened?.unguarded.put(altered.sha256, { path, size: 5 })
    await storage().remove(lost.sha256)
    await store().pool.query('alter table file disable trigger user')
    await store().pool.query('delete from file where id = $1', [struck.id])
    await store().pool.query('alter table file enable trigger user')
    const faults = await faultsOf(project)
    expect(faults.map(({ kind: said, stream, number }) => [said, stream?.id, number])).toEqual(files.map(() => ['file', project, 3]))
    const words = faults.map(({ what }) => what.zh).toSorted()
    expect(words).toEqual(
      [
        `文件 ${altered.id}：内容已被改动，与摘要不符`,
        `文件 ${lost.id}：内容不在文件存储中`,
        `文件 ${struck.id}：没有登记在这里`,
      ].toSorted(),
    )
  })
})
