import { describe, expect, test, vi } from 'vitest'
import { createProfiles } from './profiles.ts'
import { readProject, readProjectPage } from './read-project.ts'
import { sealPending } from './seal-pending.ts'
import { createDesk, MORNING } from './testing/desk.ts'
import { databases } from './testing/database.ts'
import { useStore } from './testing/use-store.ts'
import { tamper } from './testing/superuser.ts'

const clerk = { id: 'preparer-1', name: '张示例', role: 'preparer', organisation: null } as const

describe.each(databases)('a project on %s', (kind) => {
  const store = useStore(kind)
  const desk = createDesk(store)
  const budgeted = async () => {
    const fundId = await desk.fund(1_000)
    const id = await desk.planned(100)
    await desk.perform(desk.task(id, 'budget', 2, { lines: [{ fundId, amountFen: 100 }] }))
    await sealPending(store(), () => MORNING)
    return { id, fundId }
  }
  /** What is sent to the database meanwhile, the profile being known. */
  const trips = async <T>(work: () => Promise<T>): Promise<readonly [T, number]> => {
    await work()
    const sent = vi.spyOn(store().pool, 'query')
    try {
      return [await work(), sent.mock.calls.length]
    } finally {
      sent.mockRestore()
    }
  }

  test('is read for its page in one round trip, with funds, seal and files', async () => {
    const { id, fundId } = await budgeted()
    const profiles = createProfiles(store())
    const [page, count] = await trips(() => readProjectPage(store(), profiles, id, clerk))
    expect(count).toBe(1)
    expect(page).toMatchObject({
      picture: { project: { version: 3 }, funds: { [fundId]: { reservedFen: 100 } } },
      seal: { sealed: true },
      files: [],
    })
    expect(page?.picture).toEqual(await readProject(store(), profiles, id))
  })

  test('is read for its task list in one round trip', async () => {
    const { id, fundId } = await budgeted()
    const profiles = createProfiles(store())
    const [picture, count] = await trips(() => readProject(store(), profiles, id))
    expect([count, Object.keys(picture?.funds ?? {})]).toEqual([1, [fundId]])
  })

  test('is whole also where its line in the list was written by an older release', async () => {
    const { id, fundId } = await budgeted()
    await tamper(store(), `update project_list set related = '{"supplier": [], "fund": []}'`)
    const page = await readProjectPage(store(), createProfiles(store()), id, clerk)
    expect(Object.keys(page?.picture.funds ?? {})).toEqual([fundId])
  })

  test('that does not exist is told from one', async () => {
    expect(await readProjectPage(store(), createProfiles(store()), 'nowhere', clerk)).toBeUndefined()
  })
})
