import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Files belong to a project or to the record of a supplier: whatever cites them in its events. */
export const filesOfRecords: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
  },
}

const STATEMENTS = [
  'alter table file rename column project_id to stream_id',
  'alter table file alter column stream_type drop expression',
  'drop index file_once',
  `create unique index file_once on file (stream_type, stream_id, coalesce(organisation, ''), sha256)`,
  `create or replace function refuse_cited() returns trigger language plpgsql as $$
  begin
    if exists (
      select 1 from stream s, json_array_elements(s.state -> 'records') as record, json_array_elements(record -> 'files') as cited
      where s.type = old.stream_type and s.id = old.stream_id and cited ->> 'id' = old.id::text
    ) then
      raise exception 'DELETE of file is not allowed: what an event cites stays' using errcode = 'insufficient_privilege';
    end if;
    return old;
  end
  $$`,
]
