import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/**
 * What people are searched by: the signs of their name and of the name they sign in by that stand together, one, two and four at a time. A row
 * for each of a person, written by whatever writes the person; nobody but the program's own work sees it, as it is with people.
 */
export const peopleSearch: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
  },
}

const SYSTEM = `current_setting('goufu.wall', true) = 'system'`

const STATEMENTS = [
  `create table person_sign (
    sign text not null,
    person text not null references person (id) on delete cascade,
    primary key (sign, person)
  )`,
  `create index person_sign_of on person_sign (person)`,
  // Case and full width set aside, as wherever people search.
  `create function person_said(name text, username text) returns text language sql immutable strict parallel safe as
   $$ select lower(normalize(name || ' ' || username, nfkc)) $$`,
  `create function note_person_signs() returns trigger language plpgsql as $$
  begin
    if tg_op = 'UPDATE' then
      delete from person_sign where person = new.id;
    end if;
    insert into person_sign (sign, person) select distinct sign, new.id from search_signs(person_said(new.name, new.username)) as sign;
    return null;
  end
  $$`,
  `create trigger person_signs after insert or update of name, username on person for each row execute function note_person_signs()`,
  `insert into person_sign (sign, person)
   select distinct sign, person.id from person cross join lateral search_signs(person_said(name, username)) as sign`,
  `alter table person_sign enable row level security`,
  `alter table person_sign force row level security`,
  `create policy person_sign_seen on person_sign for select using (${SYSTEM})`,
  `create policy person_sign_added on person_sign for insert with check (${SYSTEM})`,
  `create policy person_sign_removed on person_sign for delete using (${SYSTEM})`,
]
