import { sql } from 'kysely'
import type { ProjectListItem } from './project-list.ts'
import type { Store } from './store.ts'

/** How many of the things that somebody did last are looked at to find their projects. */
const LAST_COMMANDS = 100

/** A project that somebody works on, as a line of their inbox. Money in fen. */
export type RecentProject = Pick<
  ProjectListItem,
  'id' | 'code' | 'title' | 'outcome' | 'stage' | 'budgetFen' | 'contractFen' | 'paidFen' | 'fiscalYear'
>

/** The projects that somebody last did something to, the latest first; for nobody in particular, those that last anything was done to. */
export async function readRecentProjects(store: Store, person: string | null, most: number): Promise<readonly RecentProject[]> {
  const { rows } = await recentProjects(person, most).execute(store.db)
  return rows
}

const COLUMNS = sql`id, code, title, outcome, stage, budget_fen, contract_fen, paid_fen, fiscal_year`

/** The query: along what the person did, of which no more is read than is said. */
export function recentProjects(person: string | null, most: number) {
  return person === null
    ? sql<RecentProject>`select ${COLUMNS} from project_list order by updated_at desc, id desc limit ${most}`
    : sql<RecentProject>`select ${COLUMNS} from (${lastWorkedOn(person, most)}) as worked_on join project_list on id = stream_id order by at desc, id`
}

/** The ids of the projects that somebody last did something to, and when. */
export function lastWorkedOn(person: string, most: number) {
  return sql`select stream_id, max(recorded_at) as at from (
      select stream_id, recorded_at from command where actor_id = ${person} and stream_type = 'project' and outcome = 'accepted'
      order by recorded_at desc limit ${LAST_COMMANDS}
    ) as done group by stream_id order by at desc, stream_id limit ${most}`
}
