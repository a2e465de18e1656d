import { accountsOf, date, ROOT_ORGANISATION, type Role } from '@goufu/engine'
import {
  countInbox,
  type InboxPart,
  listFunds,
  listProjects,
  listSuppliers,
  readAwaited,
  readCalendar,
  readFund,
  readFundLines,
  readInbox,
  type Store,
} from '@goufu/store'

/** One way of asking for a list; asked again and again, each time for something else. */
export interface ListQuery {
  readonly name: string
  readonly ask: (turn: number) => Promise<unknown>
}

const LIMIT = 50
const SAMPLES = 50
/** Within the days of a sample. */
const TODAY = date('2026-03-10')

/** Somebody of an office that sees everything: as everybody, they stand at a wall. */
const OFFICE = { kind: 'office', reach: ROOT_ORGANISATION, person: 'somebody' } as const

/** Everything that lists are asked for, by whoever asks for it, with terms and places out of the store itself. */
export async function listQueries(system: Store): Promise<readonly ListQuery[]> {
  const store = system.at(OFFICE)
  const some = await system.pool.query<{ code: string; name: string | null; county: string }>(
    // Spread over all of it, and the same ones each time.
    `select code, supplier_name as name, substring(title from '示例.*?县') as county from project_list order by md5(id) limit ${SAMPLES}`,
  )
  const named = await system.pool.query<{ name: string }>(
    `select supplier_name as name from project_list where supplier_name is not null order by md5(id) limit ${SAMPLES}`,
  )
  const of = <T>(from: readonly T[], turn: number): T => {
    const one = from[turn % from.length]
    if (one === undefined) throw new Error('There is nothing to ask for')
    return one
  }
  const projects = (search: string | null, after: string | null = null) => listProjects(store, { after, limit: LIMIT, search })
  const far = await placesFarDown(system)
  const years = await system.pool.query<{ year: number }>('select distinct fiscal_year as year from fund_balance')
  const suppliers = await system.pool.query<{ holder: string }>(
    // Those that have something to do, each once: what is for whoever will be chosen is nobody's yet.
    `select id as holder from supplier_list where id in (select holder from due_item where role = 'supplier') order by md5(id) limit ${SAMPLES}`,
  )
  const view = (role: Role | null, organisation: string | null = null) => ({
    actor: role === null ? null : { id: 'somebody', role, organisation },
    on: TODAY,
    withinDays: 14,
  })
  const inbox = (whose: ReturnType<typeof view>, part?: InboxPart, at = store) =>
    readInbox(at, { ...whose, after: part === undefined ? null : beginningOf(part), limit: LIMIT })
  const longest = await longestFund(system)
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
    {
      name: 'book of a fund with many movements',
      async ask() {
        const fund = await readFund(store, longest.id)
        return [fund === undefined ? null : accountsOf(fund.state), await readFundLines(store, longest.id, null, LIMIT + 1)]
      },
    },
    { name: 'book of that fund, far down', ask: () => readFundLines(store, longest.id, longest.middle, LIMIT + 1) },
    { name: 'inbox of a preparer', ask: () => inbox(view('preparer')) },
    { name: 'inbox of a preparer, what can be done', ask: () => inbox(view('preparer'), 'ready') },
    { name: 'inbox of a preparer, what is held', ask: () => inbox(view('preparer'), 'held') },
    { name: 'inbox of a preparer, what others have', ask: () => inbox(view('preparer'), 'awaited') },
    { name: 'inbox of finance', ask: () => inbox(view('finance')) },
    {
      name: 'inbox of a supplier',
      ask(turn) {
        const { holder } = of(suppliers.rows, turn)
        return inbox(view('supplier', holder), undefined, system.at({ kind: 'party', party: holder, person: 'somebody' }))
      },
    },
    { name: 'inbox of the office', ask: () => inbox(view(null)) },
    { name: 'counts of a preparer', ask: () => countInbox(store, view('preparer')) },
    { name: 'counts of finance', ask: () => countInbox(store, view('finance')) },
    { name: 'counts of the office', ask: () => countInbox(store, view(null)) },
    { name: 'whom a preparer waits for', ask: () => readAwaited(store, 'preparer', TODAY) },
    { name: 'calendar of a preparer', ask: () => readCalendar(store, view('preparer')) },
    { name: 'calendar of finance', ask: () => readCalendar(store, view('finance')) },
    { name: 'calendar of the office', ask: () => readCalendar(store, view(null)) },
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

/** A cursor before all lines of a part. */
function beginningOf(part: InboxPart): string {
  return Buffer.from(JSON.stringify([part, '0001-01-01', '', '', ''])).toString('base64url')
}

/** The fund with the most movements, and the number of one half-way. */
async function longestFund(store: Store): Promise<{ readonly id: string; readonly middle: number }> {
  const { rows } = await store.pool.query<{ id: string; middle: number }>(
    `select stream_id as id, max(number) / 2 as middle from event where stream_type = 'fund' group by stream_id order by max(number) desc limit 1`,
  )
  const [first] = rows
  if (first === undefined) throw new Error('There is no fund')
  return first
}
