import type { FundState, Text } from '@goufu/engine'
import type { Engine } from '../../engine/load-engine.ts'

/** One balance of a fund, in fen. */
export interface Balance {
  readonly account: keyof Engine['fundAccounts']
  readonly title: Text
  readonly fen: number
}

/** Where the money of a fund came from, and where it is now: both come to the same sum. */
export function balancesOf(engine: Engine, fund: FundState): { readonly came: readonly Balance[]; readonly is: readonly Balance[] } {
  const balance = (account: Balance['account'], fen: number): Balance => ({ account, title: engine.fundAccounts[account], fen })
  return {
    came: [balance('appropriation', fund.appropriatedFen), balance('carried-in', fund.carriedInFen), balance('returned', fund.returnedFen)],
    is: [
      balance('free', engine.freeFen(fund)),
      balance('reserved', fund.reservedFen),
      balance('committed', fund.committedFen),
      balance('paid', fund.paidFen),
      balance('carried-out', fund.carriedOutFen),
    ],
  }
}
