import { Hono } from 'hono'
import type { ApiEnv } from '../http/env.ts'
import { type Asset, readAsset } from '../web/asset.ts'
import { sendAsset } from '../web/send-asset.ts'

// The reference is drawn by Scalar's finished bundle out of our own dependencies. Nothing comes from outside, and the policy sees to it.
const BUNDLE = new URL('browser/standalone.js', import.meta.resolve('@scalar/api-reference'))

const settings = {
  telemetry: false,
  withDefaultFonts: false,
  hideClientButton: true,
  showDeveloperTools: 'never',
  agent: { disabled: true },
  mcp: { disabled: true },
  documentDownloadType: 'json',
}

const page = `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>购服 API</title>
    <link rel="icon" href="data:," />
  </head>
  <body>
    <noscript><a href="/openapi.json">OpenAPI</a></noscript>
    <script id="api-reference" data-url="/openapi.json" data-configuration="${escapeAttribute(JSON.stringify(settings))}"></script>
    <script src="/docs/reference.js"></script>
  </body>
</html>
`

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  // The bundle writes its styles into the page.
  "style-src 'self' 'unsafe-inline'",
  "connect-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** The documentation of the API as a page. */
export function docsRoutes() {
  let bundle: Promise<Asset> | undefined
  return new Hono<ApiEnv>()
    .get('/docs', (c) => c.html(page, 200, { 'content-security-policy': policy, 'cache-control': 'no-cache' }))
    .get('/docs/reference.js', async (c) => sendAsset(c, await (bundle ??= readAsset(BUNDLE)), { 'cache-control': 'no-cache' }))
}

function escapeAttribute(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}
