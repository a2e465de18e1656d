import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { freshDatabase } from '@goufu/test-postgres'
import { openStore, saveProfile } from '@goufu/store'
import { expect, inject, test } from 'vitest'
import { createApp } from './app.ts'
import { DEFAULT_PROFILE_ID } from './built-in-profiles.ts'
import { systemClock } from './clock.ts'
import { configuredProfile } from './configured-profile.ts'
import { createLog } from './log.ts'

test('a database that goes while the server runs makes it unavailable, is logged as that, and is used again when it is back', async () => {
  const configured = await configuredProfile(DEFAULT_PROFILE_ID)
  if ('fault' in configured) throw new Error(configured.fault.en)
  const database = await freshDatabase(inject('postgresUrl'))
  const line = await lineTo(database.url)
  const store = await openStore({ databaseUrl: line.url })
  await saveProfile(store, configured.profile, systemClock().toISOString())
  const lines: string[] = []
  const log = createLog('error', { write: (written) => lines.push(written) })
  const app = createApp({ store, profile: configured.profile, clock: systemClock, log })
  try {
    expect((await app.request('/api/v1/projects')).status).toBe(200)
    line.cut()
    for (const [language, detail] of [
      ['zh-CN', '数据库没有应答，请稍后再试'],
      ['en', 'The database does not answer; try again later'],
    ] as const) {
      lines.length = 0
      const answer = await app.request('/api/v1/projects', { headers: { 'accept-language': language } })
      expect(answer.status).toBe(503)
      expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
      expect(answer.headers.get('retry-after')).toBe('5')
      expect(await answer.json()).toMatchObject({ code: 'unavailable', status: 503, detail })
      expect(lines.map((written) => (JSON.parse(written) as { readonly msg: string }).msg)).toEqual(['the database does not answer'])
    }
    line.mend()
    expect((await app.request('/api/v1/projects')).status).toBe(200)
  } finally {
    await store.close()
    line.end()
    await database.drop()
  }
})

/** A way to a database that can be cut and mended. */
async function lineTo(databaseUrl: string) {
  const target = new URL(databaseUrl)
  const sockets = new Set<Socket>()
  let isWhole = true
  const server = createServer((near) => {
    if (!isWhole) {
      near.destroy()
      return
    }
    const far = connect(Number(target.port || '5432'), target.hostname)
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from)
      from.pipe(to)
      from.on('error', () => to.destroy())
      from.on('close', () => to.destroy())
    }
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = new URL(databaseUrl)
  url.hostname = '127.0.0.1'
  url.port = String((server.address() as AddressInfo).port)
  const drop = () => {
    for (const socket of sockets) socket.destroy()
    sockets.clear()
  }
  return {
    url: url.toString(),
    cut() {
      isWhole = false
      drop()
    },
    mend() {
      isWhole = true
    },
    end() {
      drop()
      server.close()
    },
  }
}
