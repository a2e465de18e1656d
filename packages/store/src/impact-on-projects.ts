import { projectImpact } from '@goufu/engine'
import type { CalendarDate, ProjectImpact, ResolvedProfile } from '@goufu/engine'
import type { ProjectPicture } from './perform-task.ts'
import type { Profiles } from './profiles.ts'
import { readProject } from './read-project.ts'
import type { Store } from './store.ts'

/** An open project, the version it goes by, and what another one would change for it. */
export interface ImpactOnProject extends ProjectImpact {
  readonly id: string
  readonly code: string
  readonly title: string
  /** The version it goes by. */
  readonly version: string
  readonly digest: string
}

/**
 * Rehearses the move of every open project of a document to one version of it, as at a day; those that go by it already are left out.
 * One after the other: projects and profiles are long.
 */
export async function* impactOnProjects(
  store: Store,
  profiles: Profiles,
  after: ResolvedProfile,
  today: CalendarDate,
  trial: boolean,
): AsyncGenerator<ImpactOnProject, void> {
  let last = ''
  for (;;) {
    const row = await openProjectAfter(store, last, after.digest)
    if (row === undefined) return
    last = row.id
    if ((await profiles.get(row.profileDigest)).id !== after.id) continue
    const picture = await readProject(store, profiles, row.id)
    if (picture === undefined) continue
    const { profile } = picture
    const impact = impactOnProject(picture, after, today, { today, trial })
    yield { id: row.id, code: row.code, title: row.title, version: profile.version, digest: profile.digest, ...impact }
  }
}

/** Rehearses the move of one project to another version of its document, read at a day, as {@link projectImpact} does; nothing is stored. */
export function impactOnProject(
  { project, profile, suppliers, funds, fundsOfYear }: ProjectPicture,
  after: ResolvedProfile,
  rulesDate: CalendarDate,
  { today, trial }: { readonly today: CalendarDate; readonly trial: boolean },
): ProjectImpact {
  const actor = { id: 'impact', name: 'impact', role: 'approver', organisation: null } as const
  return projectImpact(profile, after, project.state, rulesDate, { today, actor, suppliers, funds, fundsOfYear, trial })
}

function openProjectAfter(store: Store, id: string, digest: string) {
  return store.db
    .selectFrom('projectList')
    .select(['id', 'code', 'title', 'profileDigest'])
    .where('id', '>', id)
    .where('outcome', '=', 'open')
    .where('profileDigest', '<>', digest)
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
}
