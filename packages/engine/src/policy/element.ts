import type { ParameterElement } from './parameter.ts'
import type { PaymentPlanElement } from './payment-plan.ts'
import type { RoleElement, RoleNameElement } from './role.ts'
import type { EligibilityElement, RuleElement } from './rule.ts'
import type { ScorecardElement } from './scorecard.ts'
import { builtFrom } from './stray-keys.ts'
import type { TermElement } from './term.ts'
import type { Text } from './text.ts'
import type { WorkingCalendar } from './working-calendar.ts'

/** A service of the catalogue. */
export interface ServiceElement {
  readonly element: 'service'
  readonly key: string
  readonly title: Text
  readonly gist: Text
}

/** A passage that can be read in more than one way, the readings, and the one this profile takes. */
export interface ReadingElement {
  readonly element: 'reading'
  readonly key: string
  readonly readings: readonly Text[]
  /** Index into `readings`. */
  readonly chosen: number
  readonly because: Text
}

/** A clause, or part of one, that no rule of a purchase can carry, and why. */
export interface NotExecutableElement {
  readonly element: 'not-executable'
  readonly key: string
  readonly because: Text
}

/** What must be in the archive; each item is found once its task is done. */
export interface ArchiveListElement {
  readonly element: 'archive-list'
  readonly key: string
  readonly items: readonly { readonly key: string; readonly title: Text; readonly task: string }[]
}

/** What follows a proven fault of a supplier. The debarment parameter is a number of years. */
export interface SanctionElement {
  readonly element: 'sanction'
  readonly key: string
  readonly title: Text
  readonly grounds: readonly { readonly key: string; readonly title: Text }[]
  /** Key of the parameter with the years of debarment. */
  readonly years: string
  /** Where it is made public. */
  readonly publishedIn: readonly { readonly key: string; readonly title: Text }[]
}

/** Statutory holidays and make-up workdays, year by year. */
export interface CalendarElement {
  readonly element: 'calendar'
  readonly key: string
  readonly years: WorkingCalendar
}

/** Says which tasks of the process carry the clause. */
export interface CarriedByElement {
  readonly element: 'carried-by'
  readonly key: string
  readonly tasks: readonly string[]
}

/** Everything a clause can hold by itself, without a word about an ancestor. */
export type OwnElement =
  | ParameterElement
  | RuleElement
  | EligibilityElement
  | ServiceElement
  | ScorecardElement
  | PaymentPlanElement
  | SanctionElement
  | ArchiveListElement
  | ReadingElement
  | NotExecutableElement
  | CarriedByElement
  | RoleNameElement
  | RoleElement
  | CalendarElement
  | TermElement

/** A service of the catalogue. */
export function service(key: string, title: Text, gist: Text): ServiceElement {
  return { element: 'service', key, title, gist }
}

/** An ambiguous, contradictory or damaged passage. `chosen` counts from zero. */
export function reading(key: string, readings: readonly Text[], spec: { readonly chosen: number; readonly because: Text }): ReadingElement {
  return builtFrom(spec, ({ chosen, because }) => ({ element: 'reading', key, readings, chosen, because }))
}

/** A clause no rule of a purchase carries. */
export function notExecutable(key: string, because: Text): NotExecutableElement {
  return { element: 'not-executable', key, because }
}

/** The documents an archive must hold. */
export function archiveList(key: string, items: ArchiveListElement['items']): ArchiveListElement {
  return { element: 'archive-list', key, items }
}

/** A sanction with its grounds. */
export function sanction(key: string, spec: Omit<SanctionElement, 'element' | 'key'>): SanctionElement {
  return { element: 'sanction', key, ...spec }
}

/** The days off and worked of some years. */
export function calendar(key: string, years: WorkingCalendar): CalendarElement {
  return { element: 'calendar', key, years }
}

/** The process tasks that carry out a clause. */
export function carriedBy(...tasks: readonly string[]): CarriedByElement {
  return { element: 'carried-by', key: `carried-by:${tasks.join(',')}`, tasks }
}
