import type { Action } from '@goufu/engine'

/** What the pages show, the first that fits an address. */
const PAGES: readonly (readonly [address: RegExp, action: Action])[] = [
  [/^\/$/, 'inbox.read'],
  [/^\/projects\/[^/]+\/timeline$/, 'project.history'],
  [/^\/projects\/[^/]+\/files$/, 'file.read'],
  [/^\/projects(?:\/|$)/, 'project.read'],
  [/^\/funds(?:\/|$)/, 'fund.read'],
  [/^\/suppliers(?:\/|$)/, 'supplier.read'],
  [/^\/policy(?:\/|$)/, 'policy.read'],
  [/^\/people(?:\/|$)/, 'person.manage'],
  [/^\/organisations(?:\/|$)/, 'organisation.read'],
  [/^\/delegations(?:\/|$)/, 'delegation.read'],
  [/^\/readings(?:\/|$)/, 'readings.read'],
  [/^\/account(?:\/|$)/, 'account.own'],
]

/** What whoever opens the page at an address asks for, as the access table has it; `null` where there is nothing to read. */
export function pageAction(pathname: string): Action | null {
  const address = pathname.length > 1 ? pathname.replace(/\/+$/, '') : pathname
  return PAGES.find(([page]) => page.test(address))?.[1] ?? null
}
