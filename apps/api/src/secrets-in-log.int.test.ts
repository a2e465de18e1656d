import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from './app.ts'
import { listen, type Listening } from './listen.ts'
import { createLog } from './log.ts'
import { useApi } from './testing/api.ts'
import { cookiesOf, people } from './testing/people.ts'
import { openProject, supplierBody } from './testing/desk.ts'

const NOW = '2025-05-20T04:00:00.000Z'
/** Stands in everything that is sent; found nowhere in the log. */
const MARK = 'marked-secret'
const marked = (of: string) => `${MARK}-${of}-示例`
const ADDRESS = '198.51.100.77'

describe('what is sent', () => {
  const api = useApi('server', NOW)
  const lines: string[] = []
  let listening: Listening | undefined
  beforeAll(async () => {
    const { store, files, profile } = api()
    const log = createLog('trace', { write: (line) => lines.push(line) })
    let broken = false
    const clock = () => {
      if (broken) throw new Error('the clock is broken')
      return new Date(NOW)
    }
    const app = createApp({
      store,
      files,
      profile,
      clock,
      log,
      trustedProxies: ['127.0.0.1'],
      rates: { actor: null, address: null, signIn: 5 },
      accounts: { secret: SECRET },
    })
    const breaking = async (request: Request, bindings?: object) => {
      broken = request.headers.get('x-test-broken') === 'yes'
      return app.fetch(request, bindings)
    }
    listening = await listen({ fetch: breaking }, '127.0.0.1', 0)
  })
  afterAll(() => listening?.stop())

  const SECRET = `${MARK}-the-secret-that-signs-cookies`
  const at = (path: string) => `http://127.0.0.1:${listening?.port}${path}`
  const secrets = {
    authorization: `Bearer ${marked('authorization').replaceAll(/[^\x20-\x7e]/g, 'x')}`,
    cookie: `__Host-goufu=${MARK}-cookie; goufu.session=${MARK}-cookie`,
    'x-forwarded-for': ADDRESS,
    'user-agent': `${MARK}-agent`,
    'idempotency-key': randomUUID(),
    'if-match': '"1"',
  }

  test('does not stand in the log, at its most talkative: neither headers nor bodies, addresses, queries, names of files nor what failed', async () => {
    const project = await openProject(api())
    const query = `?q=${encodeURIComponent(marked('query'))}`
    const { routes } = createApp({ ...api(), clock: () => new Date(NOW) })
    const everyRoute = new Set(routes.map(({ method, path }) => `${method} ${path}`).filter((route) => !/^ALL|\*/.test(route)))
    const statuses = new Set<number>()
    const send = async (method: string, path: string, headers: Readonly<Record<string, string>>, body?: string) => {
      const init = body === undefined ? { method, headers } : { method, headers, body }
      const response = await fetch(at(path), init)
      statuses.add(response.status)
      await response.arrayBuffer()
    }
    for (const route of everyRoute) {
      const [method = '', path = ''] = route.split(' ')
      for (const id of [project, encodeURIComponent(marked('id'))]) {
        const address = `${path.replaceAll(/:\w+(\{[^}]*\})?/g, id)}${query}`
        if (method === 'GET') await send(method, address, secrets)
        else {
          const json = { ...secrets, 'content-type': 'application/json' }
          await send(
            method,
            address,
            json,
            JSON.stringify({ ...supplierBody, name: marked('name'), password: marked('password'), username: marked('user') }),
          )
          await send(method, address, json, `{"${marked('malformed')}"`)
        }
      }
    }
    const upload = { ...secrets, 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(marked('file'))}.pdf` }
    await send('POST', `/api/v1/projects/${project}/files`, upload, `%PDF-1.7 ${marked('content')}\n%%EOF`)
    await send('GET', '/api/v1/projects', { ...secrets, 'goufu-post': `${MARK}-nobody` })
    await send('GET', '/api/v1/projects', { ...secrets, 'sec-fetch-site': 'cross-site' })
    const cookie = await cookiesOf(api().store, people, SECRET)('preparer-zhang')
    await send('GET', '/api/v1/inbox', { ...secrets, cookie: `${cookie}; other=${MARK}`, 'x-test-broken': 'yes' })
    await breakOff()
    expect([...statuses]).toEqual(expect.arrayContaining([200, 400, 404, 500]))
    expect(lines.join('')).toContain('the clock is broken')
    expect(lines.length).toBeGreaterThan(everyRoute.size)
    expect(lines.filter((line) => line.includes(MARK) || line.includes(ADDRESS) || line.includes(encodeURIComponent('示例')))).toEqual([])
  })

  /** Sends the head of an upload and goes. */
  async function breakOff(): Promise<void> {
    const socket = connect(listening?.port ?? 0, '127.0.0.1')
    await once(socket, 'connect')
    const head = [
      'POST /api/v1/projects HTTP/1.1',
      'Host: x',
      `Cookie: ${MARK}`,
      'Content-Type: application/json',
      'Content-Length: 99',
      '',
      `{"${MARK}`,
    ]
    socket.write(head.join('\r\n'))
    await expect.poll(() => lines.length).toBeGreaterThan(0)
    socket.destroy()
  }
})
