import { changeFund, fundCarriedTo } from '@goufu/engine'
import { alterRegister, type RegisterChangeRequest, type RegisterChangeResult } from './alter-register.ts'
import type { Store } from './store.ts'

/** Appropriates more to a fund, reduces it, or carries it over, which enters the fund it goes to in the same transaction; or records why not. */
export function alterFund(store: Store, request: RegisterChangeRequest): Promise<RegisterChangeResult<'fund'>> {
  return alterRegister(store, { type: 'fund', command: 'change-fund', alsoWrites: fundCarriedTo, decide: changeFund }, request)
}
