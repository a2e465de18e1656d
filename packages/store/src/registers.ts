import * as z from 'zod'
import { decodeCursor, encodeCursor } from './cursor.ts'
import type { ListRequest, Page } from './project-list.ts'
import { containsPattern } from './search-text.ts'
import type { Store } from './store.ts'
import { loadStreams } from './streams.ts'
import type { StreamHead } from './streams.ts'

/** Suppliers by name. @returns `undefined` when `after` is not a cursor of this list. */
export async function listSuppliers(store: Store, request: ListRequest): Promise<Page<StreamHead<'supplier'>> | undefined> {
  const after = request.after === null ? null : decodeCursor(request.after, z.tuple([z.string(), z.string()]))
  if (after === undefined) return undefined
  let query = store.db.selectFrom('supplierList').select(['id', 'name']).orderBy('name').orderBy('id')
  if (after !== null) query = query.where((e) => e(e.refTuple('name', 'id'), '>', e.tuple(...after)))
  if (request.search !== null) query = query.where('search', 'like', containsPattern(request.search))
  const rows = await query.limit(request.limit + 1).execute()
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

/** The funds of a fiscal year, or of all years, the newest year first: a buyer has few. */
export async function listFunds(store: Store, fiscalYear: number | null = null): Promise<readonly StreamHead<'fund'>[]> {
  let query = store.db.selectFrom('fundBalance').select('id').orderBy('fiscalYear', 'desc').orderBy('id')
  if (fiscalYear !== null) query = query.where('fiscalYear', '=', fiscalYear)
  const rows = await query.execute()
  const heads = await loadStreams(
    store,
    rows.map(({ id }) => ({ type: 'fund', id })),
  )
  return rows.flatMap(({ id }) => heads.get('fund', id) ?? [])
}

/** One supplier as it stands. */
export async function readSupplier(store: Store, id: string): Promise<StreamHead<'supplier'> | undefined> {
  return (await loadStreams(store, [{ type: 'supplier', id }])).get('supplier', id)
}

/** One fund as it stands. */
export async function readFund(store: Store, id: string): Promise<StreamHead<'fund'> | undefined> {
  return (await loadStreams(store, [{ type: 'fund', id }])).get('fund', id)
}
