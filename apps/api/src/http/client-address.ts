import { BlockList, isIP, isIPv6 } from 'node:net'
import type { Context } from 'hono'

/** Proxies that stand before the server: what they say of an address is believed, and what anybody else says is not. */
export type TrustedProxies = BlockList

/** Reads addresses and ranges of addresses (`10.0.0.0/8`); `undefined` when one of them is none. */
export function readProxies(texts: readonly string[]): TrustedProxies | undefined {
  const proxies = new BlockList()
  for (const text of texts) {
    const [address = '', bits, ...more] = text.split('/')
    if (isIP(address) === 0 || more.length > 0) return undefined
    const family = isIPv6(address) ? 'ipv6' : 'ipv4'
    const most = family === 'ipv6' ? 128 : 32
    if (bits === undefined) proxies.addAddress(address, family)
    else if (/^\d{1,3}$/.test(bits) && Number(bits) <= most) proxies.addSubnet(address, Number(bits), family)
    else return undefined
  }
  return proxies
}

/**
 * The address that a request came from: the other end of its connection, or, where that is a trusted proxy, the last one in
 * `X-Forwarded-For` that is not. `null` where it came through no socket.
 */
export function clientAddress(c: Context, proxies: TrustedProxies): string | null {
  // What the server of Node hands to the application beside the request; in tests there is none.
  const bindings = c.env as { readonly incoming?: { readonly socket?: { readonly remoteAddress?: string } } } | undefined
  const peer = bindings?.incoming?.socket?.remoteAddress
  if (peer === undefined) return null
  const forwarded = (c.req.header('x-forwarded-for') ?? '').split(',').map((part) => part.trim())
  let address = plain(peer)
  for (const before of forwarded.toReversed()) {
    if (!isTrusted(address, proxies) || isIP(before) === 0) break
    address = plain(before)
  }
  return address
}

/** What one customer of a network has: an address of IPv4, or the 64 bits of IPv6 under which they choose any they like. */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address
  const [head = '', tail] = address.split('::')
  const first = head === '' ? [] : head.split(':')
  const last = tail === undefined || tail === '' ? [] : tail.split(':')
  const missing = tail === undefined ? 0 : 8 - first.length - last.length
  return [...first, ...Array.from({ length: missing }, () => '0'), ...last].slice(0, 4).join(':')
}

function isTrusted(address: string, proxies: TrustedProxies): boolean {
  return proxies.check(address, isIPv6(address) ? 'ipv6' : 'ipv4')
}

/** Without the prefix that an address of IPv4 has on a socket of IPv6. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '')
}
