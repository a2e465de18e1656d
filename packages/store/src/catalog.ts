import type { PoolClient } from 'pg'

/** A table as the database describes it; a backup takes whatever there is, so that no new table is forgotten. */
export interface CatalogTable {
  readonly name: string
  readonly columns: readonly CatalogColumn[]
  /** Names of the columns of its primary key, in order. */
  readonly key: readonly string[]
}

interface CatalogColumn {
  readonly name: string
  /** As SQL writes it: `timestamp(3) with time zone`. */
  readonly type: string
}

/** The migrator's own: they follow from the migrations. */
const MIGRATOR = ['kysely_migration', 'kysely_migration_lock']

type Client = Pick<PoolClient, 'query'>

/** All tables with rows of their own, those that others refer to first. */
export async function readCatalog(client: Client): Promise<readonly CatalogTable[]> {
  const { rows } = await client.query<{ name: string; columns: CatalogColumn[]; key: string[] | null }>(
    `select c.relname as name,
       (select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod)) order by a.attnum)
        from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
       (select json_agg(a.attname order by k.place)
        from pg_index i cross join unnest(i.indkey) with ordinality as k (attnum, place)
        join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
        where i.indrelid = c.oid and i.indisprimary) as key
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname = current_schema() and c.relname <> all ($1) order by c.relname`,
    [MIGRATOR],
  )
  const tables = rows.map(({ name, columns, key }) => ({ name, columns, key: key ?? [] }))
  return inOrder(tables, await readReferences(client))
}

interface Reference {
  readonly from: string
  readonly to: string
}

async function readReferences(client: Client): Promise<readonly Reference[]> {
  const { rows } = await client.query<Reference>(
    `select distinct f.relname as "from", t.relname as "to"
     from pg_constraint c join pg_class f on f.oid = c.conrelid join pg_class t on t.oid = c.confrelid
     join pg_namespace n on n.oid = f.relnamespace
     where c.contype = 'f' and n.nspname = current_schema() and f.oid <> t.oid`,
  )
  return rows
}

/** @throws Error when tables refer to one another in a circle: then none could be filled first. */
function inOrder(tables: readonly CatalogTable[], references: readonly Reference[]): readonly CatalogTable[] {
  const ordered: CatalogTable[] = []
  let rest = tables
  while (rest.length > 0) {
    const waiting = new Set(rest.map(({ name }) => name))
    const next = rest.filter(({ name }) => !references.some(({ from, to }) => from === name && waiting.has(to)))
    if (next.length === 0) throw new Error(`Tables refer to one another in a circle: ${[...waiting].join(', ')}`)
    ordered.push(...next)
    rest = rest.filter((table) => !next.includes(table))
  }
  return ordered
}

/** A name as SQL writes it. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

/** Lets the numbers that the database gives go on behind those that are there. */
export async function continueNumbering(client: Client, tables: readonly CatalogTable[]): Promise<void> {
  for (const { name, columns } of tables) {
    for (const column of columns) {
      const { rows } = await client.query<{ sequence: string | null }>('select pg_get_serial_sequence($1, $2) as sequence', [
        quoted(name),
        column.name,
      ])
      const sequence = rows[0]?.sequence ?? null
      if (sequence === null) continue
      const last = `(select max(${quoted(column.name)}) from ${quoted(name)})`
      await client.query(`select setval($1::regclass, coalesce(${last}, 1), ${last} is not null)`, [sequence])
    }
  }
}
