import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { readdir } from 'node:fs/promises'
import { connect, type Socket } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from './app.ts'
import { createLog } from './log.ts'
import { listen, type Listening } from './listen.ts'
import { LARGEST_FILE, useApi } from './testing/api.ts'
import { openProject } from './testing/desk.ts'
import { cookiesOf, people } from './testing/people.ts'

const NOW = '2025-05-20T04:00:00.000Z'
const SECRET = 'the secret of a test, long enough to be one'
const PDF = '%PDF-1.7\n% 示例\n%%EOF\n'

describe('an upload over a socket', () => {
  const api = useApi('server', NOW)
  let listening: Listening | undefined
  let project = ''
  let cookie = ''
  const logged: string[] = []
  beforeAll(async () => {
    const { store, files, profile } = api()
    const app = createApp({
      store,
      files,
      largestFile: LARGEST_FILE,
      profile,
      clock: () => new Date(NOW),
      log: createLog('info', { write: (line) => logged.push(line) }),
      accounts: { secret: SECRET },
    })
    listening = await listen(app, '127.0.0.1', 0)
    project = await openProject(api())
    cookie = (await cookiesOf(store, people, SECRET)('preparer-zhang')) ?? ''
  })
  afterAll(() => listening?.stop())

  /** Sends the head of an upload and whatever of its body, and leaves the rest to the test. */
  const begin = async (length: string, body: string): Promise<Socket> => {
    const socket = connect(listening?.port ?? 0, '127.0.0.1')
    await once(socket, 'connect')
    socket.write(
      [
        `POST /api/v1/projects/${project}/files HTTP/1.1`,
        'Host: localhost',
        `Cookie: ${cookie}`,
        `Idempotency-Key: ${randomUUID()}`,
        `Content-Disposition: attachment; filename="x.pdf"`,
        length,
        '',
        body,
      ].join('\r\n'),
    )
    return socket
  }
  const answerOf = async (socket: Socket): Promise<string> => {
    let said = ''
    for await (const piece of socket.setEncoding('utf8')) {
      said += String(piece)
      if (said.includes('\r\n\r\n')) break
    }
    return said
  }
  const leftOver = () => readdir(api().files.spool)
  const rows = () => api().store.db.selectFrom('file').select('id').execute()

  test('that is cut off half-way leaves nothing, neither bytes nor row, and the server goes on', async () => {
    const socket = await begin(`Content-Length: ${LARGEST_FILE}`, PDF)
    await expect.poll(leftOver).toHaveLength(1)
    socket.destroy()
    await expect.poll(leftOver).toEqual([])
    expect(await rows()).toEqual([])
    await expect.poll(() => logged.join('')).toContain('an upload broke off')
    expect(logged.join('')).not.toContain('a request failed')
    expect((await fetch(`http://127.0.0.1:${listening?.port}/healthz`)).status).toBe(200)
  })

  test('that says it is too large is refused before it is sent', async () => {
    const socket = await begin(`Content-Length: ${LARGEST_FILE + 1}`, '')
    expect(await answerOf(socket)).toMatch(/^HTTP\/1\.1 413 /)
    socket.destroy()
    expect(await leftOver()).toEqual([])
  })

  test('that does not say how long it is is taken piece by piece, and refused as soon as it is too large', async () => {
    const piece = 'x'.repeat(16 * 1024)
    const socket = await begin('Transfer-Encoding: chunked', '')
    // What is still sent after the answer is nobody's.
    socket.on('error', () => undefined)
    for (const _ of [1, 2, 3, 4, 5]) socket.write(`4000\r\n${piece}\r\n`)
    expect(await answerOf(socket)).toMatch(/^HTTP\/1\.1 413 /)
    socket.destroy()
    await expect.poll(leftOver).toEqual([])
    expect(await rows()).toEqual([])
  })

  test('comes down again whole and in part', async () => {
    const size = Buffer.byteLength(PDF)
    const socket = await begin(`Content-Length: ${size}`, PDF)
    const answer = await answerOf(socket)
    expect(answer).toMatch(/^HTTP\/1\.1 201 /)
    socket.destroy()
    const [path = ''] = /\/api\/v1\/projects\/\S+/.exec(answer) ?? []
    const whole = await fetch(`http://127.0.0.1:${listening?.port}${path}`, { headers: { cookie } })
    expect([whole.headers.get('content-length'), await whole.text()]).toEqual([String(size), PDF])
    const part = await fetch(`http://127.0.0.1:${listening?.port}${path}`, { headers: { cookie, range: 'bytes=0-3' } })
    expect([part.status, await part.text()]).toEqual([206, '%PDF'])
    const head = await fetch(`http://127.0.0.1:${listening?.port}${path}`, { method: 'HEAD', headers: { cookie } })
    expect([head.status, head.headers.get('content-length')]).toEqual([200, String(size)])
  })
})
