import { randomUUID } from 'node:crypto'
import type { Client } from './account-events.ts'

/** A code that nobody asked for but whoever runs the server, or that comes with a new account. */
export interface FirstCode {
  readonly personId: string
  readonly reason: 'new' | 'terminal'
  readonly codeHash: string
  readonly removesSecondFactor: boolean
  readonly expiresAt: Date
}

/** Enters a code; others of the person that were never used count no more. */
export async function enterCode(client: Client, code: FirstCode, now: Date): Promise<void> {
  const at = now.toISOString()
  await client.query('update recovery set expires_at = least(expires_at, $2) where person_id = $1 and used_at is null', [code.personId, at])
  await client.query(
    `insert into recovery (id, person_id, reason, asked_at, removes_second_factor, code_hash, expires_at) values ($1, $2, $3, $4, $5, $6, $7)`,
    [randomUUID(), code.personId, code.reason, at, code.removesSecondFactor, code.codeHash, code.expiresAt.toISOString()],
  )
}

/** What a code that still counts does. */
export interface OpenCode {
  readonly recoveryId: string
  readonly personId: string
  readonly username: string
  readonly name: string
  readonly removesSecondFactor: boolean
}

/** A code that has been given out, has not been used and is not too old; `undefined` for any other. */
export async function readCode(client: Client, codeHash: string, now: Date): Promise<OpenCode | undefined> {
  const { rows } = await client.query<{ id: string; person_id: string; username: string; name: string; removes: boolean }>({
    name: 'read-recovery-code',
    text: `select r.id, r.person_id, p.username, p.name, r.removes_second_factor as removes from recovery r join person p on p.id = r.person_id
      where r.code_hash = $1 and r.used_at is null and r.expires_at > $2 and p.status = 'active'`,
    values: [codeHash, now.toISOString()],
  })
  const [row] = rows
  if (row === undefined) return undefined
  return { recoveryId: row.id, personId: row.person_id, username: row.username, name: row.name, removesSecondFactor: row.removes }
}
