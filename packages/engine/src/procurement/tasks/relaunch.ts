import * as z from 'zod'
import { text } from '../../policy/text.ts'
import { failureGrounds } from '../codes.ts'
import { choice, files, prose } from '../field.ts'
import { tasksOf } from '../occurrence.ts'
import type { ProjectState } from '../project.ts'
import { qualifiedApplications } from '../project-sums.ts'
import { refuseIf, refuseUnless } from '../refusal.ts'
import { type Again, begunAgain, doneAgain } from '../rounds.ts'
import { defineKind } from '../task-kind.ts'
import { workingRule } from '../working-rules.ts'

type Ground = keyof typeof failureGrounds

const input = z.strictObject({
  ground: choice(text('没有结果的原因', 'Why it came to nothing'), failureGrounds),
  reason: prose(text('说明', 'Reason')),
  files: files(text('附件', 'Files')),
})

interface Data extends Again {
  readonly ground: Ground
  readonly reason: string
}

/** Grounds that cannot be told before the call is closed. */
const counted: readonly Ground[] = ['no-applicant', 'none-qualified', 'too-few']

/**
 * 重新组织采购: a call that came to nothing is recorded with its ground, and a new round begins. What was done in the round stays with it;
 * the reservation of the money stays as it is. Settings: `from`, the task that is the first to be done again.
 */
export const relaunch = defineKind<typeof input, Data>({
  kind: 'relaunch',
  input,
  facts: (given) => ({ 'relaunch.ground': given.ground }),
  beforehand: ({ state }) =>
    refuseIf(state.contract !== null, 'relaunch-contract', {
      citation: workingRule('ending'),
      message: text('已签订合同，不能重新组织采购，只能终止', 'A contract has been signed: terminate it instead'),
    }),
  check: (given, { state, context }) => {
    const closesOn = state.call?.closesOn
    return [
      ...refuseIf(counted.includes(given.ground) && closesOn !== undefined && context.today <= closesOn, 'relaunch-in-time', {
        citation: workingRule('times'),
        field: 'ground',
        message: text(`申报到${closesOn ?? ''}才截止，现在还不能说没有结果`, `Applications close on ${closesOn ?? ''}: it is not over yet`),
      }),
      ...refuseUnless(isOnRecord(given.ground, state), 'relaunch-ground', {
        citation: workingRule('reasons'),
        field: 'ground',
        message: text(
          `记录里不是这样：${failureGrounds[given.ground].zh}`,
          `The records say otherwise: ${failureGrounds[given.ground].en}`,
        ),
      }),
    ]
  },
  decide: (given, { profile, task }) => {
    const { from } = task.settings
    return {
      data: { ground: given.ground, reason: given.reason, ...doneAgain(tasksOf(profile), typeof from === 'string' ? from : '') },
      amountFen: null,
      summary: failureGrounds[given.ground],
      effects: [],
    }
  },
  evolve: (state, data, { on }) => begunAgain(state, data, { on, ground: data.ground }),
})

/** Whether what is on record bears the ground out; an illegality is for whoever decides to find. */
function isOnRecord(ground: Ground, state: ProjectState): boolean {
  const { applications, award, withdrawals } = state
  const qualified = qualifiedApplications(state).length
  switch (ground) {
    case 'no-applicant':
      return applications.length === 0
    case 'none-qualified':
      return applications.length > 0 && qualified === 0 && applications.every(isDecided)
    case 'too-few':
      return qualified > 0 && applications.every(isDecided)
    case 'illegality':
      return true
    case 'objection-upheld':
      return state.objections.some(({ answer }) => answer?.result === 'upheld')
    case 'award-lapsed':
      return award === null
        ? withdrawals.some(({ awarded }) => awarded)
        : applications.some(({ supplierId, disqualifiedOn }) => supplierId === award.supplierId && disqualifiedOn !== null)
  }
}

function isDecided({ screening, disqualifiedOn }: ProjectState['applications'][number]): boolean {
  return screening !== null || disqualifiedOn !== null
}
