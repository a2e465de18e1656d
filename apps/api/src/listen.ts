import { once } from 'node:events'
import type { Server } from 'node:http'
import { type Text, text } from '@goufu/engine'
import { createAdaptorServer } from '@hono/node-server'

const GRACE_MS = 10_000
const LARGEST_HEAD = 16 * 1024

/** How long somebody may take, in milliseconds: whoever sends a byte now and then would else hold a connection for ever. */
interface Patience {
  /** For the head of a request. */
  readonly headersMs: number
  /** For a whole request: the largest file over a poor line. */
  readonly requestMs: number
  /** Without a byte either way, in the middle of a request or its answer. */
  readonly silenceMs: number
  /** How often it is looked after them. */
  readonly checkMs: number
}

const PATIENCE: Patience = { headersMs: 15_000, requestMs: 900_000, silenceMs: 120_000, checkMs: 5_000 }

/** What answers requests. */
interface Answering {
  /** @param bindings what the server knows of the connection */
  fetch(request: Request, bindings?: object): Response | Promise<Response>
}

/** A server that takes requests. */
export interface Listening {
  readonly port: number
  /** Lets another application answer from now on. */
  answerWith(app: Answering): void
  /** Takes no new request, lets those under way finish, and ends. Asked a second time it has ended already. */
  stop(): Promise<void>
}

/** The address cannot be listened on, in words an operator can act on. */
export class ListenError extends Error {
  override readonly name = 'ListenError'
  readonly text: Text

  constructor(sentence: Text, options: ErrorOptions) {
    super(sentence.en, options)
    this.text = sentence
  }
}

/** @throws ListenError when the address cannot be listened on. */
export async function listen(first: Answering, host: string, port: number, patience: Patience = PATIENCE): Promise<Listening> {
  let app = first
  // An http server, because no other kind is asked for.
  const server = createAdaptorServer({
    fetch: (request, bindings) => app.fetch(request, bindings),
    serverOptions: {
      headersTimeout: patience.headersMs,
      requestTimeout: patience.requestMs,
      connectionsCheckingInterval: patience.checkMs,
      maxHeaderSize: LARGEST_HEAD,
    },
  }) as Server
  server.timeout = patience.silenceMs
  server.listen(port, host)
  try {
    await once(server, 'listening')
  } catch (cause) {
    throw new ListenError(sentenceFor(cause, host, port), { cause })
  }
  const address = server.address()
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    answerWith(next) {
      app = next
    },
    async stop() {
      if (!server.listening) return
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

function sentenceFor(cause: unknown, host: string, port: number): Text {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause)
  switch (code) {
    case 'EADDRINUSE':
      return text(`端口 ${port} 已被占用，请用 PORT 另选一个`, `Port ${port} is in use; choose another with PORT`)
    case 'EACCES':
      return text(`无权使用端口 ${port}，请用 PORT 另选一个`, `Port ${port} may not be used by this user; choose another with PORT`)
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return text(`找不到 HOST 所指的 ${host}（${code}）`, `HOST names ${host}, which cannot be found (${code})`)
    case 'EADDRNOTAVAIL':
      return text(`HOST 所指的 ${host} 不是本机的地址（${code}）`, `HOST names ${host}, which is no address of this machine (${code})`)
    default:
      return text(`无法监听 ${host}:${port}（${code}）`, `Cannot listen on ${host}:${port} (${code})`)
  }
}
