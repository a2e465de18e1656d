import { randomUUID } from 'node:crypto'
import type { PoolClient } from 'pg'
import type { StorePool } from '../walled-pool.ts'
import { sqlstateOf } from '../sqlstate.ts'
import { inTransaction } from '../transaction.ts'
import { type Client, type Origin, recordAccountEvent } from './account-events.ts'
import { type Doer, linkIdentity, setPasswordHash } from './people.ts'
import type { OpenCode } from './recovery-codes.ts'
import { endSessions } from './sessions.ts'

/** So long the second administrator has to confirm. */
const CONFIRM_WITHIN_MS = 86_400_000
/** So long the code counts that they hand over. */
export const CODE_MS = 3_600_000
const UNIQUE_VIOLATION = '23505'

/** What one administrator asks for somebody who cannot get in. */
export interface RecoveryRequest {
  readonly personId: string
  readonly reason: string
  readonly removesSecondFactor: boolean
  /** Who they are at the identity provider from now on; `null` to leave that as it is. */
  readonly identitySubject: string | null
}

/** A recovery that waits for a second administrator. Instants in ISO 8601. */
export interface AskedRecovery extends RecoveryRequest {
  readonly id: string
  readonly personName: string
  readonly askedBy: string
  readonly askedAt: string
  readonly expiresAt: string
}

/**
 * Asks for a recovery.
 * @returns its id; `unknown` where there is nobody of that id who could sign in, `own` where it is for oneself
 */
export async function askRecovery(
  pool: StorePool,
  { personId, reason, removesSecondFactor, identitySubject }: RecoveryRequest,
  doer: Doer & { readonly byPersonId: string },
): Promise<{ readonly id: string } | 'unknown' | 'own'> {
  const { at, ...by } = doer
  const { byPersonId } = by
  if (byPersonId === personId) return 'own'
  return inTransaction(pool, async (client) => {
    const { rowCount } = await client.query(`select from person where id = $1 and status = 'active'`, [personId])
    if (rowCount !== 1) return 'unknown'
    const id = randomUUID()
    await client.query(
      `insert into recovery (id, person_id, reason, asked_by, asked_at, removes_second_factor, identity_subject, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        id,
        personId,
        reason,
        byPersonId,
        at.toISOString(),
        removesSecondFactor,
        identitySubject,
        new Date(at.getTime() + CONFIRM_WITHIN_MS).toISOString(),
      ],
    )
    const detail = { recovery: id, reason, removesSecondFactor, linksIdentity: identitySubject !== null }
    await recordAccountEvent(client, at, { kind: 'recovery-asked', personId, ...by, detail })
    return { id }
  })
}

interface Row {
  readonly id: string
  readonly person_id: string
  readonly name: string
  readonly reason: string
  readonly asked_by: string
  readonly asked_at: string
  readonly removes_second_factor: boolean
  readonly identity_subject: string | null
  readonly expires_at: string
}

/** What waits for a second administrator, the oldest first. */
export async function listAskedRecoveries(client: Client, now: Date): Promise<readonly AskedRecovery[]> {
  const { rows } = await client.query<Row>({
    name: 'list-asked-recoveries',
    text: `select r.id, r.person_id, p.name, r.reason, r.asked_by, r.asked_at, r.removes_second_factor, r.identity_subject, r.expires_at
      from recovery r join person p on p.id = r.person_id
      where r.asked_by is not null and r.confirmed_at is null and r.expires_at > $1 order by r.asked_at, r.id`,
    values: [now.toISOString()],
  })
  return rows.map((row) => ({
    id: row.id,
    personId: row.person_id,
    personName: row.name,
    reason: row.reason,
    askedBy: row.asked_by,
    askedAt: row.asked_at,
    removesSecondFactor: row.removes_second_factor,
    identitySubject: row.identity_subject,
    expiresAt: row.expires_at,
  }))
}

/**
 * Confirms a recovery with a code, which counts for an hour. What was given out for the person before counts no more.
 * @returns `unknown` where nothing of that id waits, `same` for whoever asked, `own` for the person themselves, `taken` where somebody else
 *   has the subject at the identity provider
 */
export async function confirmRecovery(
  pool: StorePool,
  recoveryId: string,
  codeHash: string,
  doer: Doer & { readonly byPersonId: string },
): Promise<{ readonly personId: string; readonly expiresAt: Date } | 'unknown' | 'same' | 'own' | 'taken'> {
  try {
    return await inTransaction(pool, (client) => confirm(client, recoveryId, codeHash, doer))
  } catch (error) {
    if (sqlstateOf(error) === UNIQUE_VIOLATION) return 'taken'
    throw error
  }
}

async function confirm(
  client: PoolClient,
  recoveryId: string,
  codeHash: string,
  { at, ...by }: Doer & { readonly byPersonId: string },
): Promise<{ readonly personId: string; readonly expiresAt: Date } | 'unknown' | 'same' | 'own'> {
  const { byPersonId } = by
  const { rows } = await client.query<{ person_id: string; asked_by: string; identity_subject: string | null }>(
    `select person_id, asked_by, identity_subject from recovery
     where id::text = $1 and asked_by is not null and confirmed_at is null and expires_at > $2 for update`,
    [recoveryId, at.toISOString()],
  )
  const [asked] = rows
  if (asked === undefined) return 'unknown'
  const { person_id: personId, asked_by: askedBy, identity_subject: subject } = asked
  if (askedBy === byPersonId) return 'same'
  if (personId === byPersonId) return 'own'
  const expiresAt = new Date(at.getTime() + CODE_MS)
  await client.query(
    `update recovery set expires_at = least(expires_at, $3)
     where person_id = $1 and id::text <> $2 and code_hash is not null and used_at is null`,
    [personId, recoveryId, at.toISOString()],
  )
  await client.query('update recovery set confirmed_by = $2, confirmed_at = $3, code_hash = $4, expires_at = $5 where id::text = $1', [
    recoveryId,
    byPersonId,
    at.toISOString(),
    codeHash,
    expiresAt.toISOString(),
  ])
  const note = { personId, ...by }
  if (subject !== null) {
    await linkIdentity(client, personId, subject, at)
    await recordAccountEvent(client, at, { kind: 'identity-linked', ...note, detail: { recovery: recoveryId } })
  }
  await recordAccountEvent(client, at, { kind: 'recovery-confirmed', ...note, detail: { recovery: recoveryId, askedBy } })
  return { personId, expiresAt }
}

/**
 * Uses a code: puts the password in the place of whatever there was, takes the second factor away where that was asked for, and ends all
 * sessions of the person.
 * @returns whether the code still counted; of two requests at the same moment, for one of them
 */
export async function useCode(
  pool: StorePool,
  { recoveryId, personId, removesSecondFactor }: OpenCode,
  passwordHash: string,
  now: Date,
  origin: Origin,
): Promise<boolean> {
  return inTransaction(pool, async (client) => {
    const at = now.toISOString()
    const { rowCount } = await client.query('update recovery set used_at = $2 where id = $1 and used_at is null and expires_at > $2', [
      recoveryId,
      at,
    ])
    if (rowCount !== 1) return false
    await setPasswordHash(client, personId, passwordHash, now)
    if (removesSecondFactor) {
      await client.query('delete from two_factor where person_id = $1', [personId])
      await client.query('delete from passkey where person_id = $1', [personId])
      await client.query('update person set two_factor_enabled = false, updated_at = $2 where id = $1', [personId, at])
    }
    const ended = await endSessions(client, personId, now)
    const detail = { recovery: recoveryId, removesSecondFactor, sessionsEnded: ended }
    await recordAccountEvent(client, now, { kind: 'recovery-used', personId, byPersonId: personId, ...origin, detail })
    return true
  })
}
