import { createHmac } from 'node:crypto'
import { isIPv4, isIPv6 } from 'node:net'
import type { Origin } from '@goufu/store'

const MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i

/** What is kept of the address of a request: its network for people to read, and a keyed hash that tells two addresses apart. */
export function originOf(address: string | null, secret: string): Origin {
  if (address === null) return { address: null, addressHash: null }
  const plain = MAPPED.exec(address)?.[1] ?? address
  return { address: networkOf(plain), addressHash: keyedHash('address', hashedPart(plain), secret) }
}

/** Of a name or an address: the same for the same, and no way back for whoever has only the database. */
export function keyedHash(purpose: 'address' | 'name' | 'code', text: string, secret: string): string {
  return createHmac('sha256', secret).update(`${purpose}\n${text}`).digest('hex').slice(0, 32)
}

/** An IPv6 customer has a whole network of addresses and can take a new one for each guess: its network counts as one. */
function hashedPart(address: string): string {
  return isIPv6(address) ? (networkOf(address) ?? address) : address
}

/** `203.0.113.0/24`, `2001:db8:1::/48`; `null` for what is no address. */
function networkOf(address: string): string | null {
  if (isIPv4(address)) return `${address.split('.').slice(0, 3).join('.')}.0/24`
  if (!isIPv6(address)) return null
  const [head = ''] = address.split('::')
  const groups = head.split(':').filter((group) => group !== '')
  const first = [0, 1, 2].map((index) => groups[index] ?? '0')
  return `${first.join(':')}::/48`
}
