import type { FundState, ProjectState, ProjectView, SupplierState } from '@goufu/engine'
import type { Answer, World } from '@goufu/scenario'
import type { Api, Reply } from './api.ts'

interface Project {
  readonly version: number
  readonly view: ProjectView
  readonly state: ProjectState
}

/** A problem, or what was opened. */
type Told = Partial<Pick<Answer, 'findings' | 'issues'>> & { readonly id: string; readonly code: string }

const entryPaths = { supplier: '/api/v1/suppliers', fund: '/api/v1/funds', project: '/api/v1/projects' } as const

/** A world in which a scenario is played through HTTP alone. */
export function httpWorld(api: () => Api): World {
  const versionOf = async (projectId: string): Promise<number> => (await api().get<Project>(`/api/v1/projects/${projectId}`)).body.version
  return {
    async enter({ commandId, kind, input, on, actor }) {
      const reply = await api().post<Told>(entryPaths[kind], { actor: actor.id, key: commandId, body: { ...input, effectiveOn: on } })
      return reply.status === 201 ? { id: reply.body.id, replayed: wasReplayed(reply) } : answerOf(reply)
    },
    async attempt({ commandId, projectId, address, input, justifications, on, actor }) {
      const version = await versionOf(projectId)
      const body = { input, effectiveOn: on, justifications }
      const path = `/api/v1/projects/${projectId}/tasks/${encodeURIComponent(address)}`
      const rehearsed = await api().post<Told>(`${path}?dryRun=true`, { actor: actor.id, key: null, version, body })
      const reply = await api().post<Told>(path, { actor: actor.id, key: commandId, version, body })
      if (!wasReplayed(reply) && rehearsed.status !== reply.status)
        throw new Error(`The dry run of ${address} answers ${rehearsed.status}, the attempt ${reply.status}.`)
      return answerOf(reply)
    },
    async upload({ commandId, projectId, name, bytes, actor }) {
      const reply = await api().post<{ readonly id: string }>(`/api/v1/projects/${projectId}/files`, {
        actor: actor.id,
        key: commandId,
        headers: { 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}` },
        body: new TextDecoder().decode(bytes),
      })
      if (reply.status !== 201) throw new Error(JSON.stringify(reply.body))
      return reply.body.id
    },
    async look(projectId, on) {
      const { body } = await api().get<Project>(`/api/v1/projects/${projectId}?asOf=${on}`)
      return { version: body.state.events, view: body.view, state: body.state }
    },
    supplier: async (id) => (await api().get<SupplierState>(`/api/v1/suppliers/${id}`)).body,
    fund: async (id) => (await api().get<FundState>(`/api/v1/funds/${id}`)).body,
  }
}

function wasReplayed(reply: Reply<unknown>): boolean {
  return reply.headers.get('idempotency-replayed') === 'true'
}

/** The sorts of faulty input are one outcome of the engine. */
const invalid = ['invalid-input', 'unknown-field', 'impossible-date', 'wrong-amount', 'wrong-check-digit']

function answerOf(reply: Reply<Told>): Answer {
  const { code, findings = [], issues = [] } = reply.body
  // The other codes of problems are named like the outcomes they stand for.
  const outcome = reply.status === 200 ? 'accepted' : invalid.includes(code) ? 'invalid-input' : (code as Answer['outcome'])
  return { outcome, findings, issues, replayed: wasReplayed(reply) }
}
