import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

/** A file of the web as it is sent: read once, compressed once. */
export interface Asset {
  readonly type: string
  readonly tag: string
  readonly plain: Uint8Array<ArrayBuffer>
  readonly br: Uint8Array<ArrayBuffer> | null
  readonly gzip: Uint8Array<ArrayBuffer> | null
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
}
/** Below this the headers weigh more than what is saved. */
const SMALLEST_WORTH = 1024
/** Above this, the better compression takes more time and memory than it saves. */
const LARGEST_FOR_BROTLI = 1024 * 1024

const compressBrotli = promisify(brotliCompress)
const compressGzip = promisify(gzip)

/** Reads a file and compresses it where that helps. */
export async function readAsset(file: URL): Promise<Asset> {
  const plain = new Uint8Array(await readFile(file))
  const type = TYPES[extname(file.pathname)] ?? 'application/octet-stream'
  const tag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`
  if (plain.length < SMALLEST_WORTH || !/^(text|application\/(json|manifest)|image\/svg)/.test(type))
    return { type, tag, plain, br: null, gzip: null }
  const [br, gz] = await Promise.all([
    plain.length > LARGEST_FOR_BROTLI ? null : compressBrotli(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
    compressGzip(plain, { level: 9 }),
  ])
  return { type, tag, plain, br: br === null ? null : new Uint8Array(br), gzip: new Uint8Array(gz) }
}
