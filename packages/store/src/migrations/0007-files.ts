import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/**
 * What was uploaded to projects; the bytes lie in a storage by their hash. A row is never changed, and goes only while no event cites it:
 * an upload that nothing came of.
 */
export const files: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
  },
}

const STATEMENTS = [
  `create table file (
    id uuid primary key,
    project_id text not null,
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    size bigint not null check (size > 0),
    media_type text not null,
    name text not null check (name <> '' and length(name) <= 255),
    organisation text,
    uploaded_by jsonb not null,
    uploaded_at timestamptz(3) not null,
    stream_type text not null generated always as ('project') stored,
    foreign key (stream_type, project_id) references stream (type, id)
  )`,
  // The same bytes are one file of a project for whoever may see it.
  `create unique index file_once on file (project_id, coalesce(organisation, ''), sha256)`,
  `create index file_hash on file (sha256)`,
  `create trigger file_stays before update or truncate on file for each statement execute function refuse_rewrite()`,
  `create function refuse_cited() returns trigger language plpgsql as $$
  begin
    if exists (
      select 1 from stream s, json_array_elements(s.state -> 'records') as record, json_array_elements(record -> 'files') as cited
      where s.type = 'project' and s.id = old.project_id and cited ->> 'id' = old.id::text
    ) then
      raise exception 'DELETE of file is not allowed: what an event cites stays' using errcode = 'insufficient_privilege';
    end if;
    return old;
  end
  $$`,
  `create trigger file_cited before delete on file for each row execute function refuse_cited()`,
]
