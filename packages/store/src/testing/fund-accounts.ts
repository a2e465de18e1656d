import type { FundAccount } from '@goufu/engine'
import type { Store } from '../store.ts'

/** What stands on each account of a fund: the sum of its entries, in fen, a debit above nought and a credit below. */
export async function readFundAccounts(store: Store, fundId: string): Promise<Readonly<Partial<Record<FundAccount, number>>>> {
  const rows = await store.db.selectFrom('fundAccount').select(['account', 'balanceFen']).where('fundId', '=', fundId).execute()
  return Object.fromEntries(rows.map(({ account, balanceFen }) => [account, balanceFen]))
}
