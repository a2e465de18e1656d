import { type Expression, readsOf } from '../policy/expression.ts'
import type { ParameterElement } from '../policy/parameter.ts'
import type { Cited, ResolvedProfile } from '../policy/resolved-profile.ts'
import type { ScorecardElement } from '../policy/scorecard.ts'
import { allNorms } from './norms.ts'
import { tasksOf } from './occurrence.ts'
import { subjects } from './subjects.ts'

/**
 * The open figures a buyer sets for its purchase: those that something of this purchase reads. What only a task of another process
 * reads, or a scorecard that a smaller document has put its own in place of, is not asked for.
 * @param scored whether offers are marked; where they are not, nobody sets the points of the review
 */
export function openFigures(profile: ResolvedProfile, scored = true): readonly Cited<ParameterElement>[] {
  const remembered = scored ? withPoints : withoutPoints
  const known = remembered.get(profile)
  if (known !== undefined) return known
  const read = new Set(figuresRead(profile))
  const points = new Set(
    scored ? [] : pointsIn(profile.scorecard ?? { criteria: [], grades: [] }).flatMap((node) => readsOf(node).parameters),
  )
  const open = Object.values(profile.parameters).filter(
    ({ open: left, setBy, key }) => left && setBy === undefined && read.has(key) && !points.has(key),
  )
  remembered.set(profile, open)
  return open
}

const withPoints = new WeakMap<ResolvedProfile, readonly Cited<ParameterElement>[]>()
const withoutPoints = new WeakMap<ResolvedProfile, readonly Cited<ParameterElement>[]>()

function pointsIn({ criteria, grades }: Pick<ScorecardElement, 'criteria' | 'grades'>): readonly Expression[] {
  return [...criteria.map(({ points }) => points), ...grades.map(({ from }) => from)]
}

function figuresRead(profile: ResolvedProfile): readonly string[] {
  const tasks = tasksOf(profile)
  const places = new Set<string>([...tasks.flatMap(({ key, kind }) => [key, kind]), ...subjects])
  const elsewhere = new Set(
    [...profile.rules, ...profile.eligibility].filter(({ on }) => !on.some((place) => places.has(place))).map(({ key }) => key),
  )
  const sanctions = new Set(tasks.map(({ settings }) => settings['sanction']))
  const nodes: readonly (Expression | null)[] = [
    ...allNorms(profile).flatMap((norm) => (elsewhere.has(norm.key) ? [] : [norm.when, norm.require])),
    ...[profile.scorecard, profile.evaluationScorecard].flatMap((card) => (card === null ? [] : pointsIn(card))),
    ...(profile.paymentPlan?.instalments.map(({ share }) => share) ?? []),
    ...profile.terms.flatMap((term) => (term.element === 'penalty' ? [term.when, term.amount] : [])),
    ...tasks.flatMap(({ when, opens, due }) => [when, opens, due]),
  ]
  return [
    ...nodes.flatMap((node) => (node === null ? [] : readsOf(node).parameters)),
    ...profile.sanctions.flatMap((sanction) => (sanctions.has(sanction.key) ? [sanction.years] : [])),
    ...tasks.flatMap(({ settings }) => Object.values(settings).filter((setting) => typeof setting === 'string')),
  ]
}
