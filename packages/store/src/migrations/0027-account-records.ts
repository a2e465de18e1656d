import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/**
 * What is on record about accounts says in which post it was done; what counts no more is found to be cleared away; and of each person it is
 * known how often their posts have changed, so that whoever has read them knows whether they are still so.
 */
export const accountRecords: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
  },
}

const STATEMENTS = [
  `alter table account_event add column role text, add column of_organisation text, add column deputy_for text`,
  // An ended session expires at once, so that one index finds both.
  `create index session_expiry on session (expires_at)`,
  `create index recovery_expiry on recovery (expires_at)`,
  `create index verification_expiry on verification (expires_at)`,
  `create index used_code_until on used_code (until)`,
  `create index sign_in_failure_last on sign_in_failure (last_at)`,

  `alter table person add column posts_version bigint not null default 0`,
  // Counted in the transaction of the change: it is seen together with it, or not at all.
  `create function count_posts_change() returns trigger language plpgsql as $$
  begin
    if tg_table_name = 'post' then
      update person set posts_version = posts_version + 1 where id in (old.person, new.person)
        or id in (select deputy from delegation where post in (old.id, new.id));
    else
      update person set posts_version = posts_version + 1 where id in (old.deputy, new.deputy);
    end if;
    return null;
  end
  $$`,
  ...['post', 'delegation'].map(
    (table) =>
      `create trigger ${table}_counted after insert or update or delete on ${table} for each row execute function count_posts_change()`,
  ),
]
