import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Provider } from 'oidc-provider'

export const CLIENT = { clientId: 'goufu', clientSecret: 'a secret of the client, for this test alone' }

/** Longer than a test. */
const LASTS_S = 3_600

/** A real OpenID Connect provider on this machine, which lets everybody in as whoever they say they are. */
export interface TestProvider {
  readonly issuer: string
  /** Begins to answer. */
  start(): Promise<void>
  stop(): Promise<void>
}

/** @param callback the one address that it sends people back to */
export async function identityProvider(callback: string): Promise<TestProvider> {
  const port = await freePort()
  const issuer = `http://127.0.0.1:${port}`
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.clientId,
        client_secret: CLIENT.clientSecret,
        redirect_uris: [callback],
        response_types: ['code'],
        grant_types: ['authorization_code'],
      },
    ],
    pkce: { required: () => true },
    cookies: { keys: ['a key of this test'] },
    ttl: { Interaction: LASTS_S, Session: LASTS_S, Grant: LASTS_S, AccessToken: LASTS_S, IdToken: LASTS_S },
    findAccount: (_context, id) => ({ accountId: id, claims: () => Promise.resolve({ sub: id }) }),
  })
  let server: Server | undefined
  return {
    issuer,
    async start() {
      server = createServer((request, response) => void provider.callback()(request, response)).listen(port, '127.0.0.1')
      await once(server, 'listening')
    },
    async stop() {
      if (server === undefined) return
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
      server = undefined
    },
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  // A server on a port has an address with one.
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

/**
 * Goes to the provider as a browser does, signs in there, and agrees to everything.
 * @returns the address that the provider sends the browser to at last
 */
export async function signInThere(start: string, subject: string, callback: string): Promise<URL> {
  const jar = new Map<string, string>()
  const ask = async (address: URL, form?: Readonly<Record<string, string>>): Promise<Response> => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(address, {
      redirect: 'manual',
      headers: { cookie },
      ...(form === undefined ? {} : { method: 'POST', body: new URLSearchParams(form) }),
    })
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      jar.set(name, value)
    }
    return response
  }
  let address = new URL(start)
  for (let step = 0; step < MOST_STEPS; step += 1) {
    if (address.href.startsWith(callback)) return address
    const response = await ask(address)
    const page = await response.text()
    const location = response.headers.get('location')
    if (location !== null) {
      address = new URL(location, address)
      continue
    }
    const [, action = '', prompt = ''] = /action="([^"]+)"[\s\S]*?name="prompt" value="([^"]+)"/.exec(page) ?? []
    if (action === '') throw new Error(`The provider says: ${page.slice(0, 400)}`)
    const sent = await ask(new URL(action, address), prompt === 'login' ? { prompt, login: subject, password: 'any' } : { prompt })
    address = new URL(sent.headers.get('location') ?? '', address)
  }
  throw new Error('The provider sends the browser round and round.')
}

/** More steps than signing in and agreeing takes. */
const MOST_STEPS = 12
