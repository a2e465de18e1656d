import { defineProfile, type ResolvedProfile, resolveProfile } from '@goufu/engine'
import { describe, expect, test } from 'vitest'
import type * as z from 'zod'
import { builtInProfiles, DEFAULT_PROFILE_ID } from './built-in-profiles.ts'
import type { projectAnswerSchema } from './schemas/project.ts'
import type { sessionSchema } from './schemas/session.ts'
import { useApi } from './testing/api.ts'

const NOW = '2026-01-14T04:00:00.000Z'
const body = { code: '试用-1', title: '示例项目', buyer: '示例县民政局', fiscalYear: 2026 }

describe('a deployment by a draft', () => {
  const api = useApi('server', NOW, { profile: theDefaultAsDraft })

  test('says that it is only a draft, and opens no project', async () => {
    const session = await api().get<z.output<typeof sessionSchema>>('/api/v1/session')
    expect(session.body).toMatchObject({ trial: false, profile: { document: { status: 'draft' } } })
    const reply = await api().post('/api/v1/projects', { body })
    expect([reply.status, reply.body]).toMatchObject([422, { code: 'refused', findings: [{ rule: 'document-draft' }] }])
  })
})

describe('a trial by a draft', () => {
  const api = useApi('server', NOW, { profile: theDefaultAsDraft, trial: true })

  test('opens projects, each shown as by a draft', async () => {
    const session = await api().get<z.output<typeof sessionSchema>>('/api/v1/session')
    expect(session.body).toMatchObject({ trial: true, profile: { document: { status: 'draft' } } })
    const { status, body: opened } = await api().post<{ readonly id: string }>('/api/v1/projects', { body })
    expect(status).toBe(201)
    const project = await api().get<z.output<typeof projectAnswerSchema>>(`/api/v1/projects/${opened.id}`)
    expect(project.body.view.document.status).toBe('draft')
  })
})

async function theDefaultAsDraft(): Promise<ResolvedProfile> {
  const profile = (await builtInProfiles.get(DEFAULT_PROFILE_ID)?.())?.profile
  if (profile === undefined) throw new Error('there is no default profile')
  const { number, title, issuers, restsOn, level } = profile.document
  const document = {
    number,
    title,
    issuers,
    restsOn,
    level,
    status: 'draft',
    issuedOn: null,
    inForceFrom: null,
    inForceUntil: null,
  } as const
  return resolveProfile(defineProfile({ ...profile, document }))
}
