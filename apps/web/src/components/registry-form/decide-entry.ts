import type { Context, Decision, ResolvedProfile } from '@goufu/engine'
import type { Engine } from '../../engine/load-engine.ts'

/** What an entry in a register would be answered, were it sent now. */
export function decideEntry(
  engine: Engine,
  register: 'project' | 'supplier' | 'fund',
  profile: ResolvedProfile,
  input: Readonly<Record<string, unknown>>,
  context: Context,
): Decision {
  switch (register) {
    case 'project':
      return engine.createProject(profile, 'new', input, context)
    case 'supplier':
      return engine.registerSupplier(profile, 'new', input, context)
    case 'fund':
      return engine.openFund(profile, 'new', input, context)
  }
}
