import type { Role } from '@goufu/engine'

/** What only some may do with accounts. */
export type AccountPermission = 'person.manage' | 'account-event.read'

const ALLOWED: Readonly<Record<AccountPermission, readonly Role[]>> = {
  'person.manage': ['administrator'],
  'account-event.read': ['administrator', 'auditor'],
}

/** Whether somebody with some roles may do something with the accounts of others. */
export function mayWithAccounts(roles: readonly Role[], permission: AccountPermission): boolean {
  return roles.some((role) => ALLOWED[permission].includes(role))
}
