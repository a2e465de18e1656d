import { randomUUID } from 'node:crypto'
import type { Step } from './purchase.ts'

/** A task as it is asked for over HTTP. */
export interface TaskRequest {
  readonly path: string
  /** Who asks; whoever sends it adds their cookie. */
  readonly actor: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** The request for a step of a project whose version is known. */
export function taskRequest(projectId: string, version: number, { task, actor, on, input }: Step, commandId = randomUUID()): TaskRequest {
  return {
    path: `/api/v1/projects/${projectId}/tasks/${encodeURIComponent(task)}`,
    actor,
    headers: { ...commandHeaders(commandId), 'if-match': `"${version}"` },
    body: JSON.stringify({ input, effectiveOn: on }),
  }
}

/** Headers of a request that writes. */
export function commandHeaders(commandId: string = randomUUID()): Readonly<Record<string, string>> {
  return { 'content-type': 'application/json', 'idempotency-key': commandId }
}
