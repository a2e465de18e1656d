import type { JsonObject, JsonValue } from '../policy/json.ts'
import type { Profile } from '../profile/profile.ts'
import { sampleProfile } from './sample-profile.ts'

/** A copy of a JSON value that shares nothing with it. */
export function copy<T extends JsonValue>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T
}

/** The sample profile as plain data. */
export const good = JSON.parse(JSON.stringify(sampleProfile)) as JsonObject

/** The sample profile after some changes to its data, which may break it in any way: a parsed edge on purpose. */
export function broken(...changes: readonly ((data: Draft) => void)[]): Profile {
  const data = copy(good) as unknown as Draft
  for (const change of changes) change(data)
  return data as unknown as Profile
}

/** The data of a profile, open to every change. */
export interface Draft {
  [member: string]: unknown
  clauses: { path: string; elements: Record<string, unknown>[] }[]
  process: { clause: string; stages: { clause: string; tasks: DraftTask[] }[]; anytime: DraftTask[] }
}

/** A task of the data. */
export interface DraftTask {
  [member: string]: unknown
  key: string
  after: string[]
}

/** An element of the data by its key. */
export const element = (data: Draft, key: string): Record<string, unknown> => {
  const found = data.clauses.flatMap((clause) => clause.elements).find((candidate) => candidate['key'] === key)
  if (found === undefined) throw new Error(`no element ${key}`)
  return found
}
/** A task of the data by its key. */
export const task = (data: Draft, key: string): DraftTask => {
  const found = [...data.process.stages.flatMap((stage) => stage.tasks), ...data.process.anytime].find((candidate) => candidate.key === key)
  if (found === undefined) throw new Error(`no task ${key}`)
  return found
}
/** Changes members of an element. */
export const put = (key: string, change: Record<string, unknown>) => (data: Draft) => void Object.assign(element(data, key), change)
/** Changes members of a task. */
export const putTask = (key: string, change: Record<string, unknown>) => (data: Draft) => void Object.assign(task(data, key), change)
export const fact = (path: string) => ({ op: 'fact', path })
export const literal = (kind: string, value: JsonValue) => ({ op: 'value', kind, value })
/** Gives the first rule another condition. */
export const requires = (node: unknown) => put('plan-within-cap', { require: node })
