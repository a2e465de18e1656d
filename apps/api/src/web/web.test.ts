import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { webRoutes } from './web.ts'

const page = '<!doctype html><script src="/start.js"></script>'
const script = `export const text = ${JSON.stringify('购服'.repeat(1000))}`
let folder = ''
let app: ReturnType<typeof webRoutes>

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'goufu-web-'))
  await mkdir(join(folder, 'dist', 'assets'), { recursive: true })
  await writeFile(join(folder, 'dist', 'index.html'), page)
  await writeFile(join(folder, 'dist', 'icon.svg'), '<svg/>')
  await writeFile(join(folder, 'dist', 'assets', 'app-1a2b.js'), script)
  await writeFile(join(folder, 'secret.txt'), 'secret')
  app = webRoutes(pathToFileURL(join(folder, 'dist/')))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('the web', () => {
  test.each(['/', '/projects/1', '/index.html', '/suppliers'])(
    '%s is the page, asked for anew each time, with a policy that runs nothing inside it',
    async (path) => {
      const response = await app.request(path)
      expect(await response.text()).toBe(page)
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
      expect(response.headers.get('cache-control')).toBe('no-cache')
      expect(response.headers.get('content-security-policy')).toContain("script-src 'self';")
    },
  )

  test('an asset is kept for ever and sent compressed to those who take it', async () => {
    const get = (encodings: string) => app.request('/assets/app-1a2b.js', { headers: { 'accept-encoding': encodings } })
    const plain = await get('identity')
    expect(await plain.text()).toBe(script)
    expect(plain.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(plain.headers.get('vary')).toBe('accept-encoding')
    const br = await get('gzip, deflate, br')
    expect(br.headers.get('content-encoding')).toBe('br')
    expect(brotliDecompressSync(await br.arrayBuffer()).toString()).toBe(script)
    const gzip = await get('gzip')
    expect(gzip.headers.get('content-encoding')).toBe('gzip')
    expect(gunzipSync(await gzip.arrayBuffer()).toString()).toBe(script)
  })

  test('what has not changed is not sent again', async () => {
    const tag = (await app.request('/icon.svg')).headers.get('etag') ?? ''
    const response = await app.request('/icon.svg', { headers: { 'if-none-match': tag } })
    expect(response.status).toBe(304)
    expect(await response.text()).toBe('')
  })

  test.each(['/assets/app-old.js', '/assets/', '/missing.png'])('%s, which is not there, is not the page', async (path) => {
    const response = await app.request(path)
    expect(response.status === 404 || path === '/assets/').toBe(true)
  })

  test.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/..%2f..%2f..%2fsecret.txt',
    '//etc/passwd.txt',
    '/assets/%00.js',
  ])('%s does not lead out of the folder', async (path) => {
    expect(await (await app.request(path)).text()).not.toContain('secret')
  })
})
