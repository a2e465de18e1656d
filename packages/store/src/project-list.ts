import type { Text } from '@goufu/engine'
import * as z from 'zod'
import { decodeCursor, encodeCursor } from './cursor.ts'
import type { ProjectListTable } from './schema.ts'
import { foundProjects } from './search-projects.ts'
import type { Store } from './store.ts'
import { narrowedTo } from './within-reach.ts'

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
  /** `null` for whoever is not shown it. */
  readonly paidFen: number | null
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

/**
 * Projects, the most recently recorded first; where something is looked for, the most recently opened first.
 * @returns `undefined` when `after` is not a cursor of this list.
 */
export async function listProjects(store: Store, request: ListRequest): Promise<Page<ProjectListItem> | undefined> {
  const search = request.search?.trim() ?? ''
  return search === '' ? listLatest(store, request) : searchProjects(store, { ...request, search })
}

/** When a project was recorded, in years that PostgreSQL knows, and its id. */
const position = z.tuple([z.iso.datetime().refine((instant) => instant >= '0001'), z.string()])

async function listLatest(store: Store, request: ListRequest): Promise<Page<ProjectListItem> | undefined> {
  const after = request.after === null ? null : decodeCursor(request.after, position)
  if (after === undefined) return undefined
  // One row more than asked for tells whether there is another page.
  const rows = await projectsAfter(store, after, await narrowedTo(store))
    .limit(request.limit + 1)
    .execute()
  const items = rows.slice(0, request.limit)
  const last = items.at(-1)
  return {
    items: items.map(itemOf),
    next: rows.length > request.limit && last !== undefined ? encodeCursor([last.updatedAt, last.id]) : null,
  }
}

/** Its number in the order in which projects were opened. */
const place = z.tuple([
  z
    .string()
    .regex(/^[1-9]\d{0,14}$/)
    .transform(Number),
])

async function searchProjects(
  store: Store,
  request: ListRequest & { readonly search: string },
): Promise<Page<ProjectListItem> | undefined> {
  const after = request.after === null ? null : decodeCursor(request.after, place)
  if (after === undefined) return undefined
  const rows = await projectsFound(store, request.search, after?.[0] ?? null, request.limit + 1).execute()
  const items = rows.slice(0, request.limit)
  const last = items.at(-1)
  return {
    items: items.map(itemOf),
    next: rows.length > request.limit && last !== undefined ? encodeCursor([String(last.place)]) : null,
  }
}

type Row = Omit<ProjectListItem, 'nextDue'> & Pick<ProjectListTable, 'updatedAt' | 'nextDueTitle' | 'nextDueOn'>

function itemOf(row: Row): ProjectListItem {
  const { id, code, title, fiscalYear, supplierName, outcome, stage, budgetFen, contractFen, paidFen, version, updatedOn } = row
  const nextDue = row.nextDueTitle === null || row.nextDueOn === null ? null : { title: row.nextDueTitle, due: row.nextDueOn }
  return { id, code, title, fiscalYear, supplierName, outcome, stage, budgetFen, contractFen, paidFen, nextDue, version, updatedOn }
}

/** The query of the list, without its limit. @param within only projects of these organisations; null for all */
export function projectsAfter(store: Store, after: readonly [string, string] | null, within: readonly string[] | null = null) {
  const all = store.db.selectFrom('projectList').select(COLUMNS).orderBy('updatedAt', 'desc').orderBy('id', 'desc')
  const query = within === null ? all : all.where('organisation', 'in', within)
  return after === null ? query : query.where((e) => e(e.refTuple('updatedAt', 'id'), '<', e.tuple(...after)))
}

/** The query of a search. @param before only projects that were opened before this place; null for all */
export function projectsFound(store: Store, search: string, before: number | null, limit: number) {
  return store.db
    .selectFrom(foundProjects(search, before, limit).as('found'))
    .innerJoin('projectList', 'projectList.id', 'found.id')
    .select('found.place')
    .select(COLUMNS.map((column) => `projectList.${column}` as const))
    .orderBy('found.place', 'desc')
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
