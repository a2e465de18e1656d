import type { TaskElement } from '../../policy/process.ts'

/** Tasks of which each waits for the next, and the last for the first. */
export type Circle = readonly [TaskElement, ...(readonly TaskElement[])]

/** Tasks that wait for each other, each circle once, from its first task in the order of the process. */
export function circlesOf(tasks: readonly TaskElement[]): readonly Circle[] {
  const told = new Set<string>()
  return tasks.flatMap((task) => {
    const circle = told.has(task.key) ? null : circleThrough(task, tasks)
    if (circle === null) return []
    for (const { key } of circle) told.add(key)
    return [circle]
  })
}

/** A shortest way along what a task waits for that comes back to it. */
function circleThrough(start: TaskElement, tasks: readonly TaskElement[]): Circle | null {
  const seen = new Set([start.key])
  const ways: Circle[] = [[start]]
  for (const way of ways)
    for (const key of way.at(-1)?.after ?? []) {
      if (key === start.key) return way
      const next = tasks.find((task) => task.key === key)
      if (next === undefined || seen.has(key)) continue
      seen.add(key)
      ways.push([...way, next])
    }
  return null
}
