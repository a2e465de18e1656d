import { Hono } from 'hono'
import { describe, expect, test } from 'vitest'
import type { ApiEnv } from './env.ts'
import { sameSite } from './same-site.ts'

const HOST = 'goufu.example:8787'

async function answered(headers: Readonly<Record<string, string>>, origin: string | null = null, method = 'POST'): Promise<unknown> {
  const app = new Hono<ApiEnv>().use(sameSite(origin)).all('*', (c) => c.text('done'))
  const response = await app.request('/', { method, headers: { host: HOST, ...headers } })
  if (response.status === 200) return 'done'
  return ((await response.json()) as { readonly code: unknown }).code
}

describe('a request that changes something', () => {
  test.each([
    ['from our own page', { 'sec-fetch-site': 'same-origin', origin: `http://${HOST}` }],
    [
      'from our own page behind a server of the tools, which changes the host',
      { 'sec-fetch-site': 'same-origin', origin: 'http://localhost:5290' },
    ],
    ['from our own page over a connection that is not safe', { origin: `http://${HOST}` }],
    ['from a program', {}],
  ])('%s is carried out', async (_, headers) => expect(await answered(headers)).toBe('done'))

  test.each([
    ['from another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }],
    ['from another host of our site', { 'sec-fetch-site': 'same-site', origin: 'http://other.goufu.example' }],
    ['from another site over a connection that is not safe', { origin: 'http://evil.example' }],
    ['from another port of our host', { origin: 'http://goufu.example:9999' }],
    ['from a page without an address', { origin: 'null' }],
    ['that says nonsense', { origin: HOST }],
    ['that says nonsense of its site', { 'sec-fetch-site': 'x', origin: `http://${HOST}` }],
  ])('%s is not', async (_, headers) => expect(await answered(headers)).toBe('cross-site'))

  test('comes from the address that people use, where that is named, whatever host a proxy asks for', async () => {
    expect(await answered({ origin: 'https://goufu.example' }, 'https://goufu.example')).toBe('done')
    expect(await answered({ origin: `http://${HOST}` }, 'https://goufu.example')).toBe('cross-site')
    expect(await answered({ origin: 'https://goufu.example.evil.example' }, 'https://goufu.example')).toBe('cross-site')
  })

  test.each(['GET', 'HEAD', 'OPTIONS'])('is none when it is a %s: what it answers nobody else’s page can read', async (method) =>
    expect(await answered({ 'sec-fetch-site': 'cross-site' }, null, method)).toBe('done'),
  )
})
