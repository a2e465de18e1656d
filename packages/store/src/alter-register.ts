import { dateAt, signatureOf } from '@goufu/engine'
import type { Actor, CalendarDate, Context, Decision, Finding, JsonObject, ResolvedProfile, StateOf, StreamRef } from '@goufu/engine'
import { earlierCommand } from './commands.ts'
import { filesById } from './files/file-rows.ts'
import type { Command } from './commands.ts'
import { conclude } from './conclude.ts'
import type { Concluded } from './conclude.ts'
import { organisationOf } from './organisation-of.ts'
import { MOST_ATTEMPTS } from './perform-task.ts'
import { saveProfile } from './profiles.ts'
import { surroundingsOf } from './related-streams.ts'
import type { Store } from './store.ts'
import { streamKey } from './stored-event.ts'
import { loadStreams } from './streams.ts'
import type { StreamHead } from './streams.ts'
import { unstorableText } from './unstorable-text.ts'
import { writerAt } from './writer-at.ts'

/** The registers whose entries are changed by themselves, without a project. */
export type Register = 'fund' | 'supplier'

/** The wish to change an entry of a register. */
export interface RegisterChangeRequest {
  /** A UUID the asker chose: sending the request again with it acts once. */
  readonly commandId: string
  /** The fund or the supplier. */
  readonly id: string
  /** The version of it that the asker has seen. */
  readonly expectedVersion: number
  readonly input: unknown
  /** The profile it is recorded under. */
  readonly profile: ResolvedProfile
  /** The day it takes effect, in Asia/Shanghai. */
  readonly effectiveOn: CalendarDate
  readonly actor: Actor
  /** The server's clock. */
  readonly now: Date
}

export type RegisterChangeResult<T extends Register> =
  | { readonly kind: 'accepted'; readonly version: number; readonly findings: readonly Finding[]; readonly entry: StreamHead<T> }
  | Exclude<Concluded, { readonly kind: 'accepted' | 'unknown-task' | 'stale-version' | 'file-gone' }>
  | { readonly kind: 'unknown-entry' }
  | { readonly kind: 'effective-in-future'; readonly today: CalendarDate }
  | { readonly kind: 'stale-version'; readonly version: number }

/** What is particular to a register. */
export interface RegisterChange<T extends Register> {
  readonly type: T
  /** Another entry that the same change writes, in the same transaction. */
  readonly alsoWrites: (input: unknown) => string | undefined
  readonly decide: (profile: ResolvedProfile, state: StateOf[T], input: unknown, context: Context) => Decision
  /** What is asked for: `change-supplier`. */
  readonly command: string
  /** The files that the input names, by id: of the entry that is changed. */
  readonly names?: (input: unknown) => readonly string[]
}

/** Changes an entry of a register, and what the change writes beside it, in one transaction; or records why not. */
export async function alterRegister<T extends Register>(
  store: Store,
  change: RegisterChange<T>,
  request: RegisterChangeRequest,
): Promise<RegisterChangeResult<T>> {
  const { id, input, effectiveOn, now } = request
  const issues = unstorableText(input)
  if (issues.length > 0) return { kind: 'invalid-input', issues }
  const today = dateAt(now.toISOString())
  if (effectiveOn > today) return { kind: 'effective-in-future', today }
  const ids = new Set([id, change.alsoWrites(input) ?? id])
  const streams = [...ids].map((each): StreamRef => ({ type: change.type, id: each }))
  for (let attempts = 1; attempts <= MOST_ATTEMPTS; attempts += 1) {
    const result = await store.turns.take(streams.map(streamKey), () => alterOnce(store, change, request, streams))
    if (result.kind !== 'stale-surroundings') return result
  }
  throw new Error(`What ${change.type} ${id} is changed with moved on ${MOST_ATTEMPTS} times in a row.`)
}

async function alterOnce<T extends Register>(
  store: Store,
  change: RegisterChange<T>,
  request: RegisterChangeRequest,
  streams: readonly StreamRef[],
): Promise<RegisterChangeResult<T> | { readonly kind: 'stale-surroundings' }> {
  const { type, decide } = change
  const { id, input, profile, effectiveOn, actor } = request
  const command = commandOf(change, request)
  const heads = await loadStreams(store, streams)
  const head = heads.get(type, id)
  if (head === undefined) return { kind: 'unknown-entry' }
  // A repeated request still names the version it was first sent with, which has moved on because of it.
  if (head.version !== request.expectedVersion)
    return (await earlierCommand(writerAt(store, null), command)) ?? { kind: 'stale-version', version: head.version }
  const files = type === 'supplier' ? await filesById(store, { type, id }, change.names?.(input) ?? [], actor) : {}
  const decision = decide(profile, head.state, input, { today: effectiveOn, actor, ...surroundingsOf(heads), files })
  const recordedAt = request.now.toISOString()
  await saveProfile(store, profile, recordedAt)
  const premises = { heads: heads.all(), fundYear: null, files: Object.keys(files) }
  const concluded = await conclude(writerAt(store, organisationOf(head.state)), { command, decision, profile, heads, premises, recordedAt })
  switch (concluded.kind) {
    case 'accepted': {
      const { version, findings } = concluded
      return { kind: 'accepted', version, findings, entry: concluded.heads.get(type, id) ?? head }
    }
    case 'stale-version':
      return concluded.stream.id === id ? { kind: 'stale-version', version: concluded.version } : { kind: 'stale-surroundings' }
    case 'file-gone':
      return { kind: 'stale-surroundings' }
    case 'unknown-task':
      throw new Error(`To change a ${type} is no task.`)
    default:
      return concluded
  }
}

function commandOf<T extends Register>(
  { type, command }: RegisterChange<T>,
  { commandId, id, effectiveOn, input, actor }: RegisterChangeRequest,
): Command {
  return {
    id: commandId,
    kind: command,
    stream: { type, id },
    actor: signatureOf(actor),
    // The version is left out, as with a task.
    request: { id, effectiveOn, input } as JsonObject,
  }
}
