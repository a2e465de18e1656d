import type { Fault } from '../fault.ts'
import type { Fold } from '../fold.ts'
import type { Store } from '../store.ts'
import { verify } from '../verify.ts'

/** Every fault of the store. */
export async function findFaults(store: Store, fold: Fold): Promise<readonly Fault[]> {
  const faults: Fault[] = []
  for await (const fault of verify(store, fold)) faults.push(fault)
  return faults
}
