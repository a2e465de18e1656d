import { ensureSampleOrganisations, ensureSamplePeople, scryptPasswords } from '@goufu/api'
import type { Scenario } from '@goufu/scenario'
import { readPerson, type Store } from '@goufu/store'
import type { SessionOf, Sessions } from './sessions.ts'

/**
 * Enters everybody who acts in a scenario as the people of a sample are entered, each in their post; and one person of each supplier when the
 * first of them acts, for by then all are registered.
 */
export async function enterPeople(store: Store, scenario: Scenario, sessions: Sessions): Promise<SessionOf> {
  const enter = () => ensureSamplePeople(store, scenario, scryptPasswords, new Date())
  await ensureSampleOrganisations(store, scenario)
  await enter()
  return async ({ id, role }) => {
    if (role === 'public') return null
    let person = await readPerson(store, id)
    if (person === undefined) {
      await enter()
      person = await readPerson(store, id)
    }
    if (person === undefined) throw new Error(`Nobody of the scenario is ${id}`)
    return sessions.of(person.username)
  }
}
