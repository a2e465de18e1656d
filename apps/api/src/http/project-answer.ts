import {
  type Actor,
  type CalendarDate,
  type Context,
  dateAt,
  type FileFacts,
  type ProjectState,
  projectView,
  taskList,
} from '@goufu/engine'
import type { ProjectPage, ProjectPicture } from '@goufu/store'

/** What the engine is told to look at a project on a day. */
export function contextOf(picture: ProjectPicture, actor: Actor, today: CalendarDate): Context {
  const { suppliers, funds, fundsOfYear } = picture
  return { today, actor, suppliers, funds, fundsOfYear }
}

/** A project as it stands on a day, with everything a browser needs to think ahead. */
export function projectAnswer({ picture, seal, files }: ProjectPage, version: number, actor: Actor, asOf: CalendarDate) {
  const { project, profile, suppliers, funds } = picture
  return {
    version,
    asOf,
    view: projectView(profile, project.state, contextOf(picture, actor, asOf)),
    state: project.state,
    suppliers,
    funds,
    files: Object.fromEntries(filesAsOf(files, project.state, asOf).map((file) => [file.id, file])),
    seal: { ...seal, head: project.hash },
  }
}

/** Those that had been uploaded by the end of the day, and those that what is shown cites: it may have been recorded later than it took effect. */
function filesAsOf(files: readonly FileFacts[], state: ProjectState, asOf: CalendarDate): readonly FileFacts[] {
  const cited = new Set(state.records.flatMap((record) => (record.files ?? []).map(({ id }) => id)))
  return files.filter(({ id, uploadedAt }) => dateAt(uploadedAt) <= asOf || cited.has(id))
}

/** The task list of a project on a day. */
export function tasksAnswer(picture: ProjectPicture, actor: Actor, asOf: CalendarDate) {
  return taskList(picture.profile, picture.project.state, contextOf(picture, actor, asOf))
}
