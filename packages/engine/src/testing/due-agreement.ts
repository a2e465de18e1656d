import { addDays, type CalendarDate } from '../policy/calendar-date.ts'
import type { ResolvedProfile } from '../policy/resolved-profile.ts'
import { dueItems, dueStanding } from '../procurement/due-items.ts'
import type { ProjectState } from '../procurement/project.ts'
import { taskList, type TaskView } from '../procurement/task-list.ts'

const NOBODY = { id: 'nobody', name: '', role: 'public', organisation: null } as const

/** Where what is due says something else than the task list, on any of the days after the last event: none, where all is well. */
export function dueDisagreements(profile: ResolvedProfile, state: ProjectState, afterDays: readonly number[]): readonly string[] {
  const items = new Map(dueItems(profile, state).map((item) => [item.key, item]))
  return afterDays.flatMap((after) => {
    const day = addDays(state.lastEffectiveOn, after)
    const { tasks } = taskList(profile, state, { today: day, actor: NOBODY, suppliers: {}, funds: {} })
    const listed = new Map(tasks.map((task) => [task.address, task]))
    return [
      ...tasks.flatMap((task) => {
        const item = items.get(task.address)
        const said = item === undefined ? null : { due: item.due, ...dueStanding(item, day) }
        const { due, status, overdueDays } = task
        const right =
          said === null ? leavesOut(profile, task, state) : JSON.stringify(said) === JSON.stringify({ due, status, overdueDays })
        return right ? [] : [`${day} ${task.address}: ${JSON.stringify(said)} ≠ ${JSON.stringify({ due, status, overdueDays })}`]
      }),
      ...[...items.values()].flatMap((item) =>
        item.kind !== 'task' || listed.has(item.key) || isStillAhead(item.readyFrom, day) ? [] : [`${day} ${item.key} is in no list`],
      ),
    ]
  })
}

function isStillAhead(readyFrom: CalendarDate | null, day: CalendarDate): boolean {
  return readyFrom !== null && day < readyFrom
}

/** Whether a line of the task list is nothing that is due or waits for somebody. */
function leavesOut(profile: ResolvedProfile, task: TaskView, state: ProjectState): boolean {
  if (state.outcome.kind !== 'open' || task.status === 'done') return true
  const all = [...profile.process.stages.flatMap((stage) => stage.tasks), ...profile.process.anytime]
  if (task.optional && all.find(({ key }) => key === task.task)?.due === null) return true
  return task.due === null && task.waitingFor.some((wait) => wait.on === null)
}
