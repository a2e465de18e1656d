import type { Decision, EventDraft, FieldIssue, Finding, ResolvedProfile, StateOf, StreamRef, StreamType } from '@goufu/engine'
import { commit } from './commit.ts'
import type { Command } from './commands.ts'
import type { CommitResult, StreamWrite } from './commit.ts'
import { evolveStream, listRows } from './engine-fold.ts'
import type { Premises } from './premises.ts'
import { sameParties } from './parties.ts'
import { mergeProjections, NO_PROJECTIONS } from './projections.ts'
import type { Projections } from './projections.ts'
import type { Store } from './store.ts'
import type { StoredEvent } from './stored-event.ts'
import { streamKey } from './stored-event.ts'
import { BEFORE_FIRST_EVENT } from './streams.ts'
import type { StreamHead, StreamHeads } from './streams.ts'

export interface Conclusion {
  readonly command: Command
  readonly decision: Decision
  /** The profile that was decided by. */
  readonly profile: ResolvedProfile
  /** The heads that were decided on. */
  readonly heads: StreamHeads
  /** Which of them must not have moved on, whether they are written or not. */
  readonly premises: Premises
  /** Instant of the server's clock, ISO 8601 in UTC with milliseconds. */
  readonly recordedAt: string
}

export type Concluded =
  | {
      readonly kind: 'accepted'
      /** New version of the stream the command is about. */
      readonly version: number
      readonly findings: readonly Finding[]
      readonly events: readonly StoredEvent[]
      /** All heads as they now are. */
      readonly heads: StreamHeads
    }
  | { readonly kind: 'refused' | 'needs-facts' | 'wrong-role'; readonly findings: readonly Finding[] }
  | { readonly kind: 'invalid-input'; readonly issues: readonly FieldIssue[] }
  | { readonly kind: 'unknown-task' }
  | Exclude<CommitResult, { readonly kind: 'committed' }>

/**
 * Puts a decision into effect: an acceptance with its events on every stream they belong to, a refusal as the outcome of
 * its command. An input without form and a task that does not exist are answered and not recorded: nothing was attempted.
 */
export async function conclude(store: Store, conclusion: Conclusion): Promise<Concluded> {
  const { command, decision, recordedAt } = conclusion
  switch (decision.outcome) {
    case 'unknown-task':
      return { kind: 'unknown-task' }
    case 'invalid-input':
      return { kind: 'invalid-input', issues: decision.issues }
    case 'refused':
    case 'needs-facts':
    case 'wrong-role': {
      const { outcome, findings } = decision
      const answer = { version: versionOf(conclusion.heads, command.stream) }
      const result = await commit(store, { command, outcome, answer, findings, writes: [], projections: NO_PROJECTIONS, recordedAt })
      return result.kind === 'committed' ? { kind: outcome, findings } : result
    }
    case 'accepted':
      return accept(store, conclusion, decision)
  }
}

async function accept(store: Store, conclusion: Conclusion, decision: Extract<Decision, { outcome: 'accepted' }>): Promise<Concluded> {
  const { command, profile, heads, premises, recordedAt } = conclusion
  const { findings } = decision
  const writes = writesOf(decision.events, heads)
  const version = writes.find((write) => streamKey(write.stream) === streamKey(command.stream))?.version ?? versionOf(heads, command.stream)
  const projections = mergeProjections(
    writes.map((write) =>
      changedRows(heads, listRows(write.stream.type, write.state, profile, { version: write.version, updatedAt: recordedAt })),
    ),
  )
  const answer = { version, stream: { ...command.stream } }
  const result = await commit(store, { command, outcome: 'accepted', answer, findings, writes, projections, premises, recordedAt })
  if (result.kind !== 'committed') return result
  const { events } = result
  return { kind: 'accepted', version, findings, events, heads: heads.with(writes.map((write) => headAfter(write, events))) }
}

/** Without what is known to stay as it is. */
function changedRows(heads: StreamHeads, rows: Projections): Projections {
  const parties = rows.parties.filter((after) => {
    const before = heads.get('project', after.projectId)
    return before === undefined ? after.parties.length > 0 : !sameParties(before.state, after)
  })
  return { ...rows, parties }
}

type VersionedWrite = StreamWrite & { readonly version: number }

/** Events by stream, each stream folded on from its head. */
function writesOf(events: readonly EventDraft[], heads: StreamHeads): readonly VersionedWrite[] {
  const byStream = Map.groupBy(events, (event) => streamKey(event.stream))
  return [...byStream.values()].flatMap((drafts) => {
    const [first] = drafts
    return first === undefined ? [] : [writeOf(first.stream, drafts, heads.get(first.stream.type, first.stream.id))]
  })
}

function writeOf(stream: StreamRef, events: readonly EventDraft[], head: StreamHead | undefined): VersionedWrite {
  const fold = (state: StateOf[StreamType] | null, event: EventDraft) => evolveStream(stream.type, state, event)
  const state = events.reduce(fold, head?.state ?? null)
  if (state === null) throw new Error(`A write to ${streamKey(stream)} carries no event.`)
  const { version, hash } = head ?? BEFORE_FIRST_EVENT
  return { stream, head: { version, hash }, events, state, version: version + events.length }
}

function headAfter(write: VersionedWrite, events: readonly StoredEvent[]): StreamHead {
  const last = events.findLast((event) => streamKey(event.stream) === streamKey(write.stream))
  return { stream: write.stream, version: write.version, hash: last?.hash ?? write.head.hash, state: write.state }
}

function versionOf(heads: StreamHeads, stream: StreamRef): number {
  return heads.get(stream.type, stream.id)?.version ?? 0
}
