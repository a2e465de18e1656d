import { type CalendarDate, type Decision, Rehearsal, type ResolvedProfile, sha256Hex } from '@goufu/engine'
import type { Answer, Attempt, Entry, World } from './world.ts'

/**
 * A world of the engine alone: no database, no clock. Commands that were attempted are remembered, as the store does.
 * Nothing in it is real, so drafts can be played.
 */
export function rehearsalWorld(profile: ResolvedProfile): World {
  const rehearsal = new Rehearsal(profile, { trial: true })
  const done = new Map<Attempt['commandId'], Answer>()
  const onlooker = { id: 'onlooker', name: '', role: 'public', organisation: null } as const
  return {
    enter({ id, kind, input, on, actor }) {
      const answer = answerOf(enters[kind](rehearsal, id, input, on, actor))
      return Promise.resolve(answer.outcome === 'accepted' ? { id, replayed: false } : answer)
    },
    attempt({ commandId, projectId, address, input, justifications, on, actor }) {
      const earlier = done.get(commandId)
      if (earlier !== undefined) return Promise.resolve({ ...earlier, replayed: true })
      const answer = answerOf(rehearsal.attempt(projectId, address, { input, justifications }, on, actor))
      done.set(commandId, answer)
      return Promise.resolve(answer)
    },
    upload({ id, projectId, name, bytes, on, actor }) {
      const { id: by, name: called, role, organisation } = actor
      const uploadedBy = { id: by, name: called, role }
      const sha256 = sha256Hex(new TextDecoder().decode(bytes))
      const facts = {
        id,
        sha256,
        size: bytes.length,
        mediaType: 'application/pdf' as const,
        name,
        organisation,
        uploadedBy,
        uploadedAt: `${on}T00:00:00.000Z`,
      }
      return Promise.resolve(rehearsal.upload(projectId, facts))
    },
    look(projectId: string, on: CalendarDate) {
      const state = rehearsal.project(projectId)
      return Promise.resolve({ version: state.events, state, view: rehearsal.view(projectId, on, onlooker) })
    },
    supplier: (id) => Promise.resolve(there(rehearsal.supplier(id), id)),
    fund: (id) => Promise.resolve(there(rehearsal.fund(id), id)),
  }
}

const enters = {
  supplier: (rehearsal, ...entry) => rehearsal.registerSupplier(...entry),
  fund: (rehearsal, ...entry) => rehearsal.openFund(...entry),
  project: (rehearsal, ...entry) => rehearsal.createProject(...entry),
} as const satisfies Record<Entry['kind'], (rehearsal: Rehearsal, ...entry: Parameters<Rehearsal['openFund']>) => Decision>

function answerOf(decision: Decision): Answer {
  return {
    outcome: decision.outcome,
    findings: 'findings' in decision ? decision.findings : [],
    issues: 'issues' in decision ? decision.issues : [],
    replayed: false,
  }
}

function there<T>(found: T | undefined, id: string): T {
  if (found === undefined) throw new Error(`The rehearsal has no ${id}.`)
  return found
}
