import type { Actor, SupplierState } from '@goufu/engine'
import { listSuppliers, readSupplier, type Store } from '@goufu/store'
import type { StandIns } from './people.ts'

const SUPPLIER = 'supplier:'
/** More suppliers than anybody would look for in a switch of people. */
const MOST_SUPPLIERS = 200

/** Somebody who stands in, by id: one of those given, or `supplier:<id>` for a registered supplier; `undefined` for nobody. */
export async function findActor(store: Store, people: StandIns, id: string): Promise<Actor | undefined> {
  if (!id.startsWith(SUPPLIER)) return people.find((person) => person.id === id)
  const supplier = await readSupplier(store, id.slice(SUPPLIER.length))
  return supplier === undefined ? undefined : actorOf(supplier.state)
}

/** Everybody one can act as. */
export async function listActors(store: Store, people: StandIns): Promise<readonly Actor[]> {
  const page = await listSuppliers(store, { after: null, limit: MOST_SUPPLIERS, search: null })
  return [...people, ...(page?.items ?? []).map((head) => actorOf(head.state))]
}

function actorOf(supplier: SupplierState): Actor {
  return { id: `${SUPPLIER}${supplier.id}`, name: supplier.name, role: 'supplier', organisation: supplier.id }
}
