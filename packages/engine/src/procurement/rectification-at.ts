import type { ProjectState, Rectification } from './project.ts'

/** The rectification that a task is about. */
export function rectificationAt(state: ProjectState, instance: string | null): Rectification | undefined {
  return state.rectifications.find((rectification) => rectification.instance === instance)
}

/** The section with one rectification changed. */
export function changedAt(
  { rectifications }: ProjectState,
  instance: string | null,
  change: (rectification: Rectification) => Rectification,
): Pick<ProjectState, 'rectifications'> {
  return { rectifications: rectifications.map((each) => (each.instance === instance ? change(each) : each)) }
}
