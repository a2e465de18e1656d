import type { PoolClient } from 'pg'

/**
 * Takes indexes and constraints between rows off some tables, those of other tables that refer to them too: to look up each row as it
 * comes takes longer than all of it together. To be called within a transaction.
 * @returns the statements that put everything back as it was, in their order; what is put back is checked by the database then
 */
export async function bareTables(client: PoolClient, tables: readonly string[]): Promise<readonly string[]> {
  const { rows: constraints } = await client.query<{ relation: string; name: string; definition: string }>(
    `select conrelid::regclass::text as relation, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
     from pg_constraint
     where (conrelid = any($1::regclass[]) and contype in ('p', 'u', 'f')) or (confrelid = any($1::regclass[]) and contype = 'f')
     order by contype <> 'f', conrelid::regclass::text, conname`,
    [tables],
  )
  const { rows: indexes } = await client.query<{ name: string; definition: string }>(
    `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition from pg_index
     where indrelid = any($1::regclass[]) and not exists (select from pg_constraint where conindid = indexrelid and contype in ('p', 'u'))
     order by indexrelid::regclass::text`,
    [tables],
  )
  for (const { relation, name } of constraints) await client.query(`alter table ${relation} drop constraint ${name}`)
  for (const { name } of indexes) await client.query(`drop index ${name}`)
  // Keys first: the others refer to them.
  return [
    ...indexes.map(({ definition }) => definition),
    ...constraints.toReversed().map(({ relation, name, definition }) => `alter table ${relation} add constraint ${name} ${definition}`),
  ]
}
