import type { Pool, PoolClient } from 'pg'
import { fundsByYear, fundYearListed } from '@goufu/engine'
import type { Context, ProjectState, ResolvedProfile, StreamRef } from '@goufu/engine'
import type { Store } from './store.ts'
import type { StreamHeads } from './streams.ts'

/** Which funds a fiscal year has, each with its version, by id: by the funds' own year. */
export async function fundsOfYear(
  client: Pick<Pool | PoolClient, 'query'>,
  fiscalYear: number,
): Promise<readonly { readonly id: string; readonly version: number }[]> {
  const { rows } = await client.query<{ id: string; version: number }>({ ...FUNDS_OF_YEAR, values: [fiscalYear] })
  return rows
}

/** The query of {@link fundsOfYear}; its one parameter is the year. */
export const FUNDS_OF_YEAR = {
  name: 'funds-of-year',
  text: 'select id, version from fund_balance where fiscal_year = $1 order by id',
}

/** The funds that a project's task list has to know besides its own, because a rule asks for the total of its year. */
export interface ListedYear {
  /** `null` where no rule asks for it. */
  readonly fiscalYear: number | null
  readonly funds: readonly StreamRef[]
}

export async function listedFunds(store: Store, profile: ResolvedProfile, state: ProjectState): Promise<ListedYear> {
  const fiscalYear = fundYearListed(profile, state)
  const funds = fiscalYear === null ? [] : await fundsOfYear(store.pool, fiscalYear)
  return { fiscalYear, funds: funds.map(({ id }) => ({ type: 'fund', id })) }
}

/** The states of those funds, as the engine's context wants them. */
export function fundsListed(heads: StreamHeads, fiscalYear: number | null): NonNullable<Context['fundsOfYear']> {
  return fundsByYear(heads.ofType('fund').flatMap(({ state }) => (state.fiscalYear === fiscalYear ? [state] : [])))
}
