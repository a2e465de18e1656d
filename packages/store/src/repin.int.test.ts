import { randomUUID } from 'node:crypto'
import { date, resolveProfile } from '@goufu/engine'
import { beforeAll, describe, expect, test } from 'vitest'
import { readTurnedDown } from './commands.ts'
import { engineFold } from './engine-fold.ts'
import { readEvents } from './events.ts'
import { type ImpactOnProject, impactOnProjects } from './impact-on-projects.ts'
import { saveProfile } from './profiles.ts'
import { listProjects } from './project-list.ts'
import { readProject } from './read-project.ts'
import { rehearseRepin, repin } from './repin.ts'
import type { RepinRequest } from './repin.ts'
import { createDesk, MORNING, OPENED } from './testing/desk.ts'
import { people, policy, samplePolicy } from './testing/policy.ts'
import { NOON } from './testing/sample.ts'
import { databases } from './testing/database.ts'
import { useStore } from './testing/use-store.ts'
import { verifyStream } from './verify.ts'

/** The same policy without its limit of two years. */
const newer = resolveProfile({ ...policy, version: '1.1.0', clauses: policy.clauses.slice(0, 1) })

describe.each(databases)('another version of a document on %s', (kind) => {
  const store = useStore(kind)
  const desk = createDesk(store)
  beforeAll(() => saveProfile(store(), newer, NOON))
  const request = (projectId: string, changes: Partial<RepinRequest> = {}): RepinRequest => ({
    commandId: randomUUID(),
    projectId,
    expectedVersion: 2,
    input: { digest: newer.digest, rulesDate: '2025-02-01', reason: '示例理由' },
    effectiveOn: OPENED,
    actor: people.approver,
    now: MORNING,
    trial: false,
    ...changes,
  })

  test('is pinned by an event of its own, listed, proved, and rules are read by it from then on', async () => {
    const id = await desk.planned(100)
    const result = await repin(store(), desk.profiles, request(id))
    expect(result).toMatchObject({ kind: 'accepted', version: 3, after: { profile: { digest: newer.digest }, project: { version: 3 } } })
    const picture = await readProject(store(), desk.profiles, id)
    expect(picture?.profile.digest).toBe(newer.digest)
    expect(picture?.project.state).toMatchObject({
      profile: { id: 'sample-policy', version: '1.1.0', digest: newer.digest, rulesDate: '2025-02-01' },
      records: [{ task: 'plan' }],
    })
    const events = await readEvents(store(), { type: 'project', id }, 0, 10)
    expect(events.map(({ event }) => [event.type, event.profile.digest])).toEqual([
      ['create', samplePolicy.digest],
      ['plan', samplePolicy.digest],
      ['repin', newer.digest],
    ])
    const listed = await store().db.selectFrom('projectList').select(['profileDigest', 'version']).where('id', '=', id).execute()
    expect(listed).toEqual([{ profileDigest: newer.digest, version: 3 }])
    expect(await verifyStream(store(), engineFold(desk.profiles), { type: 'project', id })).toMatchObject({ ok: true, events: 3 })
    expect((await listProjects(store(), { after: null, limit: 10, search: null }))?.items.length).toBeGreaterThan(0)
  })

  test('its effect on each open project of the document can be seen before', async () => {
    const [stays, moves] = [await desk.planned(100), await desk.planned(100)]
    await repin(store(), desk.profiles, request(moves))
    const found: ImpactOnProject[] = []
    for await (const impact of impactOnProjects(store(), desk.profiles, newer, OPENED, false)) found.push(impact)
    expect(found.find(({ id }) => id === stays)).toMatchObject({ version: '1.0.0', digest: samplePolicy.digest, against: [], tasks: [] })
    expect(found.map(({ id }) => id)).not.toContain(moves)
    const unplanned = { ...newer, digest: '3'.repeat(64), process: { ...newer.process, stages: [] } }
    for await (const impact of impactOnProjects(store(), desk.profiles, unplanned, OPENED, false)) {
      if (impact.id === stays) found.push(impact)
    }
    expect(found.at(-1)).toMatchObject({
      against: [{ rule: 'version-lacks-tasks' }],
      tasks: [
        { address: 'plan', before: { status: 'done' }, after: null },
        { address: 'budget', after: null },
      ],
    })
  })

  test('is not there yet on a day before', async () => {
    const id = await desk.planned(100)
    await repin(store(), desk.profiles, request(id, { effectiveOn: date('2025-02-10') }))
    expect((await readProject(store(), desk.profiles, id, date('2025-02-09')))?.profile.digest).toBe(samplePolicy.digest)
    expect((await readProject(store(), desk.profiles, id, date('2025-02-10')))?.profile.digest).toBe(newer.digest)
  })

  test('asked for twice is pinned once', async () => {
    const id = await desk.planned(100)
    const asked = request(id)
    const [first, second] = await Promise.all([repin(store(), desk.profiles, asked), repin(store(), desk.profiles, asked)])
    expect([first.kind, second.kind].toSorted()).toEqual(['accepted', 'replayed'])
    expect(await repin(store(), desk.profiles, asked)).toMatchObject({ kind: 'replayed', command: { outcome: 'accepted' } })
    const other = { ...asked, input: { digest: newer.digest, rulesDate: '2025-02-01', reason: '另一理由' } }
    expect((await repin(store(), desk.profiles, other)).kind).toBe('command-reused')
    expect(await readEvents(store(), { type: 'project', id }, 0, 10)).toHaveLength(3)
  })

  test('of two who saw the same version one is told the other was first', async () => {
    const id = await desk.planned(100)
    const results = await Promise.all([1, 2].map(() => repin(store(), desk.profiles, request(id))))
    expect(results.map((result) => result.kind).toSorted()).toEqual(['accepted', 'stale-version'])
    expect(await repin(store(), desk.profiles, request(id))).toEqual({ kind: 'stale-version', version: 3 })
  })

  test('that is not kept is refused, and the refusal is on record', async () => {
    const id = await desk.planned(100)
    const input = { digest: 'f'.repeat(64), rulesDate: '2025-02-01', reason: '示例理由' }
    expect(await repin(store(), desk.profiles, request(id, { input }))).toMatchObject({
      kind: 'refused',
      findings: [{ rule: 'version-unknown', field: 'digest', citation: { clause: '通则 1' } }],
    })
    expect(await readTurnedDown(store(), { type: 'project', id }, null, 10)).toMatchObject([{ kind: 'repin', outcome: 'refused' }])
    expect((await readProject(store(), desk.profiles, id))?.project.version).toBe(2)
  })

  test('is only judged in a rehearsal', async () => {
    const id = await desk.planned(100)
    expect(await rehearseRepin(store(), desk.profiles, request(id))).toMatchObject({
      kind: 'decided',
      version: 2,
      decision: { outcome: 'accepted' },
    })
    expect((await readProject(store(), desk.profiles, id))?.project.version).toBe(2)
  })

  test('of no project, or on a day to come, is none', async () => {
    const id = await desk.planned(100)
    expect(await repin(store(), desk.profiles, request(randomUUID()))).toEqual({ kind: 'unknown-project' })
    expect(await repin(store(), desk.profiles, request(id, { effectiveOn: date('2025-07-01') }))).toEqual({
      kind: 'effective-in-future',
      today: '2025-06-30',
    })
    const input = { digest: newer.digest, rulesDate: '2025-02-01', reason: 'a\u0000b' }
    expect((await repin(store(), desk.profiles, request(id, { input }))).kind).toBe('invalid-input')
  })
})
