import { addDays, type CalendarDate } from '@goufu/engine'
import type { PoolClient } from 'pg'
import type { Store } from './store.ts'
import { inTransaction } from './transaction.ts'

/** How many days before its due date somebody is reminded of a thing. */
const REMINDED_DAYS_BEFORE = 7

/** Any number that nothing else in the database locks. */
const REMINDERS_LOCK = 4_730_292

/** How many lines one step looks at: it holds nobody up, and what is stopped has lost little. */
const LINES_OF_A_STEP = 1_000
/** Lines of a stream, as a rule more than it has. */
const LINES_OF_A_STREAM = 10

interface RoundOptions {
  /** Ends the round after the step it is at; the next one goes on from there. */
  readonly signal?: AbortSignal
  readonly linesOfAStep?: number
}

/**
 * Reminds of everything that is due within a week, and of everything that is overdue, on a day: each thing once as soon and once as
 * overdue, for the due date that it has. It looks only at the days that came into reach since the last round, and at what was written
 * since; whatever was missed while nobody asked is among these. Any number of processes may call it: one after the other does a step, and
 * there is nothing left for the last.
 * @returns how many reminders this call made
 */
export async function makeReminders(
  store: Store,
  on: CalendarDate,
  { signal, linesOfAStep = LINES_OF_A_STEP }: RoundOptions = {},
): Promise<number> {
  const week = [on, addDays(on, REMINDED_DAYS_BEFORE)] as const
  const streamsOfAStep = Math.ceil(linesOfAStep / LINES_OF_A_STREAM)
  // What is written while the days are walked along is still pending after that.
  const steps: readonly (readonly [step: (client: PoolClient) => Promise<Step>, most: number])[] = [
    [
      async (client) => count(client, REMIND_OF_OVERDUE, [on, ...(await markOf(client, 'overdue', '0001-01-01')), linesOfAStep]),
      linesOfAStep,
    ],
    [async (client) => count(client, REMIND_OF_SOON, [...week, ...(await markOf(client, 'soon', on)), linesOfAStep]), linesOfAStep],
    [(client) => count(client, REMIND_OF_WRITTEN, [...week, streamsOfAStep]), streamsOfAStep],
  ]
  const isStopped = (): boolean => signal?.aborted === true
  let made = 0
  for (const [step, most] of steps) {
    let seen = most
    while (seen === most && !isStopped()) {
      const done = await inTransaction(store.pool, async (client) => {
        // In turn, so that the numbers of reminders grow in the order in which they can be read.
        await client.query('select pg_advisory_xact_lock($1)', [REMINDERS_LOCK])
        return step(client)
      })
      seen = done.seen
      made += done.made
    }
  }
  return made
}

/** What a step came to: how many lines, or streams, it looked at, and how many reminders it made. */
interface Step {
  readonly seen: number
  readonly made: number
}

type Kind = 'overdue' | 'soon'
/** A line, by its place among what is due. */
type Mark = readonly [dueOn: string, streamType: string, streamId: string, key: string]

/** The last line that was looked at, or the beginning of a day, whichever is later. */
async function markOf(client: PoolClient, kind: Kind, earliest: string): Promise<Mark> {
  const { rows } = await client.query<{ due_on: string; stream_type: string; stream_id: string; key: string }>({
    name: 'read-reminder-mark',
    text: 'select due_on, stream_type, stream_id, key from reminder_mark where kind = $1',
    values: [kind],
  })
  const [mark] = rows
  return mark === undefined || mark.due_on < earliest ? [earliest, '', '', ''] : [mark.due_on, mark.stream_type, mark.stream_id, mark.key]
}

async function count(client: PoolClient, { name, text }: Statement, values: readonly unknown[]): Promise<Step> {
  const { rows } = await client.query<Step>({ name, text, values: [...values] })
  return rows[0] ?? { seen: 0, made: 0 }
}

interface Statement {
  readonly name: string
  readonly text: string
}

/** As the index of what is due has it. */
const DUE = `(case when due_on is null then date '9999-12-31' else due_on end)`
const PLACE = `${DUE}, stream_type, stream_id, key`

/** The end of a statement: makes the reminders of the lines that `due` names, and counts. */
const make = (kind: string, seen: string) => `made as (
    insert into reminder (stream_type, stream_id, key, due_on, kind, role, holder, made_on)
    select stream_type, stream_id, key, due_on, ${kind}, role, holder, $1 from due order by due_on, stream_type, stream_id, key
    on conflict on constraint reminder_once do nothing returning 1
  ) select (select count(*) from ${seen})::int as seen, (select count(*) from made)::int as made`

/** Moves the mark to the last line that was looked at. */
const move = (kind: Kind) => `moved as (
    insert into reminder_mark (kind, due_on, stream_type, stream_id, key)
    select '${kind}', due_on, stream_type, stream_id, key from seen order by due_on desc, stream_type desc, stream_id desc, key desc limit 1
    on conflict (kind) do update
    set (due_on, stream_type, stream_id, key) = (excluded.due_on, excluded.stream_type, excluded.stream_id, excluded.key)
  )`

const LINE = 'stream_type, stream_id, key, due_on, binding, role, holder'

/** Parameters: the day, the mark, how many lines. What merely came to pass is looked at, and nobody is reminded of it. */
export const REMIND_OF_OVERDUE: Statement = {
  name: 'remind-of-overdue',
  text: `with seen as materialized (
    select ${LINE} from due_item where (${PLACE}) > ($2::date, $3, $4, $5) and ${DUE} < $1::date order by ${PLACE} limit $6
  ), due as (select * from seen where binding), ${move('overdue')}, ${make(`'overdue'`, 'seen')}`,
}

/** Parameters: the day, a week later, the mark, how many lines. */
export const REMIND_OF_SOON: Statement = {
  name: 'remind-of-soon',
  text: `with seen as materialized (
    select ${LINE} from due_item where (${PLACE}) > ($3::date, $4, $5, $6) and ${DUE} <= $2::date order by ${PLACE} limit $7
  ), due as (select * from seen), ${move('soon')}, ${make(`'soon'`, 'seen')}`,
}

/** Parameters: the day, a week later, how many streams. Whatever lies farther ahead is met on the way along the days. */
export const REMIND_OF_WRITTEN: Statement = {
  name: 'remind-of-written',
  text: `with seen as (
    delete from reminder_pending where id in (select id from reminder_pending order by id limit $3) returning stream_type, stream_id
  ), due as (
    select line.* from (select distinct stream_type, stream_id from seen) as written
    cross join lateral (
      select ${LINE} from due_item where stream_type = written.stream_type and stream_id = written.stream_id
        and due_on <= $2::date and (due_on >= $1::date or binding) offset 0
    ) as line
  ), ${make(`case when due_on < $1::date then 'overdue' else 'soon' end`, 'seen')}`,
}
