import { changeFund, dateAt, fundCarriedTo } from '@goufu/engine'
import type { Actor, CalendarDate, Finding, JsonObject, ResolvedProfile, StreamRef } from '@goufu/engine'
import { earlierCommand } from './commands.ts'
import type { Command } from './commands.ts'
import { conclude } from './conclude.ts'
import type { Concluded } from './conclude.ts'
import { MOST_ATTEMPTS } from './perform-task.ts'
import { saveProfile } from './profiles.ts'
import { surroundingsOf } from './related-streams.ts'
import type { Store } from './store.ts'
import { streamKey } from './stored-event.ts'
import { loadStreams } from './streams.ts'
import type { StreamHead } from './streams.ts'
import { unstorableText } from './unstorable-text.ts'

/** The wish to appropriate more to a fund, to reduce it, or to carry it over. */
export interface FundChangeRequest {
  /** A UUID the asker chose: sending the request again with it acts once. */
  readonly commandId: string
  readonly fundId: string
  /** The version of the fund that the asker has seen. */
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

export type FundChangeResult =
  | { readonly kind: 'accepted'; readonly version: number; readonly findings: readonly Finding[]; readonly fund: StreamHead<'fund'> }
  | Exclude<Concluded, { readonly kind: 'accepted' | 'unknown-task' | 'stale-version' | 'file-gone' }>
  | { readonly kind: 'unknown-fund' }
  | { readonly kind: 'effective-in-future'; readonly today: CalendarDate }
  | { readonly kind: 'stale-version'; readonly version: number }

/** Changes a fund itself, and with a carry-over the one it goes to in the same transaction; or records why not. */
export async function alterFund(store: Store, request: FundChangeRequest): Promise<FundChangeResult> {
  const { fundId, input, effectiveOn, now } = request
  const issues = unstorableText(input)
  if (issues.length > 0) return { kind: 'invalid-input', issues }
  const today = dateAt(now.toISOString())
  if (effectiveOn > today) return { kind: 'effective-in-future', today }
  const own: StreamRef = { type: 'fund', id: fundId }
  const into = fundCarriedTo(input)
  const streams = into === undefined || into === fundId ? [own] : [own, { type: 'fund', id: into } as const]
  for (let attempts = 1; attempts <= MOST_ATTEMPTS; attempts += 1) {
    const result = await store.turns.take(streams.map(streamKey), () => alterOnce(store, request, streams))
    if (result.kind !== 'stale-surroundings') return result
  }
  throw new Error(`The fund that ${fundId} is carried to moved on ${MOST_ATTEMPTS} times in a row.`)
}

async function alterOnce(
  store: Store,
  request: FundChangeRequest,
  streams: readonly StreamRef[],
): Promise<FundChangeResult | { readonly kind: 'stale-surroundings' }> {
  const { fundId, input, profile, effectiveOn, actor } = request
  const command = commandOf(request)
  const heads = await loadStreams(store, streams)
  const head = heads.get('fund', fundId)
  if (head === undefined) return { kind: 'unknown-fund' }
  // A repeated request still names the version it was first sent with, which has moved on because of it.
  if (head.version !== request.expectedVersion)
    return (await earlierCommand(store, command)) ?? { kind: 'stale-version', version: head.version }
  const decision = changeFund(profile, head.state, input, { today: effectiveOn, actor, ...surroundingsOf(heads) })
  const recordedAt = request.now.toISOString()
  await saveProfile(store, profile, recordedAt)
  const premises = { heads: heads.all(), fundYear: null }
  const concluded = await conclude(store, { command, decision, profile, heads, premises, recordedAt })
  switch (concluded.kind) {
    case 'accepted': {
      const { version, findings } = concluded
      return { kind: 'accepted', version, findings, fund: concluded.heads.get('fund', fundId) ?? head }
    }
    case 'stale-version':
      return concluded.stream.id === fundId ? { kind: 'stale-version', version: concluded.version } : { kind: 'stale-surroundings' }
    case 'unknown-task':
      throw new Error('To change a fund is no task.')
    case 'file-gone':
      throw new Error('To change a fund cites no file.')
    default:
      return concluded
  }
}

function commandOf({ commandId, fundId, effectiveOn, input, actor }: FundChangeRequest): Command {
  return {
    id: commandId,
    kind: 'change-fund',
    stream: { type: 'fund', id: fundId },
    actor: { id: actor.id, name: actor.name, role: actor.role },
    // The version is left out, as with a task.
    request: { fundId, effectiveOn, input } as JsonObject,
  }
}
