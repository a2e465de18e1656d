import { date, type Role, type RoleId, ROOT_ORGANISATION } from '@goufu/engine'
import { grantPosts, type Store } from '@goufu/store'
import { openSession } from '@goufu/store/testing'
import { uuidFor } from '../uuid-for.ts'
import { SAMPLE_PEOPLE } from '../accounts/sample-people.ts'
import { sessionCookieName, signToken } from '../accounts/session-cookie.ts'

/** Somebody who acts in a test. */
export interface TestPerson {
  readonly id: string
  readonly name: string
  readonly role: Role
  readonly as?: RoleId
}

/** Everybody there is in a deployment, unless a test says otherwise; the first of them where nobody is named. */
export const people: readonly TestPerson[] = SAMPLE_PEOPLE

const SUPPLIER = 'supplier:'
const DOER = { byPersonId: null, address: null, addressHash: null } as const

/** Gives people their posts: in the only office there is, or for the supplier that their id names. */
export async function grantTo(store: Store, granted: readonly TestPerson[], at: Date): Promise<void> {
  const posts = granted.map(({ id, role, as }) => {
    const organisation = role === 'supplier' ? id.slice(SUPPLIER.length) : ROOT_ORGANISATION
    const part = as === undefined ? {} : { as }
    return { id: uuidFor(id), person: id, role, ...part, organisation, reach: organisation, fromOn: date('2000-01-01'), untilOn: null }
  })
  await grantPosts(store, posts, { ...DOER, at })
}

/**
 * The cookies of people who have signed in, each opened when it is first asked for, without a password.
 * @returns `null` for the public, and for whoever there is not; with `another`, that of a session that nobody else has
 */
export function cookiesOf(
  store: Store,
  known: readonly TestPerson[],
  secret: string,
): (id: string, another?: boolean) => Promise<string | null> {
  const opened = new Map<string, Promise<string | null>>()
  const open = async (id: string): Promise<string | null> => {
    const supplier = id.startsWith(SUPPLIER) ? { id, name: '示例', role: 'supplier' as const } : undefined
    const person = known.find((one) => one.id === id) ?? supplier
    if (person === undefined || person.role === 'public') return null
    if (supplier !== undefined) await grantTo(store, [supplier], new Date())
    const token = await openSession(store, { id, name: person.name }, { factors: 2 })
    return `${sessionCookieName(false)}=${encodeURIComponent(signToken(token, secret))}`
  }
  return (id, another = false) => {
    if (another) return open(id)
    const cookie = opened.get(id) ?? open(id)
    opened.set(id, cookie)
    return cookie
  }
}
