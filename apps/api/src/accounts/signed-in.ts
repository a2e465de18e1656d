import type { Role } from '@goufu/engine'
import type { Post, ReadSession } from '@goufu/store'
import { missingStep, type MissingStep, type SecondFactorOf } from './second-factor.ts'

/** Somebody who has signed in, by the session that a request carries. */
export interface SignedIn {
  readonly session: ReadSession
  readonly roles: readonly Role[]
  /** What the session has to do before anything else. */
  readonly missing: MissingStep | null
}

/** What a session makes of its person, where a second factor is asked of some roles or of everybody. */
export function signedInBy(session: ReadSession, of: SecondFactorOf): SignedIn {
  const roles = rolesIn(session.posts)
  return { session, roles, missing: missingStep(session, roles, of) }
}

/** Each role once, in the order of the posts. */
export function rolesIn(posts: readonly Post[]): readonly Role[] {
  return [...new Set(posts.map(({ role }) => role))]
}
