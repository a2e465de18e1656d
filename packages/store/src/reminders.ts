import { type Actor, type CalendarDate, roleIdOf } from '@goufu/engine'
import { sql } from 'kysely'
import { holdersFor, itsHolder, ofAny } from './inbox-ranges.ts'
import { AT_THE_TOP, INBOX_COUNTED_TO } from './inbox-view.ts'
import type { Store } from './store.ts'

/** What somebody has been reminded of and has not read. */
export interface Unread {
  /** How many things that are still to be done; {@link INBOX_COUNTED_TO} where there are as many or more. */
  readonly count: number
  /** The last reminder there is: to say that all up to it were read. */
  readonly through: number
}

/** Who is reminded, and of the work of which organisations: the top of the tree where none are named. */
type Person = Pick<Actor, 'id' | 'role' | 'as' | 'organisation'> & { readonly within?: readonly string[] }

/** Counts the reminders that somebody has not read by a day, of things that are still to be done. */
export async function unreadReminders(store: Store, person: Person, on: CalendarDate): Promise<Unread> {
  const { rows } = await unreadOf(person, on).execute(store.db)
  return rows[0] ?? { count: 0, through: 0 }
}

/** Notes that somebody has read every reminder up to one. What they have read stays read. */
export async function readReminders(store: Store, person: Pick<Actor, 'id'>, through: number): Promise<void> {
  await store.db
    .insertInto('reminderReader')
    .values({ person: person.id, readThrough: through })
    .onConflict((conflict) =>
      conflict.column('person').doUpdateSet({ readThrough: sql`greatest(reminder_reader.read_through, excluded.read_through)` }),
    )
    .execute()
}

/**
 * The query of {@link unreadReminders}: the last one first, and of two about one thing the later one, so that whatever is counted is
 * another thing. The limits of one keep the database on the way from reminder to thing.
 */
export function unreadOf({ within = AT_THE_TOP, ...person }: Person, on: CalendarDate) {
  const { id } = person
  const holders = ofAny(itsHolder, holdersFor(person, within)).map(
    (own) => sql`(
      select reminder.id from reminder
      cross join lateral (
        select from due_item where (stream_type, stream_id, key, due_on) = (reminder.stream_type, reminder.stream_id, reminder.key, reminder.due_on)
        limit 1
      ) as still_due
      left join lateral (
        select true as is_later from reminder as other
        where (other.stream_type, other.stream_id, other.key, other.due_on, other.kind)
          = (reminder.stream_type, reminder.stream_id, reminder.key, reminder.due_on, 'overdue') and other.made_on <= ${on}
        limit 1
      ) as later on reminder.kind = 'soon'
      where reminder.role = ${roleIdOf(person)} and ${own} and made_on <= ${on}
        and reminder.id > coalesce((select read_through from reminder_reader where person = ${id}), 0) and later.is_later is null
      order by reminder.id desc limit ${INBOX_COUNTED_TO})`,
  )
  return sql<Unread>`select count(*), coalesce(max(id), 0) as through
    from (select id from (${sql.join(holders, sql` union all `)}) as ranges order by id desc limit ${INBOX_COUNTED_TO}) as unread`
}
