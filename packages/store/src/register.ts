import { createProject, dateAt, openFund, registerSupplier, ROOT_ORGANISATION, signatureOf } from '@goufu/engine'
import type { Actor, CalendarDate, Context, Decision, JsonObject, ResolvedProfile, StreamType } from '@goufu/engine'
import { conclude } from './conclude.ts'
import type { Concluded } from './conclude.ts'
import { earlierCommand } from './commands.ts'
import type { Command } from './commands.ts'
import { NO_PREMISES } from './premises.ts'
import { saveProfile } from './profiles.ts'
import type { Store } from './store.ts'
import { loadStreams } from './streams.ts'
import { officeNamed } from './organisations/office-named.ts'
import { unstorableText } from './unstorable-text.ts'
import { writerAt } from './writer-at.ts'

/** A request that begins a stream: a project, a supplier or a fund. */
export interface RegisterRequest {
  /** A UUID the asker chose: sending the request again with it acts once. */
  readonly commandId: string
  /** Id of the new stream. May differ when the request is sent again; the first one stays. */
  readonly id: string
  readonly input: unknown
  /** The profile it is entered under; a project pins it for good. */
  readonly profile: ResolvedProfile
  readonly effectiveOn: CalendarDate
  readonly actor: Actor
  /** The server's clock. */
  readonly now: Date
  /** Whether the deployment is a trial; only there a draft starts a project. */
  readonly trial?: boolean
}

export type RegisterResult =
  | (Extract<Concluded, { readonly kind: 'accepted' }> & { readonly id: string })
  | Exclude<Concluded, { readonly kind: 'accepted' | 'unknown-task' | 'stale-version' | 'file-gone' }>
  /** Another stream has this id, project code or credit code. */
  | { readonly kind: 'taken'; readonly field: 'id' | 'code' | 'creditCode' }
  | { readonly kind: 'effective-in-future'; readonly today: CalendarDate }

/** Opens a project under a profile, which is kept with it. */
export function openProject(store: Store, request: RegisterRequest): Promise<RegisterResult> {
  return register(store, 'project', createProject, request)
}

/** Enters a supplier in the register. */
export function enterSupplier(store: Store, request: RegisterRequest): Promise<RegisterResult> {
  return register(store, 'supplier', registerSupplier, request)
}

/** Opens a fund with its appropriation. */
export function enterFund(store: Store, request: RegisterRequest): Promise<RegisterResult> {
  return register(store, 'fund', openFund, request)
}

type Decide = (profile: ResolvedProfile, id: string, input: unknown, context: Context) => Decision

async function register(store: Store, type: StreamType, decide: Decide, request: RegisterRequest): Promise<RegisterResult> {
  const { commandId, id, input, profile, effectiveOn, actor, now } = request
  const issues = unstorableText(input)
  if (issues.length > 0) return { kind: 'invalid-input', issues }
  const today = dateAt(now.toISOString())
  if (effectiveOn > today) return { kind: 'effective-in-future', today }
  const command: Command = {
    id: commandId,
    kind: `open-${type}`,
    stream: { type, id },
    actor: signatureOf(actor),
    request: { input, effectiveOn, profile: profile.digest } as JsonObject,
  }
  const office = type === 'supplier' ? undefined : await officeNamed(store, input, actor)
  const context = { today: effectiveOn, actor, suppliers: {}, funds: {}, trial: request.trial ?? false }
  const decision = decide(profile, id, input, office === undefined ? context : { ...context, office })
  const writer = writerAt(store, office ?? ROOT_ORGANISATION)
  const recordedAt = now.toISOString()
  await saveProfile(store, profile, recordedAt)
  const heads = await loadStreams(store, [])
  try {
    const concluded = await conclude(writer, { command, decision, profile, heads, premises: NO_PREMISES, recordedAt })
    switch (concluded.kind) {
      case 'accepted':
        return { ...concluded, id }
      case 'stale-version':
        return (await earlierCommand(writer, command)) ?? { kind: 'taken', field: 'id' }
      case 'unknown-task':
        throw new Error('To begin a stream is no task.')
      case 'file-gone':
        throw new Error('To begin a stream cites no file.')
      default:
        return concluded
    }
  } catch (error) {
    const field = takenField(error)
    if (field === undefined) throw error
    return { kind: 'taken', field }
  }
}

/** Which of the things that are unique somebody else has already; `undefined` for any other error. */
function takenField(error: unknown): 'code' | 'creditCode' | undefined {
  if (!(error instanceof Error && 'constraint' in error)) return undefined
  if (error.constraint === 'project_list_code_is_free') return 'code'
  if (error.constraint === 'supplier_list_credit_code_is_free') return 'creditCode'
  return undefined
}
