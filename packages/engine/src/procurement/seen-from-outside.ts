import type { CalendarDate } from '../policy/calendar-date.ts'
import type { ResolvedProfile } from '../policy/resolved-profile.ts'
import { addressOf, parseAddress } from './address.ts'
import type { Declared } from './declared.ts'
import { lotAt, lotsOf } from './lots.ts'
import { tasksOf } from './occurrence.ts'
import type { Application, Contract, PanelMember, ProjectState, Publication, Round, TaskRecord } from './project.ts'

/** A supplier that looks, and the person who looks for it. */
interface Own {
  readonly supplierId: string
  readonly person: string
}

/** A type with every one of its keys, so that a key that comes anew is decided on before anything compiles. */
type Every<T> = { readonly [K in keyof Required<T>]: T[K] }

/** What a purchase, or one of its lots, shows. */
interface Sight {
  readonly own: Own | null
  /** Offers are called for, and whoever looks is among those who may make one. */
  readonly called: boolean
  /** The result is published. */
  readonly result: boolean
  /** The contract is published. */
  readonly contract: boolean
  /** Whoever looks was awarded it. */
  readonly awarded: boolean
  /** Whoever looks has the contract. */
  readonly contracted: boolean
  /** The day it was signed; `null` for everybody else. */
  readonly signedOn: CalendarDate | null
}

/** @param until the last day of a round that is over: what was published later is not its own */
function sightOf(state: ProjectState, own: Own | null, until?: CalendarDate): Sight {
  const id = own?.supplierId ?? null
  const invited = state.call?.invited
  const contracted = id !== null && state.contract?.supplierId === id
  const isPublished = (what: Publication['of'], since: CalendarDate) =>
    state.publications.some(({ of, on }) => of === what && on >= since && (until === undefined || on <= until))
  return {
    own,
    called: state.call !== null && (invited === undefined || (id !== null && invited.includes(id))),
    result: state.award !== null && isPublished('result', state.award.decidedOn),
    contract: state.contract !== null && isPublished('contract', state.contract.signedOn),
    awarded: contracted || (id !== null && state.award?.supplierId === id),
    contracted,
    signedOn: contracted ? (state.contract?.signedOn ?? null) : null,
  }
}

/**
 * A purchase as it is shown outside the office: what has been published, and of a supplier its own besides. Made by listing what is shown.
 * That others have applied, who and how many, is no part of it before it is published; their offers, files, marks and the reasons for
 * which they were refused never are.
 */
export function seenFromOutside(profile: ResolvedProfile, state: ProjectState, own: Own | null): ProjectState {
  const sights = new Map([state, ...lotsOf(state)].map((seen) => [seen.lot, sightOf(seen, own)] as const))
  const whole = sights.get(null) ?? sightOf(state, own)
  // What is planned and what it may cost stands in every call; of lots, in the one call for all of them.
  const records = numbered(
    profile,
    shownRecords(profile, state.records, (lot) => sights.get(lot) ?? whole),
  )
  return {
    ...sections(profile, state, whole),
    records,
    lastEffectiveOn: records.reduce((last, { on }) => (on > last ? on : last), state.createdOn),
    lots: Object.fromEntries(
      Object.entries(state.lots).map(([key, kept]) => {
        const lot = lotAt(state, Number(key))
        const sight = sights.get(Number(key))
        return [key, lot === undefined || sight === undefined ? {} : ofLot(profile, lot, kept, sight)]
      }),
    ),
  }
}

/** Of what a lot keeps for itself, what is shown. */
function ofLot(profile: ResolvedProfile, lot: ProjectState, kept: Partial<ProjectState>, sight: Sight): Partial<ProjectState> {
  const shown = sections(profile, lot, sight)
  const own = {
    ...shown,
    rounds: (kept.rounds ?? []).map((round) => roundOf(profile, lot, round, sight)),
    declared: declaredOf(kept.declared ?? {}, sight),
  }
  return Object.fromEntries(Object.entries(own).filter(([section]) => section in kept))
}

/** Every section of a purchase, or of a lot; what follows from all records is filled in by whoever asks. */
function sections(profile: ResolvedProfile, state: ProjectState, sight: Sight): Omit<Every<ProjectState>, 'purchase'> {
  const { own, called, contracted, awarded } = sight
  const isOwn = ({ supplierId }: { readonly supplierId: string }) => supplierId === own?.supplierId
  const known = called || awarded
  const open = <T>(section: T, nothing: T): T => (contracted ? section : nothing)
  return {
    id: state.id,
    code: state.code,
    title: state.title,
    buyer: state.buyer,
    organisation: state.organisation,
    fiscalYear: state.fiscalYear,
    profile: state.profile,
    createdOn: state.createdOn,
    lastEffectiveOn: state.lastEffectiveOn,
    events: state.events,
    outcome: state.outcome.kind === 'terminated' && !contracted ? { ...state.outcome, penalties: [] } : state.outcome,
    lot: state.lot,
    lots: {},
    records: [],
    declared: declaredOf(state.declared, sight),
    settings: known ? state.settings : {},
    returned: {},
    plan: known && state.plan !== null ? { ...state.plan, needEvidence: '' } : null,
    budget: known && state.budget !== null ? { lines: state.budget.lines.map((line) => ({ ...line, fundId: '', source: '' })) } : null,
    rounds: state.rounds.map((round) => roundOf(profile, state, round, sight)),
    method: known && state.method !== null ? { ...state.method, reasons: null } : null,
    call: known && state.call !== null ? callOf(state.call, own) : null,
    applications: state.applications.filter(isOwn),
    withdrawals: state.withdrawals.filter(({ application }) => isOwn(application)),
    finalOffers: finalOffersOf(state.finalOffers, isOwn),
    panel: sight.result ? state.panel.map(nameless) : [],
    reviews: [],
    recusals: [],
    publicNotice: state.publicNotice,
    objections: [],
    consentRequests: [],
    award: sight.result || awarded ? state.award : null,
    refinedPriceFen: awarded ? state.refinedPriceFen : null,
    takeoverPlan: null,
    contract: state.contract === null ? null : contracted ? state.contract : sight.contract ? published(state, state.contract) : null,
    takeovers: open(state.takeovers, []),
    amendments: open(
      state.amendments.map((amendment) => ({ ...amendment, fundId: null, source: null })),
      [],
    ),
    payments: open(state.payments, []),
    donations: open(state.donations, []),
    inspections: open(state.inspections, []),
    evaluations: contracted
      ? state.evaluations
      : Object.fromEntries(Object.entries(state.evaluations).filter(([, evaluation]) => evaluation.published)),
    surveys: [],
    publications: state.publications,
    fundReviews: open(state.fundReviews, []),
    rectifications: open(state.rectifications, []),
    acceptance: open(state.acceptance, null),
    breaches: open(state.breaches, []),
    clawBacks: open(state.clawBacks, []),
    refunds: open(state.refunds, []),
    settlement: open(state.settlement, null),
    sanctions: state.sanctions.filter(isOwn),
  }
}

/** Whoever is invited is told that they are, and not who else. */
function callOf(call: NonNullable<ProjectState['call']>, own: Own | null): ProjectState['call'] {
  const { publishedOn, closesOn, channels, invited } = call
  return { publishedOn, closesOn, channels, ...(invited === undefined ? {} : { invited: own === null ? [] : [own.supplierId] }) }
}

function finalOffersOf(
  finalOffers: ProjectState['finalOffers'],
  isOwn: (offer: { readonly supplierId: string }) => boolean,
): ProjectState['finalOffers'] {
  const offers = (finalOffers?.offers ?? []).filter(isOwn)
  return finalOffers === null || offers.length === 0 ? null : { ...finalOffers, offers }
}

/** The names of the panel are published with the result (实施条例 四十三); their accounts are nobody's business. */
function nameless({ name, side }: PanelMember, index: number): PanelMember {
  return { id: String(index + 1), name, side }
}

/** A contract as it was published last: what was added since has not been. */
function published({ amendments, publications }: ProjectState, contract: Contract): Contract {
  const last = publications.reduce((day, { of, on }) => (of === 'contract' && on > day ? on : day), '')
  const since = amendments.reduce((sum, { on, additionFen }) => (on > last ? sum + additionFen : sum), 0)
  const shown: Every<Contract> = {
    supplierId: contract.supplierId,
    supplierName: contract.supplierName,
    signedOn: contract.signedOn,
    startsOn: contract.startsOn,
    endsOn: contract.endsOn,
    priceFen: contract.priceFen - since,
    articles: contract.articles,
    reportDays: contract.reportDays,
    midtermOn: contract.midtermOn,
  }
  return shown
}

/** A round that is over: why, which is published with the call that follows, and what was one's own in it. */
function roundOf(profile: ResolvedProfile, state: ProjectState, round: Round, sight: Sight): Round {
  const was = { ...state, ...round.was, lots: {}, rounds: [] }
  const then = sightOf(was, sight.own, round.on)
  const open = sections(profile, was, then)
  const shown: Omit<Every<Round>, 'reason'> = {
    on: round.on,
    ground: round.ground,
    tasks: round.tasks,
    facts: [],
    records: numbered(
      profile,
      shownRecords(profile, round.records, () => then),
    ),
    was: Object.fromEntries(Object.entries(open).filter(([section]) => section in round.was)),
  }
  return shown
}

/** What a call says, and what a contract does, of what was declared. */
function declaredOf(declared: Declared, { called, awarded, contracted }: Sight): Declared {
  const shown = [...(called || awarded ? calledWith : []), ...(contracted ? contractedWith : [])]
  return Object.fromEntries(Object.entries(declared).filter(([path]) => shown.some((section) => path.startsWith(section))))
}

const calledWith = ['notice.', 'bond.', 'method.fixedPrice', 'method.announced', 'plan.contentFixed', 'plan.continuous']
const contractedWith = ['contract.', 'instalment.', 'takeover.serviceStopped']

/** Kinds that are done in public. */
const inPublic: ReadonlySet<string> = new Set(['notice', 'public-notice', 'publish'])
/** Kinds that end a call in public, with reasons that may name others. */
const endingCalls: ReadonlySet<string> = new Set(['relaunch', 'cancel'])
/** Kinds that are about one supplier, and are shown to it. */
const aboutOne: ReadonlySet<string> = new Set(['apply', 'withdraw', 'sanction'])
/** Kinds of what whoever has the contract hands in, or somebody for it. */
const handedIn: ReadonlySet<string> = new Set(['report', 'donation', 'answer-rectification'])
/** Kinds under a contract that are shown to whoever has it. */
const underContract: ReadonlySet<string> = new Set([
  'sign-contract',
  'amend-contract',
  'pay',
  'inspect',
  'fund-review',
  'rectify',
  'answer-rectification',
  'verify-rectification',
  'evaluate',
  'accept',
  'breach',
  'claw-back',
  'refund',
  'settle',
  'take-over',
  'terminate',
])

function shownRecords(
  profile: ResolvedProfile,
  records: readonly TaskRecord[],
  sightAt: (lot: number | null) => Sight,
): readonly TaskRecord[] {
  const suppliersTasks = new Set(tasksOf(profile).flatMap(({ key, roles }) => (roles.includes('supplier') ? [key] : [])))
  return records.flatMap((record): readonly TaskRecord[] => {
    const sight = sightAt(record.lot ?? null)
    const { own, called, result, awarded, contracted, signedOn } = sight
    const isOwn = own !== null && record.by.role === 'supplier' && record.by.id === own.person
    const isAbout = own !== null && record.supplierId === own.supplierId
    const delivered = signedOn !== null && record.on >= signedOn && handedIn.has(record.kind) && suppliersTasks.has(record.task)
    if (isOwn || delivered || (isAbout && aboutOne.has(record.kind))) return [record]
    const { files: _files, ...rest } = record
    if (inPublic.has(record.kind)) return [rest]
    if (record.kind === 'invite') return called && own !== null ? [{ ...rest, summary: null }] : []
    if (endingCalls.has(record.kind)) return [{ ...rest, summary: null }]
    if (record.kind === 'award') return result || awarded ? [{ ...rest, summary: null }] : []
    if (record.kind === 'refine') return awarded ? [rest] : []
    return contracted && underContract.has(record.kind) ? [rest] : []
  })
}

/** What is done as often as needed is numbered anew: a number of its own would tell how often others have done it. */
function numbered(profile: ResolvedProfile, records: readonly TaskRecord[]): readonly TaskRecord[] {
  const often = new Set(tasksOf(profile).flatMap(({ key, repeats }) => (repeats === 'as-needed' ? [key] : [])))
  const counts = new Map<string, number>()
  return records.map((record) => {
    if (!often.has(record.task)) return record
    const { task, lot, round } = parseAddress(record.address)
    const head = addressOf(task, null, round, lot)
    const number = (counts.get(head) ?? 0) + 1
    counts.set(head, number)
    const instance = String(number)
    return { ...record, instance, address: addressOf(task, instance, round, lot) }
  })
}

/** Ids of the suppliers that are named in what is shown. */
export function suppliersNamed(state: ProjectState): ReadonlySet<string> {
  const ids = [state, ...lotsOf(state)].flatMap(({ applications, publicNotice, award, contract, sanctions }) => [
    ...applications.map((application: Application) => application.supplierId),
    ...(publicNotice?.shortlist ?? []),
    ...[award, contract].flatMap((won) => (won === null ? [] : [won.supplierId])),
    ...sanctions.map(({ supplierId }) => supplierId),
  ])
  return new Set(ids)
}
