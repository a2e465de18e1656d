import { dateAt, repinProject, signatureOf } from '@goufu/engine'
import type { Actor, CalendarDate, Context, Decision, JsonObject, ResolvedProfile } from '@goufu/engine'
import { earlierCommand } from './commands.ts'
import type { Command } from './commands.ts'
import { conclude } from './conclude.ts'
import type { ProjectPicture, TaskRehearsal, TaskResult } from './perform-task.ts'
import { NO_PREMISES } from './premises.ts'
import { readProfile } from './profiles.ts'
import type { Profiles } from './profiles.ts'
import { readProject } from './read-project.ts'
import type { Store } from './store.ts'
import { StreamHeads } from './streams.ts'
import { unstorableText } from './unstorable-text.ts'
import { writerAt } from './writer-at.ts'

/** The wish to move one project to another version of its document. */
export interface RepinRequest {
  /** A UUID the asker chose: sending the request again with it acts once. */
  readonly commandId: string
  readonly projectId: string
  /** The version of the project that the asker has seen. */
  readonly expectedVersion: number
  /** Digest of the kept profile, the day its rules are read at, and the reason. */
  readonly input: unknown
  /** The day it takes effect, in Asia/Shanghai. */
  readonly effectiveOn: CalendarDate
  readonly actor: Actor
  /** The server's clock. */
  readonly now: Date
  /** Whether the deployment is a trial; only there a project goes by a draft. */
  readonly trial: boolean
}

/**
 * Moves a project to another version of its document that is kept in the store, or records why not. It is no task of a process, and is
 * answered like one.
 */
export async function repin(store: Store, profiles: Profiles, request: RepinRequest): Promise<TaskResult> {
  const command = commandOf(request)
  const judged = await judge(store, profiles, request)
  if (judged.kind !== 'judged') {
    // A repeated request still names the version it was first sent with, which has moved on because of it.
    const earlier = judged.kind === 'stale-version' ? await earlierCommand(writerAt(store, null), command) : undefined
    return earlier ?? judged
  }
  const { picture, after, decision } = judged
  const concluded = await conclude(writerAt(store, picture.project.state.organisation), {
    command,
    decision,
    profile: after ?? picture.profile,
    heads: new StreamHeads([picture.project]),
    premises: NO_PREMISES,
    recordedAt: request.now.toISOString(),
  })
  switch (concluded.kind) {
    case 'accepted': {
      const { version, findings, events, heads } = concluded
      const project = heads.get('project', request.projectId) ?? picture.project
      return { kind: 'accepted', version, findings, events, after: { ...picture, project, profile: after ?? picture.profile } }
    }
    case 'stale-version':
      return { kind: 'stale-version', version: concluded.version }
    case 'file-gone':
      throw new Error('To move to another version cites no file.')
    default:
      return concluded
  }
}

/** Judges the wish as `repin` would, and records nothing. */
export async function rehearseRepin(store: Store, profiles: Profiles, request: Omit<RepinRequest, 'commandId'>): Promise<TaskRehearsal> {
  const judged = await judge(store, profiles, request)
  if (judged.kind !== 'judged') return judged
  const { picture, decision } = judged
  return { kind: 'decided', version: picture.project.version, decision, picture }
}

interface Judged {
  readonly kind: 'judged'
  readonly picture: ProjectPicture
  readonly after: ResolvedProfile | null
  readonly decision: Decision
}

async function judge(
  store: Store,
  profiles: Profiles,
  request: Omit<RepinRequest, 'commandId'>,
): Promise<Judged | Exclude<TaskRehearsal, { readonly kind: 'decided' }>> {
  const { projectId, expectedVersion, input, effectiveOn, actor, trial } = request
  const issues = unstorableText(input)
  if (issues.length > 0) return { kind: 'invalid-input', issues }
  const today = dateAt(request.now.toISOString())
  if (effectiveOn > today) return { kind: 'effective-in-future', today }
  const picture = await readProject(store, profiles, projectId)
  if (picture === undefined) return { kind: 'unknown-project' }
  const { version, state } = picture.project
  if (version !== expectedVersion) return { kind: 'stale-version', version }
  const after = await profileNamed(store, input)
  const context: Context = { today: effectiveOn, actor, suppliers: picture.suppliers, funds: picture.funds, trial }
  return { kind: 'judged', picture, after, decision: repinProject({ before: picture.profile, after }, state, input, context) }
}

/** The kept profile whose digest the input names, if it names one. */
async function profileNamed(store: Store, input: unknown): Promise<ResolvedProfile | null> {
  const digest = typeof input === 'object' && input !== null && 'digest' in input ? input.digest : undefined
  return typeof digest === 'string' ? ((await readProfile(store, digest)) ?? null) : null
}

function commandOf({ commandId, projectId, effectiveOn, input, actor }: RepinRequest): Command {
  return {
    id: commandId,
    kind: 'repin',
    stream: { type: 'project', id: projectId },
    actor: signatureOf(actor),
    // The version is left out, as with a task.
    request: { projectId, effectiveOn, input } as JsonObject,
  }
}
