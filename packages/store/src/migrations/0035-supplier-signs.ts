import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/**
 * What suppliers are searched by: the signs of a name and a credit code that stand together, one, two and four at a time, a row for each of a
 * supplier in the order of the register. Behind a wall nothing but comparisons finds an index, so an array of signs is of no use there.
 * Written by whatever writes the register, and seen by whoever sees the supplier.
 */
export const supplierSigns: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
  },
}

const setting = (name: string) => `current_setting('goufu.${name}', true)`
const WALL = setting('wall')
const SEEN = `case when ${WALL} in ('system', 'writer', 'office') then true when ${WALL} = 'party' then id = ${setting('party')}
  when ${WALL} = 'panel' then is_reviewed(id) else false end`
const WRITTEN = `${WALL} in ('system', 'writer')`
/** The signs of a text that are noted. */
const signsOf = (text: string) => `(select distinct sign from search_signs(${text}) as sign) as signs`

const STATEMENTS = [
  `create table supplier_sign (
    sign text not null,
    name text not null,
    id text not null,
    primary key (sign, name, id)
  )`,
  `create function note_supplier_signs() returns trigger language plpgsql as $$
  begin
    if tg_op <> 'INSERT' then
      delete from supplier_sign using ${signsOf('old.search')}
      where supplier_sign.sign = signs.sign and supplier_sign.name = old.name and supplier_sign.id = old.id;
    end if;
    if tg_op <> 'DELETE' then
      -- The register may have been lost, and its signs not.
      insert into supplier_sign (sign, name, id) select sign, new.name, new.id from ${signsOf('new.search')} on conflict do nothing;
    end if;
    return null;
  end
  $$`,
  `create trigger supplier_signs_noted after insert or delete on supplier_list for each row execute function note_supplier_signs()`,
  `create trigger supplier_signs_changed after update on supplier_list for each row
   when ((old.name, old.search) is distinct from (new.name, new.search)) execute function note_supplier_signs()`,
  `insert into supplier_sign (sign, name, id) select sign, name, id from supplier_list cross join lateral ${signsOf('search')}`,
  `drop index supplier_list_grams`,
  `alter table supplier_sign enable row level security`,
  `alter table supplier_sign force row level security`,
  `create policy supplier_sign_seen on supplier_sign for select using (${SEEN})`,
  `create policy supplier_sign_added on supplier_sign for insert with check (${WRITTEN})`,
  `create policy supplier_sign_removed on supplier_sign for delete using (${WRITTEN})`,
]
