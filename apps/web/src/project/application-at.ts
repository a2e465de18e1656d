import type { ProjectState, TaskView } from '@goufu/engine'

type Sections = Pick<ProjectState, 'applications' | 'rounds' | 'lots'>

/** What a supplier has offered at a task, in the round that the line of the list is of; `undefined` where it has not. */
export function applicationAt(
  { applications, rounds, lots }: Sections,
  { task, lot, address }: Pick<TaskView, 'task' | 'lot' | 'address'>,
  supplierId: string | null,
): ProjectState['applications'][number] | undefined {
  const own = lot === null ? { applications } : lots[String(lot)]
  const over = [...rounds, ...(own?.rounds ?? [])].filter(({ tasks }) => tasks.includes(task))
  // The round is named in an address from the second on.
  const round = Number(/\.(\d+)$/.exec(address)?.[1] ?? '1')
  const made = round > over.length ? own?.applications : over[round - 1]?.was.applications
  return made?.find((application) => application.supplierId === supplierId)
}
