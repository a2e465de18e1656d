import { movedBy } from '@goufu/engine'
import type { CalendarDate, FundAccount } from '@goufu/engine'
import type { Store } from './store.ts'
import { parseBody } from './stored-event.ts'

/** One movement of a fund as an account book shows it. */
export interface FundLine {
  /** Number of the event in the fund's stream. */
  readonly number: number
  readonly type: string
  readonly effectiveOn: CalendarDate
  readonly by: string
  readonly project: { readonly id: string; readonly code: string; readonly title: string } | null
  readonly amountFen: number
  readonly debit: FundAccount
  readonly credit: FundAccount
  /** Of a change of the fund itself; null for what follows from a task. */
  readonly reason: string | null
}

/** The movements of a fund, the newest first. @param before only those with smaller numbers; null for the newest. */
export async function readFundLines(store: Store, fundId: string, before: number | null, limit: number): Promise<readonly FundLine[]> {
  const rows = await fundLines(store, fundId, before).limit(limit).execute()
  const events = rows.map((row) => ({ event: parseBody(row) })).map(({ event }) => ({ event, moved: movedBy(event) }))
  const projects = await projectsNamed(
    store,
    events.flatMap(({ moved }) => moved.projectId ?? []),
  )
  return events.map(({ event, moved }) => {
    const [debit, credit] = moved.entries
    const reason = event.data['reason']
    return {
      number: event.number,
      type: event.type,
      effectiveOn: event.effectiveOn,
      by: event.actor.name,
      project: moved.projectId === null ? null : (projects.get(moved.projectId) ?? null),
      amountFen: moved.amountFen,
      debit: debit.account,
      credit: credit.account,
      reason: typeof reason === 'string' ? reason : null,
    }
  })
}

/** The query of the movements, without its limit. */
export function fundLines(store: Store, fundId: string, before: number | null) {
  const all = store.db.selectFrom('event').select(['body', 'hash']).where('streamType', '=', 'fund').where('streamId', '=', fundId)
  return (before === null ? all : all.where('number', '<', before)).orderBy('number', 'desc')
}

async function projectsNamed(store: Store, ids: readonly string[]): Promise<ReadonlyMap<string, NonNullable<FundLine['project']>>> {
  if (ids.length === 0) return new Map()
  const rows = await store.db
    .selectFrom('projectList')
    .select(['id', 'code', 'title'])
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}
