import { once } from 'node:events'
import type { Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'

const GRACE_MS = 10_000

/** A server that takes requests. */
export interface Listening {
  readonly port: number
  /** Takes no new request, lets those under way finish, and ends. */
  stop(): Promise<void>
}

/** @throws Error of Node when the address cannot be listened on. */
export async function listen(
  app: { fetch(request: Request): Response | Promise<Response> },
  host: string,
  port: number,
): Promise<Listening> {
  // An http server, because no other kind is asked for.
  const server = createAdaptorServer({ fetch: (request) => app.fetch(request) }) as Server
  server.listen(port, host)
  await once(server, 'listening')
  const address = server.address()
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    async stop() {
      const closed = once(server, 'close')
      server.close()
      // Connections that browsers keep open for later would hold the server up.
      server.closeIdleConnections()
      const impatience = setTimeout(() => server.closeAllConnections(), GRACE_MS)
      await closed
      clearTimeout(impatience)
    },
  }
}
