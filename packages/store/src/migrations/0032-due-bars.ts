import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/**
 * Whom a line of an inbox is not for, a row for each person with its days: what is ready, but not for them, is found along an index as what is
 * held. It
 * follows from `due_item` and is written with it, by whoever writes there. Lines that stand still for everybody are held without it.
 */
export const dueBars: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
  },
}

const WALL = `current_setting('goufu.wall', true)`
const REACHES = `(current_setting('goufu.reach', true) = 'root' or reaches(due_bar.organisation))`
const WRITES = `${WALL} = 'system' or (${WALL} = 'writer' and (due_bar.organisation is null or due_bar.organisation = current_setting('goufu.organisation', true)))`
/** As of `due_item`, but for whoever holds a line: that one is not barred from it. */
const SEEN = `${WALL} in ('system', 'writer') or case ${WALL}
  when 'office' then due_bar.organisation is null or ${REACHES}
  when 'party' then takes_part(due_bar.stream_id) or is_published(due_bar.stream_id)
  when 'panel' then takes_part(due_bar.stream_id)
  else false end`

const barsOf = (item: string) => `
  insert into due_bar (person, role, due_on, binding, ready_from, ready_until, stream_type, stream_id, key, organisation)
  select distinct barred.person #>> '{}', ${item}.role, ${item}.due_on, ${item}.binding, ${item}.ready_from, ${item}.ready_until, ${item}.stream_type, ${item}.stream_id, ${item}.key, ${item}.organisation`
const BARRED = (item: string) => `jsonb_path_query(${item}.shown, '$.bars[*].persons[*]') as barred (person)`

const STATEMENTS = [
  `create table due_bar (
    person text not null,
    role text not null,
    due_on date,
    binding boolean not null,
    ready_from date not null,
    ready_until date,
    stream_type text not null,
    stream_id text not null,
    key text not null,
    organisation text,
    primary key (stream_type, stream_id, key, person)
  )`,
  `create index due_bar_of_person on due_bar (person, role, (case when due_on is null then date '9999-12-31' else due_on end), stream_type, stream_id, key)`,
  `create function note_bars() returns trigger language plpgsql as $$
  begin
    if tg_op <> 'INSERT' then
      delete from due_bar where stream_type = old.stream_type and stream_id = old.stream_id and key = old.key;
    end if;
    if tg_op <> 'DELETE' then
      ${barsOf('new')} from ${BARRED('new')} where new.turn and new.ready_from is not null;
    end if;
    return null;
  end
  $$`,
  `create trigger due_item_bars_added after insert on due_item for each row when (new.shown ? 'bars') execute function note_bars()`,
  `create trigger due_item_bars_changed after update on due_item for each row when (old.shown ? 'bars' or new.shown ? 'bars')
    execute function note_bars()`,
  `create trigger due_item_bars_removed after delete on due_item for each row when (old.shown ? 'bars') execute function note_bars()`,
  `${barsOf('due_item')} from due_item cross join lateral ${BARRED('due_item')} where turn and ready_from is not null`,
  `alter table due_bar enable row level security`,
  `alter table due_bar force row level security`,
  `create policy due_bar_seen on due_bar for select using (${SEEN})`,
  `create policy due_bar_added on due_bar for insert with check (${WRITES})`,
  `create policy due_bar_removed on due_bar for delete using (${WRITES})`,
]
