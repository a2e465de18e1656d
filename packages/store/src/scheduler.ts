import type { CalendarDate } from '@goufu/engine'
import { PgBoss } from 'pg-boss'
import { makeReminders } from './make-reminders.ts'
import type { Store } from './store.ts'

/** The schema of pg-boss: its own, so that it can be dropped and made again. Nothing in it is the only place of anything. */
export const SCHEDULER_SCHEMA = 'pgboss'
export const REMINDERS_QUEUE = 'reminders'

/** Five minutes past each hour: a new day is looked at soon after it has begun, and an hour that was missed is made up for by the next. */
const HOURLY = '5 * * * *'
const TIME_ZONE = 'Asia/Shanghai'
/** The most that pg-boss takes between two looks at its clock is a little more. */
const POLL_SECONDS = 44
const STOP_MS = 10_000
const HOUR = 3_600
const DAY = 86_400

/** Reminds in the background until it is stopped. */
export interface Scheduler {
  /** Settles once it has reminded for the first time, and goes on by the clock. */
  readonly started: Promise<void>
  /** Ends after the step of the round it is working on; what was not reminded of is by the next one. */
  stop(): Promise<void>
}

export interface SchedulerOptions {
  /** The day, of the clock that everything else goes by. */
  readonly today: () => CalendarDate
  /** Hears of a round that failed, and of a scheduler that cannot run; reminding goes on with the next start. */
  readonly onError: (error: unknown) => void
  /** What else is to be done in each round, after reminding. */
  readonly alsoDo?: (signal: AbortSignal) => Promise<unknown>
  /** Whether the role of this process may make the scheduler's tables. */
  readonly mayMigrate: boolean
  /** How often it is asked whether a round is due. */
  readonly pollSeconds?: number
}

/**
 * Reminds at once, from what is due in the store, and then by the clock of pg-boss, one process of all that run. Whatever becomes of the
 * scheduler or its tables, nothing is lost: the next round, or the next start, finds in the store what is due.
 */
export function startScheduler(
  store: Store,
  { today, onError, alsoDo, mayMigrate, pollSeconds = POLL_SECONDS }: SchedulerOptions,
): Scheduler {
  const boss = bossOn(store, mayMigrate)
  boss.on('error', onError)
  const stopping = new AbortController()
  const remind = async (): Promise<void> => {
    await makeReminders(store, today(), { signal: stopping.signal })
    // Whatever becomes of it, everybody has been reminded.
    await alsoDo?.(stopping.signal).catch(onError)
  }
  const start = async (): Promise<void> => {
    try {
      await remind()
      if (stopping.signal.aborted) return
      await boss.start()
      await boss.createQueue(REMINDERS_QUEUE, { policy: 'short', retryLimit: 3, retryBackoff: true })
      await boss.schedule(REMINDERS_QUEUE, HOURLY, null, { tz: TIME_ZONE })
      await boss.work(REMINDERS_QUEUE, { pollingIntervalSeconds: pollSeconds }, remind)
    } catch (error) {
      onError(error)
    }
  }
  const started = start()
  return {
    started,
    async stop() {
      stopping.abort()
      await started
      await boss.stop({ close: false, graceful: true, timeout: STOP_MS })
    },
  }
}

/** Makes the scheduler's tables, or brings them up to date. To be called by their owner. */
export async function installScheduler(store: Store): Promise<void> {
  const boss = bossOn(store, true)
  try {
    await boss.start()
    await boss.createQueue(REMINDERS_QUEUE, { policy: 'short', retryLimit: 3, retryBackoff: true })
  } finally {
    await boss.stop({ close: false, graceful: false })
  }
}

function bossOn(store: Store, mayMigrate: boolean): PgBoss {
  return new PgBoss({
    db: { executeSql: (text, values) => execute(store, text, values) },
    schema: SCHEDULER_SCHEMA,
    backend: store.kind === 'embedded' ? 'pglite' : 'postgres',
    migrate: mayMigrate,
    createSchema: mayMigrate,
    // One small job an hour: there is nothing to watch over, and the embedded database has one connection for everybody.
    useListenNotify: false,
    monitorVacuum: false,
    reindex: false,
    superviseIntervalSeconds: HOUR,
    monitorIntervalSeconds: HOUR,
    bamIntervalSeconds: HOUR,
    flowIntervalSeconds: HOUR,
    maintenanceIntervalSeconds: DAY,
    cronMonitorIntervalSeconds: POLL_SECONDS,
    cronWorkerIntervalSeconds: POLL_SECONDS,
  })
}

/** Statements of pg-boss on the connections of the store; several in one text have several results. */
async function execute(store: Store, text: string, values: readonly unknown[] = []): Promise<{ rows: unknown[] }> {
  const client = await store.pool.connect()
  let broken: Error | undefined
  try {
    const result = values.length === 0 ? await client.query(text) : await client.query(text, [...values])
    return { rows: [result].flat().flatMap(({ rows }) => rows as unknown[]) }
  } catch (error) {
    // A text may begin a transaction that it then does not end.
    await client.query('rollback').catch((cause: unknown) => {
      broken = new Error('The connection was lost in a statement of the scheduler.', { cause })
    })
    throw error
  } finally {
    client.release(broken)
  }
}
