import * as z from 'zod'
import { decodeCursor, encodeCursor } from './cursor.ts'
import type { ListRequest, Page } from './project-list.ts'
import { foundSuppliers } from './search-suppliers.ts'
import type { Store } from './store.ts'
import { narrowedTo } from './within-reach.ts'
import { loadStreams } from './streams.ts'
import type { StreamHead } from './streams.ts'

/** Suppliers by name. @returns `undefined` when `after` is not a cursor of this list. */
export async function listSuppliers(store: Store, request: ListRequest): Promise<Page<StreamHead<'supplier'>> | undefined> {
  const after = request.after === null ? null : decodeCursor(request.after, z.tuple([z.string(), z.string()]))
  if (after === undefined) return undefined
  const rows = await suppliersAfter(store, after, request.search, request.limit + 1).execute()
  const page = rows.slice(0, request.limit)
  const heads = await loadStreams(
    store,
    page.map(({ id }) => ({ type: 'supplier', id })),
  )
  const last = page.at(-1)
  return {
    items: page.flatMap(({ id }) => heads.get('supplier', id) ?? []),
    next: rows.length > request.limit && last !== undefined ? encodeCursor([last.name, last.id]) : null,
  }
}

/** The query of the register. */
export function suppliersAfter(store: Store, after: readonly [name: string, id: string] | null, search: string | null, limit: number) {
  if (search !== null && search.trim() !== '')
    return store.db
      .selectFrom(foundSuppliers(search, after, limit).as('found'))
      .select(['id', 'name'])
      .orderBy('name')
      .orderBy('id')
  const query = store.db.selectFrom('supplierList').select(['id', 'name']).orderBy('name').orderBy('id').limit(limit)
  return after === null ? query : query.where((e) => e(e.refTuple('name', 'id'), '>', e.tuple(...after)))
}

export interface FundListRequest {
  /** Only the funds of this year; null for all years. */
  readonly fiscalYear: number | null
  /** Only the funds of this buyer, by its whole name; null for all buyers. */
  readonly buyer: string | null
  /** `next` of the page before; null for the first page. */
  readonly after: string | null
  readonly limit: number
}

/** Funds, the newest year first. @returns `undefined` when `after` is not a cursor of this list. */
export async function listFunds(store: Store, request: FundListRequest): Promise<Page<StreamHead<'fund'>> | undefined> {
  const after =
    request.after === null
      ? null
      : decodeCursor(
          request.after,
          z.tuple([
            z
              .string()
              .regex(/^\d{4}$/)
              .transform(Number),
            z.string(),
          ]),
        )
  if (after === undefined) return undefined
  const rows = await fundsAfter(store, after, request, await narrowedTo(store))
    .limit(request.limit + 1)
    .execute()
  const page = rows.slice(0, request.limit)
  const heads = await loadStreams(
    store,
    page.map(({ id }) => ({ type: 'fund', id })),
  )
  const last = page.at(-1)
  return {
    items: page.flatMap(({ id }) => heads.get('fund', id) ?? []),
    next: rows.length > request.limit && last !== undefined ? encodeCursor([String(last.fiscalYear), last.id]) : null,
  }
}

/** The query of the funds, without its limit. */
export function fundsAfter(
  store: Store,
  after: readonly [number, string] | null,
  { fiscalYear, buyer }: Pick<FundListRequest, 'fiscalYear' | 'buyer'>,
  within: readonly string[] | null,
) {
  let query = store.db.selectFrom('fundBalance').select(['id', 'fiscalYear']).orderBy('fiscalYear', 'desc').orderBy('id')
  if (within !== null) query = query.where('organisation', 'in', within)
  if (fiscalYear !== null) query = query.where('fiscalYear', '=', fiscalYear)
  if (buyer !== null) query = query.where('buyer', '=', buyer)
  if (after === null) return query
  const [year, id] = after
  if (fiscalYear !== null) return query.where('id', '>', id)
  // Years go down and ids go up, which no comparison of rows can say; the first condition is the one that the index begins at.
  return query.where('fiscalYear', '<=', year).where((e) => e.or([e('fiscalYear', '<', year), e('id', '>', id)]))
}

/** One supplier as it stands. */
export async function readSupplier(store: Store, id: string): Promise<StreamHead<'supplier'> | undefined> {
  return (await loadStreams(store, [{ type: 'supplier', id }])).get('supplier', id)
}

/** One fund as it stands. */
export async function readFund(store: Store, id: string): Promise<StreamHead<'fund'> | undefined> {
  return (await loadStreams(store, [{ type: 'fund', id }])).get('fund', id)
}
