import type { Action, Actor } from '@goufu/engine'
import { sql } from 'kysely'
import * as z from 'zod'
import { decodeCursor, encodeCursor } from '../cursor.ts'
import type { Page } from '../project-list.ts'
import type { Store } from '../store.ts'
import type { ReadingSubjectType } from './tables.ts'

/** What somebody looked at; the record as a whole goes by the id `all`. */
export interface ReadingSubject {
  readonly type: ReadingSubjectType
  readonly id: string
}

/** That somebody looked at personal data or a document. It names what was read and repeats nothing of it. */
export interface Reading {
  /** What they asked for, as the access table has it. */
  readonly action: Action
  readonly actor: Actor
  readonly subject: ReadingSubject
  /** The file, where it was one. */
  readonly file?: string
  /** Why, where a reason is asked for. */
  readonly reason?: string
  /** The network of the address it was asked from. */
  readonly address: string | null
  readonly at: Date
}

/** One as it is on record. */
export interface RecordedReading {
  readonly id: number
  /** ISO 8601. */
  readonly at: string
  readonly action: string
  readonly person: { readonly id: string; readonly name: string; readonly role: string; readonly organisation: string | null }
  /** Whom they stood in for. */
  readonly deputyFor: string | null
  readonly subject: { readonly type: ReadingSubjectType; readonly id: string }
  readonly file: string | null
  readonly reason: string | null
  readonly address: string | null
}

/**
 * Puts on record that something was read, for good. Whose a project or a fund is, its office's auditors see it; of anything else those of
 * the office of whoever read it.
 */
export async function recordReading({ pool }: Pick<Store, 'pool'>, reading: Reading): Promise<void> {
  const { action, actor, subject, file = null, reason = null, address, at } = reading
  const ofOffice = actor.role === 'supplier' ? null : actor.organisation
  await pool.query({
    name: 'record-reading',
    text: `insert into reading
        (at, action, person, name, role, of_organisation, deputy_for, subject_type, subject_id, file, reason, address, organisation)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12,
        coalesce((select organisation from stream where type = $8 and stream.id = $9), $13, 'root'))`,
    values: [
      at.toISOString(),
      action,
      actor.id,
      actor.name,
      actor.role,
      actor.organisation,
      actor.deputyFor?.id ?? null,
      subject.type,
      subject.id,
      file,
      reason,
      address,
      ofOffice,
    ],
  })
}

/** Which readings are asked for; null for all. */
export interface ReadingRequest {
  readonly subject: { readonly type: ReadingSubjectType | null; readonly id: string | null }
  /** Whose readings; of nobody where there is nobody in it. */
  readonly people: readonly string[] | null
  /** From the beginning of a day in Asia/Shanghai. */
  readonly from: string | null
  /** To the end of a day. */
  readonly until: string | null
  /** `next` of the page before; null for the first page. */
  readonly after: string | null
  readonly limit: number
}

/** What was read, the latest first, as far as whoever asks sees it. @returns `undefined` when `after` is not a cursor of this list */
export async function listReadings(store: Store, request: ReadingRequest): Promise<Page<RecordedReading> | undefined> {
  const after =
    request.after === null
      ? null
      : decodeCursor(
          request.after,
          z.tuple([
            z.iso.datetime(),
            z
              .string()
              .regex(/^\d{1,15}$/)
              .transform(Number),
          ]),
        )
  if (after === undefined) return undefined
  const rows = await readingsAfter(store, request, after)
    .limit(request.limit + 1)
    .execute()
  const items = rows.slice(0, request.limit).map((row) => ({
    id: row.id,
    at: row.at,
    action: row.action,
    person: { id: row.person, name: row.name, role: row.role, organisation: row.ofOrganisation },
    deputyFor: row.deputyFor,
    subject: { type: row.subjectType, id: row.subjectId },
    file: row.file,
    reason: row.reason,
    address: row.address,
  }))
  const last = items.at(-1)
  return { items, next: rows.length > request.limit && last !== undefined ? encodeCursor([last.at, String(last.id)]) : null }
}

/** The query of the list, without its limit. It is public so that a test can look at its plan. */
export function readingsAfter(
  { db }: Pick<Store, 'db'>,
  { subject, people, from, until }: Pick<ReadingRequest, 'subject' | 'people' | 'from' | 'until'>,
  after: readonly [at: string, id: number] | null,
) {
  let query = db.selectFrom('reading').selectAll()
  if (subject.type !== null) query = query.where('subjectType', '=', subject.type)
  if (subject.id !== null) query = query.where('subjectId', '=', subject.id)
  // One is asked for by itself, so that an index of whose they are gives them in their order.
  const [one] = people ?? []
  if (people !== null)
    query = one !== undefined && people.length === 1 ? query.where('person', '=', one) : query.where('person', 'in', people)
  if (from !== null) query = query.where('at', '>=', `${from}T00:00:00+08:00`)
  if (until !== null) query = query.where('at', '<', sql<string>`${`${until}T00:00:00+08:00`}::timestamptz + interval '1 day'`)
  if (after !== null) query = query.where((e) => e(e.refTuple('at', 'id'), '<', e.tuple(...after)))
  return query.orderBy('at', 'desc').orderBy('id', 'desc')
}

/** What things are called, by `type id`, as far as whoever asks sees them: whoever may not look at a purchase is not told its title. */
export async function titlesOfSubjects(
  { db }: Pick<Store, 'db'>,
  subjects: readonly ReadingSubject[],
): Promise<ReadonlyMap<string, string>> {
  const idsOf = (type: ReadingSubjectType) => subjects.flatMap((subject) => (subject.type === type ? [subject.id] : []))
  const { rows } = await sql<{ key: string; title: string }>`
    select 'project ' || id as key, code || ' ' || title as title from project_list where id = any(${idsOf('project')}::text[])
    union all select 'supplier ' || id, name from supplier_list where id = any(${idsOf('supplier')}::text[])
    union all select 'fund ' || id, title from fund_balance where id = any(${idsOf('fund')}::text[])`.execute(db.withoutPlugins())
  return new Map(rows.map(({ key, title }) => [key, title]))
}
