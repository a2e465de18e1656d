import { addDays } from '../policy/calendar-date.ts'
import type { ResolvedProfile } from '../policy/resolved-profile.ts'
import { text } from '../policy/text.ts'
import { addressOf } from './address.ts'
import { requestInForce, ruleAt } from './consents.ts'
import type { DueItem } from './due-item.ts'
import { excerpt } from './excerpt.ts'
import type { ProjectState } from './project.ts'
import { roleIdOf, roleTitle } from './role-of.ts'
import { titleAt } from './task-list.ts'

/** How many days an answer stands in the inbox of whoever asked, unless they have acted on it, or asked again, before. */
const ANSWER_STANDS_DAYS = 7

/** The answers to requests for an exception, each for whoever asked: what was agreed can be done, what was not stands still. */
export function consentDueItems(profile: ResolvedProfile, state: ProjectState): readonly DueItem[] {
  if (state.outcome.kind !== 'open') return []
  return state.consentRequests.flatMap((request): readonly DueItem[] => {
    const { answer, by, heldTask, exceptionTo, instance } = request
    const norm = answer === null ? undefined : ruleAt(profile, state, heldTask, exceptionTo)
    if (answer === null || norm === undefined || requestInForce(state, exceptionTo, heldTask) !== request) return []
    const task = titleAt(profile, heldTask)
    const agreed = answer.result === 'agreed'
    const role = roleIdOf(by)
    return [
      {
        key: addressOf('consent-answer', instance),
        kind: 'consent-answer',
        task: heldTask,
        title: agreed
          ? text(`已同意例外：${task.zh}`, `Exception agreed to: ${task.en}`)
          : text(`没有同意例外：${task.zh}`, `Exception not agreed to: ${task.en}`),
        roles: [role],
        roleTitle: roleTitle(profile, role),
        holder: by.id,
        awaitedBy: [],
        due: addDays(answer.on, ANSWER_STANDS_DAYS),
        binding: false,
        turn: false,
        opensOn: null,
        readyFrom: agreed ? answer.on : null,
        readyUntil: null,
        why: excerpt(`${answer.by.name}：${answer.reason}`),
        bars: [],
        citation: norm.citation,
      },
    ]
  })
}
