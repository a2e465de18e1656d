import { randomUUID } from 'node:crypto'
import { profileDigests, type ResolvedProfile } from '@goufu/engine'
import { saveProfile } from '@goufu/store'
import { beforeAll, describe, expect, test } from 'vitest'
import type * as z from 'zod'
import { impactSchema } from './schemas/impact.ts'
import type { eventPageSchema, projectAnswerSchema } from './schemas/project.ts'
import type { problemSchema } from './schemas/problem.ts'
import { databases, useApi } from './testing/api.ts'
import { openProject, planInput } from './testing/desk.ts'

const NOW = '2026-11-22T04:00:00.000Z'
const approver = 'approver-li'

type Problem = z.output<typeof problemSchema>

/** The same profile with something changed, as a later release would keep it. */
function changed(profile: ResolvedProfile, changes: Partial<ResolvedProfile>): ResolvedProfile {
  const { digest: _, textsDigest: __, ...rules } = { ...profile, ...changes }
  return { ...rules, ...profileDigests(rules) }
}

describe.each(databases)('another version of a document, asked for over HTTP on %s', (kind) => {
  const api = useApi(kind, NOW)
  let newer: ResolvedProfile | undefined
  const digest = () => newer?.digest ?? ''
  const body = (changes: object = {}) => ({
    digest: digest(),
    rulesDate: '2025-06-01',
    reason: '示例：文件修订后按新版本办理',
    effectiveOn: '2025-06-02',
    ...changes,
  })
  const path = (project: string) => `/api/v1/projects/${project}/repin`
  const planned = async () => {
    const project = await openProject(api())
    const reply = await api().post(`/api/v1/projects/${project}/tasks/plan`, {
      version: 1,
      body: { input: planInput, effectiveOn: '2025-05-14' },
    })
    expect(reply.status).toBe(200)
    return project
  }
  beforeAll(async () => {
    newer = changed(api().profile, { version: '99.0.0', rules: api().profile.rules.slice(1) })
    await saveProfile(api().store, newer, NOW)
  })

  test('is pinned, shown in the timeline in words, and the project goes by it', async () => {
    const project = await planned()
    const reply = await api().post(path(project), { actor: approver, version: 2, body: body() })
    expect(reply).toMatchObject({ status: 200, body: { outcome: 'accepted', version: 3, findings: [] } })
    expect(reply.headers.get('etag')).toBe('"3"')
    const { body: shown } = await api().get<z.output<typeof projectAnswerSchema>>(`/api/v1/projects/${project}`)
    expect(shown.view.profile).toMatchObject({ version: '99.0.0', digest: digest(), rulesDate: '2025-06-01' })
    const { body: timeline } = await api().get<z.output<typeof eventPageSchema>>(`/api/v1/projects/${project}/events`)
    const { version, digest: before } = api().profile
    expect(timeline.items.at(-1)).toMatchObject({
      type: 'repin',
      task: null,
      title: { zh: '改用文件的另一版本', en: 'Moved to another version of its document' },
      summary: {
        zh: `由 ${version}（${before.slice(0, 8)}，规则日 2025-05-13）改用 99.0.0（${digest().slice(0, 8)}，规则日 2025-06-01）。理由：示例：文件修订后按新版本办理`,
      },
      citation: { clause: '通则 1' },
    })
    const next = await api().post(`/api/v1/projects/${project}/tasks/plan`, { version: 3, body: { input: planInput } })
    expect(next).toMatchObject({ status: 422, body: { findings: [{ rule: 'already-done' }] } })
    expect(await api().get(`/api/v1/projects/${project}/verify`)).toMatchObject({ body: { ok: true, events: 3 } })
  })

  test('is told beforehand: what it goes by, what is in use here, and what that would change', async () => {
    const project = await planned()
    const { version, digest: own, rules } = api().profile
    const [first] = rules
    const told = (actor: string) => api().get(`/api/v1/projects/${project}/impact?rulesDate=2025-06-01&effectiveOn=2025-06-02`, { actor })
    // What is in use here has stayed as it was, but for a project that has moved away from it.
    expect(await told(approver)).toMatchObject({
      status: 200,
      body: { version: 2, pinned: { version, digest: own, rulesDate: '2025-05-13' }, against: [{ rule: 'version-same' }], tasks: [] },
    })
    await api().post(path(project), { actor: approver, version: 2, body: body() })
    expect(await told(approver)).toMatchObject({
      status: 200,
      body: {
        version: 3,
        pinned: { version: '99.0.0', digest: digest(), rulesDate: '2025-06-01' },
        offered: { version, digest: own, rulesDate: '2025-06-01' },
        against: [],
        tasks: [],
        changes: [{ topic: 'rule', key: first?.key, verdict: 'only-right', before: null, after: { citation: first?.citation } }],
      },
    })
    expect(impactSchema.safeParse((await told(approver)).body).error).toBeUndefined()
    expect(await told('preparer-zhang')).toMatchObject({ status: 403, body: { code: 'wrong-role' } })
    expect(await api().get('/api/v1/projects/nobody/impact', { actor: approver })).toMatchObject({ status: 404 })
  })

  test('asked for again is answered as before and pinned once', async () => {
    const project = await planned()
    const sent = { actor: approver, key: randomUUID(), version: 2, body: body() }
    const first = await api().post(path(project), sent)
    const before = await api().records()
    const again = await api().post(path(project), sent)
    expect(again).toMatchObject({ status: 200, body: first.body })
    expect(again.headers.get('idempotency-replayed')).toBe('true')
    expect(await api().post(path(project), { ...sent, body: body({ reason: '另一理由' }) })).toMatchObject({
      status: 422,
      body: { code: 'command-reused' },
    })
    expect(await api().records()).toEqual(before)
  })

  test('by somebody who saw an older version is told which one there is', async () => {
    const project = await planned()
    const reply = await api().post(path(project), { actor: approver, version: 1, body: body() })
    expect(reply).toMatchObject({ status: 412, body: { code: 'stale-version', version: 2 } })
    expect(reply.headers.get('etag')).toBe('"2"')
    expect((await api().post(path(project), { actor: approver, body: body() })).status).toBe(428)
    expect((await api().post(path(project), { actor: approver, key: null, version: 2, body: body() })).status).toBe(400)
  })

  test('in a dry run is judged and stores nothing', async () => {
    const project = await planned()
    const before = await api().records()
    const rehearsed = await api().post(`${path(project)}?dryRun=true`, { actor: approver, key: null, version: 2, body: body() })
    expect(rehearsed).toMatchObject({ status: 200, body: { outcome: 'accepted', version: 2 } })
    expect(await api().records()).toEqual(before)
  })

  test('is refused with its rule, in both languages', async () => {
    const project = await planned()
    const records = await api().records()
    const without = changed(api().profile, { process: { ...api().profile.process, stages: [] } })
    await saveProfile(api().store, without, NOW)
    const cases: readonly (readonly [object, string, string, string])[] = [
      [{ digest: '0'.repeat(64) }, 'version-unknown', '没有存过这个摘要的版本', 'No version is kept under this digest'],
      [{ digest: api().profile.digest }, 'version-same', '项目已经按这个版本办理', 'The project goes by this version already'],
      [{ rulesDate: '2025-06-03' }, 'rules-date-ahead', '规则日不能晚于办理日', 'The rules cannot be read at a day after'],
      [{ rulesDate: '1999-06-03' }, 'document-in-force', '在1999-06-03没有施行', 'is not in force on 1999-06-03'],
      [{ digest: without.digest }, 'version-lacks-tasks', '新版本没有已经办过的任务', 'The new version lacks tasks that were done'],
    ]
    for (const [changes, rule, zh, en] of cases) {
      for (const [language, said] of [
        ['zh-CN', zh],
        ['en', en],
      ] as const) {
        const reply = await api().post<Problem>(path(project), { actor: approver, version: 2, body: body(changes), language })
        expect([reply.status, reply.body.code, reply.body.findings?.[0]?.rule]).toEqual([422, 'refused', rule])
        expect(reply.body.detail).toContain(said)
        expect(reply.body.detail).toContain('通则 1')
      }
    }
    expect(await api().records()).toEqual(records)
  })

  test('is for an approver to decide, on a project that exists, with a reason', async () => {
    const project = await planned()
    expect(await api().post(path(project), { version: 2, body: body() })).toMatchObject({ status: 403, body: { code: 'wrong-role' } })
    expect(await api().post(path('nobody'), { actor: approver, version: 2, body: body() })).toMatchObject({ status: 404 })
    for (const [changes, issue] of [
      [{ reason: '' }, 'reason'],
      [{ digest: 'newest' }, 'digest'],
      [{ rulesDate: '2025-02-30' }, 'rulesDate'],
      [{ effectiveOn: '2027-01-01' }, 'effectiveOn'],
    ] as const)
      expect(await api().post(path(project), { actor: approver, version: 2, body: body(changes) })).toMatchObject({
        status: 400,
        body: { issues: [{ path: issue }] },
      })
  })
})
