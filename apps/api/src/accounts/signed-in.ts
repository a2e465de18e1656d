import type { Role } from '@goufu/engine'
import type { ReadSession } from '@goufu/store'
import type { MissingStep } from './second-factor.ts'

/** Somebody who has signed in, by the session that a request carries. */
export interface SignedIn {
  readonly session: ReadSession
  readonly roles: readonly Role[]
  /** What the session has to do before anything else. */
  readonly missing: MissingStep | null
}
