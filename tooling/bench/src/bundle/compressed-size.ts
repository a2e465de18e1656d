import { promisify } from 'node:util'
import { gzip } from 'node:zlib'

/** What a file weighs on its way to a browser, compressed as the server does it, in kB of 1,000 bytes. */
export async function compressedSize(content: string | Uint8Array): Promise<number> {
  const compressed = await promisify(gzip)(content, { level: 9 })
  return compressed.length / 1000
}
