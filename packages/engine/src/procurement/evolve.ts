import type { Fen } from '../policy/money.ts'
import type { JsonObject } from '../policy/json.ts'
import type { Text } from '../policy/text.ts'
import { parseAddress } from './address.ts'
import type { Declared } from './declared.ts'
import type { EventDraft } from './event.ts'
import type { CitedFile } from './file.ts'
import { afterAct } from './consents.ts'
import { evolveFund, type FundMovement, type FundState, movementOf } from './fund.ts'
import { lotAt, withLot } from './lots.ts'
import type { ProjectState, TaskRecord } from './project.ts'
import type { Repinning } from './repin.ts'
import { evolveSupplier, type SupplierState } from './supplier.ts'
import { taskKinds } from './tasks/index.ts'
import { upcast } from './upcast.ts'

/** The folded state of each type of stream. */
export interface StateOf {
  readonly project: ProjectState
  readonly fund: FundState
  readonly supplier: SupplierState
}

/** Folds one event of a project. @throws Error for an event that cannot stand there: a broken stream. */
function evolveProject(state: ProjectState | null, event: EventDraft): ProjectState {
  if (event.type === 'create') return created(event)
  if (state === null) throw new Error(`project ${event.stream.id}: ${event.type} before create`)
  if (event.type === 'repin') return repinned(state, event)
  const kind = taskKinds.get(event.type)
  if (kind === undefined || event.task === null) throw new Error(`project ${event.stream.id}: unknown event ${event.type}`)
  const { task, lot, instance } = parseAddress(event.task)
  const seen = lotAt(state, lot)
  if (seen === undefined) throw new Error(`project ${event.stream.id}: there is no lot ${lot}`)
  const noted = event.data['record'] as unknown as { readonly summary: Text | null; readonly amountFen: Fen | null }
  const about = event.data['supplierId']
  const consentTo = event.data['consentTo']
  const exceptions = Object.keys((event.data['justifications'] as JsonObject | undefined) ?? {})
  const files = (event.data['files'] as unknown as readonly CitedFile[] | undefined) ?? []
  const record: TaskRecord = {
    address: event.task,
    task,
    instance,
    ...(lot === null ? {} : { lot }),
    kind: event.type,
    on: event.effectiveOn,
    by: event.actor,
    event: state.events + 1,
    ...(typeof about === 'string' ? { supplierId: about } : {}),
    summary: noted.summary,
    amountFen: noted.amountFen,
    ...(typeof consentTo === 'string' ? { consentTo } : {}),
    ...(exceptions.length === 0 ? {} : { exceptions }),
    ...(files.length === 0 ? {} : { files }),
  }
  const declared = (event.data['declared'] as Declared | undefined) ?? {}
  const recorded = { ...seen, records: [...seen.records, record] }
  const patch = kind.evolve(recorded, event, instance, task)
  const folded: ProjectState = {
    ...state,
    ...(lot === null
      ? { records: recorded.records, declared: { ...state.declared, ...declared }, ...patch }
      : withLot(state, lot, { record, declared, patch })),
    lastEffectiveOn: event.effectiveOn,
    events: state.events + 1,
  }
  return { ...folded, consentRequests: afterAct(folded.consentRequests, event.task, folded.events) }
}

/**
 * Folds one event of any stream, in whatever shape it was stored.
 * @throws Error for an event that cannot stand there, and UnreadableEvent for one that this program does not know.
 */
export const evolve: { readonly [T in keyof StateOf]: (state: StateOf[T] | null, event: EventDraft) => StateOf[T] } = {
  project: (state, event) => evolveProject(state, upcast(event)),
  fund: (state, event) => evolveFund(state, upcast(event)),
  supplier: (state, event) => evolveSupplier(state, upcast(event)),
}

/** What an event of a fund moves, in whatever shape it was stored. @throws as {@link evolve} does */
export function movedBy(event: EventDraft): FundMovement {
  return movementOf(upcast(event))
}

/** Rules are read by another version from here on; what was decided stays. */
function repinned(state: ProjectState, event: EventDraft): ProjectState {
  const { to } = event.data as unknown as Repinning
  return { ...state, profile: { id: event.profile.id, ...to }, lastEffectiveOn: event.effectiveOn, events: state.events + 1 }
}

/** What a `create` event carries. */
export interface Creation {
  readonly code: string
  readonly title: string
  readonly buyer: string
  readonly organisation: string
  readonly fiscalYear: number
  readonly version: string
}

function created(event: EventDraft): ProjectState {
  const { code, title, buyer, organisation, fiscalYear, version } = event.data as unknown as Creation
  return {
    id: event.stream.id,
    code,
    title,
    buyer,
    organisation,
    fiscalYear,
    profile: { id: event.profile.id, version, digest: event.profile.digest, rulesDate: event.rulesDate },
    createdOn: event.effectiveOn,
    lastEffectiveOn: event.effectiveOn,
    events: 1,
    outcome: { kind: 'open' },
    lot: null,
    lots: {},
    records: [],
    declared: {},
    settings: {},
    returned: {},
    plan: null,
    budget: null,
    rounds: [],
    method: null,
    call: null,
    applications: [],
    withdrawals: [],
    finalOffers: null,
    panel: [],
    reviews: [],
    recusals: [],
    publicNotice: null,
    objections: [],
    consentRequests: [],
    award: null,
    refinedPriceFen: null,
    takeoverPlan: null,
    contract: null,
    takeovers: [],
    amendments: [],
    payments: [],
    donations: [],
    inspections: [],
    fundReviews: [],
    rectifications: [],
    evaluations: {},
    surveys: [],
    publications: [],
    acceptance: null,
    breaches: [],
    clawBacks: [],
    refunds: [],
    settlement: null,
    sanctions: [],
  }
}
