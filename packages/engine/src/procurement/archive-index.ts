import type { ResolvedProfile, ResolvedStage } from '../policy/resolved-profile.ts'
import type { CitedFile } from './file.ts'
import type { ProjectState } from './project.ts'

/** The files of one task that was done. */
export interface IndexEntry {
  /** Key of the stage; `null` for a task outside the stages. */
  readonly stage: string | null
  /** `quarterly-report@2025Q4` */
  readonly task: string
  /** Number of the event that cites them. */
  readonly event: number
  readonly files: readonly CitedFile[]
}

/** All evidence of a purchase: the files of every task that was done, by stage in the document's order, what stands outside the stages last. */
export function archiveIndex(profile: ResolvedProfile, state: ProjectState): readonly IndexEntry[] {
  const entries = state.records.flatMap(({ address, task, event, files }): readonly IndexEntry[] =>
    files === undefined ? [] : [{ stage: stageOf(profile, task)?.key ?? null, task: address, event, files }],
  )
  const keys = [...profile.process.stages.map(({ key }) => key), null]
  return keys.flatMap((key) => entries.filter(({ stage }) => stage === key))
}

/** The files that a task was done on, over all its times, each once. */
export function filesOfTask(state: ProjectState, task: string): readonly CitedFile[] {
  const all = state.records.filter((record) => record.task === task).flatMap(({ files }) => files ?? [])
  return [...new Map(all.map((file) => [file.id, file])).values()]
}

/** The stage a task belongs to; `undefined` for one outside the stages. */
export function stageOf(profile: ResolvedProfile, task: string): ResolvedStage | undefined {
  return profile.process.stages.find((stage) => stage.tasks.some(({ key }) => key === task))
}
