import type { Text } from '@goufu/engine'
import * as z from 'zod'
import { decodeCursor, encodeCursor } from './cursor.ts'
import type { ProjectListTable } from './schema.ts'
import { holdsGrams } from './search-grams.ts'
import { containsPattern, gramsOf } from './search-text.ts'
import type { Store } from './store.ts'

/** One project in the list. Money in fen. */
export interface ProjectListItem {
  readonly id: string
  readonly code: string
  readonly title: string
  readonly fiscalYear: number
  readonly supplierName: string | null
  readonly outcome: string
  /** Title of the stage it is in. */
  readonly stage: Text | null
  readonly budgetFen: number | null
  readonly contractFen: number | null
  readonly paidFen: number
  readonly nextDue: { readonly title: Text; readonly due: string } | null
  readonly version: number
  /** Day on which the last event took effect. */
  readonly updatedOn: string
}

export interface Page<T> {
  readonly items: readonly T[]
  /** What to pass as `after` for the next page; null on the last one. */
  readonly next: string | null
}

export interface ListRequest {
  /** `next` of the page before; null for the first page. */
  readonly after: string | null
  readonly limit: number
  /** Only projects whose code, title or supplier contains this. */
  readonly search: string | null
}

/** When a project was recorded, in years that PostgreSQL knows, and its id. */
const position = z.tuple([z.iso.datetime().refine((instant) => instant >= '0001'), z.string()])

/** Projects, the most recently recorded first. @returns `undefined` when `after` is not a cursor of this list. */
export async function listProjects(store: Store, request: ListRequest): Promise<Page<ProjectListItem> | undefined> {
  const after = request.after === null ? null : decodeCursor(request.after, position)
  if (after === undefined) return undefined
  // One row more than asked for tells whether there is another page.
  const rows = await projectsAfter(store, after, request.search)
    .limit(request.limit + 1)
    .execute()
  const items = rows.slice(0, request.limit)
  const last = items.at(-1)
  return {
    items: items.map(itemOf),
    next: rows.length > request.limit && last !== undefined ? encodeCursor([last.updatedAt, last.id]) : null,
  }
}

type Row = Omit<ProjectListItem, 'nextDue'> & Pick<ProjectListTable, 'updatedAt' | 'nextDueTitle' | 'nextDueOn'>

function itemOf(row: Row): ProjectListItem {
  const { id, code, title, fiscalYear, supplierName, outcome, stage, budgetFen, contractFen, paidFen, version, updatedOn } = row
  const nextDue = row.nextDueTitle === null || row.nextDueOn === null ? null : { title: row.nextDueTitle, due: row.nextDueOn }
  return { id, code, title, fiscalYear, supplierName, outcome, stage, budgetFen, contractFen, paidFen, nextDue, version, updatedOn }
}

/** The query of the list, without its limit. */
export function projectsAfter(store: Store, after: readonly [string, string] | null, search: string | null) {
  let query = store.db.selectFrom('projectList').select(COLUMNS).orderBy('updatedAt', 'desc').orderBy('id', 'desc')
  if (after !== null) query = query.where((e) => e(e.refTuple('updatedAt', 'id'), '<', e.tuple(...after)))
  if (search === null) return query
  query = query.where('search', 'like', containsPattern(search))
  const grams = gramsOf(search)
  // Said twice, so that the database may go either way: along the list for what stands in many rows, by the index for what is rare.
  return grams.length === 0
    ? query
    : query.where('id', 'in', (e) => e.selectFrom('projectSearch').select('id').where(holdsGrams('search', grams)))
}

const COLUMNS = [
  'id',
  'code',
  'title',
  'fiscalYear',
  'supplierName',
  'outcome',
  'stage',
  'budgetFen',
  'contractFen',
  'paidFen',
  'nextDueTitle',
  'nextDueOn',
  'version',
  'updatedOn',
  'updatedAt',
] as const

/** The id of the project that somebody calls by its id or by its code; `undefined` when there is none. */
export async function projectNamed(store: Store, name: string): Promise<string | undefined> {
  const rows = await store.db
    .selectFrom('projectList')
    .select('id')
    .where((e) => e.or([e('id', '=', name), e('code', '=', name)]))
    .execute()
  // An id before a code: one project's code may be another's id.
  return rows.find(({ id }) => id === name)?.id ?? rows[0]?.id
}
