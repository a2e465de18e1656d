import { audienceOf, budgetFen, contractFen, paidFen, showsPayments, sightOf, suppliersOf } from '@goufu/engine'
import { type ProjectListItem, readProjectStates } from '@goufu/store'
import type { Context } from 'hono'
import { todayOf } from '../clock.ts'
import type { ApiEnv, RouteServices } from './env.ts'

/** What stands in every line of projects. */
type Row = Pick<ProjectListItem, 'id' | 'budgetFen' | 'contractFen' | 'paidFen'> &
  Partial<Pick<ProjectListItem, 'supplierName' | 'nextDue' | 'updatedOn' | 'code' | 'title'>>

/**
 * Lines of projects as far as somebody is shown them. The office is shown them as they are; for everybody else amounts and names are made
 * again from what they are shown of each project, and a project that was found by what they are not shown is left out.
 */
export async function rowsSeen<T extends Row>(
  c: Context<ApiEnv>,
  { profiles, clock }: Pick<RouteServices, 'profiles' | 'clock'>,
  rows: readonly T[],
  search = '',
): Promise<readonly T[]> {
  const { actor, store } = c.var
  if (audienceOf(actor).kind === 'office') return rows
  const known = await readProjectStates(
    store,
    profiles,
    rows.map(({ id }) => id),
  )
  return rows.flatMap((row) => {
    const project = known.get(row.id)
    if (project === undefined) return []
    const sight = sightOf(project.profile, project.state, actor, todayOf(clock))
    if (sight.funds) return [row]
    const { state } = sight
    const names = suppliersOf(state).map(({ name }) => name)
    const supplierName = names.length === 0 ? null : names.join('、')
    const isFound = [row.code, row.title, supplierName].some((part) => fold(part ?? '').includes(fold(search)))
    const shown = {
      ...row,
      budgetFen: state.budget === null ? null : budgetFen(state),
      contractFen: contractFen(state),
      paidFen: showsPayments(state, actor) ? paidFen(state) : null,
      ...('supplierName' in row ? { supplierName } : {}),
      ...('nextDue' in row ? { nextDue: null } : {}),
      ...('updatedOn' in row ? { updatedOn: state.lastEffectiveOn } : {}),
    }
    return isFound ? [shown] : []
  })
}

/** As a list is searched: case and full width set aside. */
function fold(part: string): string {
  return part.trim().normalize('NFKC').toLowerCase()
}
