import { dueItems, evolve, supplierDueItems } from '@goufu/engine'
import type { EventDraft, FundState, ProjectState, ResolvedProfile, StateOf, StreamType, SupplierState } from '@goufu/engine'
import { dueRows } from './due-items.ts'
import type { Fold } from './fold.ts'
import { fundRow, projectRow, supplierRow } from './list-rows.ts'
import type { Recorded } from './list-rows.ts'
import { partyRows } from './parties.ts'
import type { Profiles } from './profiles.ts'
import { NO_PROJECTIONS } from './projections.ts'
import type { Projections } from './projections.ts'

/** The engine's meaning of events. Projects are listed by the profile that each has pinned. */
export function engineFold(profiles: Profiles): Fold {
  const known = new Map<string, ResolvedProfile>()
  const projectNow: Fold['projectNow'] = ({ stream, state, version, updatedAt }) => {
    const recorded = { version, updatedAt }
    if (stream.type !== 'project') return listRows(stream.type, state as StateOf[StreamType], null, recorded)
    const project = state as ProjectState
    const profile = known.get(project.profile.digest)
    return profile === undefined ? undefined : listRows('project', project, profile, recorded)
  }
  return {
    evolve: (state, event) => evolveStream(event.stream.type, state as StateOf[StreamType] | null, event),
    projectNow,
    async project(head) {
      const now = projectNow(head)
      if (now !== undefined) return now
      const project = head.state as ProjectState
      const profile = await profiles.get(project.profile.digest)
      known.set(project.profile.digest, profile)
      return listRows('project', project, profile, { version: head.version, updatedAt: head.updatedAt })
    },
  }
}

/** Folds one event into a state of its stream's type. */
export function evolveStream<T extends StreamType>(type: T, state: StateOf[T] | null, event: EventDraft): StateOf[T] {
  return evolve[type](state, event)
}

/** The list rows of one stream. The type tells which state it is; a project needs its profile. */
export function listRows(type: StreamType, state: StateOf[StreamType], profile: ResolvedProfile | null, recorded: Recorded): Projections {
  switch (type) {
    case 'project': {
      if (profile === null) throw new Error('A project is listed by its profile.')
      const project = state as ProjectState
      return {
        ...NO_PROJECTIONS,
        projects: [projectRow(profile, project, recorded)],
        parties: [partyRows(project)],
        due: [dueRows({ type: 'project', id: project.id }, dueItems(profile, project), project.organisation)],
      }
    }
    case 'fund':
      return { ...NO_PROJECTIONS, funds: [fundRow(state as FundState, recorded)] }
    case 'supplier': {
      const supplier = state as SupplierState
      return {
        ...NO_PROJECTIONS,
        suppliers: [supplierRow(supplier, recorded)],
        due: [dueRows({ type: 'supplier', id: supplier.id }, supplierDueItems(supplier), null)],
      }
    }
  }
}
