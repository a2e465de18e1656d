import { sharesSumToOne } from '../../policy/money.ts'
import type { Criterion, ScorecardElement } from '../../policy/scorecard.ts'
import { type Text, text } from '../../policy/text.ts'
import { clauseAt } from '../lineage.ts'
import type { Profile } from '../profile.ts'
import type { ProfileFault } from './fault.ts'

/** Faults of a scorecard: clauses that do not exist, points that do not add up, bands out of order, weights that are not the whole. */
export function scorecardFaults(card: ScorecardElement, profile: Profile, fault: (message: Text) => ProfileFault): readonly ProfileFault[] {
  const counted = card.criteria.filter(({ marking }) => marking.method !== 'bonus' && marking.method !== 'deduction')
  const figures = counted.map(({ points }) => (points.op === 'value' && typeof points.value === 'number' ? points.value : null))
  const sum = figures.some((figure) => figure === null) ? null : figures.reduce<number>((total, figure) => total + (figure ?? 0), 0)
  const keys = card.criteria.map((criterion) => criterion.key)
  return [
    ...card.criteria
      .filter((criterion) => clauseAt(profile, criterion.clause) === undefined)
      .map((criterion) =>
        fault(
          text(
            `评分项 ${criterion.key} 引用 ${criterion.clause}，文件里没有这一条`,
            `criterion ${criterion.key} cites ${criterion.clause}, which is no clause of the document`,
          ),
        ),
      ),
    ...keys
      .filter((key, index) => keys.indexOf(key) !== index)
      .map((key) => fault(text(`有两个评分项的键都是 ${key}`, `two criteria have the key ${key}`))),
    ...(card.total !== null && sum !== null && sum !== card.total
      ? [
          fault(
            text(
              `各项分值合计 ${sum}，应为 ${card.total}（以百分之一分计）；改一项的分值或者总分`,
              `the points add up to ${sum} and not to ${card.total} hundredths; change the points of one, or the total`,
            ),
          ),
        ]
      : []),
    ...(card.weights.length > 0 && !sharesSumToOne(card.weights.map(({ share }) => share))
      ? [fault(text('各方权重相加不等于一', 'the weights of the parties do not add up to the whole'))]
      : []),
    ...card.criteria.flatMap((criterion) => bandFaults(criterion).map(fault)),
    ...gradeFaults(card).map(fault),
  ]
}

/** Points that no grade takes, and grades that a figure puts out of order; figures the buyer sets are its own to order. */
function gradeFaults({ use, grades }: ScorecardElement): readonly Text[] {
  if (grades.length === 0) return []
  const figures = grades.map(({ from }) => (from.op === 'value' && typeof from.value === 'number' ? from.value : null))
  const falling = figures.every((figure, index) => {
    const next = figures[index + 1]
    return figure === null || next === undefined || next === null || figure > next
  })
  return [
    ...(use === 'evaluation' ? [] : [text('只有绩效评价的评分表有等次', 'only the scorecard of an evaluation has grades')]),
    ...(falling ? [] : [text('等次没有从高到低排列', 'the grades do not fall from the highest to the lowest')]),
    ...(figures.at(-1) === 0 ? [] : [text('最低的等次应从0分起', 'the lowest grade begins at no points')]),
  ]
}

function bandFaults({ key, marking }: Criterion): readonly Text[] {
  if (marking.method !== 'banded') return []
  const { bands } = marking
  const falling = bands.every(({ from }, index) => {
    const next = bands[index + 1]
    return next === undefined || from.numerator * next.from.denominator > next.from.numerator * from.denominator
  })
  return [
    ...(falling ? [] : [text(`${key} 的分档没有从高到低排列`, `the bands of ${key} do not fall from the highest to the lowest`)]),
    ...(bands.at(-1)?.from.numerator === 0
      ? []
      : [text(`${key} 的分档没有包括最低的情形`, `the bands of ${key} leave the lowest measures without a score`)]),
    ...(bands.some(({ from }) => from.numerator > from.denominator)
      ? [text(`${key} 有一档的起点高于100%`, `a band of ${key} begins above 100%`)]
      : []),
  ]
}
