import { inTransaction } from '../transaction.ts'
import type { StorePool } from '../walled-pool.ts'
import { type Client, recordAccountEvent } from './account-events.ts'
import type { Doer } from './people.ts'

/** The public half of a key that a device or a browser keeps. Instants in ISO 8601. */
export interface Passkey {
  /** The id of the credential, base64url. */
  readonly id: string
  readonly personId: string
  /** What its owner calls it. */
  readonly name: string
  /** COSE. */
  readonly publicKey: Buffer
  readonly counter: number
  readonly transports: readonly string[]
  readonly backedUp: boolean
  readonly createdAt: string
  readonly usedAt: string | null
}

interface Row {
  readonly id: string
  readonly person_id: string
  readonly name: string
  readonly public_key: Buffer
  readonly counter: number
  readonly transports: readonly string[]
  readonly backed_up: boolean
  readonly created_at: string
  readonly used_at: string | null
}

/** Enters one. @returns whether it was not there before */
export async function enterPasskey(client: Client, passkey: Omit<Passkey, 'createdAt' | 'usedAt'>, now: Date): Promise<boolean> {
  const { id, personId, name, publicKey, counter, transports, backedUp } = passkey
  const { rowCount } = await client.query(
    `insert into passkey (id, person_id, name, public_key, counter, transports, backed_up, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing`,
    [id, personId, name, publicKey, counter, transports, backedUp, now.toISOString()],
  )
  return rowCount === 1
}

/** Everybody's by its id, if they may sign in. */
export async function readPasskey(client: Client, id: string): Promise<Passkey | undefined> {
  const { rows } = await client.query<Row>({
    name: 'read-passkey',
    text: `select k.* from passkey k join person p on p.id = k.person_id where k.id = $1 and p.status = 'active'`,
    values: [id],
  })
  return rows.map(passkeyOf)[0]
}

/** Somebody's own, the oldest first. */
export async function listPasskeys(client: Client, personId: string): Promise<readonly Passkey[]> {
  const { rows } = await client.query<Row>({
    name: 'list-passkeys',
    text: 'select * from passkey where person_id = $1 order by created_at, id',
    values: [personId],
  })
  return rows.map(passkeyOf)
}

/** Notes that one was used, and how often its device says it was. @returns whether that is no step back, as it would be for a copy */
export async function notePasskeyUsed(client: Client, id: string, counter: number, now: Date): Promise<boolean> {
  const { rowCount } = await client.query({
    name: 'note-passkey-used',
    text: 'update passkey set counter = $2, used_at = $3 where id = $1 and (counter < $2 or (counter = 0 and $2 = 0))',
    values: [id, counter, now.toISOString()],
  })
  return rowCount === 1
}

/** Takes away one of somebody's own. @returns whether there was one */
export function removePasskey(
  pool: StorePool,
  { personId, id, sessionId }: { readonly personId: string; readonly id: string; readonly sessionId: string },
  { at, ...by }: Doer,
): Promise<boolean> {
  return inTransaction(pool, async (client) => {
    const { rowCount } = await client.query({
      name: 'remove-passkey',
      text: 'delete from passkey where person_id = $1 and id = $2',
      values: [personId, id],
    })
    if (rowCount !== 1) return false
    await recordAccountEvent(client, at, { kind: 'passkey-removed', personId, sessionId, ...by })
    return true
  })
}

function passkeyOf(row: Row): Passkey {
  const { id, person_id: personId, name, public_key: publicKey, counter, transports } = row
  return { id, personId, name, publicKey, counter, transports, backedUp: row.backed_up, createdAt: row.created_at, usedAt: row.used_at }
}
