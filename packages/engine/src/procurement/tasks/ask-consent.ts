import * as z from 'zod'
import { text } from '../../policy/text.ts'
import type { ConsentRequest } from '../consent-request.ts'
import { requestInForce, ruleAt } from '../consents.ts'
import { excerpt } from '../excerpt.ts'
import { dateField, files, prose, reference } from '../field.ts'
import { isDone } from '../occurrence.ts'
import { placeAt } from '../places.ts'
import { refuseIf } from '../refusal.ts'
import { actsAs } from '../role-of.ts'
import { defineKind } from '../task-kind.ts'
import { workingRule } from '../working-rules.ts'

const input = z.strictObject({
  heldTask: reference(text('要办的任务', 'Task to be done'), 'held-tasks'),
  exceptionTo: reference(text('例外于哪一条', 'Exception to'), 'exceptions'),
  reason: prose(text('请求的理由', 'Why it is asked for')),
  neededBy: dateField(text('希望答复日', 'Answer wanted by')),
  files: files(text('附件', 'Files')),
})

type Data = Pick<ConsentRequest, 'instance' | 'heldTask' | 'exceptionTo' | 'reason' | 'neededBy'>

/**
 * 请求同意例外: whoever is to do a task asks an approver to agree that a recommended rule is not kept in it. It stands in the inbox of the
 * approvers until one of them has answered, or the task was done without.
 */
export const askConsent = defineKind<typeof input, Data>({
  kind: 'ask-consent',
  input,
  check: ({ heldTask, exceptionTo, neededBy }, { profile, state, context }) => {
    const held = placeAt(profile, state, heldTask)
    const before = requestInForce(state, exceptionTo, heldTask)
    const citation = workingRule('exceptions')
    if (held === undefined || ruleAt(profile, state, heldTask, exceptionTo) === undefined)
      return refuseIf(true, 'ask-rule', {
        citation,
        field: 'exceptionTo',
        message: text('这项任务没有这一条推荐性规定', 'No such recommended rule speaks at this task'),
      })
    return [
      ...refuseIf(!actsAs(profile, context.actor, held.occurrence.task.roles), 'ask-own-task', {
        citation,
        field: 'heldTask',
        message: text('例外由办理这项任务的人请求', 'Whoever is to do the task asks for the exception'),
      }),
      ...refuseIf(held.occurrence.task.repeats !== 'as-needed' && isDone(held.occurrence, held.state), 'ask-done', {
        citation,
        field: 'heldTask',
        message: text('这项任务已经办过', 'The task has been done already'),
      }),
      ...refuseIf(before?.answer === null, 'ask-open', {
        citation,
        field: 'exceptionTo',
        message: text('已经请求过，还没有答复', 'It has been asked for, and not answered yet'),
      }),
      ...refuseIf(before?.answer?.result === 'agreed', 'ask-agreed', {
        citation,
        field: 'exceptionTo',
        message: text('这一条例外已有人同意，还没有用', 'Somebody has agreed to this exception, and it has not been used yet'),
      }),
      ...refuseIf(neededBy < context.today, 'ask-needed-by', {
        citation,
        field: 'neededBy',
        message: text('希望答复日不能早于办理日', 'An answer cannot be wanted before the day it is asked for'),
      }),
    ]
  },
  decide: ({ heldTask, exceptionTo, reason, neededBy }, { instance }) => ({
    data: { instance: instance ?? '', heldTask, exceptionTo, reason, neededBy },
    amountFen: null,
    summary: excerpt(reason),
    effects: [],
  }),
  evolve: (state, { instance, heldTask, exceptionTo, reason, neededBy }, { on, by, number }) => ({
    consentRequests: [
      ...state.consentRequests,
      { instance, heldTask, exceptionTo, reason, neededBy, by, askedOn: on, event: number, answer: null, actedIn: null },
    ],
  }),
})
