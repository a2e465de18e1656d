import type { Context, Decision, FundState, ResolvedProfile, SupplierState } from '@goufu/engine'
import type { Engine } from '../../engine/load-engine.ts'

/** What an entry in a register, a change of the entry it is about, or striking something out of it would be answered, were it sent now. */
export function decideEntry(
  engine: Engine,
  register: 'project' | 'supplier' | 'fund',
  profile: ResolvedProfile,
  input: Readonly<Record<string, unknown>>,
  context: Context,
  about?: SupplierState | FundState,
  strike = false,
): Decision {
  if (about !== undefined) {
    if (!('creditCode' in about)) return engine.changeFund(profile, about, input, context)
    return (strike ? engine.strikeOut : engine.changeSupplier)(profile, about, input, context)
  }
  switch (register) {
    case 'project':
      return engine.createProject(profile, 'new', input, context)
    case 'supplier':
      return engine.registerSupplier(profile, 'new', input, context)
    case 'fund':
      return engine.openFund(profile, 'new', input, context)
  }
}
