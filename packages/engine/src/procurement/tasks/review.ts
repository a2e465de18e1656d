import * as z from 'zod'
import { formatHundredths } from '../../policy/score.ts'
import { text } from '../../policy/text.ts'
import { reference, scoreField } from '../field.ts'
import type { Review } from '../project.ts'
import { qualifiedApplications } from '../project-sums.ts'
import { criteriaOf, priceMark } from '../ranking.ts'
import { refusal, refuseUnless } from '../refusal.ts'
import { defineKind } from '../task-kind.ts'
import { workingRule } from '../working-rules.ts'

const input = z.strictObject({
  marks: z
    .array(
      z.strictObject({
        supplierId: reference(text('申报单位', 'Applicant'), 'qualified-applications'),
        criterion: reference(text('评分项', 'Criterion'), 'criteria'),
        points: scoreField(text('得分', 'Points')),
      }),
    )
    .max(10_000)
    .meta({ label: text('评分', 'Marks'), widget: 'marks' }),
})

/** 评审: one member's marks for every application and every criterion, each within its points. */
export const review = defineKind<typeof input, Review>({
  kind: 'review',
  input,
  check: (given, { task, profile, state, context, instance }) => {
    const citation = profile.scorecard?.citation ?? task.citation
    const criteria = criteriaOf(profile, state)
    const wanted = qualifiedApplications(state).flatMap(({ supplierId }) => criteria.map((criterion) => `${supplierId}/${criterion.key}`))
    const named = given.marks.map((mark) => `${mark.supplierId}/${mark.criterion}`)
    return [
      ...refuseUnless(context.actor.id === instance, 'review-own', {
        citation: workingRule('roles'),
        message: text('只能由评审小组成员本人评分', 'Only the panel member can give these marks'),
      }),
      ...refuseUnless(wanted.length === named.length && wanted.every((key) => named.includes(key)), 'review-complete', {
        citation: workingRule('completeness'),
        field: 'marks',
        message: text('每个申报单位的每个评分项须有且只有一个得分', 'Every application needs exactly one mark for each criterion'),
      }),
      ...given.marks.flatMap((mark, index) => {
        const criterion = criteria.find((candidate) => candidate.key === mark.criterion)
        if (criterion === undefined || criterion.points === null) return []
        const computed = priceMark(profile, state, criterion.key, mark.supplierId)
        if (computed !== null && mark.points !== computed)
          return [
            refusal('review-price', {
              citation,
              field: `marks.${index}.points`,
              message: text(
                `价格分按最低报价÷报价计算，应为${formatHundredths(computed)}分`,
                `The price is marked by lowest offer ÷ offer: ${formatHundredths(computed)} points`,
              ),
              repair: { field: `marks.${index}.points`, value: computed, label: text('改为计算所得', 'Take the computed mark') },
            }),
          ]
        if (mark.points <= criterion.points) return []
        const most = formatHundredths(criterion.points)
        return [
          refusal('review-bounds', {
            citation,
            field: `marks.${index}.points`,
            message: text(`得分不能超过${most}分`, `At most ${most} points`),
          }),
        ]
      }),
    ]
  },
  decide: (given, { instance }) => ({
    data: { memberId: instance ?? '', marks: given.marks },
    amountFen: null,
    summary: null,
    effects: [],
  }),
  evolve: (state, data) => ({ reviews: [...state.reviews.filter((other) => other.memberId !== data.memberId), data] }),
  suggest: ({ profile, state }) => ({
    marks: qualifiedApplications(state).flatMap(({ supplierId }) =>
      criteriaOf(profile, state).map((criterion) => {
        const points = priceMark(profile, state, criterion.key, supplierId)
        return { supplierId, criterion: criterion.key, ...(points === null ? {} : { points }) }
      }),
    ),
  }),
})
