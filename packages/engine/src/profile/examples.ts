import { addMonths, type CalendarDate, date } from '../policy/calendar-date.ts'
import type { PenaltyElement } from '../policy/contract-terms.ts'
import { evaluate, type Reading } from '../policy/evaluate.ts'
import type { Example, NormExample } from '../policy/example.ts'
import type { Verdict } from '../policy/finding.ts'
import type { Norm } from '../policy/judge.ts'
import { worthOf } from '../policy/marking.ts'
import { type ParameterElement, valueOn } from '../policy/parameter.ts'
import type { Cited, ResolvedProfile } from '../policy/resolved-profile.ts'
import type { Band } from '../policy/scorecard.ts'
import type { Value } from '../policy/value.ts'
import { splitPrice } from '../procurement/instalments.ts'
import { penaltyOn } from '../procurement/penalties.ts'
import { allNorms } from '../procurement/norms.ts'
import { deemedFacts } from '../procurement/reading.ts'

/** A profile as examples see it; mutation puts other figures and other norms into it. */
export interface Tried {
  readonly profile: ResolvedProfile
  readonly norms: ReadonlyMap<string, Norm>
  readonly penalties: ReadonlyMap<string, Cited<PenaltyElement>>
  /** Bands of criteria, by `card:criterion`. */
  readonly bands: ReadonlyMap<string, readonly Band[]>
  readonly parameter: Reading['parameter']
}

/** The profile as it stands on the day its document came into force; a draft with the newest figures it stands on. */
export function triedAsWritten(profile: ResolvedProfile): Tried {
  const on = profile.document.inForceFrom ?? newestFigure(profile)
  return {
    profile,
    norms: new Map(allNorms(profile).map((norm) => [norm.key, norm])),
    penalties: new Map(profile.terms.flatMap((term) => (term.element === 'penalty' ? [[term.key, term] as const] : []))),
    bands: new Map(bandsOf(profile)),
    parameter: (key) => {
      const parameter = profile.parameters[key]
      return parameter === undefined ? undefined : (valueOn(parameter, on) ?? nextValue(parameter, on))
    },
  }
}

function bandsOf({ scorecard, evaluationScorecard }: ResolvedProfile): readonly (readonly [string, readonly Band[]])[] {
  return [scorecard, evaluationScorecard].flatMap((card) =>
    (card?.criteria ?? []).flatMap(({ key, marking }) =>
      card !== null && marking.method === 'banded' ? [[`${card.key}:${key}`, marking.bands] as const] : [],
    ),
  )
}

/** A figure that begins only later, as a newer parent's does for an older child, stands with its first value. */
function nextValue({ values }: Pick<ParameterElement, 'values'>, on: CalendarDate): Exclude<Value, null> | undefined {
  return values.filter(({ from }) => from > on).toSorted((a, b) => (a.from < b.from ? -1 : 1))[0]?.value
}

function newestFigure(profile: ResolvedProfile): CalendarDate {
  const days = Object.values(profile.parameters).flatMap((parameter) => parameter.values.map((dated) => dated.from))
  return days.toSorted().at(-1) ?? date('1900-01-01')
}

/** Whether an example comes out as it says. */
export function keeps(example: Example, tried: Tried): boolean {
  switch (example.example) {
    case 'norm':
      return verdictOf(example, tried) === example.verdict
    case 'instalments': {
      const amounts = splitPrice(tried.profile.paymentPlan?.instalments ?? [], example.priceFen, tried.parameter)
      return amounts.map((amount) => amount.amountFen).join() === example.amountsFen.join()
    }
    case 'penalty': {
      const penalty = tried.penalties.get(example.penalty)
      if (penalty === undefined) return false
      const owed = penaltyOn(penalty, { facts: example.given, parameter: tried.parameter })
      return example.amountFen === null ? owed.owed === false : owed.owed === true && (owed.amountFen ?? 0) === example.amountFen
    }
    case 'band': {
      const bands = tried.bands.get(example.criterion)
      return bands !== undefined && worthOf(bands, example) === example.worth
    }
    case 'sanction': {
      const years = tried.profile.sanctions.find((sanction) => sanction.key === example.sanction)?.years
      const value = years === undefined ? undefined : tried.parameter(years)
      return typeof value === 'number' && addMonths(example.from, 12 * value) === example.until
    }
  }
}

/** What a norm says of an example's facts; `undefined` when there is no such norm. */
export function verdictOf(example: NormExample, tried: Tried): Verdict | undefined {
  const norm = tried.norms.get(example.rule)
  if (norm === undefined) return undefined
  const reading = readingOfExample(example, tried)
  const applies = appliesTo(norm, reading)
  if (applies !== true) return applies === false ? 'holds' : 'unknown'
  const result = evaluate(norm.require, reading)
  if (!result.known) return 'unknown'
  return result.value === true ? 'holds' : 'fails'
}

/** Whether an example shows what its norm asks, and not merely a case that the norm does not speak of. */
export function isSpokenOf(example: NormExample, tried: Tried): boolean {
  const norm = tried.norms.get(example.rule)
  return norm !== undefined && appliesTo(norm, readingOfExample(example, tried)) === true
}

/** What a norm reads in an example. What an example gives is judged as given, also where a descendant's document asserts it. */
export function readingOfExample(example: NormExample, tried: Tried): Reading {
  return {
    facts: { ...deemedFacts(tried.profile), ...example.given },
    parameter: (key) => (tried.profile.parameters[key]?.open === true ? example.settings?.[key] : tried.parameter(key)),
    calendar: tried.profile.calendar?.years ?? [],
  }
}

function appliesTo(norm: Norm, reading: Reading): boolean | undefined {
  if (norm.when === null) return true
  const applies = evaluate(norm.when, reading)
  return applies.known ? applies.value === true : undefined
}
