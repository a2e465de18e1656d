import { changeSupplier, dateAt } from '@goufu/engine'
import type { Actor, CalendarDate, Finding, JsonObject, ResolvedProfile } from '@goufu/engine'
import { earlierCommand } from './commands.ts'
import type { Command } from './commands.ts'
import { conclude } from './conclude.ts'
import type { Concluded } from './conclude.ts'
import { NO_PREMISES } from './premises.ts'
import { saveProfile } from './profiles.ts'
import type { Store } from './store.ts'
import { loadStreams } from './streams.ts'
import type { StreamHead } from './streams.ts'
import { unstorableText } from './unstorable-text.ts'

/** The wish to enter what has changed in the record of a supplier. */
export interface SupplierChangeRequest {
  /** A UUID the asker chose: sending the request again with it acts once. */
  readonly commandId: string
  readonly supplierId: string
  /** The version of the record that the asker has seen. */
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

export type SupplierChangeResult =
  | {
      readonly kind: 'accepted'
      readonly version: number
      readonly findings: readonly Finding[]
      readonly supplier: StreamHead<'supplier'>
    }
  | Exclude<Concluded, { readonly kind: 'accepted' | 'unknown-task' | 'stale-version' | 'file-gone' }>
  | { readonly kind: 'unknown-supplier' }
  | { readonly kind: 'effective-in-future'; readonly today: CalendarDate }
  | { readonly kind: 'stale-version'; readonly version: number }

/** Enters what has changed in the record of a supplier, for every purchase at once; or records why not. */
export async function alterSupplier(store: Store, request: SupplierChangeRequest): Promise<SupplierChangeResult> {
  const { supplierId, input, profile, effectiveOn, actor, now } = request
  const issues = unstorableText(input)
  if (issues.length > 0) return { kind: 'invalid-input', issues }
  const today = dateAt(now.toISOString())
  if (effectiveOn > today) return { kind: 'effective-in-future', today }
  const command = commandOf(request)
  const heads = await loadStreams(store, [{ type: 'supplier', id: supplierId }])
  const head = heads.get('supplier', supplierId)
  if (head === undefined) return { kind: 'unknown-supplier' }
  // A repeated request still names the version it was first sent with, which has moved on because of it.
  if (head.version !== request.expectedVersion)
    return (await earlierCommand(store, command)) ?? { kind: 'stale-version', version: head.version }
  const decision = changeSupplier(profile, head.state, input, { today: effectiveOn, actor, suppliers: {}, funds: {} })
  const recordedAt = now.toISOString()
  await saveProfile(store, profile, recordedAt)
  const concluded = await conclude(store, { command, decision, profile, heads, premises: NO_PREMISES, recordedAt })
  switch (concluded.kind) {
    case 'accepted': {
      const { version, findings } = concluded
      return { kind: 'accepted', version, findings, supplier: concluded.heads.get('supplier', supplierId) ?? head }
    }
    case 'stale-version':
      return { kind: 'stale-version', version: concluded.version }
    case 'unknown-task':
      throw new Error('To change a supplier is no task.')
    case 'file-gone':
      throw new Error('To change a supplier cites no file.')
    default:
      return concluded
  }
}

function commandOf({ commandId, supplierId, effectiveOn, input, actor }: SupplierChangeRequest): Command {
  return {
    id: commandId,
    kind: 'change-supplier',
    stream: { type: 'supplier', id: supplierId },
    actor: { id: actor.id, name: actor.name, role: actor.role },
    // The version is left out, as with a task.
    request: { supplierId, effectiveOn, input } as JsonObject,
  }
}
