import type { Clause } from '../policy/clause.ts'
import { checkForm } from './check/form-faults.ts'
import type { Profile } from './profile.ts'

/** How much of a document its profile carries. */
export interface Coverage {
  readonly norms: { readonly total: number; readonly carried: number; readonly percent: number }
  /** Paths of the norms that nothing carries. */
  readonly open: readonly string[]
}

/** Counts the norm clauses of a profile's own documents and those that an element carries. A reading or a name alone carries nothing. */
export function coverageOf(profile: Profile): Coverage {
  const norms = profile.clauses.filter((clause) => clause.sort === 'norm')
  const open = norms.filter((clause) => !isCarried(clause)).map((clause) => clause.path)
  const carried = norms.length - open.length
  return { norms: { total: norms.length, carried, percent: norms.length === 0 ? 100 : Math.floor((100 * carried) / norms.length) }, open }
}

/** The coverage of a profile that may be anything at all: what cannot be walked through carries nothing. */
export function coverageOfAny(profile: Profile): Coverage {
  return checkForm(profile).walkable ? coverageOf(profile) : { norms: { total: 0, carried: 0, percent: 0 }, open: [] }
}

function isCarried(clause: Clause): boolean {
  return clause.elements.some(({ element }) => element !== 'reading' && element !== 'role-name')
}
