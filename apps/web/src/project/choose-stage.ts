import type { ProjectView, TaskView } from '@goufu/engine'
import { anytime } from './task-href.ts'

/**
 * The stage to show: that of the open task, else the one asked for, else the first that is under way,
 * else the last. `null` are the tasks outside the stages.
 */
export function chooseStage(view: Pick<ProjectView, 'stages'>, open: TaskView | undefined, asked: string | undefined): string | null {
  if (open !== undefined) return open.stage
  if (asked === anytime) return null
  const known = view.stages.find((stage) => stage.key === asked)
  return (known ?? view.stages.find((stage) => stage.status === 'current') ?? view.stages.at(-1))?.key ?? null
}
