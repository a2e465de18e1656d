import type { Actor } from './actor.ts'

/**
 * Who looks at a purchase. The office sees everything but what is sealed; a member of its panel sees what the office sees but the marks of
 * others before their own; everybody else sees what was published, and a supplier besides it what is its own.
 */
export type Audience =
  | { readonly kind: 'office' }
  | { readonly kind: 'reviewer'; readonly person: string }
  | { readonly kind: 'supplier'; readonly supplierId: string; readonly person: string }
  | { readonly kind: 'public' }

/** As whom somebody looks. An administrator keeps accounts and sees no business. */
export function audienceOf({ id, role, organisation }: Pick<Actor, 'id' | 'role' | 'organisation'>): Audience {
  switch (role) {
    case 'preparer':
    case 'approver':
    case 'finance':
    case 'evaluator':
    case 'auditor':
      return { kind: 'office' }
    case 'reviewer':
      return { kind: 'reviewer', person: id }
    case 'supplier':
      return organisation === null ? { kind: 'public' } : { kind: 'supplier', supplierId: organisation, person: id }
    case 'administrator':
    case 'public':
      return { kind: 'public' }
  }
}
