import * as z from 'zod'
import type { JsonObject } from '../../policy/json.ts'
import type { ResolvedProfile } from '../../policy/resolved-profile.ts'
import { text } from '../../policy/text.ts'
import type { Facts } from '../../policy/value.ts'
import { aboveLimit } from '../amount-refusals.ts'
import { fenField, files, prose, reference } from '../field.ts'
import type { ProjectState } from '../project.ts'
import { awardable, budgetFen } from '../project-sums.ts'
import { ranking } from '../ranking.ts'
import { refuseUnless } from '../refusal.ts'
import { defineKind } from '../task-kind.ts'
import { workingRule } from '../working-rules.ts'

const input = z.strictObject({
  supplierId: reference(text('承接主体', 'Supplier'), 'shortlist'),
  amountFen: fenField(text('确定金额', 'Awarded amount')),
  reasons: prose(text('确定理由', 'Reasons')),
  files: files(text('附件', 'Files')),
})

/** 确定承接主体: one supplier of the shortlist, not above its offer or the budget, with reasons. */
export const award = defineKind<typeof input, NonNullable<ProjectState['award']>>({
  kind: 'award',
  input,
  touches: (given) => (given.supplierId === undefined ? [] : [{ type: 'supplier', id: given.supplierId }]),
  supplier: (given) => given.supplierId,
  facts: (given, { profile, state }) => ({
    'award.amountFen': given.amountFen,
    ...placeOf(profile, state, given.supplierId),
  }),
  check: (given, { state }) => {
    const application = state.applications.find((candidate) => candidate.supplierId === given.supplierId)
    const shortlisted = awardable(state).some(({ supplierId }) => supplierId === given.supplierId)
    const limit = Math.min(budgetFen(state), application?.priceFen ?? budgetFen(state))
    return [
      ...refuseUnless(shortlisted, 'award-shortlisted', {
        citation: workingRule('choice'),
        field: 'supplierId',
        message:
          state.publicNotice === null
            ? text('只能从审查合格的单位中确定', 'Only an applicant that is qualified can be awarded')
            : text('只能从公示的入围单位中确定', 'Only an applicant on the published shortlist can be awarded'),
      }),
      ...aboveLimit('award-within-offer', {
        citation: workingRule('limits'),
        field: 'amountFen',
        amountFen: given.amountFen,
        limitFen: limit,
        message: text('确定金额不能超过申报金额和预算', 'The award cannot exceed the offer or the budget'),
        mend: true,
      }),
    ]
  },
  decide: (given, { state, context }) => {
    const supplierName = state.applications.find((application) => application.supplierId === given.supplierId)?.supplierName ?? ''
    return {
      data: { supplierId: given.supplierId, supplierName, amountFen: given.amountFen, decidedOn: context.today },
      amountFen: given.amountFen,
      summary: text(supplierName, supplierName),
      effects: [],
    }
  },
  evolve: (_state, data) => ({ award: data }),
  suggest: ({ profile, state }): JsonObject => {
    const first = ranking(profile, state)[0]
    const application = state.applications.find((candidate) => candidate.supplierId === first?.supplierId)
    return first === undefined || application === undefined ? {} : { supplierId: first.supplierId, amountFen: application.priceFen }
  },
})

/** The place of an applicant in the review, and whether another shares it; unknown while the review is not over. */
function placeOf(profile: ResolvedProfile, state: ProjectState, supplierId: string | undefined): Facts {
  const ranked = ranking(profile, state)
  const entry = ranked.find((candidate) => candidate.supplierId === supplierId)
  // Whoever has no rank shares none.
  return { 'award.rank': entry?.rank, 'award.tied': ranked.length === 0 || supplierId === undefined ? undefined : entry?.tied === true }
}
