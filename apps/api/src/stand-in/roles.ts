import type { Role } from '@goufu/engine'
import { FIRST_ADMINISTRATOR } from '@goufu/store'
import type { StandIns } from './people.ts'

/** The roles of a person, until there are posts: those of the stand-in of that id. */
export function rolesOfStandIn(people: StandIns, personId: string): readonly Role[] {
  if (personId === FIRST_ADMINISTRATOR) return ['administrator']
  if (personId.startsWith('supplier:')) return ['supplier']
  return people.filter(({ id }) => id === personId).map(({ role }) => role)
}
