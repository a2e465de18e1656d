import type { Context, Decision, ResolvedProfile, SupplierState } from '@goufu/engine'
import type { Engine } from '../../engine/load-engine.ts'

/** What an entry in a register, or a change of the supplier it is about, would be answered, were it sent now. */
export function decideEntry(
  engine: Engine,
  register: 'project' | 'supplier' | 'fund',
  profile: ResolvedProfile,
  input: Readonly<Record<string, unknown>>,
  context: Context,
  about?: SupplierState,
): Decision {
  if (about !== undefined) return engine.changeSupplier(profile, about, input, context)
  switch (register) {
    case 'project':
      return engine.createProject(profile, 'new', input, context)
    case 'supplier':
      return engine.registerSupplier(profile, 'new', input, context)
    case 'fund':
      return engine.openFund(profile, 'new', input, context)
  }
}
