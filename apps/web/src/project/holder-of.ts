import type { ProjectState, ProjectView, TaskView } from '@goufu/engine'
import { partOf, sectionsOf } from './seen-from.ts'

/** Whoever a task waits for by name: a person, or a supplier. */
export interface Holder {
  readonly id: string
  readonly name: string
}

/**
 * Whose task it is, of all those in its role: the member of the panel whose line it is, or the supplier that was chosen.
 * @returns `null` where anybody in its role may do it
 */
export function holderOf(
  { instance, lot, roles }: Pick<TaskView, 'instance' | 'lot' | 'roles'>,
  { state, view }: { readonly state: ProjectState; readonly view: ProjectView },
): Holder | null {
  const member = instance === null ? undefined : sectionsOf(state, lot).panel.find(({ id }) => id === instance)
  if (member !== undefined) return member
  return roles[0] === 'supplier' ? partOf(view, lot).supplier : null
}
