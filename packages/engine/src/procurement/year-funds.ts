import type { Fen } from '../policy/money.ts'
import type { Context } from './context.ts'
import type { FundState } from './fund.ts'
import type { ProjectState } from './project.ts'

/** 本年度已购买总额: the fact that is added up here. */
export const purchasedOfYear = 'yearFunds.purchasedFen'

/** Funds by their own fiscal year, as {@link Context.fundsOfYear} wants them: give all there are of each year. */
export function fundsByYear(funds: Iterable<FundState>): NonNullable<Context['fundsOfYear']> {
  return Object.fromEntries(Map.groupBy(funds, (fund) => fund.fiscalYear))
}

/**
 * What all projects hold of the funds of this project's fiscal year, its own included: reserved, committed and paid. Money released is
 * free again and not in it; what is paid and comes back stays counted as paid.
 *
 * Of all buyers together. The year is the fund's own, whatever the day. A donation touches no
 * fund, so it is never counted.
 * @returns fen; `undefined` where the context does not hold every fund of the year
 */
export function purchasedFen(state: ProjectState, context: Pick<Context, 'fundsOfYear'>): Fen | undefined {
  return context.fundsOfYear?.[state.fiscalYear]?.reduce((sum, fund) => sum + heldFen(fund), 0)
}

/**
 * The same total as it would be with these budget lines in place of what the project holds.
 * @returns `undefined` too where a line names a fund that is none of the year
 */
export function purchasedWithFen(
  lines: readonly { readonly fundId: string; readonly amountFen: Fen }[],
  state: ProjectState,
  context: Context,
): Fen | undefined {
  const funds = context.fundsOfYear?.[state.fiscalYear]
  if (funds === undefined || lines.some(({ fundId }) => !funds.some(({ id }) => id === fundId))) return undefined
  const others = funds.reduce((sum, fund) => sum + heldFen(fund) - heldFen(fund.holdings[state.id]), 0)
  return lines.reduce((sum, { amountFen }) => sum + amountFen, others)
}

/**
 * The same total with this project in it, before anything is typed. What is planned and has no budget yet counts as it is planned, since
 * its budget will be the same.
 * @returns `undefined` too before there is a plan
 */
export function purchasedWithThisFen(state: ProjectState, context: Pick<Context, 'fundsOfYear'>): Fen | undefined {
  const purchased = purchasedFen(state, context)
  if (purchased === undefined || state.budget !== null) return purchased
  return state.plan === null ? undefined : purchased + state.plan.totalFen
}

type Held = Pick<FundState, 'reservedFen' | 'committedFen' | 'paidFen'>

function heldFen(held: Held | undefined): Fen {
  return held === undefined ? 0 : held.reservedFen + held.committedFen + held.paidFen
}
