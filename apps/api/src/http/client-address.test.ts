import { Hono } from 'hono'
import { describe, expect, test } from 'vitest'
import { clientAddress, networkOf, readProxies } from './client-address.ts'

/** The address that a request is taken to come from. */
async function seen(peer: string | undefined, forwarded: string | undefined, trusted: readonly string[]): Promise<string> {
  const proxies = readProxies(trusted)
  if (proxies === undefined) throw new Error('These are addresses.')
  const app = new Hono().get('/', (c) => c.text(clientAddress(c, proxies) ?? 'none'))
  const headers = new Headers(forwarded === undefined ? [] : [['x-forwarded-for', forwarded]])
  return (await app.request('/', { headers }, { incoming: { socket: { remoteAddress: peer } } })).text()
}

describe('the address of a request', () => {
  test('is that of the connection, whatever a header says, unless that is a named proxy', async () => {
    expect(await seen('203.0.113.9', '198.51.100.1', [])).toBe('203.0.113.9')
    expect(await seen('203.0.113.9', '198.51.100.1', ['10.0.0.0/8'])).toBe('203.0.113.9')
    expect(await seen('::ffff:203.0.113.9', undefined, [])).toBe('203.0.113.9')
    expect(await seen(undefined, '198.51.100.1', ['10.0.0.0/8'])).toBe('none')
  })

  test('is the last one that no named proxy has: what stands before it was written by whoever asked', async () => {
    const proxies = ['10.0.0.0/8', '2001:db8:1::/48']
    expect(await seen('10.0.0.1', '198.51.100.1', proxies)).toBe('198.51.100.1')
    expect(await seen('::ffff:10.0.0.1', '127.0.0.1, 198.51.100.1, 10.2.3.4', proxies)).toBe('198.51.100.1')
    expect(await seen('2001:db8:1::7', '2001:db8:2::9', proxies)).toBe('2001:db8:2::9')
    expect(await seen('10.0.0.1', undefined, proxies)).toBe('10.0.0.1')
    expect(await seen('10.0.0.1', '198.51.100.1, <script>', proxies)).toBe('10.0.0.1')
  })

  test('of IPv6 counts with all that share its first half', () => {
    expect(networkOf('203.0.113.9')).toBe('203.0.113.9')
    expect(networkOf('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2')
    expect(networkOf('2001:db8::6')).toBe('2001:db8:0:0')
    expect(networkOf('::1')).toBe('0:0:0:0')
  })

  test('of a proxy is an address or a range, and nothing else', () => {
    for (const faulty of ['localhost', '10.0.0.0/33', '10.0.0.0/8/8', '10.0.0.0/', '10.0.0', '', '::/129'])
      expect(readProxies([faulty])).toBeUndefined()
  })
})
