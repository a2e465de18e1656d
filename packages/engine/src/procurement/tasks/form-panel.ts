import * as z from 'zod'
import { text } from '../../policy/text.ts'
import { sides } from '../codes.ts'
import { choice, line, rows, yesNo } from '../field.ts'
import type { PanelMember } from '../project.ts'
import { refusal, refuseUnless } from '../refusal.ts'
import { refuseApplicantsPerson } from '../separation.ts'
import { defineKind } from '../task-kind.ts'
import { workingRule } from '../working-rules.ts'

const input = z.strictObject({
  members: rows(
    text('评审小组成员', 'Panel members'),
    z.strictObject({
      id: line(text('账号', 'Account')),
      name: line(text('姓名', 'Name')),
      side: choice(text('代表方', 'Side'), sides),
      conflict: yesNo(text('有利害关系', 'Has a conflict of interest')),
    }),
  ),
})

interface Data {
  readonly members: readonly PanelMember[]
}

/** 组建评审小组: members and their sides. Nobody with a conflict and nobody of an applicant sits on it. */
export const formPanel = defineKind<typeof input, Data>({
  kind: 'form-panel',
  input,
  facts: (given) => ({
    'panel.sides': given.members?.map((member) => member.side),
    'panel.members': given.members?.length,
    'panel.odd': given.members === undefined ? undefined : given.members.length % 2 === 1,
  }),
  check: (given, { state }) => {
    const ids = given.members.map((member) => member.id)
    return [
      ...given.members.flatMap((member, index) =>
        member.conflict
          ? [
              refusal('panel-conflict', {
                citation: workingRule('separation'),
                field: `members.${index}.conflict`,
                message: text(
                  `${member.name}有利害关系，不能参加评审`,
                  `${member.name} has a conflict of interest and cannot sit on the panel`,
                ),
              }),
            ]
          : [],
      ),
      ...given.members.flatMap((member, index) => refuseApplicantsPerson(state, member, `members.${index}.id`)),
      ...refuseUnless(new Set(ids).size === ids.length, 'panel-once', {
        citation: workingRule('completeness'),
        field: 'members',
        message: text('每名成员只列一次', 'Each member stands once'),
      }),
    ]
  },
  decide: (given) => ({
    data: { members: given.members.map(({ id, name, side }) => ({ id, name, side })) },
    amountFen: null,
    summary: text(`${given.members.length}人`, `${given.members.length} members`),
    effects: [],
  }),
  evolve: (_state, data) => ({ panel: data.members }),
})
