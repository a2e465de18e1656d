import type { Store } from '@goufu/store'
import { PLACES_OF_BLOCK } from '@goufu/store/tooling'
import type { PoolClient } from 'pg'
import { bareTables } from './bare-tables.ts'

/** Another county of the same name: what is searched differs from copy to copy, and is as rare in each size of store. */
const COUNTY = (column: string) => `replace(${column}, '县', copy || '县')`
const CODE = (column: string) => `replace(${column}, '示例-', '示例' || copy || '-')`
const ID = (column: string) => `md5(${column} || copy)::uuid::text`
/** Of a supplier its copy: else one would have the work of all its copies. Other people and offices are the same ones. */
const SUPPLIER = (column: string) => `case when ${column} in (select id from supplier_list) then ${ID(column)} else ${column} end`

/** What copies of a row have otherwise, by table and column; everything else they have alike. */
const OTHERWISE: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  project_list: {
    id: ID('id'),
    code: CODE('code'),
    title: COUNTY('title'),
    supplier_name: COUNTY('supplier_name'),
    search: COUNTY(CODE('search')),
    // Lists in which rows of one instant follow each other for pages on end are in no office.
    updated_at: `updated_at + copy * interval '7 minutes'`,
  },
  project_search: { id: ID('id'), search: COUNTY(CODE('search')), place: `place + (copy - 1) * (select max(place) from project_search)` },
  supplier_list: { id: ID('id'), name: COUNTY('name'), credit_code: `credit_code || copy`, search: COUNTY('search') },
  fund_balance: { id: ID('id'), title: COUNTY('title') },
  due_item: { stream_id: ID('stream_id'), holder: SUPPLIER('holder') },
  project_party: { project_id: ID('project_id'), party: SUPPLIER('party') },
  // What lists show of suppliers and funds is read from their heads.
  stream: { id: ID('id') },
}

/**
 * Makes the lists of a filled store so many times as long: each row again under other ids, codes and names. To measure lists at sizes that
 * take hours to be filled event by event; there are no events behind the copies, and no proof of such a store.
 */
export async function multiplyLists(store: Store, times: number): Promise<void> {
  const client = await store.pool.connect()
  const tables = Object.keys(OTHERWISE)
  try {
    await client.query('begin')
    // The signs of suppliers are noted by the database itself.
    const putBack = await bareTables(client, [...tables, 'supplier_sign'])
    for (const table of tables) await multiply(client, table, times)
    for (const statement of putBack) await client.query(statement)
    // Block by block, by the index over places.
    await noteBlocks(client)
    // Places that the database gives from now on.
    await client.query(`select setval(pg_get_serial_sequence('project_search', 'place'), max(place)) from project_search`)
    await client.query('commit')
    await client.query('vacuum (analyze)')
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}

async function multiply(client: PoolClient, table: string, times: number): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select quote_ident(attname) as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped order by attnum`,
    [table],
  )
  const columns = rows.map(({ name }) => name)
  const selected = columns.map((column) => OTHERWISE[table]?.[column] ?? column)
  const which = table === 'stream' ? `where type <> 'project'` : ''
  await client.query(
    `insert into ${table} (${columns.join(', ')}) select ${selected.join(', ')} from ${table}, generate_series(2, $1::int) as copy ${which}`,
    [times],
  )
}

/** Which signs stand together in the blocks of the copies. */
async function noteBlocks(client: PoolClient): Promise<void> {
  await client.query('delete from search_block')
  await client.query('analyze project_search')
  const putBack = await bareTables(client, ['search_block'])
  await client.query(
    `insert into search_block (gram, block)
     select gram, block from (select distinct place / ${PLACES_OF_BLOCK} as block from project_search) as each
     cross join lateral (
       select distinct gram from project_search cross join lateral search_signs(search) as gram
       where place >= block * ${PLACES_OF_BLOCK} and place < (block + 1) * ${PLACES_OF_BLOCK}
     ) as held`,
  )
  for (const statement of putBack) await client.query(statement)
}
