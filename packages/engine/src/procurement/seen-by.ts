import type { CalendarDate } from '../policy/calendar-date.ts'
import type { ResolvedProfile } from '../policy/resolved-profile.ts'
import type { Audience } from './audience.ts'
import { lotsOf } from './lots.ts'
import type { Application, ProjectState, TaskRecord } from './project.ts'
import { seenFromOutside } from './seen-from-outside.ts'

/**
 * What of a purchase somebody is shown on a day: a state like any other, so that whatever is made from it shows no more. The very same
 * state for the office, unless offers are sealed.
 */
export function seenBy(profile: ResolvedProfile, state: ProjectState, audience: Audience, today: CalendarDate): ProjectState {
  switch (audience.kind) {
    case 'office':
      return withSealedOffers(state, today)
    case 'reviewer':
      return isOnPanel(state, audience.person)
        ? inTurn(withSealedOffers(state, today), audience.person)
        : seenFromOutside(profile, state, null)
    case 'supplier':
      return seenFromOutside(profile, state, audience)
    case 'public':
      return seenFromOutside(profile, state, null)
  }
}

/** Whether somebody looks from outside: they are shown what is published and their own, and nothing of how the office works. */
export function looksFromOutside(state: ProjectState, audience: Audience): boolean {
  return audience.kind === 'supplier' || audience.kind === 'public' || (audience.kind === 'reviewer' && !isOnPanel(state, audience.person))
}

/**
 * Whether offers are sealed on a day: until the last day on which one can be handed in is over. Nobody opens an offer before all can be
 * opened (财政部令第87号 三十三, 三十九).
 */
export function areSealed({ call }: Pick<ProjectState, 'call'>, today: CalendarDate): boolean {
  return call !== null && today <= call.closesOn
}

function isSealed(state: ProjectState, application: Application, today: CalendarDate): boolean {
  return areSealed(state, today) && application.screening === null
}

/** Whether somebody sits on the panel, or sat on it. */
function isOnPanel(state: ProjectState, person: string): boolean {
  return [state, ...lotsOf(state)].some(
    ({ panel, recusals }) => panel.some(({ id }) => id === person) || recusals.some(({ member }) => member.id === person),
  )
}

/** Who has applied is known, what they offer is not. */
function withSealedOffers(state: ProjectState, today: CalendarDate): ProjectState {
  const sealed = lotsOf(state).flatMap((seen) =>
    seen.applications.filter((application) => isSealed(seen, application, today)).map(({ supplierId }) => ({ lot: seen.lot, supplierId })),
  )
  if (sealed.length === 0) return state
  const isOf = (lot: number | null, supplierId: string) => sealed.some((one) => one.lot === lot && one.supplierId === supplierId)
  const applications = (of: readonly Application[], lot: number | null) =>
    of.map((application): Application =>
      isOf(lot, application.supplierId) ? { ...application, priceFen: 0, proposal: '', documents: [], sealed: true } : application,
    )
  const records = state.records.map((record): TaskRecord => {
    if (record.kind !== 'apply' || !isOf(record.lot ?? null, record.supplierId ?? '')) return record
    const { files: _files, ...rest } = record
    return { ...rest, amountFen: null }
  })
  return {
    ...state,
    records,
    applications: applications(state.applications, null),
    lots: Object.fromEntries(
      Object.entries(state.lots).map(([lot, own]) => [
        lot,
        own.applications === undefined ? own : { ...own, applications: applications(own.applications, Number(lot)) },
      ]),
    ),
  }
}

/** Marks of others are hidden until one's own are in; those of a member who has left until then too. */
function inTurn(state: ProjectState, person: string): ProjectState {
  const turn = <T extends Pick<ProjectState, 'panel' | 'reviews' | 'recusals'>>(seen: T): Pick<T, 'reviews' | 'recusals'> | null => {
    const waits = seen.panel.some(({ id }) => id === person) && !seen.reviews.some(({ memberId }) => memberId === person)
    if (!waits) return null
    return { reviews: [], recusals: seen.recusals.map((recusal) => ({ ...recusal, marks: null })) }
  }
  const lots = lotsOf(state)
  const hidden = new Map(lots.map((seen) => [seen.lot, turn(seen)] as const))
  if ([...hidden.values()].every((sections) => sections === null)) return state
  return {
    ...state,
    ...hidden.get(null),
    lots: Object.fromEntries(Object.entries(state.lots).map(([lot, own]) => [lot, { ...own, ...hidden.get(Number(lot)) }])),
  }
}
