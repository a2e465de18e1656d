import { changeSupplier } from '@goufu/engine'
import { alterRegister, type RegisterChangeRequest, type RegisterChangeResult } from './alter-register.ts'
import type { Store } from './store.ts'

/** Enters what has changed in the record of a supplier, for every purchase at once; or records why not. */
export function alterSupplier(store: Store, request: RegisterChangeRequest): Promise<RegisterChangeResult<'supplier'>> {
  return alterRegister(store, { type: 'supplier', alsoWrites: () => undefined, decide: changeSupplier }, request)
}
