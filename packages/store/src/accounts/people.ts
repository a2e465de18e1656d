import { type RawBuilder, type Selectable, sql } from 'kysely'
import { randomUUID } from 'node:crypto'
import type { StorePool } from '../walled-pool.ts'
import { type Administrator, isSeen } from '../organisations/people-within.ts'
import { inTransaction } from '../transaction.ts'
import { gramsOf, containsPattern } from '../search-text.ts'
import { sqlstateOf } from '../sqlstate.ts'
import type { Store } from '../store.ts'
import { type Client, type DoneIn, type Origin, recordAccountEvent } from './account-events.ts'
import { enterCode } from './recovery-codes.ts'
import { endSessions } from './sessions.ts'
import type { PersonStatus, PersonTable } from './tables.ts'

/** What better-auth calls the credential that is a password. */
const PASSWORD_PROVIDER = 'credential'
/** What better-auth calls the credential that is a subject at the identity provider. */
export const IDENTITY_PROVIDER = 'identity-provider'
const UNIQUE_VIOLATION = '23505'
const MOST_OF_A_NAME = 100

/** Somebody as the list of people shows them. */
export interface Person {
  readonly id: string
  readonly username: string
  readonly name: string
  readonly status: PersonStatus
  readonly sample: boolean
  readonly hasTotp: boolean
  /** ISO 8601. */
  readonly createdAt: string
}

/** What a sign-in with a password is judged by. */
export interface PasswordCredential {
  readonly personId: string
  readonly name: string
  readonly status: PersonStatus
  /** `null` for somebody who has no password. */
  readonly hash: string | null
  /** Whether this person has signed in from this address within the last thirty days. */
  readonly knownHere: boolean
}

/** Who does what is put on record with a change. */
export interface Doer extends Origin {
  readonly byPersonId: string | null
  readonly doneIn?: DoneIn | null
  readonly at: Date
}

/** The credential of a username, as `usernameOf` writes it; `undefined` where nobody has it. */
export async function readPasswordCredential(
  client: Client,
  username: string,
  addressHash: string | null,
  now: Date,
): Promise<PasswordCredential | undefined> {
  const { rows } = await client.query<{ id: string; name: string; status: PersonStatus; password: string | null; known: boolean }>({
    name: 'read-password-credential',
    text: `select p.id, p.name, p.status, c.password, exists (
        select from account_event e
        where e.person_id = p.id and e.kind = 'signed-in' and e.address_hash = $2 and e.at > $3::timestamptz - interval '30 days'
      ) as known
      from person p left join credential c on c.person_id = p.id and c.provider_id = '${PASSWORD_PROVIDER}' where p.username = $1`,
    values: [username, addressHash, now.toISOString()],
  })
  const [row] = rows
  if (row === undefined) return undefined
  return { personId: row.id, name: row.name, status: row.status, hash: row.password, knownHere: row.known }
}

/** The hash of somebody's password; `undefined` where there is no such person or they have none. */
export async function readPasswordHash(client: Client, personId: string): Promise<string | undefined> {
  const { rows } = await client.query<{ password: string | null }>({
    name: 'read-password-hash',
    text: `select password from credential where person_id = $1 and provider_id = '${PASSWORD_PROVIDER}'`,
    values: [personId],
  })
  return rows[0]?.password ?? undefined
}

/** Puts a password, as its hash, in the place of whatever there was. */
export async function setPasswordHash(client: Client, personId: string, hash: string, now: Date): Promise<void> {
  await client.query(
    `insert into credential (id, person_id, provider_id, account_id, password, created_at, updated_at)
     values ($1, $2, '${PASSWORD_PROVIDER}', $2, $3, $4, $4)
     on conflict on constraint credential_of_person do update set password = excluded.password, updated_at = excluded.updated_at`,
    [randomUUID(), personId, hash, now.toISOString()],
  )
}

/** Links somebody with a subject at the identity provider, in the place of another. @throws the database's own error where it is taken */
export async function linkIdentity(client: Client, personId: string, subject: string, now: Date): Promise<void> {
  await client.query(
    `insert into credential (id, person_id, provider_id, account_id, created_at, updated_at)
     values ($1, $2, '${IDENTITY_PROVIDER}', $3, $4, $4)
     on conflict on constraint credential_of_person do update set account_id = excluded.account_id, updated_at = excluded.updated_at`,
    [randomUUID(), personId, subject, now.toISOString()],
  )
}

/** Somebody to be entered. */
export interface NewPerson {
  readonly id: string
  /** As `usernameOf` writes it. */
  readonly username: string
  readonly name: string
  readonly sample?: boolean
  /** `null` for somebody who is to set one by a code, or who signs in elsewhere. */
  readonly passwordHash: string | null
  /** Who they are at the identity provider. */
  readonly identitySubject?: string | null
  /** The first code by which they set a password. */
  readonly code?: { readonly hash: string; readonly expiresAt: Date }
}

/** Enters people together. @returns `taken` where one of them has the id or the username of another: then nobody was entered */
export async function createPeople(pool: StorePool, people: readonly NewPerson[], doer: Doer): Promise<'created' | 'taken'> {
  try {
    await inTransaction(pool, async (client) => {
      for (const person of people) await enterPerson(client, person, doer)
    })
    return 'created'
  } catch (error) {
    if (sqlstateOf(error) === UNIQUE_VIOLATION) return 'taken'
    throw error
  }
}

/** Enters somebody, on a connection in a transaction. @throws the database's own error where id or username is taken */
export async function enterPerson(client: Client, person: NewPerson, { at, ...by }: Doer): Promise<void> {
  const { id, username, name, sample = false, passwordHash, identitySubject = null, code } = person
  await client.query({
    name: 'enter-person',
    text: `insert into person (id, username, name, email, email_verified, two_factor_enabled, status, sample, created_at, updated_at)
      values ($1, $2, $3, $1 || '@goufu.invalid', false, false, 'active', $4, $5, $5)`,
    values: [id, username, name, sample, at.toISOString()],
  })
  if (passwordHash !== null) await setPasswordHash(client, id, passwordHash, at)
  if (identitySubject !== null) await linkIdentity(client, id, identitySubject, at)
  if (code !== undefined)
    await enterCode(client, { personId: id, reason: 'new', codeHash: code.hash, removesSecondFactor: false, expiresAt: code.expiresAt }, at)
  await recordAccountEvent(client, at, {
    kind: 'person-created',
    personId: id,
    ...by,
    detail: { sample, linked: identitySubject !== null },
  })
}

const STATUS_EVENTS = { active: 'person-unlocked', locked: 'person-locked', ended: 'person-ended' } as const

/**
 * Locks, unlocks or ends somebody; locked and ended, their sessions end with it. An ended person stays ended.
 * @returns whether anything changed; `unknown` where there is no such person, `ended` where they have been ended
 */
export async function setPersonStatus(
  pool: StorePool,
  personId: string,
  status: PersonStatus,
  { at, ...by }: Doer,
): Promise<'changed' | 'same' | 'unknown' | 'ended'> {
  return inTransaction(pool, async (client) => {
    const { rows } = await client.query<{ status: PersonStatus }>('select status from person where id = $1 for update', [personId])
    const before = rows[0]?.status
    if (before === undefined) return 'unknown'
    if (before === status) return 'same'
    if (before === 'ended') return 'ended'
    await client.query('update person set status = $2, updated_at = $3 where id = $1', [personId, status, at.toISOString()])
    const ended = status === 'active' ? 0 : await endSessions(client, personId, at)
    await recordAccountEvent(client, at, {
      kind: STATUS_EVENTS[status],
      personId,
      ...by,
      detail: { sessionsEnded: ended },
    })
    return 'changed'
  })
}

/** Somebody by id. */
export async function readPerson({ db }: Pick<Store, 'db'>, id: string): Promise<Person | undefined> {
  const row = await db.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? undefined : personOf(row)
}

/**
 * People in the order of their usernames.
 * @param after the last username of the page before; `null` for the first page
 * @param sample only those of the sample who may sign in
 */
export async function listPeople(
  { db }: Pick<Store, 'db'>,
  { after, limit, sample = false }: { readonly after: string | null; readonly limit: number; readonly sample?: boolean },
): Promise<readonly Person[]> {
  let people = db.selectFrom('person').selectAll()
  if (after !== null) people = people.where('username', '>', after)
  if (sample) people = people.where('sample', '=', true).where('status', '=', 'active')
  return (await people.orderBy('username').limit(limit).execute()).map(personOf)
}

/**
 * The people whom an administrator sees, in the order of their usernames.
 * @param after the last username of the page before; `null` for the first page
 * @param name what their name, or the name they sign in by, contains; everybody where `null`
 */
export async function listPeopleWithin(
  { db }: Pick<Store, 'db'>,
  administrator: Administrator,
  { after, limit, name = null }: { readonly after: string | null; readonly limit: number; readonly name?: string | null },
): Promise<readonly Person[]> {
  const { rows } = await sql<Person>`
    select id, username, name, status, sample, two_factor_enabled as "hasTotp", created_at as "createdAt"
    from ${name === null ? sql`person` : foundBy(name)}
    where ${isSeen(administrator)} and username > ${after ?? ''} order by username limit ${limit}`.execute(db.withoutPlugins())
  return rows
}

/** Whether anybody of the sample may sign in here. */
export async function holdsSamplePeople({ db }: Pick<Store, 'db'>): Promise<boolean> {
  const row = await db
    .selectFrom('person')
    .select('id')
    .where('sample', '=', true)
    .where('status', '=', 'active')
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

function personOf(row: Selectable<PersonTable>): Person {
  const { id, username, name, status, sample, twoFactorEnabled, createdAt } = row
  return { id, username, name, status, sample, hasTotp: twoFactorEnabled, createdAt }
}

/** The names of some people, by their ids. */
export async function namesOf({ db }: Pick<Store, 'db'>, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('person').select(['id', 'name']).where('id', 'in', ids).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/**
 * The ids of whoever's name, or the name they sign in by, contains what is written, case and full width set aside; `too-many` where more than
 * a hundred do. Nobody's where nothing is written.
 */
export async function peopleNamed({ db }: Pick<Store, 'db'>, written: string): Promise<readonly string[] | 'too-many'> {
  const { rows } = await sql<{ id: string }>`
    select person.id from ${foundBy(written)} order by person.id limit ${MOST_OF_A_NAME + 1}`.execute(db.withoutPlugins())
  return rows.length > MOST_OF_A_NAME ? 'too-many' : rows.map(({ id }) => id)
}

/**
 * The people, as `person`, whose names contain what is written: by the index of signs that stand together, each then looked at. Looked up one
 * by one: told to join, the database may read everybody.
 */
export function foundBy(written: string): RawBuilder<unknown> {
  const signs = gramsOf(written)
  return sql`(
      select person from person_sign where sign = any(${signs}::text[]) group by person having count(*) = ${signs.length}
    ) as found cross join lateral (
      select * from person where person.id = found.person and person_said(name, username) like ${containsPattern(written)} offset 0
    ) as person`
}
