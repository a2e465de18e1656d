import { fundYearListed } from '@goufu/engine'
import type { Context, ProjectState, ResolvedProfile, StreamRef, YearFund } from '@goufu/engine'
import type { Store } from './store.ts'
import type { StreamHeads } from './streams.ts'
import type { Queryable } from './walled-pool.ts'

/** A fund as a total of its year reads it: what all projects hold of it together. */
export interface FundOfYear {
  readonly id: string
  readonly version: number
  readonly reservedFen: number
  readonly committedFen: number
  readonly paidFen: number
}

/** Which funds a fiscal year has, each with its version and balances, by id: by the funds' own year. */
export async function fundsOfYear(client: Queryable, fiscalYear: number): Promise<readonly FundOfYear[]> {
  const { rows } = await client.query<FundOfYear>({ ...FUNDS_OF_YEAR, values: [fiscalYear] })
  return rows
}

/** The query of {@link fundsOfYear}; its one parameter is the year. */
export const FUNDS_OF_YEAR = {
  name: 'funds-of-year',
  text: `select id, version, reserved_fen as "reservedFen", committed_fen as "committedFen", paid_fen as "paidFen"
         from fund_balance where fiscal_year = $1 order by id`,
}

/** The funds that a project's task list has to know besides its own, because a rule asks for the total of its year. */
export interface ListedYear {
  /** `null` where no rule asks for it. */
  readonly fiscalYear: number | null
  readonly funds: readonly FundOfYear[]
}

export async function listedFunds(store: Store, profile: ResolvedProfile, state: ProjectState): Promise<ListedYear> {
  const fiscalYear = fundYearListed(profile, state)
  return { fiscalYear, funds: fiscalYear === null ? [] : await fundsOfYear(store.pool, fiscalYear) }
}

export function streamOf({ id }: Pick<FundOfYear, 'id'>): StreamRef {
  return { type: 'fund', id }
}

/**
 * Those funds as the engine's context wants them. The project's own are whole, since a total needs what it holds itself; of the others
 * there are the balances, which say the same however many projects share them.
 */
export function fundsListed(own: StreamHeads, { fiscalYear, funds }: ListedYear): NonNullable<Context['fundsOfYear']> {
  if (fiscalYear === null || funds.length === 0) return {}
  return {
    [fiscalYear]: funds.map(({ id, reservedFen, committedFen, paidFen }) => {
      const whole = own.get('fund', id)?.state
      return whole ?? { id, fiscalYear, reservedFen, committedFen, paidFen, holdings: {} }
    }),
  }
}

/** The same funds once something has been written to some of them. */
export function fundsListedAfter(before: NonNullable<Context['fundsOfYear']>, written: StreamHeads): NonNullable<Context['fundsOfYear']> {
  const newest = (fund: YearFund): YearFund => written.get('fund', fund.id)?.state ?? fund
  return Object.fromEntries(Object.entries(before).map(([year, funds]) => [year, funds.map(newest)]))
}
