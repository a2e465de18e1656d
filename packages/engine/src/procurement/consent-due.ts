import { addDays } from '../policy/calendar-date.ts'
import type { ResolvedProfile } from '../policy/resolved-profile.ts'
import { text } from '../policy/text.ts'
import { addressOf } from './address.ts'
import { requestInForce, ruleAt } from './consents.ts'
import { type DueItem, NEWS_STANDS_DAYS, TO_BE_KNOWN } from './due-item.ts'
import { excerpt } from './excerpt.ts'
import type { ProjectState } from './project.ts'
import { roleIdOf, roleTitle } from './role-of.ts'
import { titleAt } from './task-list.ts'

/**
 * The answers to requests for an exception, each for whoever asked: what was agreed can be done, what was not stands still. One is gone before its
 * week is over where they have acted on it, or asked again.
 */
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
        ...TO_BE_KNOWN,
        key: addressOf('consent-answer', instance),
        kind: 'consent-answer',
        task: heldTask,
        title: agreed
          ? text(`已同意例外：${task.zh}`, `Exception agreed to: ${task.en}`)
          : text(`没有同意例外：${task.zh}`, `Exception not agreed to: ${task.en}`),
        roles: [role],
        roleTitle: roleTitle(profile, role),
        holder: by.id,
        due: addDays(answer.on, NEWS_STANDS_DAYS),
        readyFrom: agreed ? answer.on : null,
        why: excerpt(`${answer.by.name}：${answer.reason}`),
        citation: norm.citation,
      },
    ]
  })
}
