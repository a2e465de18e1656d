import type { Role } from '@goufu/engine'
import { type Administrator, isEventSeen } from '../organisations/people-within.ts'
import type { Queryable } from '../walled-pool.ts'
import type { Store } from '../store.ts'

/** What is on record about accounts. */
export type AccountEventKind =
  | 'signed-in'
  | 'signed-out'
  | 'sign-in-failed'
  | 'sign-in-blocked'
  | 'second-step-failed'
  | 'session-ended'
  | 'password-changed'
  | 'second-factor-added'
  | 'second-factor-removed'
  | 'backup-codes-made'
  | 'backup-code-used'
  | 'passkey-added'
  | 'passkey-removed'
  | 'identity-linked'
  | 'identity-unlinked'
  | 'person-created'
  | 'person-locked'
  | 'person-unlocked'
  | 'person-ended'
  | 'recovery-asked'
  | 'recovery-confirmed'
  | 'recovery-used'
  | 'first-code-made'
  | 'organisation-added'
  | 'organisation-renamed'
  | 'organisation-recoded'
  | 'organisation-moved'
  | 'organisation-ended'
  | 'delegation-made'
  | 'delegation-ended'
  | 'post-granted'
  | 'post-ended'

/** Where a request came from: the network for people to read, and a keyed hash of the whole address to tell two apart. */
export interface Origin {
  readonly address: string | null
  readonly addressHash: string | null
}

/** The post that something was done in. What people do to their own accounts they do in none. */
export interface DoneIn {
  readonly role: Role
  /** Where the post is; null for whoever has none of a place. */
  readonly organisation: string | null
  /** Whom they stood in for. */
  readonly deputyFor: string | null
}

/** Something that happened to an account. It holds neither passwords nor codes nor tokens, and of a name that nobody has nothing. */
export interface AccountEvent extends Origin {
  readonly kind: AccountEventKind
  /** Whose account; `null` where there is none of that name. */
  readonly personId: string | null
  /** Who did it; `null` where nobody had signed in. */
  readonly byPersonId: string | null
  readonly doneIn?: DoneIn | null
  readonly sessionId?: string | null
  readonly detail?: Readonly<Record<string, string | number | boolean>>
}

/** One as it is on record. */
export interface RecordedAccountEvent extends AccountEvent {
  readonly id: number
  /** ISO 8601. */
  readonly at: string
}

/** What queries go to: the pool, or one connection in a transaction. */
export type Client = Queryable

/** Puts an event on record, for good. */
export async function recordAccountEvent(client: Client, at: Date, event: AccountEvent): Promise<void> {
  await client.query({
    name: 'record-account-event',
    text: `insert into account_event (at, kind, person_id, by_person_id, session_id, address, address_hash, detail, role, of_organisation, deputy_for)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    values: [
      at.toISOString(),
      event.kind,
      event.personId,
      event.byPersonId,
      event.sessionId ?? null,
      event.address,
      event.addressHash,
      JSON.stringify(event.detail ?? {}),
      event.doneIn?.role ?? null,
      event.doneIn?.organisation ?? null,
      event.doneIn?.deputyFor ?? null,
    ],
  })
}

/**
 * What is on record, the latest first.
 * @param before the `id` of the last one of the page before; `null` for the first page
 * @param within whose reach it is narrowed down to; all of it where nobody is named
 */
export async function listAccountEvents(
  { db }: Pick<Store, 'db'>,
  { personId, before, limit }: { readonly personId: string | null; readonly before: number | null; readonly limit: number },
  within: Administrator | null = null,
): Promise<readonly RecordedAccountEvent[]> {
  let events = db.selectFrom('accountEvent').selectAll()
  if (within !== null) events = events.where(isEventSeen(within))
  if (personId !== null) events = events.where('personId', '=', personId)
  if (before !== null) events = events.where('id', '<', before)
  const rows = await events.orderBy('id', 'desc').limit(limit).execute()
  return rows.map(({ role, ofOrganisation, deputyFor, kind, ...row }) => ({
    ...row,
    // The column is only written by `recordAccountEvent`.
    kind: kind as AccountEventKind,
    doneIn: role === null ? null : { role, organisation: ofOrganisation, deputyFor },
  }))
}
