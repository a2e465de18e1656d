import type { Problem, Session } from '../api/types.ts'
import { pageAction } from './page-action.ts'

/** Where one signs in. */
export const SIGN_IN = '/sign-in'
/** Where a username is kept that somebody has begun to sign in with, as long as the window is open. */
export const KEPT_USERNAME = 'goufu.username'

const OURS = 'http://goufu.invalid'

/** Problems that signing in, or the rest of it, takes away. */
const MENDED_BY_SIGNING_IN: readonly string[] = ['signed-out', 'second-step-missing', 'enrolment-missing']

/** Whether signing in, or a step of it, takes a problem away. */
export function isWayIn(code: string): boolean {
  return MENDED_BY_SIGNING_IN.includes(code)
}

/** Whether one is where one signs in. */
export function isSigningIn(pathname: string): boolean {
  return pathname === SIGN_IN || pathname.startsWith(`${SIGN_IN}/`)
}

/** Whether whoever is at an address has to sign in first, or to end it: not for what everybody may see, and not before anything is known. */
export function hasToSignIn(session: Session | null, problem: Problem | null, pathname: string): boolean {
  if (problem !== null && isWayIn(problem.code)) return true
  if (session === null) return false
  if (session.missing !== null) return true
  const action = pageAction(pathname)
  return session.person === null && action !== null && !session.actions.includes(action)
}

/**
 * The address of the page to sign in at.
 * @param from where one was: a path of ours with its query
 * @param ended whether one was signed in until now
 */
export function signInAddress(from: string, ended: boolean): string {
  const back = backTo(from)
  const query = new URLSearchParams({ ...(back === '/' ? {} : { to: back }), ...(ended ? { ended: '1' } : {}) })
  return query.size === 0 ? SIGN_IN : `${SIGN_IN}?${query}`
}

/** Where to go back to: a path of our own, with its query; the first page for everything else. */
export function backTo(written: unknown): string {
  if (typeof written !== 'string' || !written.startsWith('/')) return '/'
  if (!URL.canParse(written, OURS)) return '/'
  const { origin, pathname, search, hash } = new URL(written, OURS)
  // What begins with two slashes, one of them written as a backslash too, names another site.
  if (origin !== OURS || pathname.startsWith('//') || isSigningIn(pathname)) return '/'
  return `${pathname}${search}${hash}`
}
