import type { Role } from '../policy/process.ts'
import type { OrganisationKind } from './division.ts'

/** Posts that one and the same person may hold, because each purchase keeps their acts apart; a buyer's own people sit on panels too. */
const TOGETHER: ReadonlySet<Role> = new Set(['preparer', 'approver', 'finance', 'reviewer'])

/**
 * Whether somebody may be given a post beside those that they have. Who prepares, approves, pays and reviews is kept apart in each purchase
 * (`procurement/separation.ts`); whoever audits, evaluates, delivers or keeps the accounts does nothing else at the same time.
 * @param others every role that they fill in a part of its period, for themselves or as a deputy
 */
export function mayHoldBeside(role: Role, others: readonly Role[]): boolean {
  if (TOGETHER.has(role)) return others.every((other) => TOGETHER.has(other))
  return role !== 'public' && others.every((other) => other === role)
}

/**
 * Whether a role is one that somebody has in an organisation of a sort: evaluators, and nobody else, in a body that evaluates. A supplier's
 * people have theirs in the supplier, which is no organisation of the tree.
 * @param kind the sort of the organisation; `null` for the top of the tree
 */
export function mayHavePostIn(role: Role, kind: OrganisationKind | null): boolean {
  if (role === 'supplier' || role === 'public') return false
  return (role === 'evaluator') === (kind === 'evaluator')
}
