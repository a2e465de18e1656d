import type { Actor, FundState, JsonObject, ProjectState, ProjectView, ResolvedProfile, SupplierState } from '@goufu/engine'
import type { Finding, FieldIssue } from '@goufu/engine'
import { cookieHeader, type SessionOf } from './sessions.ts'

/** What a project answers with. */
export interface ProjectAnswer {
  readonly version: number
  readonly view: ProjectView
  readonly state: ProjectState
}

/** The configured profile with the forms of its tasks and of its registers. */
export interface ProfileAnswer {
  readonly profile: ResolvedProfile
  readonly forms: Readonly<Record<string, unknown>>
  readonly registers: { readonly supplier: unknown; readonly fund: unknown; readonly project: unknown }
}

/** What comes back of an attempt: accepted with a version, or a problem with its code. */
export interface AttemptAnswer {
  readonly outcome?: 'accepted'
  readonly version?: number
  readonly code?: string
  readonly findings?: readonly Finding[]
  readonly issues?: readonly FieldIssue[]
}

/** The HTTP API beside the page, for what a test must know and no page shows: read as somebody who sees the whole of a purchase. */
export interface Api {
  readonly profile: () => Promise<ProfileAnswer>
  /** @param by as whom it is read */
  readonly project: (id: string, asOf?: string, by?: Asker) => Promise<ProjectAnswer>
  readonly projects: () => Promise<readonly { readonly id: string; readonly code: string; readonly title: string }[]>
  readonly supplier: (id: string) => Promise<SupplierState>
  readonly fund: (id: string) => Promise<FundState>
  readonly funds: () => Promise<readonly FundState[]>
  /** Attempts a task on the version that is the newest at that moment. */
  readonly attempt: (request: {
    readonly project: string
    readonly address: string
    readonly actor: Asker
    readonly body: JsonObject
  }) => Promise<AttemptAnswer>
}

/** Whoever asks. */
type Asker = Pick<Actor, 'id' | 'role'>

/** Somebody who sees the whole of a purchase. */
export const OFFICIAL: Asker = { id: 'preparer-zhang', role: 'preparer' }

/** Calls the API of an application at its address. */
export function apiAt(url: string, sessionOf: SessionOf): Api {
  const headersOf = async (actor: Asker) => {
    const session = await sessionOf(actor)
    return session === null ? {} : cookieHeader(session)
  }
  const get = async <T>(path: string, by: Asker = OFFICIAL): Promise<T> => {
    const response = await fetch(`${url}/api/v1${path}`, { headers: await headersOf(by) })
    if (!response.ok) throw new Error(`${path} answers ${response.status}: ${await response.text()}`)
    return (await response.json()) as T // the parsed edge: what the API's own schemas promise
  }
  const project = (id: string, asOf?: string, by?: Asker) =>
    get<ProjectAnswer>(`/projects/${id}${asOf === undefined ? '' : `?asOf=${asOf}`}`, by)
  return {
    profile: () => get('/profile'),
    project,
    projects: async () => (await get<{ readonly items: Awaited<ReturnType<Api['projects']>> }>('/projects')).items,
    supplier: (id) => get(`/suppliers/${id}`),
    fund: (id) => get(`/funds/${id}`),
    funds: async () => (await get<{ readonly items: readonly FundState[] }>('/funds')).items,
    attempt: async ({ project: id, address, actor, body }) => {
      const { version } = await project(id)
      const response = await fetch(`${url}/api/v1/projects/${id}/tasks/${address}`, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: {
          'content-type': 'application/json',
          ...(await headersOf(actor)),
          'if-match': `"${version}"`,
          'idempotency-key': crypto.randomUUID(),
        },
      })
      return (await response.json()) as AttemptAnswer // as above
    },
  }
}
