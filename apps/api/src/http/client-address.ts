import type { Context } from 'hono'

/** The address a request came from; `null` where it came through no socket. */
export function clientAddress(c: Context): string | null {
  // What the server of Node hands to the application beside the request; in tests there is none.
  const bindings = c.env as { readonly incoming?: { readonly socket?: { readonly remoteAddress?: string } } } | undefined
  return bindings?.incoming?.socket?.remoteAddress ?? null
}
