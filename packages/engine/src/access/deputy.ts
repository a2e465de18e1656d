import type { Role } from '../policy/process.ts'

/** Posts of offices that one and the same person may fill, because each purchase keeps their acts apart. */
const OFFICE: readonly Role[] = ['preparer', 'approver', 'finance']

/**
 * Whether somebody may stand in for a post, by the roles that they have themselves. Who prepares may stand in for who approves: what a
 * deputy does counts as both persons' act, and no purchase takes it from either who has had another duty in it. Whoever audits or evaluates
 * is stood in for by their like alone, and stands in for nobody else; suppliers and administrators neither are stood in for nor stand in.
 * @param own every role that the deputy has; empty for whoever has none yet
 */
export function mayStandInFor(post: Role, own: readonly Role[]): boolean {
  const fitting = rolesStandingInFor(post)
  return fitting.length > 0 && own.every((role) => fitting.includes(role))
}

/** The roles that stand in for a post; none where nobody does. */
export function rolesStandingInFor(post: Role): readonly Role[] {
  if (OFFICE.includes(post)) return OFFICE
  return post === 'auditor' || post === 'evaluator' ? [post] : []
}
