import type { Context } from 'hono'
import type { Asset } from './asset.ts'

/** Answers with an asset in the best encoding the browser takes, or says that it has not changed. */
export function sendAsset(c: Context, asset: Asset, headers: Readonly<Record<string, string>>): Response {
  const common = { ...headers, etag: asset.tag, vary: 'accept-encoding' }
  if (c.req.header('if-none-match') === asset.tag) return c.body(null, 304, common)
  const accepted = c.req.header('accept-encoding') ?? ''
  if (asset.br !== null && /\bbr\b/.test(accepted))
    return c.body(asset.br, 200, { ...common, 'content-type': asset.type, 'content-encoding': 'br' })
  if (asset.gzip !== null && /\bgzip\b/.test(accepted))
    return c.body(asset.gzip, 200, { ...common, 'content-type': asset.type, 'content-encoding': 'gzip' })
  return c.body(asset.plain, 200, { ...common, 'content-type': asset.type })
}
