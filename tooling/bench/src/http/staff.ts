import { createHash, randomUUID } from 'node:crypto'
import { signToken } from '@goufu/api'
import { date, type Role, ROOT_ORGANISATION } from '@goufu/engine'
import { grantPosts, type Store } from '@goufu/store'
import { openSession } from '@goufu/store/tooling'

const SUPPLIER = 'supplier:'
const LONG_AGO = date('2000-01-01')

/** Of the session cookie, over plain HTTP. */
const COOKIE = 'goufu_session'

/** The cookies of whoever acts in what is measured, each signed in without a password when they first act. */
export interface Cookies {
  of(actor: string): Promise<string>
}

/** `preparer-zhang` prepares, `supplier:<id>` acts for a supplier. */
function roleOf(actor: string): Role {
  return (actor.startsWith(SUPPLIER) ? 'supplier' : actor.split('-')[0]) as Role // every actor here is called by a role
}

/** @param secret what the server signs its cookies with */
export function cookiesIn(store: Store, secret: string): Cookies {
  const opened = new Map<string, Promise<string>>()
  const open = async (actor: string): Promise<string> => {
    const role = roleOf(actor)
    const place = role === 'supplier' ? actor.slice(SUPPLIER.length) : ROOT_ORGANISATION
    const post = { id: postIdFor(actor), person: actor, role, organisation: place, reach: place, fromOn: LONG_AGO, untilOn: null }
    await grantPosts(store, [post], { byPersonId: null, address: null, addressHash: null, at: new Date() })
    const token = await openSession(store, { id: actor, sample: true })
    return `${COOKIE}=${encodeURIComponent(signToken(token, secret))}`
  }
  return {
    of(actor) {
      const cookie = opened.get(actor) ?? open(actor)
      opened.set(actor, cookie)
      return cookie
    },
  }
}

/** A secret that nobody else has. */
export function newSecret(): string {
  return randomUUID()
}

/** A UUID (version 8) that is always the same for the same person. */
function postIdFor(person: string): string {
  const hex = createHash('sha256').update(person).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
