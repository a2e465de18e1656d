import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { Agent, get } from 'node:http'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { createDatabase } from '@goufu/store/testing'
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { MAIN, type ServerProcess, startServer } from './testing/server-process.ts'
import { signInAt } from './testing/sign-in-at.ts'

function start(settings: Readonly<Record<string, string>>): ServerProcess {
  const server = startServer(settings)
  children.push(server.child)
  return server
}

/** Processor time a process has used so far, in seconds: what a start takes where nothing else runs. */
async function cpuSeconds({ child }: ServerProcess): Promise<number> {
  const { stdout } = await promisify(execFile)('ps', ['-o', 'time=', '-p', String(child.pid)])
  const [hours = 0, minutes = 0, seconds = 0] = stdout.trim().split(':').map(Number)
  return (hours * 60 + minutes) * 60 + seconds
}

/** A database that somebody has made already: making one takes long, and is looked at once. */
async function madeDatabase(): Promise<string> {
  const { location, remove } = await createDatabase('embedded')
  onTestFinished(remove)
  if (location.dataDir === undefined) throw new Error('An embedded database lies in a directory')
  return location.dataDir
}

const children: ChildProcess[] = []
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'goufu-serve-'))
})
afterAll(async () => {
  for (const child of children) if (child.exitCode === null) child.kill('SIGKILL')
  await rm(folder, { recursive: true, force: true })
})

describe('the server as it is started', () => {
  test('loads the sample, says what to know, stops when told though a browser holds a connection, and starts again within 5 s', async () => {
    const dataDir = join(folder, 'data')
    const first = start({ DATA_DIR: dataDir })
    const address = await first.started()
    const session = (await (await fetch(`${address}/api/v1/session`)).json()) as { readonly sampleDate: string }
    expect(session).toMatchObject({ sampleDate: '2026-01-14', sample: true, person: null, actor: { role: 'public' } })
    const agent = new Agent({ keepAlive: true })
    const [response] = (await once(get(`${address}/readyz`, { agent }), 'response')) as [NodeJS.ReadableStream]
    response.resume()
    await once(response, 'end')
    const stopped = await first.stop('SIGTERM')
    agent.destroy()
    expect(stopped).toMatchObject({ code: 0, err: '' })
    expect(stopped.out).toContain('sign-in page')
    expect(stopped.out).toContain('survives a crash of the process')

    const second = start({ DATA_DIR: dataDir })
    const again = await second.started()
    expect(await cpuSeconds(second)).toBeLessThan(5)
    const { items } = (await (
      await fetch(`${again}/api/v1/projects`, { headers: { cookie: await signInAt(again, 'preparer-zhang') } })
    ).json()) as { items: unknown[] }
    expect(items).toHaveLength(2)

    const third = await start({ DATA_DIR: dataDir }).ended()
    expect(third.code).toBe(1)
    expect(third.err).toMatch(/is in use by process \d+ on .*Stop it first/)
    expect(await second.stop('SIGINT')).toMatchObject({ code: 0 })
  })

  test('GOUFU_SAMPLE=off leaves an empty store empty; GOUFU_TODAY is taken for today', async () => {
    const running = start({ DATA_DIR: await madeDatabase(), GOUFU_SAMPLE: 'off', GOUFU_TODAY: '2025-06-01' })
    const address = await running.started()
    expect(await (await fetch(`${address}/api/v1/projects`)).json()).toEqual({ items: [], next: null })
    expect(await (await fetch(`${address}/api/v1/session`)).json()).toMatchObject({ today: '2025-06-01', sample: false, sampleDate: null })
    await running.stop('SIGTERM')
  })

  test('a profile that brings no sample says so and starts empty', async () => {
    const running = start({ DATA_DIR: await madeDatabase(), GOUFU_PROFILE: 'national-base' })
    const address = await running.started()
    expect(await (await fetch(`${address}/api/v1/projects`)).json()).toEqual({ items: [], next: null })
    expect((await running.stop('SIGTERM')).out).toContain('this profile brings none; nothing was loaded')
  })

  test.each([
    [{ HOST: 'nohost.invalid' }, /^HOST names nohost\.invalid, which cannot be found \((?:ENOTFOUND|EAI_AGAIN)\)\n$/],
    [{ HOST: '192.0.2.1' }, /^HOST names 192\.0\.2\.1, which is no address of this machine \(EADDRNOTAVAIL\)\n$/],
    [{ HOST: ' ', LANG: 'zh_CN.UTF-8' }, /^配置有 1 处错误：\n {2}HOST：应为监听地址/],
    [{ HOST: 'nohost.invalid', LANG: 'zh_CN.UTF-8' }, /^找不到 HOST 所指的 nohost\.invalid（/],
  ])('an address that cannot be listened on is a sentence, and nothing is made (%o)', async (settings, sentence) => {
    const dataDir = join(folder, 'never')
    const ended = await start({ DATA_DIR: dataDir, ...settings }).ended()
    expect(ended).toMatchObject({ code: 1, out: '', err: expect.stringMatching(sentence) as unknown })
    expect(existsSync(dataDir)).toBe(false)
  })

  test('a port in use is found before a database is made', async () => {
    const holder = createServer().listen(0, '127.0.0.1')
    await once(holder, 'listening')
    const { port } = holder.address() as AddressInfo
    const dataDir = join(folder, 'never')
    const ended = await start({ DATA_DIR: dataDir, PORT: String(port) }).ended()
    expect(ended).toMatchObject({ code: 1, out: '', err: `Port ${port} is in use; choose another with PORT\n` })
    expect(existsSync(dataDir)).toBe(false)
    holder.close()
  })

  test('the server ends when the process that started it and holds a line to it is gone, however it went', async () => {
    const dataDir = await madeDatabase()
    const settings = { PATH: process.env['PATH'] ?? '', PORT: '0', LANG: 'C', DATA_DIR: dataDir, GOUFU_SAMPLE: 'off' }
    const script = `
      const child = require('node:child_process').spawn(process.execPath, [${JSON.stringify(MAIN)}],
        { detached: true, stdio: ['ignore', 'pipe', 'inherit', 'ipc'] })
      child.stdout.once('data', () => console.log(child.pid))`
    const starter = spawn(process.execPath, ['-e', script], { env: settings })
    children.push(starter)
    const [line] = (await once(starter.stdout, 'data')) as [Buffer]
    const server = Number(line.toString())
    starter.kill('SIGKILL')
    await vi.waitFor(() => expect(() => process.kill(server, 0)).toThrow('ESRCH'), { timeout: 10_000, interval: 100 })
    expect(existsSync(join(dataDir, 'goufu.lock'))).toBe(false)
  })

  test('a broken environment stops the start with every fault, before anything is opened', async () => {
    const ended = await start({ PORT: 'x', GOUFU_PROFILE: 'atlantis', GOUFU_SAMPEL: 'off', DATABASE_URL: 'nowhere' }).ended()
    expect(ended).toMatchObject({ code: 1, out: '' })
    for (const part of ['3 faults', 'PORT: ', 'DATABASE_URL: ', 'GOUFU_SAMPEL: ', 'There is no profile atlantis; there are: '])
      expect(ended.err).toContain(part)
  })

  test('production loads no sample, and does not run where there is one, in the language of the system', async () => {
    const ended = await start({ DATA_DIR: join(folder, 'data'), NODE_ENV: 'production', LANG: 'zh_CN.UTF-8' }).ended()
    expect(ended).toMatchObject({ code: 1, out: '', err: expect.stringContaining('示例') as string })
    const empty = start({ DATA_DIR: join(folder, 'empty'), NODE_ENV: 'production' })
    const address = await empty.started()
    expect(await (await fetch(`${address}/api/v1/auth/sample-accounts`)).json()).toEqual({ accounts: [], password: null })
    expect(await empty.stop('SIGTERM')).toMatchObject({ code: 0, err: '', out: expect.stringContaining('administrator') as string })
  })

  test('a database that cannot be reached is a sentence without its password', async () => {
    const ended = await start({ DATABASE_URL: 'postgres://goufu:topsecret@127.0.0.1:1/goufu' }).ended()
    expect(ended).toMatchObject({ code: 1, out: '', err: 'The PostgreSQL server named by DATABASE_URL cannot be reached.\n' })
  })
})
