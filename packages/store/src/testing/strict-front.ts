import { createHash, createHmac } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'

/** A server that lets through what is signed as it should be. */
export interface StrictFront {
  readonly port: number
  readonly close: () => Promise<void>
}

const sha256 = (bytes: string | Buffer) => createHash('sha256').update(bytes).digest('hex')
const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest()

/**
 * Stands before a server that takes any signature of version 4 (Signature Version 4 of AWS, “Signing requests”) and holds every request to
 * its signature, and every body to the hash that was signed.
 * @param target port of the server behind it
 */
export async function strictFront(target: number, secret: string): Promise<StrictFront> {
  const server = createServer((request, response) => {
    void (async () => {
      const body = Buffer.concat(await request.toArray())
      const refused = faultOf(request, body, secret)
      if (refused !== null) {
        response.writeHead(403, { 'content-type': 'text/plain' }).end(refused)
        return
      }
      const { method = 'GET', url = '/', headers } = request
      const passed = ['authorization', 'x-amz-date', 'x-amz-content-sha256', 'range'].flatMap((name) => {
        const value = headers[name]
        return typeof value === 'string' ? [[name, value] as [string, string]] : []
      })
      const answer = await fetch(`http://127.0.0.1:${target}${url}`, { method, headers: passed, ...(method === 'PUT' ? { body } : {}) })
      const told = [...answer.headers].filter(([name]) => name !== 'connection' && name !== 'transfer-encoding')
      response.writeHead(answer.status, Object.fromEntries(told)).end(Buffer.from(await answer.arrayBuffer()))
    })()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('A listening TCP socket has no port')
  const close = async () => {
    const closed = once(server, 'close')
    server.close()
    server.closeAllConnections()
    await closed
  }
  return { port: address.port, close }
}

function faultOf({ method = '', url = '', headers }: IncomingMessage, body: Buffer, secret: string): string | null {
  const said = /Credential=[^/]+\/(\d{8})\/([^/]+)\/s3\/aws4_request, SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/.exec(
    headers.authorization ?? '',
  )
  if (said === null) return 'no signature of version 4'
  const [, day = '', region = '', signed = '', signature] = said
  const told = String(headers['x-amz-content-sha256'])
  if (told !== sha256(body)) return 'the body is not what was signed'
  const address = new URL(url, 'http://localhost')
  const query = [...address.searchParams]
    .map((pair) => pair.map(encodeURIComponent).join('='))
    .toSorted()
    .join('&')
  const lines = signed.split(';').map((name) => `${name}:${String(headers[name]).trim()}\n`)
  const canonical = [method, address.pathname, query, lines.join(''), signed, told].join('\n')
  const scope = `${day}/${region}/s3/aws4_request`
  const text = ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope, sha256(canonical)].join('\n')
  const key = [region, 's3', 'aws4_request'].reduce<Buffer>(hmac, hmac(`AWS4${secret}`, day))
  return hmac(key, text).toString('hex') === signature ? null : 'the signature does not match'
}
