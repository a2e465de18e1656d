import { createPeople, listSuppliers, type NewPerson, readPerson, type Store } from '@goufu/store'
import type { StandIns } from '../stand-in/people.ts'
import type { Passwords } from './passwords.ts'

/** The password of everybody of the sample. It is no secret: whoever opens the sign-in screen of a sample deployment reads it there. */
export const SAMPLE_PASSWORD = 'shili-mima-2026'

/** More suppliers than a sample has. */
const MOST_SUPPLIERS = 200

/** Lets everybody of the sample sign in: one account for each of the people, one for each supplier that is registered. */
export async function ensureSamplePeople(store: Store, people: StandIns, passwords: Passwords, at: Date): Promise<void> {
  const suppliers = (await listSuppliers(store, { after: null, limit: MOST_SUPPLIERS, search: null }))?.items ?? []
  const wanted = [
    ...people.filter(({ role }) => role !== 'public').map(({ id, name }) => ({ id, username: id, name })),
    ...suppliers.map(({ state: { id, name } }, index) => ({ id: `supplier:${id}`, username: `supplier-${index + 1}`, name })),
  ]
  const missing: Omit<NewPerson, 'passwordHash'>[] = []
  for (const person of wanted) if ((await readPerson(store, person.id)) === undefined) missing.push({ ...person, sample: true })
  if (missing.length === 0) return
  // One hash for all: it is one password, and everybody knows it.
  const passwordHash = await passwords.hash(SAMPLE_PASSWORD)
  const created = await createPeople(
    store.pool,
    missing.map((person) => ({ ...person, passwordHash })),
    { byPersonId: null, address: null, addressHash: null, at },
  )
  if (created === 'taken') throw new Error('Somebody else has the username of somebody of the sample.')
}
