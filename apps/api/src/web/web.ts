import { existsSync } from 'node:fs'
import { Hono } from 'hono'
import type { ApiEnv } from '../http/env.ts'
import { type Asset, readAsset } from './asset.ts'
import { PAGE_POLICY } from './content-security-policy.ts'
import { sendAsset } from './send-asset.ts'

/** Names under assets/ hold a hash of what they name, so they never change. */
const FOR_EVER = 'public, max-age=31536000, immutable'
const ASK_FIRST = 'no-cache'
const SOUND_PATH = /^\/[\w-]+(?:[./][\w-]+)*$/

/**
 * Serves the built web: its files, and the page for every other address, because the web has routes of its own.
 * Files are read when they are first asked for.
 */
export function webRoutes(directory: URL) {
  const assets = new Map<string, Promise<Asset>>()
  const page = lazily(() => readAsset(new URL('index.html', directory)))
  const assetAt = (path: string): Promise<Asset> | undefined => {
    const known = assets.get(path)
    if (known !== undefined) return known
    const file = new URL(`.${path}`, directory)
    if (!SOUND_PATH.test(path) || !path.includes('.') || !existsSync(file)) return undefined
    const read = readAsset(file)
    assets.set(path, read)
    return read
  }
  return new Hono<ApiEnv>().get('*', async (c, next) => {
    const { path } = c.req
    const asset = path === '/index.html' ? undefined : await assetAt(path)
    if (asset !== undefined) return sendAsset(c, asset, { 'cache-control': path.startsWith('/assets/') ? FOR_EVER : ASK_FIRST })
    // A file that is not there is not a page: an old page asks for the files of an old build.
    if (/\.\w+$/.test(path) && path !== '/index.html') return next()
    return sendAsset(c, await page(), { 'cache-control': ASK_FIRST, 'content-security-policy': PAGE_POLICY })
  })
}

function lazily<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => (made ??= make())
}
