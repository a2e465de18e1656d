import type { Pool, PoolClient } from 'pg'

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
