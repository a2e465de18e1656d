import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/**
 * The double-entry ledger of the funds: two entries for each event of a fund, written with it and never again. The wall around a fund:
 * reserved, committed and paid are parts of it that lie apart, none of them below nought, so that what is paid was committed, what is
 * committed was reserved, and all of it together is no more than came in.
 */
export const fundEntries: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
  },
}

const STATEMENTS = [
  ...['returned_fen', 'carried_in_fen', 'carried_out_fen'].map(
    (column) => `alter table fund_balance add column ${column} bigint not null default 0 check (${column} >= 0)`,
  ),
  `alter table fund_balance
    drop constraint fund_balance_not_overdrawn,
    add constraint fund_balance_not_overdrawn
      check (reserved_fen + committed_fen + paid_fen + carried_out_fen <= appropriated_fen + carried_in_fen + returned_fen),
    add constraint fund_balance_returned_within_paid check (returned_fen <= paid_fen)`,

  // A debit is above nought, a credit below.
  `create table fund_entry (
    stream_type text not null generated always as ('fund') stored,
    fund_id text not null,
    number integer not null,
    account text not null check (account in
      ('appropriation', 'carried-in', 'returned', 'free', 'reserved', 'committed', 'paid', 'carried-out')),
    project_id text,
    amount_fen bigint not null,
    primary key (fund_id, number, account),
    foreign key (stream_type, fund_id, number) references event (stream_type, stream_id, number)
  )`,
  `insert into fund_entry (fund_id, number, account, project_id, amount_fen)
   select stream_id, number, account, data ->> 'projectId', side * coalesce(data ->> 'amountFen', data -> 'fund' ->> 'appropriatedFen')::bigint
   from (select stream_id, number, type, body::json -> 'data' as data from event where stream_type = 'fund') as movement
   join (values
     ('open-fund', 'free', 'appropriation'), ('reserve', 'reserved', 'free'), ('release', 'free', 'reserved'),
     ('commit', 'committed', 'reserved'), ('uncommit', 'free', 'committed'), ('pay', 'paid', 'committed'), ('return', 'free', 'returned')
   ) as posting (posted, debit, credit) on type = posted
   cross join lateral (values (debit, 1), (credit, -1)) as entry (account, side)`,
  `create function refuse_unbalanced() returns trigger language plpgsql as $$
  begin
    if exists (select from added group by fund_id, number having sum(amount_fen) <> 0) then
      raise exception 'the entries of an event of a fund add up to nought' using errcode = 'check_violation', constraint = 'fund_entry_balanced';
    end if;
    return null;
  end
  $$`,
  `create trigger fund_entry_balanced after insert on fund_entry referencing new table as added
   for each statement execute function refuse_unbalanced()`,
  `create trigger fund_entry_stays before update or delete or truncate on fund_entry for each statement execute function refuse_rewrite()`,

  `create view fund_account as
   select fund_id, account, sum(amount_fen)::bigint as balance_fen, count(*)::integer as entries from fund_entry group by fund_id, account`,
]
