import { date } from '@goufu/engine'
import { listFunds, listProjects, listSuppliers, readInbox, type Store } from '@goufu/store'

/** One way of asking for a list; asked again and again, each time for something else. */
export interface ListQuery {
  readonly name: string
  readonly ask: (turn: number) => Promise<unknown>
}

const LIMIT = 50
const SAMPLES = 50
/** Within the days of a sample. */
const TODAY = date('2026-03-10')

/** Everything that lists are asked for, with terms and places out of the store itself. */
export async function listQueries(store: Store): Promise<readonly ListQuery[]> {
  const some = await store.pool.query<{ code: string; name: string | null; county: string }>(
    // Spread over all of it, and the same ones each time.
    `select code, supplier_name as name, substring(title from '示例.*?县') as county from project_list order by md5(id) limit ${SAMPLES}`,
  )
  const named = await store.pool.query<{ name: string }>(
    `select supplier_name as name from project_list where supplier_name is not null order by md5(id) limit ${SAMPLES}`,
  )
  const of = <T>(from: readonly T[], turn: number): T => {
    const one = from[turn % from.length]
    if (one === undefined) throw new Error('There is nothing to ask for')
    return one
  }
  const projects = (search: string | null, after: string | null = null) => listProjects(store, { after, limit: LIMIT, search })
  const far = await placesFarDown(store)
  const years = await store.pool.query<{ year: number }>('select distinct fiscal_year as year from fund_balance')
  const inbox = (role: 'preparer' | 'finance') =>
    readInbox(store, { actor: { id: 'somebody', role, organisation: null }, on: TODAY, withinDays: 14, after: null, limit: LIMIT })
  return [
    { name: 'projects', ask: () => projects(null) },
    { name: 'projects, far down', ask: (turn) => projects(null, of(far, turn)) },
    { name: 'projects by code', ask: (turn) => projects(of(some.rows, turn).code) },
    { name: 'projects by county', ask: (turn) => projects(of(some.rows, turn).county) },
    { name: 'projects by supplier', ask: (turn) => projects(of(named.rows, turn).name) },
    { name: 'projects by a frequent word', ask: (turn) => projects(of(['服务', '项目', '示例', '儿童'], turn)) },
    { name: 'projects by what is nowhere', ask: (turn) => projects(`没有的${turn}`) },
    { name: 'suppliers', ask: () => listSuppliers(store, { after: null, limit: LIMIT, search: null }) },
    { name: 'suppliers by name', ask: (turn) => listSuppliers(store, { after: null, limit: LIMIT, search: of(named.rows, turn).name }) },
    { name: 'funds', ask: () => listFunds(store, { fiscalYear: null, buyer: null, after: null, limit: LIMIT }) },
    {
      name: 'funds of a year',
      ask: (turn) => listFunds(store, { fiscalYear: of(years.rows, turn).year, buyer: null, after: null, limit: LIMIT }),
    },
    { name: 'inbox of a preparer', ask: () => inbox('preparer') },
    { name: 'inbox of finance', ask: () => inbox('finance') },
  ]
}

/** Cursors as pages give them, from places that lie evenly over the list. */
async function placesFarDown(store: Store): Promise<readonly string[]> {
  const { rows } = await store.pool.query<{ at: string; id: string }>(
    `select updated_at as at, id from (select updated_at, id, row_number() over (order by updated_at desc, id desc) as place,
       count(*) over () as count from project_list) as placed where place % greatest(1, count / ${SAMPLES}) = 0`,
  )
  return rows.map(({ at, id }) => Buffer.from(JSON.stringify([at, id])).toString('base64url'))
}
