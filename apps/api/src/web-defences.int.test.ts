import { once } from 'node:events'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from './app.ts'
import { listen, type Listening } from './listen.ts'
import { useApi } from './testing/api.ts'
import { cookiesOf, people } from './testing/people.ts'

const NOW = '2025-05-20T04:00:00.000Z'
const HOST = 'goufu.example'
/** Short enough to be waited for. */
const PATIENCE = { headersMs: 150, requestMs: 1_500, silenceMs: 500, checkMs: 20 }
const KEY = '018f6a3e-6f0e-7c3e-9a49-2f8f0f0c1d2e'
const SECRET = 'the secret of a test, long enough to be one'
const MOST_BODY = 1024 * 1024

describe('the server, from a plain socket', () => {
  const api = useApi('server', NOW)
  let listening: Listening | undefined
  let cookie = ''
  const deployed = (options: Partial<Parameters<typeof createApp>[0]> = {}) => {
    const { store, files, profile } = api()
    return createApp({ store, files, profile, clock: () => new Date(NOW), accounts: { secret: SECRET }, ...options })
  }
  beforeAll(async () => {
    listening = await listen(deployed(), '127.0.0.1', 0, PATIENCE)
    cookie = (await cookiesOf(api().store, people, SECRET)('preparer-zhang')) ?? ''
  })
  afterAll(() => listening?.stop())

  /** Sends pieces of text, and @returns everything that comes until the other side ends it. */
  async function told(...pieces: readonly string[]): Promise<string> {
    const socket = connect(listening?.port ?? 0, '127.0.0.1')
    await once(socket, 'connect')
    let said = ''
    socket.setEncoding('utf8').on('data', (piece: string) => (said += piece))
    // An end that is not waited for may break what is still being sent.
    socket.on('error', () => undefined)
    for (const piece of pieces) socket.write(piece)
    await new Promise((resolve) => socket.once('close', resolve))
    return said
  }
  const asking = (line: string, ...headers: readonly string[]) =>
    [`${line} HTTP/1.1`, `Host: ${HOST}`, 'Connection: close', ...headers, '', ''].join('\r\n')

  test('ends a connection whose head, or whose body, does not come to an end', async () => {
    const began = performance.now()
    expect(await told('POST /api/v1/projects HTTP/1.1\r\nHost: x\r\nX-Slow: ')).toMatch(/^HTTP\/1\.1 408 /)
    const slow = asking(
      'POST /api/v1/projects',
      `Cookie: ${cookie}`,
      'Content-Type: application/json',
      `Idempotency-Key: ${KEY}`,
      'Content-Length: 100',
    )
    expect(await told(slow, '{')).toMatch(/^(HTTP\/1\.1 408 |$)/)
    expect(performance.now() - began).toBeLessThan(20_000)
  })

  test('takes no head that is too large, no nonsense, and no request that two readers would read differently', async () => {
    expect(await told(asking('GET /api/v1/session', `X-Large: ${'x'.repeat(17 * 1024)}`))).toMatch(/^HTTP\/1\.1 431 /)
    expect(await told('nonsense\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /)
    const both = asking('POST /api/v1/projects', 'Content-Length: 4', 'Transfer-Encoding: chunked')
    expect(await told(both, '0\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /)
  })

  test('says on every answer what a browser may do with it, and on none what it is made with', async () => {
    for (const path of ['/api/v1/session', '/api/v1/nothing', '/nothing', '/healthz', '/openapi.json', '/docs']) {
      const [head = ''] = (await told(asking(`GET ${path}`))).toLowerCase().split('\r\n\r\n')
      expect(head).toMatch(/\r\ncontent-security-policy: default-src 'none'; /)
      expect(head).toMatch(/frame-ancestors 'none'/)
      for (const line of [
        'x-content-type-options: nosniff',
        'x-frame-options: deny',
        'referrer-policy: no-referrer',
        'cross-origin-opener-policy: same-origin',
        'cross-origin-resource-policy: same-origin',
        'permissions-policy: camera=()',
      ])
        expect(head).toContain(`\r\n${line}`)
      expect(head).not.toMatch(/\r\n(server|x-powered-by|access-control-allow-origin|strict-transport-security):/)
    }
  })

  test('carries out nothing that a page of another site asks for, and answers such a page nothing it could read', async () => {
    const before = await api().records()
    for (const header of ['Sec-Fetch-Site: cross-site', 'Sec-Fetch-Site: same-site', 'Origin: https://evil.example', 'Origin: null']) {
      const answer = await told(asking('POST /api/v1/projects', header, 'Content-Type: application/json', 'Content-Length: 2'), '{}')
      expect(answer).toMatch(/^HTTP\/1\.1 403 /)
      expect(answer).toContain('"code":"cross-site"')
    }
    expect(await told(asking('POST /api/v1/projects', `Origin: http://${HOST}`, 'Content-Length: 0'))).not.toContain('cross-site')
    expect(
      await told(asking('OPTIONS /api/v1/projects', 'Origin: https://evil.example', 'Access-Control-Request-Method: POST')),
    ).not.toMatch(/access-control-allow/i)
    expect(await api().records()).toEqual(before)
  })

  test('holds every address that takes a body to a megabyte, whether it tells its length or not', async () => {
    const routes = new Set(
      deployed().routes.flatMap(({ method, path }) => (['POST', 'PUT', 'PATCH'].includes(method) ? [`${method} ${path}`] : [])),
    )
    const toHold = [...routes].filter((route) => !route.endsWith('/files'))
    expect(toHold.length).toBeGreaterThan(5)
    const piece = 'x'.repeat(64 * 1024)
    for (const route of toHold) {
      const line = route.replaceAll(/:\w+/g, 'x')
      const headers = ['Content-Type: application/json', `Idempotency-Key: ${KEY}`, 'If-Match: "1"']
      const length = await told(asking(line, ...headers, `Content-Length: ${MOST_BODY + 1}`))
      // Only the last byte is too much: nothing is left unread, for which the connection would be reset and the answer lost.
      const chunks = [...Array.from({ length: 16 }, () => `10000\r\n${piece}\r\n`), '1\r\nx\r\n']
      const chunked = await told(asking(line, ...headers, 'Transfer-Encoding: chunked'), ...chunks)
      expect([line, length.slice(0, 12), chunked.slice(0, 12)]).toEqual([line, 'HTTP/1.1 413', 'HTTP/1.1 413'])
    }
  })

  test('answers so many requests in a minute of one person and from one address, then says when to come again', async () => {
    listening?.answerWith(deployed({ rates: { actor: 3, address: 5, signIn: 1 }, trustedProxies: ['127.0.0.1'] }))
    const from = (address: string, line = 'GET /api/v1/session') =>
      told(asking(line, `Cookie: ${cookie}`, `X-Forwarded-For: ${address}`, 'Content-Length: 0'))
    for (const _ of [1, 2, 3]) expect(await from('198.51.100.1')).toMatch(/^HTTP\/1\.1 200 /)
    const fourth = await from('198.51.100.1')
    expect(fourth).toMatch(/^HTTP\/1\.1 429 /)
    expect(fourth).toMatch(/\r\nretry-after: (19|20)\r\n/)
    expect(fourth).toMatch(/\r\nratelimit: "address";r=1;t=\d+, "actor";r=0;t=\d+\r\n/)
    expect(fourth).toMatch(/\r\nratelimit-policy: "address";q=5;w=60, "actor";q=3;w=60\r\n/)
    expect(fourth).toContain('"code":"too-many-requests"')
    // The person is the same one from elsewhere; the address has more to ask that needs nobody.
    expect(await from('198.51.100.2')).toMatch(/^HTTP\/1\.1 429 /)
    expect(await from('198.51.100.1', 'GET /public/checkpoints')).toMatch(/^HTTP\/1\.1 200 /)
    expect(await from('198.51.100.1', 'GET /public/checkpoints')).toMatch(/^HTTP\/1\.1 429 /)
    expect(await from('198.51.100.1', 'GET /healthz')).toMatch(/^HTTP\/1\.1 200 /)
  })

  test('bounds attempts to sign in more strictly, and looking not at all', async () => {
    listening?.answerWith(deployed({ rates: { actor: null, address: null, signIn: 1 } }))
    const limited = async (line: string) => (await told(asking(line, 'Content-Length: 0'))).startsWith('HTTP/1.1 429 ')
    const [first, second] = [await limited('POST /api/v1/auth/nothing'), await limited('POST /api/v1/auth/nothing')]
    expect([first, second, await limited('GET /api/v1/auth/nothing'), await limited('GET /api/v1/session')]).toEqual([
      false,
      true,
      false,
      false,
    ])
  })

  test('tells browsers to stay with HTTPS where people use it so', async () => {
    listening?.answerWith(deployed({ origin: 'https://goufu.example' }))
    expect(await told(asking('GET /healthz'))).toContain('\r\nstrict-transport-security: max-age=31536000\r\n')
  })
})
