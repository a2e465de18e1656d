import type { Store } from '@goufu/store'

/** Rows that say who did or read what, as one line of words each. */
const RECORDS = `
  select 1 as place, recorded_at as at, number as id, format('event %s.%s', stream_type, type) as what, body::json -> 'actor' as actor from event
  union all
  select 2, recorded_at, 0, format('command %s', kind), actor::json from command
  union all
  select 3, at, id, format('account %s%s', kind, coalesce(' of ' || person_id, '')),
    json_build_object('id', by_person_id, 'role', role, 'deputyFor', json_build_object('id', deputy_for)) from account_event
  union all
  select 4, at, id, format('reading %s of %s %s%s', action, subject_type, subject_id, case when reason is null then '' else ', for a reason' end),
    json_build_object('id', person, 'role', role, 'deputyFor', json_build_object('id', deputy_for)) from reading`

const LINES = `select place, at, id, what || coalesce(' by ' || (actor ->> 'id'), '') || coalesce(' as ' || (actor ->> 'role'), '')
    || coalesce(' for ' || (actor -> 'deputyFor' ->> 'id'), '') as line from (${RECORDS}) as record`

/** Notes in the database itself which tables are written, whoever writes them. */
const NOTES = [
  'create table touched (name text not null)',
  `create function note_touched() returns trigger language plpgsql security definer as
    $$ begin insert into public.touched values (tg_table_name); return null; end $$`,
  `do $$ declare one record; begin
    for one in select tablename from pg_tables where schemaname = 'public' and tablename <> 'touched' loop
      execute format('create trigger touches after insert or update or delete on %I for each row execute function note_touched()', one.tablename);
    end loop;
  end $$`,
]

/** What was left behind by something. */
export interface Left {
  /** One line for each entry: what, of what, by whom, in which role, for whom. */
  readonly entries: readonly string[]
  /** The tables of which any row was written. */
  readonly tables: readonly string[]
}

/** Watches a database from now on. @returns what somebody's work leaves behind */
export async function watchRecord({ pool }: Pick<Store, 'pool'>): Promise<(work: () => Promise<void>) => Promise<Left>> {
  for (const statement of NOTES) await pool.query(statement)
  const linesNow = async () => (await pool.query<{ line: string }>(`${LINES} order by place, at, id`)).rows.map(({ line }) => line)
  return async (work) => {
    const before = await linesNow()
    await pool.query('delete from touched')
    await work()
    const entries = await linesNow()
    for (const line of before) entries.splice(entries.indexOf(line), 1)
    const { rows } = await pool.query<{ name: string }>('select distinct name from touched order by name')
    return { entries, tables: rows.map(({ name }) => name) }
  }
}
