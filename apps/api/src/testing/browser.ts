import type { Api, Reply, Sent } from './api.ts'

/** Somebody's browser: it keeps cookies and sends them back, as browsers do. */
export interface Browser {
  /** What it would send, by name. */
  readonly cookies: Map<string, string>
  get<B>(path: string, sent?: Sent): Promise<Reply<B>>
  post<B>(path: string, body?: unknown, sent?: Sent): Promise<Reply<B>>
  send<B>(method: string, path: string, sent?: Sent): Promise<Reply<B>>
}

export function browserOf(api: () => Api, cookies: ReadonlyMap<string, string> = new Map()): Browser {
  const jar = new Map(cookies)
  const send = async <B>(method: string, path: string, sent: Sent = {}): Promise<Reply<B>> => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const reply = await api().send<B>(method, path, {
      actor: 'public',
      ...sent,
      headers: { ...(cookie === '' ? {} : { cookie }), ...sent.headers },
    })
    for (const line of reply.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (/max-age=0/i.test(line)) jar.delete(name)
      else jar.set(name, value)
    }
    return reply
  }
  return {
    cookies: jar,
    get: <B>(path: string, sent: Sent = {}) => send<B>('GET', path, sent),
    post: <B>(path: string, body: unknown = {}, sent: Sent = {}) => send<B>('POST', path, { ...sent, body }),
    send,
  }
}
