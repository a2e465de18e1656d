import { describe, expect, test } from 'vitest'
import type * as z from 'zod'
import type { profileDescriptorSchema } from './schemas/profile.ts'
import { useApi } from './testing/api.ts'

interface Operation {
  readonly parameters: readonly { readonly name: string }[]
  readonly responses: Readonly<Record<string, unknown>>
  readonly requestBody: { readonly content: { readonly 'application/json': { readonly schema: { readonly properties: object } } } }
}

interface Document {
  readonly openapi: string
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
}

describe('documentation of the API', () => {
  const api = useApi('server', '2026-11-22T04:00:00.000Z')

  test('every route stands in the OpenAPI 3.1 document with its answer and its problems', async () => {
    const { body } = await api().get<Document>('/openapi.json')
    expect(body.openapi).toMatch(/^3\.1\./)
    expect(Object.entries(body.paths).map(([path, item]) => [path, Object.keys(item)])).toEqual([
      ['/healthz', ['get']],
      ['/readyz', ['get']],
      ['/public/checkpoints', ['get']],
      ['/public/checkpoints/latest', ['get']],
      ['/api/v1/auth/session', ['get']],
      ['/api/v1/auth/sample-accounts', ['get']],
      ['/api/v1/auth/sign-in', ['post']],
      ['/api/v1/auth/second-step', ['post']],
      ['/api/v1/auth/sign-out', ['post']],
      ['/api/v1/auth/sessions', ['get']],
      ['/api/v1/auth/sessions/{session}', ['delete']],
      ['/api/v1/auth/sessions/end-others', ['post']],
      ['/api/v1/auth/password', ['post']],
      ['/api/v1/auth/totp', ['post']],
      ['/api/v1/auth/totp/confirm', ['post']],
      ['/api/v1/auth/totp/remove', ['post']],
      ['/api/v1/auth/totp/backup-codes', ['post']],
      ['/api/v1/auth/passkeys', ['get', 'post']],
      ['/api/v1/auth/passkeys/options', ['post']],
      ['/api/v1/auth/passkeys/{passkey}/remove', ['post']],
      ['/api/v1/auth/sign-in/passkey', ['get', 'post']],
      ['/api/v1/auth/sign-in/passkey/options', ['post']],
      ['/api/v1/auth/people/{person}/recoveries', ['post']],
      ['/api/v1/auth/recoveries', ['get']],
      ['/api/v1/auth/recoveries/{recovery}/confirm', ['post']],
      ['/api/v1/auth/recover', ['post']],
      ['/api/v1/auth/people', ['get', 'post']],
      ['/api/v1/auth/people/{person}', ['get']],
      ['/api/v1/auth/people/{person}/sessions', ['get', 'delete']],
      ['/api/v1/auth/people/{person}/sessions/{session}', ['delete']],
      ['/api/v1/auth/people/{person}/lock', ['post']],
      ['/api/v1/auth/people/{person}/unlock', ['post']],
      ['/api/v1/auth/people/{person}/end', ['post']],
      ['/api/v1/auth/events', ['get']],
      ['/api/v1/auth/identity-provider', ['get']],
      ['/api/v1/auth/identity-provider/start', ['get']],
      ['/api/v1/auth/callback/identity-provider', ['get']],
      ['/api/v1/session', ['get']],
      ['/api/v1/projects/{id}/files', ['post']],
      ['/api/v1/projects/{id}/files/{file}', ['get']],
      ['/api/v1/suppliers/{id}/files', ['post']],
      ['/api/v1/suppliers/{id}/files/{file}', ['get']],
      ['/api/v1/profile', ['get']],
      ['/api/v1/profiles/{digest}', ['get']],
      ['/api/v1/inbox', ['get']],
      ['/api/v1/inbox/overview', ['get']],
      ['/api/v1/inbox/read', ['put']],
      ['/api/v1/projects', ['get', 'post']],
      ['/api/v1/projects/{id}', ['get']],
      ['/api/v1/projects/{id}/tasks', ['get']],
      ['/api/v1/projects/{id}/tasks/{address}', ['post']],
      ['/api/v1/projects/{id}/tasks/{address}/contract', ['get']],
      ['/api/v1/projects/{id}/tasks/{address}/contract/unmask', ['post']],
      ['/api/v1/projects/{id}/impact', ['get']],
      ['/api/v1/projects/{id}/repin', ['post']],
      ['/api/v1/projects/{id}/events', ['get']],
      ['/api/v1/projects/{id}/verify', ['get']],
      ['/api/v1/verify', ['get']],
      ['/api/v1/ledger', ['get']],
      ['/api/v1/suppliers', ['get', 'post']],
      ['/api/v1/suppliers/{id}', ['get']],
      ['/api/v1/suppliers/{id}/unmask', ['post']],
      ['/api/v1/suppliers/{id}/eligibility', ['get']],
      ['/api/v1/suppliers/{id}/changes', ['post']],
      ['/api/v1/suppliers/{id}/strikes', ['post']],
      ['/api/v1/funds', ['get', 'post']],
      ['/api/v1/funds/{id}', ['get']],
      ['/api/v1/funds/{id}/book', ['get']],
      ['/api/v1/funds/{id}/changes', ['post']],
      ['/api/v1/organisations', ['get', 'post']],
      ['/api/v1/divisions', ['get']],
      ['/api/v1/organisations/{id}', ['get']],
      ['/api/v1/organisations/{id}/name', ['post']],
      ['/api/v1/organisations/{id}/code', ['post']],
      ['/api/v1/organisations/{id}/parent', ['post']],
      ['/api/v1/organisations/{id}/end', ['post']],
      ['/api/v1/people/{person}/posts', ['get', 'post']],
      ['/api/v1/people/{person}/posts/{post}/end', ['post']],
      ['/api/v1/posts/places', ['get']],
      ['/api/v1/delegations', ['get', 'post']],
      ['/api/v1/delegations/deputies', ['get']],
      ['/api/v1/delegations/{id}/end', ['post']],
      ['/api/v1/readings', ['get']],
    ])
    const attempt = body.paths['/api/v1/projects/{id}/tasks/{address}']?.['post']
    expect(Object.keys(attempt?.responses ?? {})).toEqual(expect.arrayContaining(['200', '400', '403', '404', '412', '422', '428', '500']))
    expect(attempt?.parameters.map((parameter) => parameter.name)).toEqual(
      expect.arrayContaining(['If-Match', 'Idempotency-Key', 'dryRun', 'id', 'address']),
    )
    expect(Object.keys(attempt?.requestBody.content['application/json'].schema.properties ?? {})).toEqual([
      'input',
      'effectiveOn',
      'justifications',
    ])
    const repin = body.paths['/api/v1/projects/{id}/repin']?.['post']
    expect(Object.keys(repin?.responses ?? {})).toEqual(expect.arrayContaining(['200', '400', '403', '404', '412', '422', '428']))
    expect(Object.keys(repin?.requestBody.content['application/json'].schema.properties ?? {})).toEqual([
      'digest',
      'rulesDate',
      'reason',
      'effectiveOn',
    ])
  })

  test('every reference in it leads somewhere', async () => {
    const { body } = await api().get<Document>('/openapi.json')
    const references = [...JSON.stringify(body).matchAll(/"\$ref":"([^"]+)"/g)].map(([, reference = '']) => reference)
    expect(references.length).toBeGreaterThan(50)
    for (const reference of new Set(references)) {
      const found = reference
        .replace(/^#\//, '')
        .split('/')
        .reduce((node: unknown, key) => (node as Record<string, unknown> | undefined)?.[key], body)
      expect({ reference, found }).toEqual({ reference, found: expect.anything() as unknown })
    }
  })

  test('its page loads nothing from outside', async () => {
    const page = await api().get<string>('/docs')
    expect(page.status).toBe(200)
    expect(page.body).not.toMatch(/https?:\/\//)
    expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self';/)
    const bundle = await api().get('/docs/reference.js')
    expect(bundle.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
  })

  test('a project’s profile can be kept, and is not sent again to those who have it', async () => {
    const { digest } = api().profile
    const first = await api().get<z.output<typeof profileDescriptorSchema>>(`/api/v1/profiles/${digest}`)
    expect(first.body.profile.digest).toBe(digest)
    expect(Object.keys(first.body.forms)).toContain('plan')
    const again = await api().get(`/api/v1/profiles/${digest}`, { headers: { 'if-none-match': first.headers.get('etag') ?? '' } })
    expect(again.status).toBe(304)
    expect(await api().get(`/api/v1/profiles/${'0'.repeat(64)}`)).toMatchObject({ status: 404, body: { code: 'unknown-profile' } })
  })
})
