import { evaluate } from '../policy/evaluate.ts'
import { type Scored, scoreCriterion, weighTotals, worthOf } from '../policy/marking.ts'
import type { Cited, ResolvedProfile } from '../policy/resolved-profile.ts'
import { type Hundredths, meanHundredths } from '../policy/score.ts'
import type { Criterion, Grade, ScorecardElement } from '../policy/scorecard.ts'
import type { ProjectState } from './project.ts'
import { parametersOf } from './reading.ts'
import { surveyOf } from './survey.ts'

/** A mark of one party for one criterion of the evaluation. */
export interface PartyMark {
  readonly party: string
  readonly criterion: string
  readonly points: Hundredths
}

/** A criterion as it is marked in this project; points are `null` while the buyer has not set them. */
interface MarkedCriterion extends Pick<Criterion, 'key' | 'marking'> {
  readonly points: Hundredths | null
}

type Fault = Extract<Scored, { readonly fault: string }>['fault']

/** What the marks of the parties come to under the scorecard of the document. */
export interface EvaluationSheet {
  readonly card: Cited<ScorecardElement>
  readonly criteria: readonly MarkedCriterion[]
  /** The parties that give marks. Beneficiaries are heard by a survey, unless the scorecard gives them a weight. */
  readonly markers: readonly string[]
  /** Cells with something wrong: a mark that is missing, or cannot stand. */
  readonly faults: readonly {
    readonly party: string
    readonly criterion: string
    readonly fault: Fault
    readonly points: Hundredths | null
  }[]
  /** Marks of nobody who gives any, for no criterion, or given twice. */
  readonly strays: readonly PartyMark[]
  /** The parties' totals combined; `null` while there are faults. */
  readonly score: Hundredths | null
  /** What the points come to where the document has grades; `null` where it leaves that to judgement. */
  readonly grade: Pick<Grade, 'key' | 'title' | 'result'> | null
}

/** The share of a survey's answers that a banded criterion goes by. */
export function measuredOf(state: ProjectState, evaluation: string): { readonly of: number; readonly to: number } | null {
  const answers = surveyOf(state, evaluation)?.answers ?? null
  return answers === null ? null : { of: answers.satisfied, to: answers.answered }
}

/** Marks an evaluation; `null` where the document has no scorecard for it. */
export function evaluationSheet(
  profile: ResolvedProfile,
  state: ProjectState,
  evaluation: string,
  given: { readonly parties: readonly string[]; readonly marks: readonly PartyMark[] },
): EvaluationSheet | null {
  const card = profile.evaluationScorecard
  if (card === null) return null
  const criteria = evaluationCriteria(profile, state)
  const markers = markersOf(card, given.parties)
  const measured = measuredOf(state, evaluation)
  const markOf = (party: string, criterion: string) => given.marks.find((mark) => mark.party === party && mark.criterion === criterion)
  const cells = markers.flatMap((party) =>
    criteria.map(({ key, marking, points }) => {
      const mark = markOf(party, key)?.points ?? null
      const scored: Scored = points === null ? { fault: 'needs-mark' } : scoreCriterion(marking, points, { mark, measured, price: null })
      return { party, criterion: key, points, scored }
    }),
  )
  const faults = cells.flatMap(({ scored, ...cell }) => ('fault' in scored ? [{ ...cell, fault: scored.fault }] : []))
  const score = faults.length > 0 || markers.length === 0 ? null : combined(card, totalsOf(cells))
  return {
    card,
    criteria,
    markers,
    faults,
    strays: given.marks.filter(
      (mark) =>
        markOf(mark.party, mark.criterion) !== mark || !markers.includes(mark.party) || !criteria.some(({ key }) => key === mark.criterion),
    ),
    score,
    grade: score === null ? null : gradeOf(profile, state, score),
  }
}

/** The criteria of the evaluation with their highest mark. */
export function evaluationCriteria(profile: ResolvedProfile, state: ProjectState): readonly MarkedCriterion[] {
  const reading = { facts: {}, parameter: parametersOf(profile, state) }
  return (profile.evaluationScorecard?.criteria ?? []).map(({ key, marking, points: node }) => {
    const points = evaluate(node, reading)
    return { key, marking, points: points.known && typeof points.value === 'number' ? points.value : null }
  })
}

/** The mark that a survey decides by its band; `null` for what somebody judges. */
export function bandMark({ marking, points }: MarkedCriterion, measured: ReturnType<typeof measuredOf>): Hundredths | null {
  if (marking.method !== 'banded' || measured === null || points === null) return null
  const worth = worthOf(marking.bands, measured)
  return worth === 'judged' ? null : worth === 'full' ? points : 0
}

function markersOf({ weights }: ScorecardElement, parties: readonly string[]): readonly string[] {
  return weights.length > 0 ? weights.map(({ party }) => party) : parties.filter((party) => party !== 'beneficiaries')
}

function totalsOf(cells: readonly { readonly party: string; readonly scored: Scored }[]): Readonly<Record<string, Hundredths>> {
  const byParty = Map.groupBy(cells, ({ party }) => party)
  const total = (some: typeof cells) => some.reduce((sum, { scored }) => sum + ('score' in scored ? scored.score : 0), 0)
  // Deductions take points away that were given, and no others.
  return Object.fromEntries([...byParty].map(([party, some]) => [party, Math.max(0, total(some))]))
}

function combined(card: ScorecardElement, totals: Readonly<Record<string, Hundredths>>): Hundredths | null {
  return (card.combine === 'weights' ? weighTotals(card, totals) : meanHundredths(Object.values(totals))) ?? null
}

/** The grade that points come to; unknown while a figure that the buyer sets is missing. */
function gradeOf(profile: ResolvedProfile, state: ProjectState, score: Hundredths): EvaluationSheet['grade'] {
  const reading = { facts: {}, parameter: parametersOf(profile, state) }
  for (const { key, title, from, result } of profile.evaluationScorecard?.grades ?? []) {
    const least = evaluate(from, reading)
    if (!least.known || typeof least.value !== 'number') return null
    if (score >= least.value) return { key, title, result }
  }
  return null
}
