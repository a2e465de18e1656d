import * as z from 'zod'
import { text } from '../../policy/text.ts'
import { memberChoices, recusalGrounds, sides } from '../codes.ts'
import { choice, line, prose, reference, yesNo } from '../field.ts'
import type { PanelMember, ProjectState, Recusal } from '../project.ts'
import { refuseIf, refuseUnless } from '../refusal.ts'
import { refuseApplicantsPerson } from '../separation.ts'
import { defineKind } from '../task-kind.ts'
import { workingRule } from '../working-rules.ts'

const input = z.strictObject({
  leaves: reference(text('退出评审的成员', 'Member who leaves'), 'panel'),
  ground: choice(text('原因', 'Ground'), recusalGrounds),
  reason: prose(text('说明', 'Reason')),
  chosen: choice(text('接替的人怎样产生', 'How the successor was chosen'), memberChoices),
  id: line(text('接替的人的账号', 'Account of the successor')),
  name: line(text('接替的人的姓名', 'Name of the successor')),
  side: choice(text('代表方', 'Side'), sides),
  conflict: yesNo(text('有利害关系', 'Has a conflict of interest')),
})

interface Data {
  readonly leaves: string
  readonly ground: string
  readonly reason: string
  readonly chosen: string
  readonly successor: PanelMember
}

/**
 * 更换评审小组成员: a member in whom a conflict was found leaves while the review goes on, and another takes its place. The composition is
 * judged again as it then is. What the member has marked counts no more and stays on record; the successor marks everything itself.
 * A review that is over is not changed by it.
 */
export const replaceMember = defineKind<typeof input, Data>({
  kind: 'replace-member',
  input,
  facts: (given, { state }) => {
    const { leaves, side } = given
    const stay = state.panel.filter(({ id }) => id !== leaves)
    const sat = leaves === undefined || side === undefined ? undefined : [...stay.map((member) => member.side), side]
    return {
      'panel.sides': sat,
      'panel.members': sat?.length,
      'panel.odd': sat === undefined ? undefined : sat.length % 2 === 1,
    }
  },
  beforehand: ({ state }) =>
    refuseIf(isReviewed(state), 'replace-in-time', {
      citation: workingRule('order'),
      message: text(
        '评审已经结束，不再换人；影响评审结果的，写明原因重新组织',
        'The review is over and nobody is replaced any more; where it was touched, the call is begun again with the reason',
      ),
    }),
  check: (given, { state }) => [
    ...refuseUnless(
      state.panel.some(({ id }) => id === given.leaves),
      'replace-who',
      {
        citation: workingRule('choice'),
        field: 'leaves',
        message: text('不是评审小组成员', 'No member of the panel'),
      },
    ),
    ...refuseIf(
      state.panel.some(({ id }) => id === given.id) || state.recusals.some(({ member }) => member.id === given.id),
      'replace-by-whom',
      {
        citation: workingRule('choice'),
        field: 'id',
        message: text('已经在评审小组，或者已经退出评审', 'Sits on the panel already, or has left it'),
      },
    ),
    ...refuseApplicantsPerson(state, given, 'id'),
    ...refuseIf(given.conflict, 'panel-conflict', {
      citation: workingRule('separation'),
      field: 'conflict',
      message: text(`${given.name}有利害关系，不能参加评审`, `${given.name} has a conflict of interest and cannot sit on the panel`),
    }),
  ],
  decide: (given, { state }) => {
    const left = state.panel.find(({ id }) => id === given.leaves)?.name ?? given.leaves
    return {
      data: {
        leaves: given.leaves,
        ground: given.ground,
        reason: given.reason,
        chosen: given.chosen,
        successor: { id: given.id, name: given.name, side: given.side },
      },
      amountFen: null,
      summary: text(
        `${left}退出（${recusalGrounds[given.ground].zh}），${given.name}接替`,
        `${left} leaves (${recusalGrounds[given.ground].en}), ${given.name} takes the place`,
      ),
      effects: [],
    }
  },
  evolve: (state, { leaves, ground, reason, chosen, successor }, { on }) => {
    const member = state.panel.find(({ id }) => id === leaves)
    const recusal: readonly Recusal[] =
      member === undefined
        ? []
        : [
            {
              member,
              on,
              ground,
              reason,
              chosen,
              successor: successor.id,
              marks: state.reviews.find(({ memberId }) => memberId === leaves)?.marks ?? null,
            },
          ]
    return {
      panel: state.panel.map((each) => (each.id === leaves ? successor : each)),
      reviews: state.reviews.filter(({ memberId }) => memberId !== leaves),
      recusals: [...state.recusals, ...recusal],
    }
  },
})

/** Whether every member has marked, or offers were opened that nobody marks. */
function isReviewed({ panel, reviews, finalOffers }: ProjectState): boolean {
  return finalOffers?.concludes === true || (panel.length > 0 && reviews.length >= panel.length)
}
