import type { Context, Decision, FundState, ResolvedProfile, SupplierState } from '@goufu/engine'
import type { Engine } from '../../engine/load-engine.ts'

/** What an entry in a register, or a change of the entry it is about, would be answered, were it sent now. */
export function decideEntry(
  engine: Engine,
  register: 'project' | 'supplier' | 'fund',
  profile: ResolvedProfile,
  input: Readonly<Record<string, unknown>>,
  context: Context,
  about?: SupplierState | FundState,
): Decision {
  if (about !== undefined)
    return 'creditCode' in about ? engine.changeSupplier(profile, about, input, context) : engine.changeFund(profile, about, input, context)
  switch (register) {
    case 'project':
      return engine.createProject(profile, 'new', input, context)
    case 'supplier':
      return engine.registerSupplier(profile, 'new', input, context)
    case 'fund':
      return engine.openFund(profile, 'new', input, context)
  }
}
