import { randomUUID } from 'node:crypto'
import { type CalendarDate, dateAt, ROOT_ORGANISATION } from '@goufu/engine'
import { grantIn, type NewPost } from '../organisations/posts.ts'
import type { StorePool } from '../walled-pool.ts'
import { inTransaction } from '../transaction.ts'
import { type Client, recordAccountEvent } from './account-events.ts'
import { enterPerson } from './people.ts'
import { enterCode } from './recovery-codes.ts'

/** The administrator whom the first start makes: id and username. */
export const FIRST_ADMINISTRATOR = 'administrator'
/** So long the code counts that is printed on the terminal. */
const TERMINAL_CODE_MS = 86_400_000

/** The post of whoever is to make all others. */
function administersAll(fromOn: CalendarDate): NewPost {
  const everywhere = { organisation: ROOT_ORGANISATION, reach: ROOT_ORGANISATION }
  return { id: randomUUID(), person: FIRST_ADMINISTRATOR, role: 'administrator', ...everywhere, fromOn, untilOn: null }
}

/**
 * Gives the first administrator a code, for whoever runs the server; makes the administrator where there is none yet. Used, it sets a new
 * password and takes the second factor away. An administrator who was locked is let in again, and has their post again where nobody else
 * administers everything.
 * @param onlyFirst does nothing where there is anybody at all
 * @returns when the code ends; `null` where nothing was done
 */
export async function codeForFirstAdministrator(
  pool: StorePool,
  codeHash: string,
  now: Date,
  { onlyFirst }: { readonly onlyFirst: boolean },
): Promise<Date | null> {
  const at = now.toISOString()
  return inTransaction(pool, async (client) => {
    // Processes that start together make one, and print one code.
    await client.query(`select pg_advisory_xact_lock(hashtextextended('first administrator', 0))`)
    const { rowCount: people } = await client.query('select from person limit 1')
    if (onlyFirst && people !== 0) return null
    const { rowCount: there } = await client.query(`update person set status = 'active', updated_at = $2 where id = $1`, [
      FIRST_ADMINISTRATOR,
      at,
    ])
    const nobody = { byPersonId: null, address: null, addressHash: null }
    if (there === 0) {
      const person = { id: FIRST_ADMINISTRATOR, username: FIRST_ADMINISTRATOR, name: '管理员', passwordHash: null }
      await enterPerson(client, person, { ...nobody, at: now })
    }
    // Posts run out and are ended: whoever runs the server can always begin anew.
    if (there === 0 || !(await isAdministered(client, at))) await grantIn(client, [administersAll(dateAt(at))], { ...nobody, at: now })
    const expiresAt = new Date(now.getTime() + TERMINAL_CODE_MS)
    await enterCode(client, { personId: FIRST_ADMINISTRATOR, reason: 'terminal', codeHash, removesSecondFactor: true, expiresAt }, now)
    await recordAccountEvent(client, now, { kind: 'first-code-made', personId: FIRST_ADMINISTRATOR, ...nobody })
    return expiresAt
  })
}

/** Whether anybody who may sign in has a post from which everything is administered. */
async function isAdministered(client: Client, at: string): Promise<boolean> {
  const { rowCount } = await client.query(
    `select from post join person on person.id = post.person and person.status = 'active'
     where role = 'administrator' and reach = $1 and ended_at is null and (until_on is null or until_on >= $2) limit 1`,
    [ROOT_ORGANISATION, dateAt(at)],
  )
  return rowCount !== 0
}
