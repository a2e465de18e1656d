import { useLocation } from '@solidjs/router'
import { useQueryClient } from '@tanstack/solid-query'
import { createContext, createMemo, useContext, type Accessor, type ParentProps } from 'solid-js'
import type { Context } from '@goufu/engine'
import { useApi } from '../api/api-context.tsx'
import type { ProfileDescriptor, ProjectAnswer } from '../api/types.ts'
import { useRead } from '../query/use-read.ts'
import { useSession } from '../session/session-context.tsx'
import { contextOf } from './engine-context.ts'
import type { Engine } from '../engine/load-engine.ts'
import { useEngine } from '../engine/use-engine.ts'

/** One project as at the business date, the profile it is pinned to, and the engine to think ahead with. */
export interface ProjectAccess {
  readonly id: Accessor<string>
  readonly answer: Accessor<ProjectAnswer>
  /** `null` until the profile has arrived. */
  readonly descriptor: Accessor<ProfileDescriptor | null>
  /** `null` until the tasks have been on show and the engine has arrived. */
  readonly engine: Accessor<Engine | null>
  readonly context: Accessor<Context | null>
  /** Reads the project again and waits for it. */
  readonly refresh: () => Promise<void>
}

const ProjectContext = createContext<ProjectAccess>()

/** Provides the project that has been read, with profile and engine as they arrive. */
export function ProjectProvider(props: ParentProps<{ readonly id: string; readonly answer: ProjectAnswer }>) {
  const api = useApi()
  const client = useQueryClient()
  const session = useSession()
  const location = useLocation()
  // Tasks are judged and figures put into words by it; the other tabs show what the server has said.
  const engine = useEngine(() => !/\/(?:timeline|money|files|policy)$/.test(location.pathname))
  const descriptor = useRead(() => ({
    queryKey: ['profile', props.answer.view.profile.digest],
    queryFn: ({ signal }) => api.profile(props.answer.view.profile.digest, signal),
    staleTime: Number.POSITIVE_INFINITY, // a digest never changes what it stands for
  }))
  const access: ProjectAccess = {
    id: () => props.id,
    answer: () => props.answer,
    descriptor: descriptor.data,
    engine,
    context: createMemo(() => {
      const actor = session.actor()
      const present = session.session()
      return actor === null ? null : contextOf(props.answer, actor, present?.ownDays === true ? present.today : null)
    }),
    refresh: async () => {
      // A task may move a fund or bar a supplier, which other pages and other projects show too.
      for (const register of ['inbox', 'projects', 'funds', 'suppliers']) void client.invalidateQueries({ queryKey: [register] })
      await Promise.all([client.invalidateQueries({ queryKey: ['project'] }), client.invalidateQueries({ queryKey: ['events', props.id] })])
    },
  }
  return <ProjectContext.Provider value={access}>{props.children}</ProjectContext.Provider>
}

/** @throws when used outside of {@link ProjectProvider}. */
export function useProject(): ProjectAccess {
  const access = useContext(ProjectContext)
  if (access === undefined) throw new Error('useProject must be used inside ProjectProvider')
  return access
}
