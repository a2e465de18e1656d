import type { Role } from '@goufu/engine'
import type { ReadSession } from '@goufu/store'

/** Of whom a second factor is asked: of the roles below, or of everybody, as the operator says. */
export type SecondFactorOf = 'roles' | 'everybody'

/** Roles whose mistakes cost most: they approve, they pay, they let people in. */
const ROLES_WITH_SECOND_FACTOR: ReadonlySet<Role> = new Set(['approver', 'finance', 'administrator'])

/** What has to happen before a session may do anything else: show the second factor there is, or set one up. */
export type MissingStep = 'second-step' | 'enrolment'

/**
 * What a session lacks, for somebody with some roles; `null` where nothing. It is a second factor where one is asked of them, or where they
 * have set one up. People of the sample have a password and no more.
 */
export function missingStep(
  { person, factors }: { readonly person: Pick<ReadSession['person'], 'sample' | 'hasTotp' | 'hasPasskey'>; readonly factors: 1 | 2 },
  roles: readonly Role[],
  of: SecondFactorOf,
): MissingStep | null {
  if (person.sample || factors === 2) return null
  const required = of === 'everybody' || roles.some((role) => ROLES_WITH_SECOND_FACTOR.has(role))
  if (person.hasTotp || (required && person.hasPasskey)) return 'second-step'
  return required ? 'enrolment' : null
}
