import { changeSupplier, filesOfRecord, strikeOut, strikeOutInput, supplierChangeInput } from '@goufu/engine'
import { alterRegister, type RegisterChangeRequest, type RegisterChangeResult } from './alter-register.ts'
import type { Store } from './store.ts'

const ofNoOther = { type: 'supplier', alsoWrites: () => undefined } as const

/** Enters what has changed in the record of a supplier, for every purchase at once; or records why not. */
export function alterSupplier(store: Store, request: RegisterChangeRequest): Promise<RegisterChangeResult<'supplier'>> {
  const names = (input: unknown) => filesOfRecord(supplierChangeInput, input)
  return alterRegister(store, { ...ofNoOther, command: 'change-supplier', decide: changeSupplier, names }, request)
}

/** Strikes out of the record of a supplier what was entered wrongly, for every purchase at once; or records why not. */
export function strikeOutOfRecord(store: Store, request: RegisterChangeRequest): Promise<RegisterChangeResult<'supplier'>> {
  const names = (input: unknown) => filesOfRecord(strikeOutInput, input)
  return alterRegister(store, { ...ofNoOther, command: 'strike-out', decide: strikeOut, names }, request)
}
