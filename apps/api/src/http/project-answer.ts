import { type Actor, type CalendarDate, type Context, dateAt, type FileFacts, type ProjectState, type Sight, sightOf } from '@goufu/engine'
import type { ProjectPage, ProjectPicture } from '@goufu/store'

/** What the engine is told to look at a project on a day. */
export function contextOf(picture: ProjectPicture, actor: Actor, today: CalendarDate): Context {
  const { suppliers, funds, fundsOfYear } = picture
  return { today, actor, suppliers, funds, fundsOfYear }
}

/**
 * A project as it stands on a day, with everything a browser needs to think ahead, as far as whoever asks is shown it.
 * @param today the day on which it is looked at: what is sealed then stays sealed, whatever day is looked at
 */
export function projectAnswer(
  { picture, seal, files }: ProjectPage,
  version: number,
  actor: Actor,
  asOf: CalendarDate,
  today: CalendarDate,
) {
  const { project, profile } = picture
  const sight = sightOf(profile, project.state, actor, today)
  const seen = pictureSeen(picture, sight)
  return {
    version,
    asOf,
    view: sight.view(contextOf(seen, actor, asOf)),
    state: sight.state,
    suppliers: seen.suppliers,
    funds: seen.funds,
    files: Object.fromEntries(filesAsOf(files.filter(sight.file), sight.state, asOf).map((file) => [file.id, file])),
    seal: { ...seal, head: project.hash },
  }
}

/** What lies around a project, as far as it is shown. */
function pictureSeen(picture: ProjectPicture, sight: Sight): ProjectPicture {
  if (sight.funds) return picture
  const suppliers = Object.fromEntries(Object.entries(picture.suppliers).filter(([id]) => sight.supplier(id)))
  return { ...picture, suppliers, funds: {} }
}

/** Those that had been uploaded by the end of the day, and those that what is shown cites: it may have been recorded later than it took effect. */
function filesAsOf(files: readonly FileFacts[], state: ProjectState, asOf: CalendarDate): readonly FileFacts[] {
  const cited = new Set(state.records.flatMap((record) => (record.files ?? []).map(({ id }) => id)))
  return files.filter(({ id, uploadedAt }) => dateAt(uploadedAt) <= asOf || cited.has(id))
}

/** The task list of a project on a day, as far as whoever asks is shown it; `today` as for {@link projectAnswer}. */
export function tasksAnswer(picture: ProjectPicture, actor: Actor, asOf: CalendarDate, today: CalendarDate) {
  const sight = sightOf(picture.profile, picture.project.state, actor, today)
  return sight.tasks(contextOf(pictureSeen(picture, sight), actor, asOf))
}
