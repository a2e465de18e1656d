import type { Actor } from '@goufu/engine'
import type { Wall } from '@goufu/store'

/**
 * What of the store somebody sees: the scopes of the access table as the database holds them.
 * @param reach the organisation that their post reaches to
 */
export function wallOf({ id, role, organisation }: Actor, reach: string): Wall {
  switch (role) {
    case 'preparer':
    case 'approver':
    case 'finance':
    case 'evaluator':
    case 'auditor':
      return { kind: 'office', reach, person: id }
    case 'reviewer':
      return { kind: 'panel', person: id }
    case 'supplier':
      return { kind: 'party', party: organisation ?? '', person: id }
    case 'public':
      return { kind: 'public' }
    case 'administrator':
      return { kind: 'nothing' }
  }
}
