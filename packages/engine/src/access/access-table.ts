import type { Role } from '../policy/process.ts'

/**
 * How far a right goes.
 *
 * - `all`: everything there is of it, whoever it belongs to
 * - `reach`: what belongs to the organisation of one's post, or lies beneath it
 * - `party`: what one takes part in, and what has been published
 * - `published`: what has been published
 * - `own`: one's own
 */
export type Scope = 'all' | 'reach' | 'party' | 'published' | 'own'

type Row = Readonly<Partial<Record<Role, Scope>>>

/** The same for everybody who has signed in. */
function signedIn(scope: Scope) {
  return {
    preparer: scope,
    approver: scope,
    finance: scope,
    reviewer: scope,
    evaluator: scope,
    supplier: scope,
    auditor: scope,
    administrator: scope,
  } as const satisfies Row
}

const everybody = { ...signedIn('all'), public: 'all' } as const satisfies Row

/** Who sees a purchase: offices and those they engage for it see their own, others what they take part in. */
const seers = {
  preparer: 'reach',
  approver: 'reach',
  finance: 'reach',
  evaluator: 'reach',
  auditor: 'reach',
  reviewer: 'party',
  supplier: 'party',
} as const satisfies Row

const office = { preparer: 'reach', approver: 'reach', finance: 'reach', auditor: 'reach' } as const satisfies Row

/**
 * Who may do what, and how far: a role that does not stand in a row may not. The API asks it before it does anything, the store shows each
 * scope what it covers, and the web offers what it allows. Which of the tasks of a purchase are whose stands in the profile.
 */
export const accessTable = {
  // Whoever has come, and the rules everybody goes by.
  'session.read': everybody,
  'policy.read': everybody,
  'checkpoint.read': everybody,
  'account.own': signedIn('own'),
  'inbox.read': { preparer: 'own', approver: 'own', finance: 'own', reviewer: 'own', evaluator: 'own', supplier: 'own', auditor: 'own' },

  // Purchases.
  'project.read': { ...seers, public: 'published' },
  'project.history': seers,
  'project.open': { preparer: 'reach' },
  'project.repin': { approver: 'reach' },
  'task.do': { ...seers, public: 'published' },
  'contract.read': { ...office, supplier: 'party' },
  'file.read': seers,
  'file.bring': seers,

  // Registers.
  'supplier.read': { preparer: 'all', approver: 'all', finance: 'all', reviewer: 'own', evaluator: 'all', supplier: 'own', auditor: 'all' },
  'supplier.enter': { preparer: 'all' },
  'supplier.change': { preparer: 'all' },
  'supplier.strike': { approver: 'all' },
  'supplier.document': { preparer: 'all', approver: 'all' },
  'fund.read': office,
  'fund.open': { finance: 'reach' },
  'fund.change': { finance: 'reach' },

  // The record as a whole.
  'record.verify': { auditor: 'all' },
  'ledger.read': { auditor: 'reach' },
  'readings.read': { auditor: 'reach', administrator: 'reach' },

  // People. An administrator keeps accounts and sees no purchase.
  'organisation.read': signedIn('all'),
  'organisation.manage': { administrator: 'reach' },
  'person.read': { administrator: 'reach', auditor: 'reach' },
  'person.manage': { administrator: 'reach' },
  'delegation.read': {
    preparer: 'own',
    approver: 'own',
    finance: 'own',
    evaluator: 'own',
    auditor: 'own',
    administrator: 'reach',
  },
  'delegation.make': { preparer: 'own', approver: 'own', finance: 'own', evaluator: 'own', auditor: 'own' },
  'personal-data.unmask': { preparer: 'reach', approver: 'reach', finance: 'reach', auditor: 'reach' },
} as const satisfies Readonly<Record<string, Row>>

/** Something that is asked of the system. */
export type Action = keyof typeof accessTable

/** How far a role may do something; `null` where it may not. */
export function scopeOf(action: Action, role: Role): Scope | null {
  const row: Row = accessTable[action]
  return row[role] ?? null
}

/** Everything that a role may do: what the web offers. */
export function actionsOf(role: Role): readonly Action[] {
  // Its own keys, and no others.
  return (Object.keys(accessTable) as Action[]).filter((action) => scopeOf(action, role) !== null)
}
