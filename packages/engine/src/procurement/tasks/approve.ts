import * as z from 'zod'
import { text } from '../../policy/text.ts'
import { fundsOf } from '../commitments.ts'
import { approvals } from '../codes.ts'
import { excerpt } from '../excerpt.ts'
import { choice, prose } from '../field.ts'
import type { Budget, ProjectState } from '../project.ts'
import { refuseIf } from '../refusal.ts'
import { tasksOf } from '../occurrence.ts'
import { approvedBy } from '../separation.ts'
import { type Again, begunAgain, doneAgain } from '../rounds.ts'
import { defineKind, type Effect, type TaskScope } from '../task-kind.ts'
import { workingRule } from '../working-rules.ts'

const input = z.strictObject({
  decision: choice(text('审批意见', 'Decision'), approvals),
  reason: prose(text('理由', 'Reason'))
    .optional()
    .meta({ label: text('理由（退回时必填）', 'Reason (needed to return)'), widget: 'textarea' }),
})

interface Data {
  readonly decision: 'approved' | 'returned'
  readonly reason: string | null
  /** Tasks that were sent back to be done again. */
  readonly returned: readonly string[]
  /** Paths of what was declared with them alone. */
  readonly facts: readonly string[]
  /** It approves how the supplier is to be found. */
  readonly approvesMethod?: true
}

/**
 * 审批: another person than whoever prepared (see `separation.ts`) says yes, or sends the prepared tasks back: that round is kept with its reason, and they are done
 * in a new one, with what has been done on them since.
 * Settings: `of`, the keys of the tasks it approves.
 */
export const approve = defineKind<typeof input, Data>({
  kind: 'approve',
  input,
  touches: (_given, { state }) => fundsOf(state),
  check: (given, scope) => [
    ...refuseIf(given.decision === 'returned' && given.reason === undefined, 'approve-reason', {
      citation: workingRule('reasons'),
      field: 'reason',
      message: text('退回须说明理由', 'Sending back needs a reason'),
    }),
    ...refuseIf(given.decision === 'returned' && scope.state.call !== null && coversMethod(scope), 'approve-before-call', {
      citation: workingRule('order'),
      field: 'decision',
      message: text('已按这一方式发布公告，不能再退回', 'Offers have been called for by this method: it cannot be sent back any more'),
    }),
  ],
  decide: (given, scope) => {
    const { tasks: returned, facts } = given.decision === 'returned' ? sentBack(scope) : { tasks: [], facts: [] }
    return {
      data: {
        decision: given.decision,
        reason: given.reason ?? null,
        returned,
        facts,
        ...(given.decision === 'approved' && coversMethod(scope) ? { approvesMethod: true } : {}),
      },
      amountFen: null,
      summary:
        given.reason === undefined
          ? approvals[given.decision]
          : text(
              `${approvals[given.decision].zh}：${excerpt(given.reason).zh}`,
              `${approvals[given.decision].en}: ${excerpt(given.reason).en}`,
            ),
      effects: releases(scope.state, returned),
    }
  },
  evolve: (state, data, { on, task }) =>
    data.decision === 'approved'
      ? data.approvesMethod === true && state.method !== null
        ? { method: { ...state.method, approvedOn: on } }
        : {}
      : {
          ...begunAgain(
            state,
            { tasks: [...data.returned, task], facts: data.facts },
            { on, ground: 'returned', ...(data.reason === null ? {} : { reason: data.reason }) },
            undo(state, data.returned),
          ),
          returned: { ...state.returned, ...Object.fromEntries(data.returned.map((key) => [key, on])) },
        },
})

/** What goes back: the tasks that were approved, and what has been done on them since. */
function sentBack(scope: TaskScope): Again {
  const of = approvedBy(scope.task)
  const again = of.map((key) => doneAgain(tasksOf(scope.profile), key))
  const done = new Set(scope.state.records.map(({ task }) => task))
  const later = again.flatMap(({ tasks }) => tasks).filter((key) => done.has(key) && key !== scope.task.key)
  return { tasks: [...new Set([...of, ...later])], facts: [...new Set(again.flatMap(({ facts }) => facts))] }
}

/** Whether the choice of a method is among what is approved. */
function coversMethod(scope: TaskScope): boolean {
  const tasks = approvedBy(scope.task)
  return scope.state.records.some(({ task, kind }) => kind === 'choose-method' && tasks.includes(task))
}

function releases(state: ProjectState, returned: readonly string[]): readonly Effect[] {
  const record = state.records.find((candidate) => candidate.kind === 'budget' && returned.includes(candidate.task))
  const budget: Budget | null = record === undefined ? null : state.budget
  return (budget?.lines ?? []).map((line) => ({
    stream: { type: 'fund', id: line.fundId },
    type: 'release',
    data: { projectId: state.id, amountFen: line.amountFen },
  }))
}

function undo(state: ProjectState, returned: readonly string[]): Partial<ProjectState> {
  const kinds = state.records.filter((record) => returned.includes(record.task)).map((record) => record.kind)
  return {
    ...(kinds.includes('plan') ? { plan: null } : {}),
    ...(kinds.includes('budget') ? { budget: null } : {}),
    ...(kinds.includes('choose-method') ? { method: null } : {}),
  }
}
