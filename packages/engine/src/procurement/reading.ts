import type { CalendarDate } from '../policy/calendar-date.ts'
import type { Reading } from '../policy/evaluate.ts'
import { lookUp } from '../policy/look-up.ts'
import { openValue, valueOn } from '../policy/parameter.ts'
import type { ResolvedProfile } from '../policy/resolved-profile.ts'
import type { Speaker } from '../policy/speak.ts'
import type { Facts, Value } from '../policy/value.ts'
import type { failureGrounds } from './codes.ts'
import type { Context } from './context.ts'
import { vocabulary } from './facts.ts'
import { wholeOf } from './lots.ts'
import { openFaults, rectificationFacts } from './rectification-facts.ts'
import type { ProjectState } from './project.ts'
import {
  addedFen,
  budgetFen,
  clawedBackFen,
  originalPriceFen,
  paidFen,
  qualifiedApplications,
  refundDueOn,
  refundedFen,
  reviewedFen,
} from './project-sums.ts'
import { supplierFacts } from './supplier.ts'
import { surveyFacts } from './survey.ts'
import type { TaskScope } from './task-kind.ts'
import { purchasedOfYear, purchasedWithThisFen } from './year-funds.ts'

/** Looks parameters up on the project's rules date; what the buyer has set for an open one counts. */
export function parametersOf(profile: ResolvedProfile, state: ProjectState): (key: string) => Exclude<Value, null> | undefined {
  return (key) => {
    const parameter = lookUp(profile.parameters, key)
    if (parameter === undefined) return undefined
    if (!parameter.open) return valueOn(parameter, state.profile.rulesDate)
    const set = lookUp(state.settings, key)
    return set === undefined ? undefined : openValue(parameter.kind, set.value)
  }
}

const speakers = new WeakMap<ResolvedProfile, Speaker>()

/** Words for facts and parameters: one speaker a profile, so that what it has put into words is remembered. */
export function speakerOf(profile: ResolvedProfile): Speaker {
  let speaker = speakers.get(profile)
  if (speaker === undefined)
    speakers.set(profile, (speaker = { facts: vocabulary.table, parameter: (key) => lookUp(profile.parameters, key) }))
  return speaker
}

/** Facts known from the folded project alone on a day. Remembered for each context: a task list asks for them at every line. */
export function stateFacts(state: ProjectState, context: Context): Facts {
  let known = factsKnown.get(state)
  if (known === undefined) factsKnown.set(state, (known = new WeakMap<Context, Facts>()))
  let facts = known.get(context)
  if (facts === undefined) known.set(context, (facts = { ...lastingFacts(state, context), ...dailyFacts(state, context) }))
  return facts
}

const factsKnown = new WeakMap<ProjectState, WeakMap<Context, Facts>>()

/** Facts of a project that are others on another day though nothing is done. With time, each only grows. */
export const factsOfTheDay: ReadonlySet<string> = new Set(['today', 'rectification.overdue'])

/** What is the same on every day: what is due asks for it on many. Remembered with the funds it was added up from. */
function lastingFacts(state: ProjectState, context: Pick<Context, 'fundsOfYear'>): Facts {
  const { fundsOfYear } = context
  const last = lastLasting.get(state)
  if (last !== undefined && last.fundsOfYear === fundsOfYear) return last.facts
  const facts = lastingFactsOf(state, context)
  lastLasting.set(state, { fundsOfYear, facts })
  return facts
}

const lastLasting = new WeakMap<ProjectState, { readonly fundsOfYear: Context['fundsOfYear']; readonly facts: Facts }>()

function dailyFacts(state: ProjectState, { today, suppliers }: Context): Facts {
  const supplierId = state.award?.supplierId
  const supplier = supplierId === undefined ? undefined : lookUp(suppliers, supplierId)
  return {
    today,
    ...rectificationFacts(state, today),
    ...(supplier === undefined ? {} : supplierFacts(supplier, today)),
  }
}

function lastingFactsOf(state: ProjectState, context: Pick<Context, 'fundsOfYear'>): Facts {
  const { plan, budget, method, call, panel, publicNotice, award, contract, evaluations } = state
  const reviewed = reviewedFen(state)
  return {
    ...state.declared,
    'plan.totalFen': plan?.totalFen,
    'plan.months': plan?.months,
    // What the law measures by the amount of a purchase is not to be got round by dividing it.
    'budget.totalFen': budget === null ? undefined : budgetFen(wholeOf(state)),
    'budget.ofLotFen': budget === null ? undefined : budgetFen(state),
    [purchasedOfYear]: purchasedWithThisFen(state, context),
    'method.code': method?.code,
    'method.reasoned': method === null ? undefined : method.reasons !== null,
    'method.approved': method === null ? undefined : method.approvedOn !== null,
    'notice.publishedOn': call?.publishedOn,
    'notice.closesOn': call?.closesOn,
    'applications.received': state.applications.length + state.withdrawals.length,
    'applications.qualified': qualifiedApplications(state).length,
    'applications.offers': qualifiedApplications(state).map(({ priceFen }) => ({ priceFen })),
    'finalOffer.received': state.finalOffers?.offers.length,
    'finalOffer.openedOn': state.finalOffers?.openedOn,
    'relaunch.openTenderOfTwo': cameOfTwo(state),
    'panel.members': panel.length === 0 ? undefined : panel.length,
    'review.endedOn': reviewEndedOn(state),
    'publicNotice.endsOn': publicNotice?.endsOn,
    'objections.open': state.objections.filter((objection) => objection.answer === null).length,
    'award.amountFen': award?.amountFen,
    'award.decidedOn': award?.decidedOn,
    'contract.signedOn': contract?.signedOn,
    'contract.startsOn': contract?.startsOn,
    'contract.endsOn': contract?.endsOn,
    'contract.priceFen': contract?.priceFen,
    'contract.originalPriceFen': contract === null ? undefined : originalPriceFen(state),
    'contract.supplementsFen': contract === null ? undefined : addedFen(state),
    'contract.paidFen': contract === null ? undefined : paidFen(state),
    'contract.published': contract === null ? undefined : state.publications.some(({ of }) => of === 'contract'),
    'contract.reportDays': contract?.reportDays,
    'contract.midtermOn': contract?.midtermOn,
    'contract.supplierDisqualified': contract === null ? undefined : isDisqualified(state, contract.supplierId),
    'takeover.planAdopted': state.takeoverPlan !== null,
    'takeover.started': state.takeovers.length > 0,
    'takeover.ground': state.takeovers.at(-1)?.ground,
    'fundReview.spentFen': state.fundReviews.length === 0 ? undefined : reviewed.spentFen,
    'fundReview.outsideFen': state.fundReviews.length === 0 ? undefined : reviewed.outsideFen,
    'clawBack.totalFen': clawedBackFen(state),
    'clawBack.openFen': clawedBackFen(state) - refundedFen(state),
    'clawBack.dueOn': refundDueOn(state),
    'inspection.openFaults': openFaults(state),
    'inspection.result': state.inspections.at(-1)?.result,
    'acceptance.accepted': state.acceptance?.accepted,
    'evaluation.midterm': evaluations['midterm']?.result,
    'evaluation.final': evaluations['final']?.result,
    'evaluation.finalHeld': evaluations['final'] !== undefined,
    'evaluation.published': arePublished(state),
    ...surveyFacts(state.surveys.at(-1)),
  }
}

/** The day the last panel member has marked, or offers were opened that nobody marks; unknown while it has not come. */
function reviewEndedOn(state: ProjectState): CalendarDate | undefined {
  if (state.finalOffers?.concludes === true) return state.finalOffers.openedOn
  const all = state.panel.length > 0 && state.reviews.length >= state.panel.length
  return all ? state.records.findLast((record) => record.kind === 'review')?.on : undefined
}

/** Whether the round before was an open tender that was begun again because just two suppliers were qualified. */
function cameOfTwo({ rounds }: ProjectState): boolean {
  const last = rounds.at(-1)
  if (last?.ground !== ('too-few' satisfies keyof typeof failureGrounds) || last.was.method?.code !== 'open-tender') return false
  return last.was.applications !== undefined && qualifiedApplications({ applications: last.was.applications }).length === 2
}

/** Whether a supplier that applied has been taken out of this purchase. */
function isDisqualified(state: ProjectState, supplierId: string): boolean {
  return state.applications.some((application) => application.supplierId === supplierId && application.disqualifiedOn !== null)
}

/** Whether every result that stands is public; unknown before the first evaluation. */
function arePublished({ evaluations }: ProjectState): boolean | undefined {
  const held = Object.values(evaluations)
  return held.length === 0 ? undefined : held.every(({ published }) => published)
}

/** The project's facts at one occurrence, with those of its own laid over them. */
export function occurrenceFacts(state: ProjectState, context: Context, own: Facts): Facts {
  const facts = stateFacts(state, context)
  return Object.keys(own).length === 0 ? facts : { ...facts, ...own }
}

/** Facts of a supplier in focus laid over the project's. */
export function withSupplier(facts: Facts, supplierId: string | undefined, context: Context): Facts {
  const supplier = supplierId === undefined ? undefined : lookUp(context.suppliers, supplierId)
  return supplier === undefined ? facts : { ...facts, ...supplierFacts(supplier, context.today) }
}

/** What a rule may read at a task; what the document asserts counts as given. */
export function readingOf(scope: Pick<TaskScope, 'profile' | 'parameter'>, facts: Facts): Reading {
  const calendar = scope.profile.calendar?.years
  const deemed = deemedFacts(scope.profile)
  const read = { facts: deemed === null ? facts : withDeemed(facts, deemed), parameter: scope.parameter }
  return calendar === undefined ? read : { ...read, calendar }
}

const deemedLast = new WeakMap<Facts, { readonly deemed: Facts; readonly facts: Facts }>()

/** Remembered: the same facts are read at many lines. */
function withDeemed(facts: Facts, deemed: Facts): Facts {
  const last = deemedLast.get(facts)
  if (last?.deemed === deemed) return last.facts
  const all = { ...facts, ...deemed }
  deemedLast.set(facts, { deemed, facts: all })
  return all
}

const remembered = new WeakMap<ResolvedProfile, Facts | null>()

/** Facts the documents themselves assert; `null` when they assert none. */
export function deemedFacts(profile: ResolvedProfile): Facts | null {
  const known = remembered.get(profile)
  if (known !== undefined) return known
  const paths = profile.terms.flatMap((term) => (term.element === 'deem' ? term.facts : []))
  const deemed = paths.length === 0 ? null : Object.fromEntries(paths.map((path) => [path, true]))
  remembered.set(profile, deemed)
  return deemed
}
