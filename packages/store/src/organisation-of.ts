import type { StateOf, StreamType } from '@goufu/engine'

/** Whose a project or a fund is; a supplier is nobody's. */
export function organisationOf(state: StateOf[StreamType]): string | null {
  return 'organisation' in state ? state.organisation : null
}
