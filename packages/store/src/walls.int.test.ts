import type { PoolClient } from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'
import { type CatalogTable, quoted, readCatalog } from './catalog.ts'
import { sqlstateOf } from './sqlstate.ts'
import { databases } from './testing/database.ts'
import { useStore } from './testing/use-store.ts'
import { inTransaction } from './transaction.ts'
import type { Wall } from './wall.ts'

// One row in every table, all of it of the organisation `own`; whoever is elsewhere sees, adds, changes and removes none of it.

/** Tables without walls, each with the reason. */
const OPEN: Readonly<Record<string, string>> = {
  event_shape: 'what shapes events have had: nothing about anybody',
  profile: 'the rules, which everybody may read',
  checkpoint: 'published, so that anybody can hold the record to it',
  signing_key: 'public keys, published with the checkpoints',
  reminder_mark: 'how far a round of reminders has come: a place in a list',
}

/** Which of those elsewhere see a table all the same, and why that is meant. */
const SHARED: Readonly<Record<string, readonly Wall['kind'][]>> = {
  // Signs that stand together in titles, a hundred and more projects a block; what is found is held to its own wall.
  search_block: ['office', 'party', 'panel'],
  // The tree is no secret among those who have signed in, and walls themselves ask it.
  organisation: ['office', 'party', 'panel', 'writer'],
  organisation_code: ['office', 'party', 'panel'],
  organisation_reach: ['office', 'party', 'panel', 'writer'],
  // For an office a supplier is nobody’s own.
  supplier_list: ['office', 'writer'],
  supplier_sign: ['office', 'writer'],
  // Panels learn who else takes part in what they review; the panel here is told that there is such a row, of a project it cannot see.
  project_party: ['panel', 'writer'],
}

/** What a decision is taken on is seen whole. What says who people are it does not need. */
const UNSEEN_BY_WRITER = new Set(
  'person person_sign session credential verification two_factor used_code passkey sign_in_failure recovery account_event post delegation data_key kept_secret reminder_pending organisation_code reading'.split(
    ' ',
  ),
)

/** What may be added from anywhere by whoever has signed in: it is theirs, and they cannot read it. */
const ADDED: Readonly<Record<string, readonly Wall['kind'][]>> = {
  account_event: ['office', 'party', 'panel'],
  // What follows from a head: heads themselves are held to their organisation.
  ...Object.fromEntries(
    'event command outbox reminder file project_search search_block fund_entry supplier_list supplier_sign reminder_pending'
      .split(' ')
      .map((table) => [table, ['writer']]),
  ),
}

/** What a decision may change of another’s: suppliers are nobody’s own, and what projects are searched by says what their list says. */
const CHANGED = new Set(['supplier_list', 'project_search'])

/** What a decision may take back of another’s: the signs of a supplier that it renames. */
const REMOVED = new Set(['supplier_sign'])

const ELSEWHERE: readonly Wall[] = [
  { kind: 'office', reach: 'other', person: 'stranger' },
  { kind: 'party', party: 'supplier-2', person: 'stranger' },
  { kind: 'panel', person: 'stranger' },
  { kind: 'public' },
  { kind: 'writer', organisation: 'other' },
  { kind: 'nothing' },
]

const VALUES: readonly (readonly [type: RegExp, value: unknown])[] = [
  [/^(bigint|integer|smallint)/, 1],
  [/^timestamp/, '2026-03-02T00:00:00Z'],
  [/^date/, '2026-03-02'],
  [/^boolean/, false],
  [/^uuid/, '018f6a3e-6f0e-7c3e-9a49-2f8f0f0c1d2e'],
  [/^jsonb?/, {}],
  [/^text\[\]/, []],
  [/^bytea/, '\\x00'],
]

const HASH = 'a'.repeat(64)

/** What the checks of a table ask for. */
const SAID: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  account_event: { person_id: 'x' },
  checkpoint: { previous_sequence: 0 },
  command: { outcome: 'accepted', request: null },
  delegation: {},
  due_item: { holder: null },
  event: { number: 1 },
  file: { organisation: null },
  fund_entry: { project_id: null, account: 'free' },
  kept_secret: { purpose: 'sample' },
  organisation: { id: 'own', parent: null, kind: 'office', ended_on: null },
  organisation_code: { code: '990101', valid_until: null },
  organisation_reach: { ancestor: 'own' },
  person: { status: 'active' },
  post: { as_role: null, ended_by: null, ended_at: null, until_on: null },
  project_party: { party: 'supplier-1' },
  reading: { subject_type: 'project', person: 'x', reason: null },
  recovery: { asked_by: null, confirmed_by: null, code_hash: null },
  reminder: { kind: 'soon' },
  reminder_mark: { kind: 'soon' },
  signing_key: { id: HASH },
  session: { method: 'password' },
}

function rowOf({ name, columns }: CatalogTable): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    columns.map((column) => {
      const said = SAID[name]
      if (said !== undefined && column.name in said) return [column.name, said[column.name]]
      if (column.name === 'stream_type' || column.name === 'type')
        return [column.name, name === 'event' && column.name === 'type' ? 'x' : 'project']
      if (/hash$|digest$|^sha256$/.test(column.name)) return [column.name, HASH]
      if (column.name.endsWith('_fen')) return [column.name, name === 'fund_entry' ? 1 : 0]
      if (column.name === 'organisation') return [column.name, 'own']
      return [column.name, VALUES.find(([type]) => type.test(column.type))?.[1] ?? 'x']
    }),
  )
}

function insertOf({ name, columns }: CatalogTable): string {
  const list = columns.map((column) => quoted(column.name)).join(', ')
  return `insert into ${quoted(name)} (${list}) overriding system value select ${list} from jsonb_populate_record(null::${quoted(name)}, $1)`
}

/** How many rows a statement met, or that the wall or the rights of the role refused it, or that it came as far as what rows are held to. */
async function metBy(client: PoolClient, statement: string, values: readonly unknown[] = []): Promise<number | 'refused' | 'let in'> {
  await client.query('savepoint before')
  try {
    return (await client.query(statement, [...values])).rowCount ?? 0
  } catch (error) {
    if (error instanceof Error && /row-level security|permission denied/.test(error.message)) return 'refused'
    if (sqlstateOf(error)?.startsWith('23') === true) return 'let in'
    throw error
  } finally {
    await client.query('rollback to before')
  }
}

/** What somebody can do with the one row of each table. */
async function reachOf(client: PoolClient, table: CatalogTable) {
  const { name, columns } = table
  const [first] = columns
  if (first === undefined) throw new Error(`${name} has no columns.`)
  const changed = columns.find((column) => column.name !== 'id' && column.name !== 'place') ?? first
  return {
    seen: await metBy(client, `select from ${quoted(name)}`),
    added: await metBy(client, insertOf(table), [JSON.stringify(rowOf(table))]),
    changed: await metBy(client, `update ${quoted(name)} set ${quoted(changed.name)} = ${quoted(changed.name)}`),
    removed: await metBy(client, `delete from ${quoted(name)}`),
  }
}

describe.each(databases)('the wall around every table on %s', (kind) => {
  const store = useStore(kind)
  let tables: readonly CatalogTable[] = []

  beforeAll(async () => {
    await inTransaction(store().pool, async (client) => {
      tables = await readCatalog(client)
      await client.query('set local session_replication_role = replica')
      for (const table of tables) await client.query(insertOf(table), [JSON.stringify(rowOf(table))])
    })
  })

  test('stands, and holds the owner too, unless the table is named here with a reason', async () => {
    const { rows } = await store().pool.query<{ name: string }>(
      `select relname as name from pg_class join pg_namespace on pg_namespace.oid = relnamespace
       where relkind = 'r' and nspname = current_schema() and relrowsecurity and relforcerowsecurity`,
    )
    const walled = new Set(rows.map(({ name }) => name))
    expect(tables.length).toBeGreaterThan(35)
    expect(tables.map(({ name }) => name).filter((name) => !walled.has(name) && !(name in OPEN))).toEqual([])
    expect(Object.keys(OPEN).filter((name) => walled.has(name))).toEqual([])
  })

  test.each(ELSEWHERE.map((wall) => [wall.kind, wall] as const))('lets %s of elsewhere see nothing and do nothing', async (from, wall) => {
    const through = await inTransaction(
      store().at(wall).pool,
      (client) => everything(client),
      () => false,
    )
    expect(through).toEqual(expectedOf(from))
  })

  test('lets plain SQL without a wall see nothing and do nothing', async () => {
    const settings = ['wall', 'reach', 'party', 'person', 'organisation'].map((name) => `set_config('goufu.${name}', '', true)`)
    const role = (await store().pool.query(`select from pg_roles where rolname = 'goufu_server'`)).rowCount === 1
    const plain = await inTransaction(
      store().pool,
      async (client) => {
        await client.query(`select ${settings.join(', ')}`)
        if (role) await client.query('set local role goufu_server')
        return everything(client)
      },
      () => false,
    )
    expect(plain).toEqual(expectedOf(null))
  })

  const walledTables = () => tables.filter(({ name }) => !(name in OPEN))

  async function everything(client: PoolClient) {
    const all: Record<string, Awaited<ReturnType<typeof reachOf>>> = {}
    for (const table of walledTables()) all[table.name] = await reachOf(client, table)
    return all
  }

  /** Nothing is seen, what is added is refused, and what is changed or removed meets nothing or is refused. */
  function expectedOf(from: Wall['kind'] | null) {
    const isIn = (list: readonly Wall['kind'][] | undefined) => from !== null && list?.includes(from) === true
    const nothing: unknown = expect.toBeOneOf([0, 'refused'])
    const letIn: unknown = expect.toBeOneOf([1, 'let in'])
    return Object.fromEntries(
      walledTables().map(({ name }) => {
        const isSeen = isIn(SHARED[name]) || (from === 'writer' && !UNSEEN_BY_WRITER.has(name))
        return [
          name,
          {
            seen: isSeen ? 1 : 0,
            added: isIn(ADDED[name]) ? letIn : 'refused',
            changed: from === 'writer' && CHANGED.has(name) ? 1 : nothing,
            removed: from === 'writer' && REMOVED.has(name) ? 1 : nothing,
          },
        ]
      }),
    )
  }
})
