import type { Finding, ProjectState, TaskChange, VersionChange } from '@goufu/engine'
import { useCaller } from './api-context.tsx'
import { type Caller, request } from './request.ts'
import type { TaskOutcome } from './types.ts'

/** What the version in use here would change for a project. */
export interface Impact {
  /** The newest version of the project. */
  readonly version: number
  readonly pinned: ProjectState['profile']
  readonly offered: ProjectState['profile']
  /** Why it cannot move; empty when it can. */
  readonly against: readonly Finding[]
  readonly tasks: readonly TaskChange[]
  readonly changes: readonly VersionChange[]
}

/** The wish to move a project. */
export interface Move {
  readonly digest: string
  readonly rulesDate: string
  readonly reason: string
  readonly effectiveOn: string
}

/** The calls of the page on which a project moves to another version of its document. */
function repinEndpoints(caller: () => Caller) {
  const id = encodeURIComponent
  return {
    impact: (project: string, query: { readonly rulesDate: string; readonly effectiveOn: string }, signal?: AbortSignal) =>
      request<Impact>(caller(), `/projects/${id(project)}/impact`, { query, ...(signal && { signal }) }),
    repin: (project: string, version: number, move: Move, key: string) =>
      request<TaskOutcome>(caller(), `/projects/${id(project)}/repin`, {
        method: 'POST',
        body: move,
        headers: { 'if-match': `"${version}"`, 'idempotency-key': key },
      }),
  }
}

/** The calls about another version of a document, in the language of the screens. */
export function useRepin(): ReturnType<typeof repinEndpoints> {
  return repinEndpoints(useCaller())
}
